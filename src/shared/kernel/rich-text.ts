import { z } from 'zod'

/** One stretch of text with the same marks; `b` bold, `i` italic. */
export const textRunSchema = z.strictObject({
  t: z.string().max(20_000),
  b: z.literal(true).optional(),
  i: z.literal(true).optional()
})
export type TextRun = z.infer<typeof textRunSchema>

/** The inline content of one paragraph. */
export const richTextSchema = z.array(textRunSchema).max(500)
export type RichText = z.infer<typeof richTextSchema>

export function plainText(content: RichText): string {
  return content.map((run) => run.t).join('')
}

export function richText(plain: string): RichText {
  return plain === '' ? [] : [{ t: plain }]
}

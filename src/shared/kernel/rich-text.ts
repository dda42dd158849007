import { z } from 'zod'

const words = {
  t: z.string().max(20_000),
  b: z.literal(true).optional(),
  i: z.literal(true).optional()
}

/**
 * A value of the plan named in a text instead of typed: `of` says which (`narrative/reference.ts` knows them), `id` the record,
 * `year` the fiscal year, `as` whether an amount stands in figures (absent), in words, or both.
 */
export const liveReferenceSchema = z.strictObject({
  of: z.string().min(1).max(40),
  id: z.string().max(40).optional(),
  year: z.int().min(2400).max(2700).optional(),
  as: z.enum(['words', 'both']).optional()
})
export type LiveReference = z.infer<typeof liveReferenceSchema>

/** A stretch of a footnote: marked text or a live reference; a footnote holds no other footnote. */
const noteRunSchema = z.strictObject({ ...words, ref: liveReferenceSchema.optional() })

/** One stretch of text with the same marks; `b` bold, `i` italic. A run with `ref` or `note` has no text of its own. */
export const textRunSchema = z.strictObject({
  ...words,
  ref: liveReferenceSchema.optional(),
  note: z.array(noteRunSchema).max(50).optional()
})
export type TextRun = z.infer<typeof textRunSchema>

/** The inline content of one paragraph. */
export const richTextSchema = z.array(textRunSchema).max(500)
export type RichText = z.infer<typeof richTextSchema>

/** Stands for a live reference where only letters can stand. */
export const REFERENCE_SIGN = '{…}'

/** The letters of a text; a live reference shows as its sign, a footnote not at all. */
export function plainText(content: RichText): string {
  return content.map((run) => (run.ref === undefined ? run.t : REFERENCE_SIGN)).join('')
}

export function richText(plain: string): RichText {
  return plain === '' ? [] : [{ t: plain }]
}

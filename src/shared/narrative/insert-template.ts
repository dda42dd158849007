import { z } from 'zod'
import { generateNKeysBetween } from 'fractional-indexing'
import { plainText, richText } from '@shared/kernel/rich-text'
import { openPlan } from '@shared/plan/plan-lock'
import { create, defineCommand, remove, type CommandContext, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { paragraphRecord, type Paragraph } from './paragraph-record'
import { TEMPLATE_STYLES, templateParagraphSchema, type PartSkeleton } from './plan-template'
import { sectionId } from './section-id'
import { SECTION_PARTS, sectionRecord } from './section-record'

const skeletonSchema = z.strictObject({ part: z.enum(SECTION_PARTS), paragraphs: z.array(templateParagraphSchema).min(1).max(200) })

/**
 * Puts the skeleton of a template into parts of a plan that hold no text yet; a part in which somebody wrote stays as it is.
 * One step to undo. Errors: those of the lock.
 */
export const insertTemplate = defineCommand({
  name: 'narrative.insertTemplate',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), parts: z.array(skeletonSchema).max(SECTION_PARTS.length) }),
  needs: ({ plan, parts }) => ({
    ids: [plan, ...parts.map(({ part }) => sectionId(plan, part))], lists: [{ kind: paragraphRecord.kind, plan }]
  }),
  decide(reader, { plan, parts }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const paragraphs = reader.list(paragraphRecord, plan)
    const written = new Set(paragraphs.filter(isWritten).map(({ fields }) => fields.section))
    const fresh = parts.filter(({ part }) => !written.has(sectionId(plan, part)))
    const blank = paragraphs.filter(({ fields }) => fresh.some(({ part }) => sectionId(plan, part) === fields.section))
    return decided(open.value, [...blank.map(({ id }) => remove(paragraphRecord, id)), ...fresh.flatMap((skeleton) => newPart(reader, plan, skeleton, context))])
  }
})

/** A paragraph of spaces is nothing written; a block that is no text (a table, a picture) is. */
function isWritten({ fields: { content, style } }: Paragraph): boolean {
  return !TEMPLATE_STYLES.some((plain) => plain === style) || plainText(content).trim() !== ''
}

/** The paragraphs of a part, and the part itself where a plan begun earlier has none. */
function newPart(reader: RecordReader, plan: string, { part, paragraphs }: PartSkeleton, context: CommandContext): readonly Intent[] {
  const section = sectionId(plan, part)
  const orders = generateNKeysBetween(null, null, paragraphs.length)
  const made = reader.get(sectionRecord, section) === undefined ? [create(sectionRecord, section, { part })] : []
  return [
    ...made,
    ...paragraphs.map(({ style, text }, index) =>
      create(paragraphRecord, context.newId(), { section, order: orders[index] ?? '', style, content: richText(text) }))
  ]
}

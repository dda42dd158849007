import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { richTextSchema } from '@shared/kernel/rich-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { setChanged } from '@shared/record/field-value'
import { missingPart } from './missing-part'
import { LIST_LOOKS, PARAGRAPH_STYLES, paragraphRecord, type Paragraph } from './paragraph-record'
import { sectionRecord } from './section-record'
import { textTableSchema } from './text-table'

export const paragraphEditSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('put'), id: z.string(), order: z.string().min(1).max(200), style: z.enum(PARAGRAPH_STYLES), content: richTextSchema,
    // absent in edits of before there were levels, tables and pictures
    level: paragraphRecord.fields.level.schema.optional(), look: z.enum(LIST_LOOKS).optional(),
    table: textTableSchema.nullable().optional(), figure: paragraphRecord.fields.figure.schema.optional()
  }),
  z.strictObject({ type: z.literal('remove'), id: z.string() })
])
/** One paragraph of a section as it shall be, or gone. Ids of removed paragraphs are not used again. */
export type ParagraphEdit = z.infer<typeof paragraphEditSchema>

/**
 * Brings paragraphs of one section to what the editor holds; make `edits` with `diffParagraphs`. An official part that has no
 * record yet gets it.
 * Errors: those of the lock, `NOT_FOUND`, `BAD_ARGUMENTS` for a paragraph of another part or plan.
 */
export const editSection = defineCommand({
  name: 'narrative.editSection',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), section: z.string(), edits: z.array(paragraphEditSchema).max(1_000) }),
  needs: ({ plan, section, edits }) => ({ ids: [plan, section, ...edits.map((edit) => edit.id)] }),
  decide(reader, { plan, section, edits }, context) {
    const made = reader.get(sectionRecord, section) === undefined ? missingPart(plan, section, false) : []
    const home = made.length > 0 ? openPlan(reader, plan, 'edit', context) : openRecord(sectionRecord, section, reader, 'edit', context)
    if (!home.ok) return home
    if (home.value.plan !== plan) return err(planError('NOT_FOUND', { kind: sectionRecord.kind }))
    const intents: Intent[] = []
    for (const edit of edits) {
      const known = reader.get(paragraphRecord, edit.id)
      if (known !== undefined && known.fields.section !== section) return err(planError('BAD_ARGUMENTS', { field: 'section' }))
      if (edit.type === 'remove') intents.push(...(known === undefined ? [] : [remove(paragraphRecord, edit.id)]))
      else {
        const { type: _, id, ...fields } = edit
        if (known === undefined) intents.push(create(paragraphRecord, id, { section, ...given(fields) }))
        else intents.push(...setChanged(paragraphRecord, known, given(fields)))
      }
    }
    return decided(home.value, intents.length === 0 ? [] : [...made, ...intents])
  }
})

type Put = Omit<Extract<ParagraphEdit, { readonly type: 'put' }>, 'type' | 'id'>

function given(fields: Put): Partial<Paragraph['fields']> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

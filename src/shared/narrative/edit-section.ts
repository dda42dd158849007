import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { richTextSchema } from '@shared/kernel/rich-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove, type Intent, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { setChanged } from '@shared/record/field-value'
import { figuresFollow, isUnknown, ownFigure, type OwnFigure } from './figure-care'
import { FIGURE_TYPES, figureRecord } from './figure-record'
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

/** A picture that comes with the block which shows it, under an id of the caller's. */
export const newFigureSchema = z.strictObject({
  id: z.string(), mime: z.enum(FIGURE_TYPES), width: figureRecord.fields.width.schema, height: figureRecord.fields.height.schema,
  alt: figureRecord.fields.alt.schema, data: figureRecord.fields.data.schema
})
export type NewFigure = z.infer<typeof newFigureSchema>

/**
 * Brings paragraphs of one section to what the editor holds; make `edits` with `diffParagraphs`. An official part that has no
 * record yet gets it. Pictures come, go and come back with the blocks that show them; of `figures` those are taken that one shows.
 * Errors: those of the lock, `NOT_FOUND`, `BAD_ARGUMENTS` for a paragraph of another part or plan.
 */
export const editSection = defineCommand({
  name: 'narrative.editSection',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), section: z.string(), edits: z.array(paragraphEditSchema).max(1_000), figures: z.array(newFigureSchema).max(20).optional() }),
  needs: ({ plan, section, edits }) => ({ ids: [plan, section, ...edits.map((edit) => edit.id)], may: [figureRecord.kind, paragraphRecord.kind] }),
  decide(reader, { plan, section, edits, figures = [] }, context) {
    const made = reader.get(sectionRecord, section) === undefined ? missingPart(plan, section, false) : []
    const home = made.length > 0 ? openPlan(reader, plan, 'edit', context) : openRecord(sectionRecord, section, reader, 'edit', context)
    if (!home.ok) return home
    if (home.value.plan !== plan) return err(planError('NOT_FOUND', { kind: sectionRecord.kind }))
    const intents: Intent[] = []
    const [before, after]: [string[], string[]] = [[], []]
    const pictures = new Map<string, Intent>()
    for (const edit of edits) {
      const known = reader.get(paragraphRecord, edit.id)
      if (known !== undefined && known.fields.section !== section) return err(planError('BAD_ARGUMENTS', { field: 'section' }))
      before.push(known?.fields.figure ?? '')
      if (edit.type === 'remove') intents.push(...(known === undefined ? [] : [remove(paragraphRecord, edit.id)]))
      else {
        const { type: _, id, ...rest } = edit
        const picture = shownFigure(reader, plan, known, rest)
        const fields = given(picture === undefined ? rest : { ...rest, figure: picture.id })
        if (picture?.made !== undefined) pictures.set(picture.id, picture.made)
        after.push(fields.figure ?? known?.fields.figure ?? '')
        if (known === undefined) intents.push(create(paragraphRecord, id, { section, ...fields }))
        else intents.push(...setChanged(paragraphRecord, known, fields))
      }
    }
    if (intents.length === 0) return decided(home.value, [])
    const blocks = new Set(edits.map(({ id }) => id))
    return decided(home.value, [
      ...made, ...newFigures(reader, figures, after), ...pictures.values(), ...intents, ...figuresFollow(reader, { plan, blocks, before, after })
    ])
  }
})

/** The picture a block shows from now on; `undefined` when that did not change. */
function shownFigure(reader: RecordReader, plan: string, known: Paragraph | undefined, { figure }: Put): OwnFigure | undefined {
  return figure === undefined || figure === (known?.fields.figure ?? '') ? undefined : ownFigure(reader, plan, figure)
}

function newFigures(reader: RecordReader, figures: readonly NewFigure[], shown: readonly string[]): readonly Intent[] {
  return figures.filter(({ id }) => shown.includes(id) && isUnknown(reader, id)).map(({ id, ...fields }) => create(figureRecord, id, fields))
}

type Put = Omit<Extract<ParagraphEdit, { readonly type: 'put' }>, 'type' | 'id'>

function given(fields: Put): Partial<Paragraph['fields']> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

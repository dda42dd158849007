import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { setChanged } from '@shared/record/field-value'
import { FIGURE_TYPES, figureRecord } from './figure-record'

/**
 * Takes a picture into the plan under an id of the caller's; the paragraph that shows it follows with `editSection`.
 * Errors: those of the lock, `BAD_ARGUMENTS`, `ALREADY_EXISTS`.
 */
export const addFigure = defineCommand({
  name: 'narrative.addFigure',
  type: 'edit',
  args: z.strictObject({
    plan: z.string(), id: z.string(), mime: z.enum(FIGURE_TYPES), width: figureRecord.fields.width.schema, height: figureRecord.fields.height.schema,
    alt: figureRecord.fields.alt.schema, data: figureRecord.fields.data.schema
  }),
  needs: ({ plan, id }) => ({ ids: [plan, id] }),
  decide(reader, { plan, id, ...fields }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    if (reader.get(figureRecord, id) !== undefined) return err(planError('ALREADY_EXISTS'))
    return decided({ plan: open.value.id, office: open.value.office }, [create(figureRecord, id, fields)])
  }
})

/** Says what a picture shows. Errors: those of the lock, `BAD_ARGUMENTS`. */
export const describeFigure = defineCommand({
  name: 'narrative.describeFigure',
  type: 'edit',
  args: z.strictObject({ figure: z.string(), alt: figureRecord.fields.alt.schema }),
  needs: ({ figure }) => ({ ids: [figure] }),
  decide(reader, { figure, alt }, context) {
    const open = openRecord(figureRecord, figure, reader, 'edit', context)
    return open.ok ? decided(open.value, setChanged(figureRecord, open.value, { alt })) : open
  }
})

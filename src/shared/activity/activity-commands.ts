import { z } from 'zod'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { tidyLine } from '@shared/kernel/thai-text'
import { createCommand, moveCommand, setFieldCommand, type ListOf } from '@shared/plan/list-commands'
import { openRecord } from '@shared/plan/plan-lock'
import { projectRecord } from '@shared/project/project-record'
import { readFigure } from '@shared/project/proposal-commands'
import { create, defineCommand, remove, set } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { inOrder } from '@shared/record/order-key'
import { checkField, setChanged } from '@shared/record/field-value'
import { activityRecord, activityYearRecord } from './activity-record'
import { activityYearId } from './activity-year-id'
import { equalWeights } from './weight'

const activityList: ListOf<typeof activityRecord> = { name: 'activity', spec: activityRecord, group: 'project', parent: projectRecord }

export const createActivity = createCommand(activityList)
export const setActivityField = setFieldCommand(activityList, ['title', 'owner', 'unit', 'weight', 'note'], readActivityField)
export const moveActivity = moveCommand(activityList)

function readActivityField(field: string, value: Json): Result<Json, PlanError> {
  return ok(typeof value === 'string' && field === 'unit' ? tidyLine(value) : value)
}

/**
 * Says when an activity runs, first and last month as `YYYY-MM`, or both empty. Errors: those of the lock, `BAD_ARGUMENTS` for one
 * that is no month, for one without the other, and for an end before the start.
 */
export const setActivitySpan = defineCommand({
  name: 'activity.setSpan',
  type: 'edit',
  args: z.strictObject({ record: z.string(), start: z.string(), end: z.string() }),
  needs: ({ record }) => ({ ids: [record] }),
  decide(reader, { record, start, end }, context) {
    const open = openRecord(activityRecord, record, reader, 'edit', context)
    if (!open.ok) return open
    for (const [field, month] of Object.entries({ start, end })) {
      const judged = checkField(activityRecord, field, month)
      if (!judged.ok) return judged
    }
    if ((start === '') !== (end === '') || end < start) return err(planError('BAD_ARGUMENTS', { field: 'end' }))
    return decided(open.value, setChanged(activityRecord, open.value, { start, end }))
  }
})

/** Deletes an activity with its months; budget lines that paid for it stay, and name none. Errors: those of the lock. */
export const deleteActivity = defineCommand({
  name: 'activity.delete',
  type: 'edit',
  args: z.strictObject({ record: z.string() }),
  needs: ({ record }) => ({ ids: [record], lists: [activityYearRecord, budgetLineRecord].map(({ kind }) => ({ kind, beside: record })) }),
  decide(reader, { record }, context) {
    const open = openRecord(activityRecord, record, reader, 'edit', context)
    if (!open.ok) return open
    const { plan } = open.value
    const years = reader.list(activityYearRecord, plan).filter(({ fields }) => fields.activity === record)
    const lines = reader.list(budgetLineRecord, plan).filter(({ fields }) => fields.activity === record)
    return decided(open.value, [
      ...lines.map(({ id }) => set(budgetLineRecord, id, { activity: '' })),
      ...years.map(({ id }) => remove(activityYearRecord, id)),
      remove(activityRecord, record)
    ])
  }
})

const MONTHS = 12

/**
 * Writes what an activity plans or reached in one month of a fiscal year: month 1 is October, the figure as typed, empty for none.
 * What was reached is told whether or not the project is locked. Errors: those of the lock, `DECIMAL_INVALID`, `BAD_ARGUMENTS`.
 */
export const setActivityMonth = defineCommand({
  name: 'activity.setMonth',
  type: 'edit',
  args: z.strictObject({
    activity: z.string(), fiscalYear: fiscalYearSchema, month: z.int().min(1).max(MONTHS), field: z.enum(['plan', 'result']), value: z.string()
  }),
  needs: ({ activity, fiscalYear }) => ({
    ids: [activity, activityYearId(activity, fiscalYear)], lists: [{ kind: activityYearRecord.kind, beside: activity }]
  }),
  decide(reader, { activity, fiscalYear, month, field, value }, context) {
    const open = openRecord(activityRecord, activity, reader, 'edit', context)
    if (!open.ok) return open
    const figure = readFigure(value)
    if (!figure.ok) return figure
    const year = reader.list(activityYearRecord, open.value.plan)
      .find(({ fields }) => fields.activity === activity && fields.fiscalYear === fiscalYear)
    const months = withMonth(year?.fields[field] ?? [], month, figure.value)
    if (year !== undefined) return decided(open.value, setChanged(activityYearRecord, year, { [field]: months }))
    if (figure.value === '') return decided(open.value, [])
    const own = activityYearId(activity, fiscalYear)
    // A deleted year would come back with all it held.
    const id = reader.gone(activityYearRecord, own) === undefined ? own : context.newId()
    return decided(open.value, [create(activityYearRecord, id, { activity, fiscalYear, [field]: months })])
  }
})

/** Twelve figures with one of them replaced; all empty is an empty list. */
function withMonth(months: readonly string[], month: number, figure: string): string[] {
  const all = Array.from({ length: MONTHS }, (_, index) => (index === month - 1 ? figure : months[index] ?? ''))
  return all.every((each) => each === '') ? [] : all
}

/** Gives every activity of a project the same weight, together a hundred percent. Errors: those of the lock. */
export const shareWeights = defineCommand({
  name: 'activity.shareWeights',
  type: 'edit',
  args: z.strictObject({ project: z.string() }),
  needs: ({ project }) => ({ ids: [project], lists: [{ kind: activityRecord.kind, beside: project }] }),
  decide(reader, { project }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const activities = inOrder(reader.list(activityRecord, open.value.plan).filter(({ fields }) => fields.project === project))
    const weights = equalWeights(activities.length)
    return decided(open.value, activities.flatMap((activity, index) => setChanged(activityRecord, activity, { weight: weights[index] ?? 0 })))
  }
})

/** Every command of this room, for the registry. */
export const ACTIVITY_COMMANDS = [
  createActivity, setActivityField, setActivitySpan, moveActivity, deleteActivity, setActivityMonth, shareWeights
] as const

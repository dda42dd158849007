import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { jsonSchema } from '@shared/kernel/json'
import { tidyLine } from '@shared/kernel/thai-text'
import { openPlan, openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, checkTitle, setChanged } from '@shared/record/field-value'
import { orderAtEnd } from '@shared/record/order-key'
import { alignmentRecord } from './alignment-record'
import { PROVINCIAL_PLAN } from './plan-library'
import { provincialGoalRecord, type ProvincialGoal } from './provincial-goal-record'

/** Adds an item of the province's own plan. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `PERIOD_INVALID`. */
export const addProvincialGoal = defineCommand({
  name: 'provincialGoal.add',
  type: 'edit',
  args: z.strictObject({ plan: z.string(), code: z.string(), title: z.string(), startYear: z.number(), endYear: z.number(), source: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: provincialGoalRecord.kind }] }),
  decide(reader, { plan, title, startYear, endYear, ...words }, context) {
    const open = openPlan(reader, plan, 'edit', context)
    if (!open.ok) return open
    const named = checkTitle(provincialGoalRecord, title)
    if (!named.ok) return named
    const period = checkPeriod({ startYear, endYear })
    if (!period.ok) return period
    const lines = { code: tidyLine(words.code), source: tidyLine(words.source) }
    for (const [field, value] of Object.entries(lines)) {
      const judged = checkField(provincialGoalRecord, field, value)
      if (!judged.ok) return judged
    }
    const order = orderAtEnd(reader.list(provincialGoalRecord, plan))
    return decided(open.value, [create(provincialGoalRecord, context.newId(), { order, title: named.value, ...period.value, ...lines })])
  }
})

export const PROVINCIAL_GOAL_FIELDS = ['code', 'title', 'startYear', 'endYear', 'source'] as const
export type ProvincialGoalField = (typeof PROVINCIAL_GOAL_FIELDS)[number]

/** Writes one field. Errors: those of the lock, `TITLE_EMPTY`, `TEXT_TOO_LONG`, `PERIOD_INVALID`, `BAD_ARGUMENTS`. */
export const setProvincialGoalField = defineCommand({
  name: 'provincialGoal.setField',
  type: 'edit',
  args: z.strictObject({ goal: z.string(), field: z.enum(PROVINCIAL_GOAL_FIELDS), value: jsonSchema }),
  needs: ({ goal }) => ({ ids: [goal] }),
  decide(reader, { goal, field, value }, context) {
    const open = openRecord(provincialGoalRecord, goal, reader, 'edit', context)
    if (!open.ok) return open
    const judged = field === 'title' && typeof value === 'string'
      ? checkTitle(provincialGoalRecord, value)
      : checkField(provincialGoalRecord, field, typeof value === 'string' ? tidyLine(value) : value)
    if (!judged.ok) return judged
    const fields = { ...open.value.fields, [field]: judged.value }
    const period = checkPeriod(fields)
    return period.ok ? decided(open.value, setChanged(provincialGoalRecord, open.value, { [field]: judged.value })) : period
  }
})

/** Deletes an item with the links to it. Errors: those of the lock. */
export const deleteProvincialGoal = defineCommand({
  name: 'provincialGoal.delete',
  type: 'edit',
  args: z.strictObject({ goal: z.string() }),
  needs: ({ goal }) => ({ ids: [goal], lists: [{ kind: alignmentRecord.kind, beside: goal }] }),
  decide(reader, { goal }, context) {
    const open = openRecord(provincialGoalRecord, goal, reader, 'edit', context)
    if (!open.ok) return open
    const links = reader.list(alignmentRecord, open.value.plan).filter(({ fields }) => fields.catalogue === PROVINCIAL_PLAN && fields.goal === goal)
    return decided(open.value, [...links.map(({ id }) => remove(alignmentRecord, id)), remove(provincialGoalRecord, goal)])
  }
})

type Period = Pick<ProvincialGoal['fields'], 'startYear' | 'endYear'>

function checkPeriod({ startYear, endYear }: Period): Result<Period, PlanError> {
  const sound = checkField(provincialGoalRecord, 'startYear', startYear).ok && checkField(provincialGoalRecord, 'endYear', endYear).ok
  return sound && startYear <= endYear ? ok({ startYear, endYear }) : err(planError('PERIOD_INVALID'))
}

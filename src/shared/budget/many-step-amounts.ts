import { z } from 'zod'
import { planError } from '@shared/kernel/error-codes'
import { isUuid } from '@shared/kernel/ids'
import { err } from '@shared/kernel/result'
import { openPlan } from '@shared/plan/plan-lock'
import { defineCommand, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { budgetLineRecord } from './budget-line-record'
import { newStepAmount, stepEntrySchema } from './step-amount-commands'
import { stepAmountRecord } from './step-amount-record'

/** So many amounts one op may bring: it travels whole. More of them are several ops in one transaction (`store.runParts`). */
export const MOST_STEP_AMOUNTS = 400

const entrySchema = stepEntrySchema.extend({
  /** A derived id, where the same amount may be entered on two devices: whoever comes second enters nothing. */
  id: z.string().refine(isUuid, 'uuid').optional()
})
const argsSchema = z.strictObject({ plan: z.string(), entries: z.array(entrySchema).min(1).max(MOST_STEP_AMOUNTS) })
export type RecordManyArgs = z.infer<typeof argsSchema>
export type StepAmountEntry = z.infer<typeof entrySchema>

/**
 * Enters what steps decided or paid for many lines of one plan, in satang, beside what was entered before: all or none. An entry whose
 * id is here already is left out. Errors: those of `budget.enterStep`; `NOT_FOUND` for a line of another plan.
 */
export const recordStepAmounts = defineCommand({
  name: 'stepAmount.recordMany',
  type: 'progress',
  args: argsSchema,
  needs: ({ plan, entries }) => ({ ids: [plan, ...entries.flatMap(({ line, id = '' }) => [line, id])] }),
  decide(reader, { plan, entries }, context) {
    const open = openPlan(reader, plan, 'progress', context)
    if (!open.ok) return open
    const intents: Intent[] = []
    for (const { id, ...entry } of entries) {
      if (reader.get(budgetLineRecord, entry.line)?.plan !== plan) return err(planError('NOT_FOUND', { kind: budgetLineRecord.kind }))
      if (id !== undefined && reader.get(stepAmountRecord, id) !== undefined) continue
      const made = newStepAmount(entry, context, id)
      if (!made.ok) return made
      intents.push(made.value)
    }
    return decided(open.value, intents)
  }
})

/** Entries as the ops that carry them, in their own order. */
export function stepAmountParts(plan: string, entries: readonly StepAmountEntry[]): readonly RecordManyArgs[] {
  return Array.from({ length: Math.ceil(entries.length / MOST_STEP_AMOUNTS) }, (_, index) => ({
    plan, entries: entries.slice(index * MOST_STEP_AMOUNTS, (index + 1) * MOST_STEP_AMOUNTS)
  }))
}

import { z } from 'zod'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isUuid } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { openPlan } from '@shared/plan/plan-lock'
import { create, defineCommand, type CommandContext, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField } from '@shared/record/field-value'
import { budgetLineRecord } from './budget-line-record'
import { BUDGET_STEPS, stepAmountRecord } from './step-amount-record'
import { judgeStepAmount } from './step-amount-rules'

/** So many amounts one op may bring: it travels whole. More of them are several ops in one transaction (`store.runParts`). */
export const MOST_STEP_AMOUNTS = 400

const entrySchema = z.strictObject({
  /** A derived id, where the same amount may be entered on two devices: whoever comes second enters nothing. */
  id: z.string().refine(isUuid, 'uuid').optional(),
  line: z.string(), step: z.enum(BUDGET_STEPS), satang: z.number(), day: z.string(), reference: z.string(), note: z.string()
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
    for (const entry of entries) {
      if (reader.get(budgetLineRecord, entry.line)?.plan !== plan) return err(planError('NOT_FOUND', { kind: budgetLineRecord.kind }))
      if (entry.id !== undefined && reader.get(stepAmountRecord, entry.id) !== undefined) continue
      const made = intentOf(entry, context)
      if (!made.ok) return made
      intents.push(made.value)
    }
    return decided(open.value, intents)
  }
})

function intentOf({ id, reference, note, ...given }: StepAmountEntry, context: CommandContext): Result<Intent, PlanError> {
  const fields = { ...given, reference: tidyLine(reference), note: repairThai(note).trim(), by: context.actor.name, fromFile: false }
  const wrong = judgeStepAmount(fields, context.role)
  if (wrong !== null) return err(wrong)
  for (const [field, value] of Object.entries(fields)) {
    const judged = checkField(stepAmountRecord, field, value)
    if (!judged.ok) return judged
  }
  return ok(create(stepAmountRecord, id ?? context.newId(), fields))
}

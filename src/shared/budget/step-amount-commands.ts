import { z } from 'zod'
import { openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand, type CommandContext, type Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField } from '@shared/record/field-value'
import { err, ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { budgetLineRecord } from './budget-line-record'
import { BUDGET_STEPS, stepAmountRecord } from './step-amount-record'
import { judgeStepAmount } from './step-amount-rules'

/** What one step decided or paid for a line, in satang, as it is entered. */
export const stepEntrySchema = z.strictObject({
  line: z.string(), step: z.enum(BUDGET_STEPS), satang: z.number(), day: z.string(), reference: z.string(), note: z.string()
})
export type StepEntry = z.infer<typeof stepEntrySchema>

/**
 * Enters what one step decided or paid for a line, in satang, beside what was entered before. Errors: `NOT_FOUND`, `NOT_ALLOWED`,
 * `STEP_INCOMPLETE` (with `field`), `AMOUNT_INVALID`, `BAD_ARGUMENTS`, `TEXT_TOO_LONG`.
 */
export const enterStepAmount = defineCommand({
  name: 'budget.enterStep',
  type: 'progress',
  args: stepEntrySchema,
  needs: ({ line }) => ({ ids: [line] }),
  decide(reader, entry, context) {
    const open = openRecord(budgetLineRecord, entry.line, reader, 'progress', context)
    if (!open.ok) return open
    const made = newStepAmount(entry, context)
    return made.ok ? decided(open.value, [made.value]) : made
  }
})

/** The entry as it is stored, under the name of who enters it; the line is known to be there. Errors as `budget.enterStep`. */
export function newStepAmount({ reference, note, ...given }: StepEntry, context: CommandContext, id = context.newId()): Result<Intent, PlanError> {
  const fields = { ...given, reference: tidyLine(reference), note: repairThai(note).trim(), by: context.actor.name, fromFile: false }
  const wrong = judgeStepAmount(fields, context.role)
  if (wrong !== null) return err(wrong)
  for (const [field, value] of Object.entries(fields)) {
    const judged = checkField(stepAmountRecord, field, value)
    if (!judged.ok) return judged
  }
  return ok(create(stepAmountRecord, id, fields))
}

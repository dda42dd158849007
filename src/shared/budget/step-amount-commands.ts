import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import { openRecord } from '@shared/plan/plan-lock'
import { create, defineCommand } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField } from '@shared/record/field-value'
import { budgetLineRecord } from './budget-line-record'
import { BUDGET_STEPS, stepAmountRecord } from './step-amount-record'
import { judgeStepAmount } from './step-amount-rules'

/**
 * Enters what one step decided or paid for a line, in satang, beside what was entered before. Errors: `NOT_FOUND`, `NOT_ALLOWED`,
 * `STEP_INCOMPLETE` (with `field`), `AMOUNT_INVALID`, `BAD_ARGUMENTS`, `TEXT_TOO_LONG`.
 */
export const enterStepAmount = defineCommand({
  name: 'budget.enterStep',
  type: 'progress',
  args: z.strictObject({ line: z.string(), step: z.enum(BUDGET_STEPS), satang: z.number(), day: z.string(), reference: z.string(), note: z.string() }),
  needs: ({ line }) => ({ ids: [line] }),
  decide(reader, { reference, note, ...given }, context) {
    const open = openRecord(budgetLineRecord, given.line, reader, 'progress', context)
    if (!open.ok) return open
    const fields = { ...given, reference: tidyLine(reference), note: repairThai(note).trim(), by: context.actor.name, fromFile: false }
    const wrong = judgeStepAmount(fields, context.role)
    if (wrong !== null) return err(wrong)
    for (const [field, value] of Object.entries(fields)) {
      const judged = checkField(stepAmountRecord, field, value)
      if (!judged.ok) return judged
    }
    return decided(open.value, [create(stepAmountRecord, context.newId(), fields)])
  }
})

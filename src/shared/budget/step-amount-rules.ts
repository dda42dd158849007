import { isIsoDay } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import type { Role } from '@shared/record/command'
import type { BudgetStep, StepAmount } from './step-amount-record'
import { isAdding } from './step-totals'

const BOTH: readonly Role[] = ['office', 'reviewer']

/** Who enters the amount of which step: what is asked for, bound and paid is the office's; what is granted either may enter. */
export const STEP_ROLES: Readonly<Record<BudgetStep, readonly Role[]>> = {
  request: ['office'], bureau: BOTH, cabinet: BOTH, committee: BOTH, act: BOTH, allocation: BOTH, commitment: ['office'], disbursement: ['office']
}

/**
 * Judges one new amount, the same on the device and at the centre; `null` when it may stand. `NOT_ALLOWED` for another role,
 * `STEP_INCOMPLETE` (with `field`) without its day, or without the reason of a negative one; `AMOUNT_INVALID` for a decision below
 * nothing, but for `UNKNOWN_AMOUNT`, which says that nothing is decided after all.
 */
export function judgeStepAmount({ step, satang, day, note }: StepAmount['fields'], role: Role): PlanError | null {
  if (!STEP_ROLES[step].includes(role)) return planError('NOT_ALLOWED')
  if (!isIsoDay(day)) return planError('STEP_INCOMPLETE', { field: 'day' })
  if (satang < 0 && satang !== UNKNOWN_AMOUNT && !isAdding(step)) return planError('AMOUNT_INVALID')
  return satang < 0 && note.trim() === '' ? planError('STEP_INCOMPLETE', { field: 'reason' }) : null
}

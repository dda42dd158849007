import { UNKNOWN_AMOUNT, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import { BUDGET_STEPS, type BudgetStep } from './step-amount-record'
import { isAdding, type StepTotals } from './step-totals'

/**
 * Satang of the entry that makes a step of a line show `wanted`: the difference where entries add up, else the figure itself;
 * `UNKNOWN_AMOUNT` wants nothing to be decided, and only takes back what `isEntered`. `null` when it shows that already: the same figure again is no entry.
 */
export function entryFor(step: BudgetStep, wanted: number, totals: StepTotals, isEntered: boolean): number | null {
  const shown = totals.get(step)
  if (isAdding(step)) {
    const difference = Math.max(wanted, 0) - (shown ?? 0)
    return difference === 0 && (wanted === UNKNOWN_AMOUNT || shown !== undefined) ? null : difference
  }
  if (wanted === UNKNOWN_AMOUNT) return shown === undefined || !isEntered ? null : UNKNOWN_AMOUNT
  return wanted === shown ? null : wanted
}

/** What a step is held against: the last amount before it, for money is only ever granted from what was decided, and paid from what was granted. */
export interface StepExcess {
  readonly before: BudgetStep
  readonly by: Satang
}

const LAST_GRANT = BUDGET_STEPS.indexOf('allocation')

/** By how much an amount goes beyond the step before it (what is bound and what is paid: beyond what was granted); `undefined` when it does not. */
export function excessOver(step: BudgetStep, satang: number, totals: StepTotals): StepExcess | undefined {
  const at = BUDGET_STEPS.indexOf(step)
  const before = BUDGET_STEPS.slice(0, at > LAST_GRANT ? LAST_GRANT + 1 : at).findLast((each) => totals.has(each))
  const by = before === undefined ? 0 : satang - (totals.get(before) ?? ZERO_SATANG)
  return before === undefined || by <= 0 ? undefined : { before, by: by as Satang }
}

import { sumSatang, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { storedAmount } from './budget-amounts'
import type { BudgetLine } from './budget-line-record'
import { BUDGET_STEPS, type BudgetStep, type StepAmount } from './step-amount-record'

/** Steps whose entries add up and may take back what was entered before; at the others the latest entry counts. */
const ADDING: ReadonlySet<BudgetStep> = new Set(['allocation', 'commitment', 'disbursement'])

export function isAdding(step: BudgetStep): boolean {
  return ADDING.has(step)
}

/** Satang by step; a step nobody has come to is not in it. */
export type StepTotals = ReadonlyMap<BudgetStep, Satang>

/**
 * The amounts of one line side by side, step by step, from its own `entries`. Before anything was decided the request is what the
 * line asks for now, or what was `frozen` of it when it was agreed to. Entries of one day count in the order in which they were written.
 * A decision that was taken back (`UNKNOWN_AMOUNT`) is none.
 */
export function stepsOfLine(line: BudgetLine, entries: Iterable<StepAmount>, frozen?: Satang): StepTotals {
  const own = [...entries].sort(byDay)
  const totals = new Map<BudgetStep, Satang>()
  for (const step of BUDGET_STEPS) {
    const amounts = own.filter(({ fields }) => fields.step === step).map(({ fields }) => fields.satang as Satang)
    const counted = isAdding(step) ? amounts : amounts.slice(-1).filter((amount) => amount !== UNKNOWN_AMOUNT)
    if (counted.length > 0) totals.set(step, sumSatang(counted))
    else if (step === 'request') totals.set(step, frozen ?? storedAmount(line))
  }
  return totals
}

/** The entries of one step of one line, in the order in which they count. */
export function entriesInOrder(entries: Iterable<StepAmount>, line: string, step: BudgetStep): readonly StepAmount[] {
  return [...entries].filter(({ fields }) => fields.line === line && fields.step === step).sort(byDay)
}

/** The totals of many lines: a step is in it when any line has come to it, and a line that has not counts as nothing there. */
export function addSteps(lines: Iterable<StepTotals>): StepTotals {
  const totals = new Map<BudgetStep, Satang>()
  for (const line of lines) for (const [step, amount] of line) totals.set(step, ((totals.get(step) ?? 0) + amount) as Satang)
  return new Map(BUDGET_STEPS.flatMap((step) => (totals.has(step) ? [[step, totals.get(step) as Satang] as const] : [])))
}

function byDay(a: StepAmount, b: StepAmount): number {
  return a.fields.day < b.fields.day ? -1 : a.fields.day > b.fields.day ? 1 : a.id < b.id ? -1 : 1
}

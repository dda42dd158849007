import { entriesInOrder, type StepTotals } from '@shared/budget/step-totals'
import type { BudgetStep, StepAmount } from '@shared/budget/step-amount-record'
import type { Role } from '@shared/record/command'
import type { StepCell, StepSaid } from './step-cells'

/** What the steps of a budget stand on: what they came to line by line, and what holds for what is typed. */
export interface StepSheet {
  readonly role: Role
  readonly has: (line: string) => boolean
  readonly cellOf: (line: string, step: BudgetStep) => StepCell
  /** The newest: a cell is read when it is left. */
  readonly said: () => StepSaid
}

const NO_TOTALS: StepTotals = new Map()

export function stepSheet(role: Role, byLine: ReadonlyMap<string, StepTotals>, entries: readonly StepAmount[], said: () => StepSaid): StepSheet {
  const own = new Map<string, StepAmount[]>()
  for (const entry of entries) {
    const list = own.get(entry.fields.line)
    if (list === undefined) own.set(entry.fields.line, [entry])
    else list.push(entry)
  }
  return {
    role, said,
    has: (line) => byLine.has(line),
    cellOf: (line, step) => ({ line, step, totals: byLine.get(line) ?? NO_TOTALS, entries: own.has(line) ? entriesInOrder(own.get(line) ?? [], line, step) : [] })
  }
}

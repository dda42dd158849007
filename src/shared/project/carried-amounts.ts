import { BUDGET_STEPS, stepAmountRecord, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { STEP_ROLES } from '@shared/budget/step-amount-rules'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { stepsOfLine } from '@shared/budget/step-totals'
import type { Satang } from '@shared/kernel/satang'
import { create, type Intent, type Role } from '@shared/record/command'
import type { ProjectStep, Standing } from './project-step-record'
import { baselineOf, type Way } from './standing'

/** Standings that say that money was decided as it was asked for or granted before. */
const DECIDED: Partial<Record<Standing, BudgetStep>> = { bureauAgreed: 'bureau', inAct: 'act', allocated: 'allocation' }

/** The budget step whose amounts may be taken over unchanged with a move to a standing; `undefined` where there is none for this role. */
export function carriedStep(to: Standing, role: Role): BudgetStep | undefined {
  const step = DECIDED[to]
  return step !== undefined && STEP_ROLES[step].includes(role) ? step : undefined
}

/** What one line is given by the step before, in satang. */
export interface CarriedAmount {
  readonly line: string
  readonly satang: Satang
}

/**
 * The amounts that a budget step takes over from the one before it, line by line (satang): the last that anybody decided, else what was
 * asked for. A line that has an amount at this step already keeps it and is left out.
 */
export function carriedAmounts(step: BudgetStep, lines: readonly BudgetLine[], entries: readonly StepAmount[], way: Way): CarriedAmount[] {
  const before = BUDGET_STEPS.slice(0, BUDGET_STEPS.indexOf(step))
  const frozen = new Map(baselineOf(way)?.lines.map(({ line, satang }) => [line, satang as Satang]))
  return lines.flatMap((line) => {
    const own = entries.filter(({ fields }) => fields.line === line.id)
    const totals = stepsOfLine(line, own, frozen.get(line.id))
    if (totals.has(step)) return []
    const last = before.findLast((each) => totals.has(each))
    return last === undefined ? [] : [{ line: line.id, satang: totals.get(last) ?? (0 as Satang) }]
  })
}

/** The entries that go with a step, under its day and its letter. */
export function carriedEntries(step: BudgetStep, carried: readonly CarriedAmount[], said: ProjectStep['fields'], newId: () => string): Intent[] {
  return carried.map(({ line, satang }) => create(stepAmountRecord, newId(), { line, step, satang, day: said.day, reference: said.letter, by: said.by }))
}

import { useMemo } from 'react'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { ceilingRecord, type Ceiling } from '@shared/budget/ceiling-record'
import { unitRateRecord, type UnitRate } from '@shared/budget/unit-rate-record'
import { issueRecord, type Issue } from '@shared/issue/issue-record'
import type { Satang } from '@shared/kernel/satang'
import type { Plan } from '@shared/plan/plan-record'
import { projectRecord, type Project } from '@shared/project/project-record'
import { isWithinPlan } from '@shared/project/within-plan'
import { useRecords } from '@renderer/live/use-records'

/** The money of a plan: only projects of its own years, and their lines. */
export interface Budget {
  readonly projects: readonly Project[]
  readonly lines: readonly BudgetLine[]
  readonly issues: readonly Issue[]
  readonly ceilings: readonly Ceiling[]
  readonly unitRates: readonly UnitRate[]
  readonly total: Satang
}

/** `undefined` until the store answered. */
export function useBudget(plan: Plan): Budget | undefined {
  const projects = useRecords(projectRecord, plan.id)
  const lines = useRecords(budgetLineRecord, plan.id)
  const issues = useRecords(issueRecord, plan.id)
  const ceilings = useRecords(ceilingRecord, plan.id)
  const unitRates = useRecords(unitRateRecord, plan.id)
  return useMemo(() => {
    if (projects === undefined || lines === undefined || issues === undefined || ceilings === undefined || unitRates === undefined) return undefined
    const own = projects.filter((project) => isWithinPlan(plan, project))
    const ids = new Set(own.map(({ id }) => id))
    const counted = lines.filter(({ fields }) => ids.has(fields.project))
    return { projects: own, lines: counted, issues, ceilings, unitRates, total: projectTotal(counted) }
  }, [plan, projects, lines, issues, ceilings, unitRates])
}

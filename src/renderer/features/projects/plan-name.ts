import { officeOf } from '@shared/office/office'
import type { Plan } from '@shared/plan/plan-record'
import { useNumerals, useT } from '@renderer/ui/language'

/** Whose plan it is and for which years: office and period, for a reviewer who reads many. */
export function usePlanName(plan: Plan): string {
  const t = useT()
  const { year } = useNumerals()
  const { startYear, endYear } = plan.fields
  const period = { start: year(startYear), end: year(endYear) }
  return `${officeOf(plan.office)?.name ?? plan.office} · ${t(startYear === endYear ? 'workspace.plan.titleOneYear' : 'workspace.plan.title', period)}`
}

import { officeOf } from '@shared/office/office'
import type { Plan } from '@shared/plan/plan-record'
import { usePlanName as usePlanOnly } from '@renderer/fields/plan-name'

/** Whose plan it is and what it is called, for a reviewer who reads many. */
export function usePlanName(plan: Plan): string {
  return `${officeOf(plan.office)?.name ?? plan.office} · ${usePlanOnly()(plan)}`
}

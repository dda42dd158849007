import type { Plan } from '@shared/plan/plan-record'
import type { Project } from './project-record'

/**
 * Whether a project's fiscal year lies in the plan's period. One that does not (a real project of an earlier year kept
 * for reference) is shown apart and counts in no total of the plan.
 */
export function isWithinPlan(plan: Plan, { fields: { fiscalYear } }: Pick<Project, 'fields'>): boolean {
  return fiscalYear >= plan.fields.startYear && fiscalYear <= plan.fields.endYear
}

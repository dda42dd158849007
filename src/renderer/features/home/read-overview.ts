import { linesByProject, totalsByYear } from '@shared/budget/budget-amounts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { yearsOf } from '@shared/kernel/calendar'
import { completenessOf, type Completeness } from '@shared/plan/completeness'
import type { Plan } from '@shared/plan/plan-record'
import type { Submission } from '@shared/review/submission-record'
import { commentsOf, getPlan, readPlanContents, submissionsOf } from '@renderer/data/queries/plans'
import { listRecords } from '@renderer/data/queries/records'
import type { Store } from '@renderer/data/store'

/** Budget of one fiscal year, in satang. */
export interface YearBudget {
  readonly year: number
  readonly amount: number
  readonly projects: number
}

/** What the home page says about the open plan. */
export interface Overview {
  readonly plan: Plan
  readonly completeness: Completeness
  readonly counts: { readonly issues: number; readonly objectives: number; readonly kpis: number; readonly projects: number }
  readonly years: readonly YearBudget[]
  /** Comments that wait for the office's answer. */
  readonly openComments: number
  readonly latest: Submission | undefined
}

/** Reads the open plan for the home page; `undefined` when it is not on this device. */
export async function readOverview(store: Pick<Store, 'db'>, planId: string): Promise<Overview | undefined> {
  const plan = await getPlan(store, planId)
  if (plan === undefined) return undefined
  const contents = await readPlanContents(store, plan)
  const lines = await listRecords(store, budgetLineRecord, planId)
  const comments = await commentsOf(store, planId)
  const submissions = await submissionsOf(store, planId)
  const { issues, objectives, kpis, projects } = contents
  const linesOf = linesByProject(lines)
  const byYear = totalsByYear(projects.map(({ id, fields }) => ({ fiscalYear: fields.fiscalYear, lines: linesOf.get(id) ?? [] })))
  const years = yearsOf(plan.fields.startYear, plan.fields.endYear).map((year) => ({
    year, amount: byYear.get(year) ?? 0, projects: projects.filter(({ fields }) => fields.fiscalYear === year).length
  }))
  return {
    plan,
    completeness: completenessOf(contents),
    counts: { issues: issues.length, objectives: objectives.length, kpis: kpis.length, projects: projects.length },
    years,
    openComments: comments.filter(({ fields }) => fields.state === 'open').length,
    latest: submissions[0]
  }
}

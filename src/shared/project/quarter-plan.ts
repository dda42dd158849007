import type { Activity, ActivityYear } from '@shared/activity/activity-record'
import { quarterFigures, sumGiven } from '@shared/activity/progress'
import { projectTotal } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { quarterSums } from '@shared/budget/reconcile'
import { sumSatang, type Satang } from '@shared/kernel/satang'

/** Money of one fiscal year by quarter: `quarters` and `unplanned` always come to `total`. */
export interface QuarterMoney {
  readonly total: Satang
  readonly quarters: readonly Satang[]
  /** What no month was given yet; below zero where the months hold more than the amount. */
  readonly unplanned: Satang
}

/** A row of the action plan by quarters (brief §1.4): a project with its money, or an activity with its target and its money. */
export interface QuarterTarget {
  readonly activity: Activity
  readonly total: string
  /** In the unit of the activity; empty where nothing is planned. */
  readonly quarters: readonly string[]
  readonly money: QuarterMoney
}

/** The money of budget lines by quarter, from the months each line was planned for. */
export function quarterMoney(lines: readonly BudgetLine[]): QuarterMoney {
  return withRest(projectTotal(lines), addQuarters(lines.map(({ fields }) => quarterSums(fields.months))))
}

/** Money of several projects, added up. */
export function sumQuarterMoney(parts: readonly QuarterMoney[]): QuarterMoney {
  return withRest(sumSatang(parts.map(({ total }) => total)), addQuarters(parts.map(({ quarters }) => quarters)))
}

function addQuarters(parts: readonly (readonly Satang[])[]): readonly Satang[] {
  return [0, 1, 2, 3].map((quarter) => sumSatang(parts.map((part) => part[quarter] ?? (0 as Satang))))
}

function withRest(total: Satang, quarters: readonly Satang[]): QuarterMoney {
  return { total, quarters, unplanned: (total - sumSatang(quarters)) as Satang }
}

/** What each activity aims at in the quarters of a fiscal year, with the money of the lines that name it. */
export function quarterTargets(
  activities: readonly { readonly activity: Activity; readonly years: readonly ActivityYear[] }[], lines: readonly BudgetLine[], fiscalYear: number
): readonly QuarterTarget[] {
  return activities.map(({ activity, years }) => {
    const plan = years.find(({ fields }) => fields.fiscalYear === fiscalYear)?.fields.plan ?? []
    return { activity, total: sumGiven(plan), quarters: quarterFigures(plan), money: quarterMoney(lines.filter(({ fields }) => fields.activity === activity.id)) }
  })
}

import { useMemo } from 'react'
import { activityRecord, activityYearRecord, type Activity, type ActivityYear } from '@shared/activity/activity-record'
import { sumGiven, type Measured } from '@shared/activity/progress'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import { useRecords } from '@renderer/live/use-records'

/** An activity with its years and what follows from them: sums over all years, money from the budget lines that name it. */
export interface ActivityView extends Measured {
  readonly activity: Activity
  readonly years: readonly ActivityYear[]
  /** The budget lines that name it, and their sum in satang. */
  readonly lines: readonly BudgetLine[]
  readonly money: Satang
}

/** The activities of a project in their order, live; `undefined` until they were read. */
export function useActivities({ id, plan }: Project): readonly ActivityView[] | undefined {
  const activities = useRecords(activityRecord, plan)
  const allYears = useRecords(activityYearRecord, plan)
  const allLines = useRecords(budgetLineRecord, plan)
  return useMemo(() => {
    if (activities === undefined || allYears === undefined || allLines === undefined) return undefined
    return activities.filter(({ fields }) => fields.project === id).map((activity): ActivityView => {
      const years = allYears.filter(({ fields }) => fields.activity === activity.id)
      const lines = allLines.filter(({ fields }) => fields.project === id && fields.activity === activity.id)
      return {
        activity,
        years,
        weight: activity.fields.weight,
        plan: sumGiven(years.flatMap(({ fields }) => fields.plan)),
        result: sumGiven(years.flatMap(({ fields }) => fields.result)),
        lines,
        money: projectTotal(lines)
      }
    })
  }, [activities, allYears, allLines, id])
}

/** The budget lines of a project that pay for none of its activities, live. */
export function useLooseLines({ id, plan }: Project): readonly BudgetLine[] {
  const lines = useRecords(budgetLineRecord, plan)
  return useMemo(() => lines?.filter(({ fields }) => fields.project === id && fields.activity === '') ?? [], [lines, id])
}

import { useMemo } from 'react'
import { activityRecord, activityYearRecord, type Activity, type ActivityYear } from '@shared/activity/activity-record'
import { sumGiven, type Measured } from '@shared/activity/progress'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'
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
  const read = useLive(async (store) => {
    const activities = await listRecords(store, activityRecord, plan)
    const years = await listRecords(store, activityYearRecord, plan)
    const lines = await listRecords(store, budgetLineRecord, plan)
    return { activities: activities.filter(({ fields }) => fields.project === id), years, lines: lines.filter(({ fields }) => fields.project === id) }
  }, [id, plan])
  return useMemo(() => read?.activities.map((activity): ActivityView => {
    const years = read.years.filter(({ fields }) => fields.activity === activity.id)
    return {
      activity,
      years,
      weight: activity.fields.weight,
      plan: sumGiven(years.flatMap(({ fields }) => fields.plan)),
      result: sumGiven(years.flatMap(({ fields }) => fields.result)),
      lines: read.lines.filter(({ fields }) => fields.activity === activity.id),
      money: projectTotal(read.lines.filter(({ fields }) => fields.activity === activity.id))
    }
  }), [read])
}

/** The budget lines of a project that pay for none of its activities, live. */
export function useLooseLines({ id, plan }: Project): readonly BudgetLine[] {
  const lines = useRecords(budgetLineRecord, plan)
  return useMemo(() => lines?.filter(({ fields }) => fields.project === id && fields.activity === '') ?? [], [lines, id])
}

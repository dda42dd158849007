import { useMemo } from 'react'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { activityRecord } from '@shared/activity/activity-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { ceilingRecord } from '@shared/budget/ceiling-record'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import { missionRecord } from '@shared/direction/direction-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { planTree, type PlanNode } from '@shared/narrative/plan-tree'
import { sectionRecord, type Section } from '@shared/narrative/section-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { completenessOf, type Completeness } from '@shared/plan/completeness'
import type { PlanContents } from '@shared/plan/plan-contents'
import type { Plan } from '@shared/plan/plan-record'
import { pastResultRecord } from '@shared/past-result/past-result-record'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { isWithinPlan } from '@shared/project/within-plan'
import { useRecords } from '@renderer/live/use-records'
import { useAnalysis } from './analysis/use-analysis'
import { useSettledParagraphs } from './use-settled-paragraphs'

/** The records of the open plan and what they still miss; `undefined` until the first answer of the store. */
export interface PlanView extends PlanContents {
  readonly completeness: Completeness
  readonly sections: readonly Section[]
  /** The book in its order, numbered: outline and pages read this. */
  readonly tree: readonly PlanNode[]
}

/** The plan in memory; the same view as long as nothing of it changed that the screen shows beside the text. */
export function usePlanContents(plan: Plan): PlanView | undefined {
  const { id } = plan
  const missions = useRecords(missionRecord, id)
  const issues = useRecords(issueRecord, id)
  const strategies = useRecords(strategyRecord, id)
  const objectives = useRecords(objectiveRecord, id)
  const kpis = useRecords(kpiRecord, id)
  const sections = useRecords(sectionRecord, id)
  const paragraphs = useSettledParagraphs(useRecords(paragraphRecord, id))
  const everyProject = useRecords(projectRecord, id)
  const projects = useMemo(() => everyProject?.filter((project) => isWithinPlan(plan, project)), [everyProject, plan])
  const projectKpis = useRecords(projectKpiRecord, id)
  const alignments = useRecords(alignmentRecord, id)
  const editions = useRecords(catalogueEditionRecord, id)
  const provincialGoals = useRecords(provincialGoalRecord, id)
  const pastResults = useRecords(pastResultRecord, id)
  const budgetLines = useRecords(budgetLineRecord, id)
  const activities = useRecords(activityRecord, id)
  const ceilings = useRecords(ceilingRecord, id)
  const unitRates = useRecords(unitRateRecord, id)
  const analysis = useAnalysis(id)
  return useMemo(() => {
    const held = allThere({
      missions, projectKpis, issues, strategies, objectives, kpis, paragraphs, projects, alignments, editions, provincialGoals, pastResults, budgetLines,
      activities, ceilings, unitRates, analysis, sections
    })
    if (held === undefined) return undefined
    const tree = planTree({ plan: { id: plan.id, kind: plan.fields.kind }, ...held })
    return { ...held, plan, tree, completeness: completenessOf({ ...held, plan }) }
  }, [
    plan, sections, missions, projectKpis, issues, strategies, objectives, kpis, paragraphs, projects, alignments, editions, provincialGoals, pastResults, budgetLines, activities,
    ceilings, unitRates, analysis
  ])
}

type Present<T> = { readonly [Name in keyof T]: Exclude<T[Name], undefined> }

/** The answers, once the store has given every one. */
function allThere<T extends Readonly<Record<string, unknown>>>(answers: T): Present<T> | undefined {
  return Object.values(answers).includes(undefined) ? undefined : (answers as Present<T>)
}

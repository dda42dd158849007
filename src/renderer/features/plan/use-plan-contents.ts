import { useMemo } from 'react'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
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
import { listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'
import { useAnalysis } from './analysis/use-analysis'

/** The records of the open plan and what they still miss; `undefined` until the first answer of the store. */
export interface PlanView extends PlanContents {
  readonly completeness: Completeness
  readonly sections: readonly Section[]
  /** The book in its order, numbered: outline and pages read this. */
  readonly tree: readonly PlanNode[]
}

/** Reads the plan part by part, so that an edit of one kind does not read the others again. */
export function usePlanContents(plan: Plan): PlanView | undefined {
  const { id } = plan
  const missions = useLive((store) => listRecords(store, missionRecord, id), [id])
  const issues = useLive((store) => listRecords(store, issueRecord, id), [id])
  const strategies = useLive((store) => listRecords(store, strategyRecord, id), [id])
  const objectives = useLive((store) => listRecords(store, objectiveRecord, id), [id])
  const kpis = useLive((store) => listRecords(store, kpiRecord, id), [id])
  const sections = useLive((store) => listRecords(store, sectionRecord, id), [id])
  const paragraphs = useLive((store) => listRecords(store, paragraphRecord, id), [id])
  const projects = useLive(async (store) => (await listRecords(store, projectRecord, id)).filter((project) => isWithinPlan(plan, project)), [plan])
  const projectKpis = useLive((store) => listRecords(store, projectKpiRecord, id), [id])
  const alignments = useLive((store) => listRecords(store, alignmentRecord, id), [id])
  const editions = useLive((store) => listRecords(store, catalogueEditionRecord, id), [id])
  const provincialGoals = useLive((store) => listRecords(store, provincialGoalRecord, id), [id])
  const pastResults = useLive((store) => listRecords(store, pastResultRecord, id), [id])
  const analysis = useAnalysis(id)
  return useMemo(() => {
    const held = allThere({
      missions, projectKpis, issues, strategies, objectives, kpis, paragraphs, projects, alignments, editions, provincialGoals, pastResults, analysis, sections
    })
    if (held === undefined) return undefined
    const tree = planTree({ plan: { id: plan.id, kind: plan.fields.kind }, ...held })
    return { ...held, plan, tree, completeness: completenessOf({ ...held, plan }) }
  }, [
    plan, sections, missions, projectKpis, issues, strategies, objectives, kpis, paragraphs, projects, alignments, editions, provincialGoals, pastResults, analysis
  ])
}

type Present<T> = { readonly [Name in keyof T]: Exclude<T[Name], undefined> }

/** The answers, once the store has given every one. */
function allThere<T extends Readonly<Record<string, unknown>>>(answers: T): Present<T> | undefined {
  return Object.values(answers).includes(undefined) ? undefined : (answers as Present<T>)
}

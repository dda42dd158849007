import { useMemo } from 'react'
import type { AnalysisContents } from '@shared/analysis/analysis-contents'
import { alignmentRecord } from '@shared/alignment/alignment-record'
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
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { isWithinPlan } from '@shared/project/within-plan'
import { listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'
import { useAnalysis } from './analysis/use-analysis'

/** The records of the open plan and what they still miss; `undefined` until the first answer of the store. */
export interface PlanView extends PlanContents {
  readonly analysis: AnalysisContents
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
  const analysis = useAnalysis(id)
  return useMemo(() => {
    if (!sections || !analysis || !missions || !projectKpis || !issues || !strategies || !objectives || !kpis || !paragraphs || !projects || !alignments) return undefined
    const contents = { plan, missions, projectKpis, issues, strategies, objectives, kpis, paragraphs, projects, alignments }
    const tree = planTree({ plan: { id: plan.id, kind: plan.fields.kind }, sections, issues, objectives })
    return { ...contents, analysis, sections, tree, completeness: completenessOf(contents) }
  }, [plan, sections, missions, projectKpis, issues, strategies, objectives, kpis, paragraphs, projects, alignments, analysis])
}

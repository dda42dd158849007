import { activityRecord } from '@shared/activity/activity-record'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import type { AnalysisContents } from '@shared/analysis/analysis-contents'
import { factRecord } from '@shared/analysis/fact-record'
import { needRecord } from '@shared/analysis/need-record'
import { riskRecord } from '@shared/analysis/risk-record'
import { stakeholderRecord } from '@shared/analysis/stakeholder-record'
import { citationRecord, swotRecord, towsRecord } from '@shared/analysis/swot-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { ceilingRecord } from '@shared/budget/ceiling-record'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import { missionRecord } from '@shared/direction/direction-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { pastResultRecord } from '@shared/past-result/past-result-record'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { isWithinPlan } from '@shared/project/within-plan'
import type { RecordReader } from '@shared/record/command'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import type { Plan } from './plan-record'

/** The kinds of record that say whether a plan is complete. */
export const CONTENT_SPECS = {
  missions: missionRecord, paragraphs: paragraphRecord, issues: issueRecord, strategies: strategyRecord, objectives: objectiveRecord, kpis: kpiRecord,
  projects: projectRecord, projectKpis: projectKpiRecord, alignments: alignmentRecord, editions: catalogueEditionRecord,
  provincialGoals: provincialGoalRecord, pastResults: pastResultRecord, budgetLines: budgetLineRecord, activities: activityRecord,
  ceilings: ceilingRecord, unitRates: unitRateRecord
} as const satisfies Readonly<Record<string, RecordSpec>>

const ANALYSIS_SPECS = {
  swot: swotRecord, tows: towsRecord, citations: citationRecord, stakeholders: stakeholderRecord, risks: riskRecord, needs: needRecord, facts: factRecord
} as const satisfies Readonly<Record<keyof AnalysisContents, RecordSpec>>

const ALL_SPECS: readonly RecordSpec[] = [...Object.values(CONTENT_SPECS), ...Object.values(ANALYSIS_SPECS)]

type Contents = { readonly [Name in keyof typeof CONTENT_SPECS]: readonly RecordOf<(typeof CONTENT_SPECS)[Name]>[] }

/** The live records of one plan that the checks read; projects only of its own years. */
export interface PlanContents extends Contents {
  readonly plan: Plan
  readonly analysis: AnalysisContents
}

/** What a command must ask for to read the contents of a plan. */
export function contentNeeds(plan: string): readonly { readonly plan: string; readonly kind: string }[] {
  return ALL_SPECS.map(({ kind }) => ({ plan, kind }))
}

/** Reads the contents kind by kind; projects of other periods stand in a plan for reference only. */
export async function contentsOf(plan: Plan, list: (spec: RecordSpec) => Promise<readonly RecordOf<RecordSpec>[]>): Promise<PlanContents> {
  const lists = await Promise.all(ALL_SPECS.map(async (spec) => [spec.kind, await list(spec)] as const))
  return arranged(plan, new Map(lists))
}

/** The contents of a plan as a command sees them, when it asked for `contentNeeds`. */
export function readContents(plan: Plan, reader: Pick<RecordReader, 'list'>): PlanContents {
  return arranged(plan, new Map(ALL_SPECS.map((spec) => [spec.kind, reader.list(spec, plan.id)])))
}

function arranged(plan: Plan, byKind: ReadonlyMap<string, readonly RecordOf<RecordSpec>[]>): PlanContents {
  const pick = (specs: Readonly<Record<string, RecordSpec>>): object =>
    Object.fromEntries(Object.entries(specs).map(([name, { kind }]) => [name, byKind.get(kind) ?? []]))
  const contents = pick(CONTENT_SPECS) as Contents
  const analysis = pick(ANALYSIS_SPECS) as AnalysisContents
  return { ...contents, plan, analysis, projects: contents.projects.filter((project) => isWithinPlan(plan, project)) }
}

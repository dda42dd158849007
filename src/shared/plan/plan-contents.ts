import { alignmentRecord } from '@shared/alignment/alignment-record'
import { missionRecord } from '@shared/direction/direction-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { isWithinPlan } from '@shared/project/within-plan'
import type { RecordReader } from '@shared/record/command'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import type { Plan } from './plan-record'

/** The kinds of record that say whether a plan is complete. */
export const CONTENT_SPECS = {
  missions: missionRecord, paragraphs: paragraphRecord, issues: issueRecord, strategies: strategyRecord, objectives: objectiveRecord, kpis: kpiRecord,
  projects: projectRecord, projectKpis: projectKpiRecord, alignments: alignmentRecord
} as const satisfies Readonly<Record<string, RecordSpec>>

type Contents = { readonly [Name in keyof typeof CONTENT_SPECS]: readonly RecordOf<(typeof CONTENT_SPECS)[Name]>[] }

/** The live records of one plan that the checks read; projects only of its own years. */
export interface PlanContents extends Contents {
  readonly plan: Plan
}

/** What a command must ask for to read the contents of a plan. */
export function contentNeeds(plan: string): readonly { readonly plan: string; readonly kind: string }[] {
  return Object.values(CONTENT_SPECS).map(({ kind }) => ({ plan, kind }))
}

/** The contents of a plan from lists by kind, as a command or a screen read them; projects of other periods stand there for reference only. */
export function contentsOf(plan: Plan, list: (kind: string) => readonly RecordOf<RecordSpec>[]): PlanContents {
  const lists = Object.entries<RecordSpec>(CONTENT_SPECS).map(([name, { kind }]) => [name, list(kind)] as const)
  const contents = Object.fromEntries(lists) as unknown as Contents
  return { ...contents, plan, projects: contents.projects.filter((project) => isWithinPlan(plan, project)) }
}

/** The contents of a plan as a command sees them, when it asked for `contentNeeds`. */
export function readContents(plan: Plan, reader: Pick<RecordReader, 'list'>): PlanContents {
  const byKind = new Map(Object.values<RecordSpec>(CONTENT_SPECS).map((spec) => [spec.kind, reader.list(spec, plan.id)]))
  return contentsOf(plan, (kind) => byKind.get(kind) ?? [])
}

import type { AnalysisContents } from '@shared/analysis/analysis-contents'
import type { Alignment } from '@shared/alignment/alignment-record'
import { storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { Library } from '@shared/catalogue/library'
import type { Issue, Strategy } from '@shared/issue/issue-record'
import { kpiNumbers } from '@shared/kpi/kpi-number'
import type { Satang } from '@shared/kernel/satang'
import type { Paragraph } from '@shared/narrative/paragraph-record'
import type { PlanNode } from '@shared/narrative/plan-tree'
import type { Plan } from '@shared/plan/plan-record'
import type { PlanSnapshot, SnapshotObjective } from '@shared/plan/plan-snapshot'
import type { SnapshotProject } from '@shared/plan/snapshot-project'
import type { Submission } from '@shared/review/submission-record'

export interface LineEntry {
  readonly line: BudgetLine
  readonly amount: Satang
}

export interface ProjectEntry extends Omit<SnapshotProject, 'lines' | 'kpis' | 'byCategory'> {
  readonly lines: readonly LineEntry[]
  /** Numbers of the KPIs it serves, "1.2". */
  readonly kpis: readonly string[]
  /** The same with their names: "1.2 ร้อยละของ…". */
  readonly kpiTitles: readonly string[]
}

/** An issue with all that hangs on it; `issue` is `null` for projects that name none. */
export interface IssueEntry {
  readonly issue: Issue | null
  readonly objectives: readonly SnapshotObjective[]
  readonly strategies: readonly Strategy[]
  readonly alignments: readonly Alignment[]
  readonly projects: readonly ProjectEntry[]
}

/** The plan as the book reads it: every project stands under exactly one entry, so every table sums to the same total. */
export interface BookSource {
  readonly plan: Plan
  /** The pages of the book in their order, numbered. */
  readonly tree: readonly PlanNode[]
  /** Paragraphs in order, by the section they stand in. */
  readonly texts: ReadonlyMap<string, readonly Paragraph[]>
  readonly issues: readonly IssueEntry[]
  /** Projects of years before or after the plan, shown for reference; in no total. */
  readonly references: readonly ProjectEntry[]
  readonly submissions: readonly Submission[]
  readonly library: Library
  readonly analysis: AnalysisContents
  readonly total: Satang
}

/** Number and name of each KPI of the plan, by its id. */
type KpiNames = ReadonlyMap<string, { readonly number: string; readonly title: string }>

function projectEntry(project: SnapshotProject, names: KpiNames): ProjectEntry {
  const served = project.kpis.flatMap((kpi) => names.get(kpi) ?? [])
  return {
    ...project,
    lines: project.lines.map((line) => ({ line, amount: storedAmount(line) })),
    kpis: served.map(({ number }) => number),
    kpiTitles: served.map(({ number, title }) => `${number} ${title}`)
  }
}

/** Arranges a snapshot for printing; projects without an issue of this plan get an entry of their own at the end. */
export function bookSource(snapshot: PlanSnapshot): BookSource {
  const known = new Set(snapshot.issues.map(({ issue }) => issue.id))
  const loose = snapshot.projects.filter(({ project }) => !known.has(project.fields.issue))
  const byIssue = snapshot.issues.map(({ objectives }) => ({ kpis: objectives.flatMap(({ kpis }) => kpis) }))
  const numbers = kpiNumbers(byIssue)
  const names = new Map(byIssue.flatMap(({ kpis }) => kpis.map(({ id, fields }) => [id, { number: numbers.get(id) ?? '', title: fields.title }] as const)))
  const entry = (project: SnapshotProject): ProjectEntry => projectEntry(project, names)
  const issues = snapshot.issues.map((from): IssueEntry => ({ ...from, projects: from.projects.map(entry) }))
  return {
    plan: snapshot.plan,
    tree: snapshot.tree,
    texts: snapshot.texts,
    issues: loose.length === 0 ? issues : [...issues, { issue: null, objectives: [], strategies: [], alignments: [], projects: loose.map(entry) }],
    references: snapshot.references.map(entry),
    submissions: snapshot.submissions,
    library: snapshot.library,
    analysis: snapshot.analysis,
    total: snapshot.total
  }
}

export function allProjects(source: BookSource): readonly ProjectEntry[] {
  return source.issues.flatMap((entry) => entry.projects)
}

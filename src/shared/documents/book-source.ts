import type { Alignment } from '@shared/alignment/alignment-record'
import { lineAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { Issue, Strategy } from '@shared/issue/issue-record'
import type { Kpi } from '@shared/kpi/kpi-record'
import type { Paragraph } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS, type SectionPart } from '@shared/narrative/section-record'
import type { Objective } from '@shared/objective/objective-record'
import type { Plan } from '@shared/plan/plan-record'
import type { Project } from '@shared/project/project-record'
import type { Submission } from '@shared/review/submission-record'
import type { PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { satang, sumSatang, type Satang } from '@shared/kernel/satang'
import { inOrder } from '@shared/record/order-key'

/** The records of one plan, as the document maker is given them. */
export interface BookRecords {
  readonly plan: Plan
  readonly paragraphs: readonly Paragraph[]
  readonly issues: readonly Issue[]
  readonly strategies: readonly Strategy[]
  readonly objectives: readonly Objective[]
  readonly kpis: readonly Kpi[]
  readonly projects: readonly Project[]
  readonly budgetLines: readonly BudgetLine[]
  readonly alignments: readonly Alignment[]
  readonly submissions: readonly Submission[]
}

export interface LineEntry {
  readonly line: BudgetLine
  readonly amount: Satang
}

export interface ProjectEntry {
  readonly project: Project
  readonly lines: readonly LineEntry[]
  readonly total: Satang
  readonly alignments: readonly Alignment[]
}

export interface ObjectiveEntry {
  readonly objective: Objective
  readonly kpis: readonly Kpi[]
}

/** An issue with all that hangs on it; `issue` is `null` for projects that name none. */
export interface IssueEntry {
  readonly issue: Issue | null
  readonly objectives: readonly ObjectiveEntry[]
  readonly strategies: readonly Strategy[]
  readonly projects: readonly ProjectEntry[]
}

/** The plan as a tree in reading order, every amount worked out once. */
export interface BookSource {
  readonly plan: Plan
  readonly narrative: ReadonlyMap<SectionPart, readonly Paragraph[]>
  readonly issues: readonly IssueEntry[]
  readonly submissions: readonly Submission[]
  readonly total: Satang
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function projectEntry(project: Project, lines: readonly BudgetLine[], alignments: readonly Alignment[]): Result<ProjectEntry, PlanError> {
  const entries: LineEntry[] = []
  for (const line of inOrder(lines)) {
    const amount = lineAmount(line.fields)
    if (!amount.ok) return amount
    entries.push({ line, amount: amount.value })
  }
  const total = satang(sumSatang(entries.map((entry) => entry.amount)))
  return total.ok ? ok({ project, lines: entries, total: total.value, alignments }) : total
}

function projectEntries(records: BookRecords): Result<readonly ProjectEntry[], PlanError> {
  const lines = groupBy(records.budgetLines, (line) => line.fields.project)
  const alignments = groupBy(records.alignments, (alignment) => alignment.fields.project)
  const entries: ProjectEntry[] = []
  for (const project of inOrder(records.projects)) {
    const entry = projectEntry(project, lines.get(project.id) ?? [], alignments.get(project.id) ?? [])
    if (!entry.ok) return entry
    entries.push(entry.value)
  }
  return ok(entries)
}

function issueEntries(records: BookRecords, projects: readonly ProjectEntry[]): readonly IssueEntry[] {
  const kpis = groupBy(records.kpis, (kpi) => kpi.fields.objective)
  const byIssue = groupBy(projects, (entry) => entry.project.fields.issue)
  const known = new Set(records.issues.map((issue) => issue.id))
  const loose = projects.filter((entry) => !known.has(entry.project.fields.issue))
  const entries = inOrder(records.issues).map((issue): IssueEntry => ({
    issue,
    objectives: inOrder(records.objectives.filter((objective) => objective.fields.issue === issue.id))
      .map((objective) => ({ objective, kpis: inOrder(kpis.get(objective.id) ?? []) })),
    strategies: inOrder(records.strategies.filter((strategy) => strategy.fields.issue === issue.id)),
    projects: byIssue.get(issue.id) ?? []
  }))
  return loose.length === 0 ? entries : [...entries, { issue: null, objectives: [], strategies: [], projects: loose }]
}

function narrativeOf(records: BookRecords): ReadonlyMap<SectionPart, readonly Paragraph[]> {
  const paragraphs = groupBy(records.paragraphs, (paragraph) => paragraph.fields.section)
  return new Map(SECTION_PARTS.map((part) => [part, inOrder(paragraphs.get(sectionId(records.plan.id, part)) ?? [])]))
}

/** Arranges the records of a plan for printing. Fails only when an amount or a sum leaves the range of `Satang`. */
export function bookSource(records: BookRecords): Result<BookSource, PlanError> {
  const projects = projectEntries(records)
  if (!projects.ok) return projects
  const total = satang(sumSatang(projects.value.map((entry) => entry.total)))
  if (!total.ok) return err(total.error)
  return ok({
    plan: records.plan,
    narrative: narrativeOf(records),
    issues: issueEntries(records, projects.value),
    submissions: [...records.submissions].sort((a, b) => a.fields.edition - b.fields.edition),
    total: total.value
  })
}

export function allProjects(source: BookSource): readonly ProjectEntry[] {
  return source.issues.flatMap((entry) => entry.projects)
}

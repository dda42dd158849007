import type { Activity } from '@shared/activity/activity-record'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import type { PlanSnapshot, SnapshotIssue } from '@shared/plan/plan-snapshot'
import type { SnapshotProject } from '@shared/plan/snapshot-project'
import type { ProjectIndicator } from '@shared/project/proposal-records'
import type { SheetSource } from './sheet-source'

/** One row of a form: always of a project, and of what hangs on it where the form shows that. */
export interface FormRow {
  readonly source: SheetSource
  /** Counted from 1 within the sheet. */
  readonly number: number
  readonly project: SnapshotProject
  readonly issue: SnapshotIssue | undefined
  readonly line?: BudgetLine
  readonly activity?: Activity
  readonly indicator?: ProjectIndicator
}

/** The rows of one kind, in the order of the plan: by year, then by place. */
export function formRows(source: SheetSource, kind: 'project' | 'line' | 'activity' | 'indicator' | 'outline'): readonly FormRow[] {
  const issues = new Map(source.snapshot.issues.map((issue) => [issue.issue.id, issue]))
  const rows = source.snapshot.projects.flatMap((project): Omit<FormRow, 'number'>[] => {
    const base = { source, project, issue: issues.get(project.project.fields.issue) }
    const activities = (source.activities.get(project.project.id) ?? []).map((activity) => ({ ...base, activity }))
    switch (kind) {
      case 'project': return [base]
      case 'line': return project.lines.map((line) => ({ ...base, line }))
      case 'activity': return activities
      case 'indicator': return (source.indicators.get(project.project.id) ?? []).map((indicator) => ({ ...base, indicator }))
      case 'outline': return [base, ...activities]
    }
  })
  return rows.map((row, index) => ({ ...row, number: index + 1 }))
}

/** Lines whose money a row shows: the line itself, those that name its activity, or all of its project. */
export function linesOfRow({ line, activity, project }: FormRow): readonly BudgetLine[] {
  if (line !== undefined) return [line]
  return activity === undefined ? project.lines : project.lines.filter(({ fields }) => fields.activity === activity.id)
}

export function officeName({ office, plan }: PlanSnapshot): string {
  return office?.name ?? plan.office
}

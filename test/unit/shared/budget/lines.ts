import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import type { Json } from '@shared/kernel/json'
import { projectRecord, type Project } from '@shared/project/project-record'
import { readRecord } from '@shared/record/define-record'

/** A budget line of project `p` with what matters to a test. */
export function budgetLine(id: string, view: Record<string, Json>): BudgetLine {
  return readRecord(budgetLineRecord, { id, kind: 'budgetLine', office: '64', plan: 'plan', view: { project: 'p', ...view } })
}

export function projectOf(id: string, view: Record<string, Json>): Project {
  return readRecord(projectRecord, { id, kind: 'project', office: '64', plan: 'plan', view: { title: id, ...view } })
}

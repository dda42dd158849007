import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { issueRecord } from '@shared/issue/issue-record'
import type { Json } from '@shared/kernel/json'
import { projectRecord } from '@shared/project/project-record'
import { wayOf } from '@shared/project/standing'
import { readRecord } from '@shared/record/define-record'
import { makeRow, type ProjectRow } from '@renderer/features/projects/use-projects'

const ISSUE = readRecord(issueRecord, { id: 'i1', kind: 'issue', office: '64', plan: 'p', view: { title: 'ประเด็นแรก' } })

/** A row of the list whose one budget line comes to `total` satang. */
export function projectRow(title: string, fields: Record<string, Json> = {}, total = 0, order = 1): ProjectRow {
  const view = { issue: 'i1', title, fiscalYear: 2571, area: '9 อำเภอ', ...fields }
  const project = readRecord(projectRecord, { id: title, kind: 'project', office: '64', plan: 'p', view })
  const counts = project.fields.fiscalYear >= 2571
  const lines = total === 0 ? [] : [readRecord(budgetLineRecord, { id: `${title} 1`, kind: 'budgetLine', office: '64', plan: 'p', view: { project: title, rate: total } })]
  return makeRow({ project, order, issue: view.issue === 'i1' ? ISSUE : undefined, lines, counts, way: wayOf([]), links: [], library: [], hasKpi: false })
}

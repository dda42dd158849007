import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** A project stands under one issue, serves a KPI, and a goal of a reference plan. */
export function projectChecks({ issues, projects, projectKpis, alignments }: PlanContents): readonly Check[] {
  const known = new Set(issues.map(({ id }) => id))
  const serving = new Set(projectKpis.map(({ fields }) => fields.project))
  const aligned = new Set(alignments.map(({ fields }) => fields.project))
  return projects.flatMap(({ id, fields }): readonly Check[] => {
    const at = { kind: 'project', record: id, name: fields.title }
    return [
      { ...at, rule: 'projectNoIssue', field: 'issue', holds: known.has(fields.issue) },
      { ...at, rule: 'projectNoKpi', field: 'kpis', holds: serving.has(id) },
      { ...at, rule: 'projectNotAligned', field: 'alignment', holds: aligned.has(id) }
    ]
  })
}

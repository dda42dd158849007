import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** A project stands under one issue and serves a KPI. */
export function projectChecks({ issues, projects, projectKpis }: PlanContents): readonly Check[] {
  const known = new Set(issues.map(({ id }) => id))
  const serving = new Set(projectKpis.map(({ fields }) => fields.project))
  return projects.flatMap(({ id, fields }): readonly Check[] => {
    const at = { kind: 'project', record: id, name: fields.title }
    return [
      { ...at, rule: 'projectNoIssue', field: 'issue', holds: known.has(fields.issue) },
      { ...at, rule: 'projectNoKpi', field: 'kpis', holds: serving.has(id) }
    ]
  })
}

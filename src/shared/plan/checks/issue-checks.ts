import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** The chain under an issue: objectives with KPIs, strategies with projects. */
export function issueChecks({ issues, objectives, strategies, projects, kpis }: PlanContents): readonly Check[] {
  const withObjective = new Set(objectives.map(({ fields }) => fields.issue))
  const withStrategy = new Set(strategies.map(({ fields }) => fields.issue))
  const withProject = new Set(projects.map(({ fields }) => fields.issue))
  const measured = new Set(kpis.map(({ fields }) => fields.objective))
  const carriedOut = new Set(projects.map(({ fields }) => fields.strategy))
  return [
    ...issues.flatMap((issue): readonly Check[] => {
      const at = { kind: 'issue', record: issue.id, field: 'title', name: issue.fields.title }
      return [
        { ...at, rule: 'issueNoObjective', holds: withObjective.has(issue.id) },
        { ...at, rule: 'issueNoStrategy', holds: withStrategy.has(issue.id) },
        { ...at, rule: 'issueNoProject', holds: withProject.has(issue.id) }
      ]
    }),
    ...objectives.map(({ id, fields }): Check => (
      { rule: 'objectiveNoKpi', kind: 'objective', record: id, field: 'title', name: fields.title, holds: measured.has(id) }
    )),
    ...strategies.map(({ id, fields }): Check => (
      { rule: 'strategyNoProject', kind: 'strategy', record: id, field: 'title', name: fields.title, holds: carriedOut.has(id) }
    ))
  ]
}

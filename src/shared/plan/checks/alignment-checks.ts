import { expiredLinks, missingLevels, projectsWithoutGoal } from '@shared/alignment/gaps'
import { libraryOf } from '@shared/alignment/plan-library'
import type { PlanContents } from '../plan-contents'
import type { Check } from './check'

/** Issues serve all three levels, projects a goal of a master plan; a reference plan that ran out is only pointed out (brief §1.6). */
export function alignmentChecks({ plan, issues, projects, alignments, editions, provincialGoals }: PlanContents): readonly Check[] {
  const library = libraryOf({ editions, goals: provincialGoals })
  const loose = new Set(projectsWithoutGoal(projects, alignments, library))
  const expired = new Set(expiredLinks(alignments, library, projects, plan.fields.endYear).map(({ found }) => found.catalogue))
  return [
    ...(plan.fields.kind === 'action' ? [] : issues.map((issue): Check => ({
      rule: 'issueNotAligned', kind: 'issue', record: issue.id, field: 'alignment', name: issue.fields.title,
      holds: missingLevels(issue, alignments, library).length === 0
    }))),
    ...projects.map((project): Check => ({
      rule: 'projectNotAligned', kind: 'project', record: project.id, field: 'alignment', name: project.fields.title, holds: !loose.has(project)
    })),
    ...[...expired].map((catalogue): Check => ({
      rule: 'referenceExpired', kind: 'catalogue', record: catalogue.id, field: 'alignment', name: catalogue.shortTitle, holds: false
    }))
  ]
}

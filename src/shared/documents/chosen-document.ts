import { invariant } from '@shared/kernel/invariant'
import type { PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { DocOutline } from './outline'
import { planBook, type PlanBookOptions } from './plan-book'
import { projectDocument } from './project-document'

/** The document that was asked for: the proposal of one project, or the plan book for `null`. The project is one of the plan. */
export function chosenDocument(snapshot: PlanSnapshot, project: string | null, options: PlanBookOptions): DocOutline {
  if (project === null) return planBook(snapshot, options)
  const made = projectDocument(snapshot, project, options)
  invariant(made !== undefined, 'the project is one of the plan')
  return made
}

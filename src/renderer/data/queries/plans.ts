import { contentsOf, type PlanContents } from '@shared/plan/plan-contents'
import { planRecord, type Plan } from '@shared/plan/plan-record'
import { submissionRecord, type Submission } from '@shared/review/submission-record'
import { commentRecord, type Comment } from '@shared/review/comment-record'
import { conflictRecord, type Conflict } from '@shared/conflict/conflict-record'
import type { Reads } from './reads'
import { getRecord, listEverywhere, listRecords } from './records'

/** Every live plan on this device, newest period first. */
export async function findPlans(store: Reads): Promise<Plan[]> {
  const plans = await listEverywhere(store, planRecord)
  return plans.sort((a, b) => b.fields.startYear - a.fields.startYear || a.office.localeCompare(b.office))
}

/** One plan, or `undefined`. */
export async function getPlan(store: Reads, id: string): Promise<Plan | undefined> {
  return getRecord(store, planRecord, id)
}

/** What the completeness checks read of a plan. */
export async function readPlanContents(store: Reads, plan: Plan): Promise<PlanContents> {
  return contentsOf(plan, (spec) => listRecords(store, spec, plan.id))
}

/** The submissions of a plan, latest edition first. */
export async function submissionsOf(store: Reads, plan: string): Promise<Submission[]> {
  const submissions = await listRecords(store, submissionRecord, plan)
  return submissions.sort((a, b) => b.fields.edition - a.fields.edition)
}

/** The comments on a plan, oldest first. */
export async function commentsOf(store: Reads, plan: string): Promise<Comment[]> {
  const comments = await listRecords(store, commentRecord, plan)
  return comments.sort((a, b) => a.fields.at - b.fields.at)
}

/** The conflicts that wait for a person, in one plan or on the whole device. */
export async function openConflicts(store: Reads, plan?: string): Promise<Conflict[]> {
  const all = plan === undefined ? await listEverywhere(store, conflictRecord) : await listRecords(store, conflictRecord, plan)
  return all.filter((conflict) => conflict.fields.state === 'open')
}

import { officeOf } from '@shared/office/office'
import { compareThai } from '@shared/kernel/thai-text'
import { planRecord, type Plan } from '@shared/plan/plan-record'
import { commentRecord } from '@shared/review/comment-record'
import { submissionRecord, type Submission } from '@shared/review/submission-record'
import type { Reads } from '@renderer/data/queries/reads'
import { listEverywhere } from '@renderer/data/queries/records'

/** One plan as it lies in the reviewer's inbox. */
export interface InboxRow {
  readonly plan: Plan
  /** Place of the office, for Thai order and search. */
  readonly place: string
  readonly name: string
  readonly submission: Submission | undefined
  readonly openComments: number
}

/** Every plan that was ever submitted: those that wait come first, the longest wait on top; then by place in Thai order. */
export async function readInbox(store: Reads): Promise<readonly InboxRow[]> {
  const plans = await listEverywhere(store, planRecord)
  const submissions = new Map((await listEverywhere(store, submissionRecord)).map((one) => [one.id, one]))
  const comments = await listEverywhere(store, commentRecord)
  const rows = plans.map((plan) => ({
    plan,
    place: officeOf(plan.office)?.place ?? plan.office,
    name: officeOf(plan.office)?.name ?? plan.office,
    submission: submissions.get(plan.fields.submission),
    openComments: comments.filter(({ plan: id, fields }) => id === plan.id && fields.state !== 'closed').length
  }))
  return rows.filter(({ submission }) => submission !== undefined).sort(byWaitThenPlace)
}

function byWaitThenPlace(a: InboxRow, b: InboxRow): number {
  const aWaits = a.plan.fields.state === 'submitted'
  if (aWaits !== (b.plan.fields.state === 'submitted')) return aWaits ? -1 : 1
  const waited = aWaits ? (a.submission?.fields.sentAt ?? 0) - (b.submission?.fields.sentAt ?? 0) : 0
  return waited || compareThai(a.place, b.place)
}

const DAY_MS = 86_400_000

/** Whole days since an instant, never below zero: a sender's clock may run ahead. */
export function daysSince(instant: number, now: number): number {
  return Math.max(0, Math.floor((now - instant) / DAY_MS))
}

import { PLAN_STEPS } from '@shared/plan/plan-workflow'
import { APPENDED_KINDS } from '@shared/project/project-lock'
import type { Change, Op } from './op'
import type { ServerRecord } from './server-record'
import type { CentralDevice } from './server-state'
import type { Refusal } from './wire'

/** Kinds that ops of a type may touch; `edit` touches whatever is not named elsewhere. */
const WORKFLOW_KINDS = new Set(['plan', 'submission'])
const ANSWER_FIELDS = new Set(['answer', 'answeredBy', 'state'])

/**
 * Who may do what at the centre: role by the same table the devices use, own office, own plan, and per type the records it
 * may touch. Judged from the enrolled device and the stored plan, never from what the op says about itself.
 * `FORBIDDEN` when not, `MISSING` when there is no such plan; whether the plan's state allows it is judged later.
 */
export function may(device: CentralDevice, op: Op, plan: ServerRecord | undefined): Refusal | null {
  if (!PLAN_STEPS[op.type].roles.includes(device.role)) return 'FORBIDDEN'
  if (device.role === 'office' && op.office !== device.office) return 'FORBIDDEN'
  if (plan === undefined) return createsPlan(op) ? null : 'MISSING'
  if (plan.kind !== 'plan' || plan.office !== op.office) return 'FORBIDDEN'
  if (device.role === 'reviewer' && !wasSubmitted(plan)) return 'MISSING'
  return op.changes.every((change) => mayTouch(device, op, change)) ? null : 'FORBIDDEN'
}

/** Reviewers see and touch only plans that were submitted at least once: drafts stay with the office. */
export function wasSubmitted(plan: ServerRecord): boolean {
  return Number(plan.doc['edition'] ?? 0) > 0
}

function createsPlan(op: Op): boolean {
  const isPlan = (change: Change): boolean => change.kind === 'plan' && change.ent === op.plan && change.type === 'create'
  return op.type === 'edit' && op.changes.some(isPlan) && op.changes.every((change) => mayEdit(change))
}

function mayTouch(device: CentralDevice, op: Op, change: Change): boolean {
  switch (op.type) {
    case 'edit': return mayEdit(change)
    case 'comment': return mayComment(device, change)
    case 'progress': return change.type === 'create' && APPENDED_KINDS.has(change.kind)
    // A card about a remark opens no way around the rules of remarks.
    case 'resolve': return change.type === 'set' && (change.kind !== 'comment' || mayComment(device, change))
    case 'submit': return WORKFLOW_KINDS.has(change.kind) && (change.type === 'set' || isNewSubmission(change))
    case 'recall':
    case 'return':
    case 'approve': return WORKFLOW_KINDS.has(change.kind) && change.type === 'set'
  }
}

/** The plan itself is never deleted; comments, submissions and conflicts have ops of their own. */
function mayEdit(change: Change): boolean {
  if (change.kind === 'plan') return change.type === 'create' || change.type === 'set'
  return change.kind !== 'comment' && change.kind !== 'submission' && change.kind !== 'conflict'
}

/** A reviewer writes and closes comments; the office only answers them. Nobody deletes one. */
function mayComment(device: CentralDevice, change: Change): boolean {
  if (change.kind !== 'comment') return false
  if (device.role === 'reviewer') {
    return (change.type === 'create' || change.type === 'set') && !('answer' in change.fields) && !('answeredBy' in change.fields)
  }
  const state = change.fields['state']
  return change.type === 'set' && Object.keys(change.fields).every((field) => ANSWER_FIELDS.has(field)) &&
    (state === undefined || state.v === 'answered')
}

function isNewSubmission(change: Change): boolean {
  return change.type === 'create' && change.kind === 'submission'
}

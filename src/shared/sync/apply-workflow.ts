import type { Json } from '@shared/kernel/json'
import { PLAN_STATES, type PlanState } from '@shared/plan/plan-record'
import { nextState } from '@shared/plan/plan-workflow'
import { DELETED } from './client-row'
import { subjectOf } from './conflict-card'
import { judgeCompleteness } from './judge-completeness'
import { baseMatches } from './match-base'
import type { Change } from './op'
import { planDigest } from './plan-digest'
import type { ServerRecord } from './server-record'
import type { Where } from './server-state'
import type { Refusal } from './wire'
import { newRecord, writeFields, type Trouble, type Workbench } from './workbench'

type WorkflowType = 'submit' | 'recall' | 'return' | 'approve'

/** What each step writes into the submission it is about. */
const DECISION_OF = { submit: 'pending', recall: 'recalled', return: 'returned', approve: 'approved' } as const
const PLAN_FIELDS = { submit: ['state', 'submission', 'edition'], recall: ['state'], return: ['state'], approve: ['state'] } as const
const VERDICT_FIELDS = ['decision', 'decidedBy', 'decidedAt', 'reason', 'dueDay']

/** The state of a stored plan. */
export function stateOf(plan: ServerRecord): PlanState {
  return PLAN_STATES.find((state) => state === plan.doc['state']) ?? 'draft'
}

/**
 * Submit, recall, return, approve: one step of the plan's state machine, made from exactly what the centre holds.
 * `STATE` when the step is not allowed now, `STALE` when its author saw another plan or submission, `INVALID` when it says more.
 */
export function applyWorkflow(bench: Workbench, type: WorkflowType, plan: ServerRecord): Trouble {
  const state = nextState(stateOf(plan), type, bench.device.role)
  if (!state.ok) return trouble('STATE', [{ ent: plan.id, field: 'state' }])
  const step = bench.op.changes.find((change) => change.ent === plan.id)
  const other = bench.op.changes.find((change) => change.ent !== plan.id)
  if (step === undefined || other === undefined || bench.op.changes.length !== 2) return trouble('INVALID', [])
  if (step.fields['state']?.v !== state.value) return trouble('INVALID', [{ ent: plan.id, field: 'state' }])
  if (other.fields['decision']?.v !== DECISION_OF[type]) return trouble('INVALID', [{ ent: other.ent, field: 'decision' }])
  const odd = beyond(step, PLAN_FIELDS[type]) ?? unseen(bench, plan, step)
  if (odd !== null) return odd
  const judged = type === 'submit' ? submit(bench, plan, step, other) : decide(bench, plan, other)
  if (judged !== null) return judged
  writeFields(bench, plan, valuesOf(step))
  return null
}

/** R7: what gets locked is exactly what was signed, and no conflict is left open. The receipt number is the centre's, and so is its count of what is missing. */
function submit(bench: Workbench, plan: ServerRecord, step: Change, other: Change): Trouble {
  const signed = bench.op.submit
  const edition = Number(plan.doc['edition'] ?? 0) + 1
  if (signed === undefined || other.kind !== 'submission' || other.type !== 'create') return trouble('INVALID', [])
  if (bench.get(other.ent) !== undefined) return trouble('EXISTS', [{ ent: other.ent, field: '' }])
  const fits = step.fields['submission']?.v === other.ent && step.fields['edition']?.v === edition &&
    other.fields['edition']?.v === edition && other.fields['digest']?.v === signed.digest
  if (!fits) return trouble('INVALID', [{ ent: plan.id, field: 'submission' }])
  const records = [...bench.planRecords()]
  const open = records.filter((record) => record.kind === 'conflict' && record.doc['state'] === 'open')
  if (open.length > 0) return trouble('STALE', open.map(subjectOf))
  if (planDigest(records.map(digestRecord)) !== signed.digest) return trouble('STALE', changedSince(records, signed.from, bench.device.id))
  writeFields(bench, newRecord(bench, other.ent, 'submission'), { ...valuesOf(other), receipt: bench.seq, ...judgeCompleteness(plan, records) })
  return null
}

/** Recall, return, approve: only of the submission its author read, and only while it is the plan's. */
function decide(bench: Workbench, plan: ServerRecord, other: Change): Trouble {
  const current = plan.doc['submission'] ?? ''
  if (bench.op.submission !== current || other.ent !== current) return trouble('STALE', [{ ent: plan.id, field: 'submission' }])
  const submission = bench.get(other.ent)
  if (submission === undefined || submission.kind !== other.kind) return trouble('MISSING', [{ ent: other.ent, field: '' }])
  const odd = beyond(other, VERDICT_FIELDS) ?? unseen(bench, submission, other)
  if (odd !== null) return odd
  writeFields(bench, submission, valuesOf(other))
  return null
}

function beyond(change: Change, allowed: readonly string[]): Trouble {
  const extra = Object.keys(change.fields).filter((field) => !allowed.includes(field))
  return extra.length === 0 ? null : trouble('INVALID', extra.map((field) => ({ ent: change.ent, field })))
}

/** Fields whose base is not what the centre holds: the author of a step must have seen the current state. */
export function unseen(bench: Workbench, record: ServerRecord, change: Change): Trouble {
  const stale = Object.entries(change.fields).filter(([field, edit]) => !baseMatches(edit.b, record.marks[field], bench.op.opId))
  return stale.length === 0 ? null : trouble('STALE', stale.map(([field]) => ({ ent: record.id, field })))
}

function changedSince(records: readonly ServerRecord[], from: number, device: string): readonly Where[] {
  const changed: Where[] = []
  for (const record of records) {
    for (const [field, mark] of Object.entries(record.marks)) {
      if (mark.s > from && mark.d !== device) changed.push({ ent: record.id, field: field === DELETED ? '' : field })
    }
  }
  return changed
}

function digestRecord({ id, kind, doc, del }: ServerRecord): { id: string; kind: string; fields: ServerRecord['doc']; del: boolean } {
  return { id, kind, fields: doc, del }
}

function valuesOf(change: Change): Record<string, Json> {
  return Object.fromEntries(Object.entries(change.fields).map(([field, edit]) => [field, edit.v]))
}

function trouble(code: Refusal, where: readonly Where[]): Trouble {
  return { code, where }
}

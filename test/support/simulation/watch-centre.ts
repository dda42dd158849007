import { sameJson, type Json } from '@shared/kernel/json'
import { subjectOf } from '@shared/sync/conflict-card'
import type { Op } from '@shared/sync/op'
import type { PushRules } from '@shared/sync/push-batch'
import type { ServerRecord } from '@shared/sync/server-record'
import type { CentralDevice, ServerState, Verdict } from '@shared/sync/server-state'
import { fieldSpec } from '@shared/sync/judge-shape'
import { checkProjects, passesApproval, recordsBefore } from './check-project'
import type { Intent } from './ledger'
import { hold } from './violation'

export interface Stats {
  [name: string]: number
}

/** Judges every verdict by what people saw and what is lost, without looking at bases or marks. */
export function watched(rules: PushRules, intents: ReadonlyMap<string, Intent>, stats: Stats, stored: () => Iterable<ServerRecord>): PushRules {
  const judged = new Map<string, { readonly seq: number; readonly status: string }>()
  return {
    ...rules,
    apply: (op, seq, device, state) => {
      const verdict = rules.apply(op, seq, device, state)
      count(stats, `op ${verdict.status}`)
      if (verdict.code !== null) count(stats, `refused ${verdict.code}`)
      const noClock = rules.apply({ ...op, hlc: '000000000-0000-000000' }, seq, device, state)
      hold(noClock.code === verdict.code && noClock.status === verdict.status, 'R12', () => `a clock decided: ${verdict.status}, without it ${noClock.status}`)
      checkVerdict({ op, device, state, verdict, judged, stored, intent: intents.get(op.opId) })
      if (verdict.status !== 'refused') count(stats, `stood ${op.command}`)
      judged.set(op.opId, { seq, status: verdict.status })
      return verdict
    }
  }
}

export function count(stats: Stats, name: string, by = 1): void {
  stats[name] = (stats[name] ?? 0) + by
}

interface Case {
  readonly op: Op
  readonly device: CentralDevice
  readonly state: ServerState
  readonly verdict: Verdict
  readonly intent: Intent | undefined
  /** Every record of the centre as it was before the push. */
  readonly stored: () => Iterable<ServerRecord>
  /** What became of earlier ops. */
  readonly judged: ReadonlyMap<string, { readonly seq: number; readonly status: string }>
}

function checkVerdict(one: Case): void {
  const { verdict, op, intent } = one
  if (verdict.status === 'refused' || verdict.status === 'deferred') {
    hold(verdict.writes.length === 0, 'I3', () => 'a refused op wrote something')
    return
  }
  checkLock(one)
  checkProjects(one, one.stored())
  for (const write of verdict.writes) {
    checkScope(one, write)
    const before = one.state.get(write.id)
    if (write.kind === 'conflict') checkCard(one, before, write)
    else if (before !== undefined) checkOverwrites(one, before, write)
  }
  for (const change of op.changes) if (change.type !== 'delete' && change.kind !== 'conflict') for (const [field, edit] of Object.entries(change.fields)) checkKept(one, change.ent, field, edit.v)
  if (op.type === 'submit' && intent !== undefined) checkSigned(one, intent)
  if (op.type === 'resolve' && intent !== undefined) checkResolved(one, intent)
}

/** I5: below a submitted or approved plan nothing changes but talk, the plan's own steps, and what `passesApproval` names. */
function checkLock(one: Case): void {
  const { op, state, verdict } = one
  const plan = state.get(op.plan)
  const locked = plan?.doc['state'] === 'submitted' || plan?.doc['state'] === 'approved'
  if (!locked) return
  const about = (write: ServerRecord): boolean => write.kind === 'comment' || write.kind === 'submission' || (write.kind === 'conflict' && write.doc['targetKind'] === 'comment')
  for (const write of verdict.writes) {
    const step = write.kind === 'plan' && ['recall', 'return', 'approve'].includes(op.type)
    const isProgress = op.type === 'progress' && (write.kind === 'projectStep' || write.kind === 'stepAmount')
    const passes = isProgress || (plan.doc['state'] === 'approved' && passesApproval(one, recordsBefore(one, one.stored()), write))
    hold(about(write) || step || passes, 'I5', () => `${op.type} changed a ${write.kind} of a locked plan`)
  }
}

/** I6, writing: an office changes only its own, a reviewer only talk and decisions. */
function checkScope({ device, verdict, state, op }: Case, write: ServerRecord): void {
  const before = state.get(write.id)
  const office = device.role === 'reviewer' ? state.get(op.plan)?.office : device.office
  hold(write.office === office && (before === undefined || before.office === office), 'I6', () => `wrote a record of office ${write.office}`)
  hold(before === undefined || before.plan === write.plan, 'I6', () => 'moved a record to another plan')
  if (device.role === 'reviewer') hold(['comment', 'plan', 'submission', 'conflict', 'projectStep', 'stepAmount'].includes(write.kind), 'I6', () => `a reviewer wrote a ${write.kind}`)
  hold(verdict.writes.filter((other) => other.id === write.id).length === 1, 'I3', () => 'one record written twice')
}

/** I4: what is replaced or deleted is what the author saw, or it is kept in a conflict. */
function checkOverwrites(one: Case, before: ServerRecord, after: ServerRecord): void {
  const change = one.op.changes.find((each) => each.ent === before.id)
  if (change === undefined) hold(false, 'I4', () => 'changed a record the op does not name')
  if (change === undefined) return
  for (const [field, old] of Object.entries(before.doc)) {
    const now = after.doc[field] ?? null
    const saw = change.fields[field]
    if (after.del && !before.del) hold(saw !== undefined && sameJson(saw.was, old), 'I4', () => `deleted ${before.kind}.${field} its author had not seen`)
    if (sameJson(now, old) || fieldSpec(before.kind, field)?.class === 'workflow') continue
    const seen = saw !== undefined && sameJson(saw.was, old)
    const kept = fieldSpec(before.kind, field)?.class === 'text' && hasCard(one, before.id, field, old)
    hold(seen || kept, 'I4', () => `${before.kind}.${field} ${JSON.stringify(old)} overwritten by ${JSON.stringify(now)}, its author saw ${JSON.stringify(saw?.was)}`)
  }
}

/** I2 at the centre: every accepted value is either what the field holds now, or one side of a card. */
function checkKept(one: Case, ent: string, field: string, value: Json): void {
  const record = one.verdict.writes.find((write) => write.id === ent) ?? one.state.get(ent)
  const shown = record !== undefined && sameJson(record.doc[field] ?? null, value)
  hold(shown || hasCard(one, ent, field, value), 'I2', () => `${field} = ${JSON.stringify(value)} was accepted and is nowhere`)
  hold(shown || one.verdict.status === 'conflict', 'I2', () => `${field} was accepted, not shown, and not called a conflict`)
}

function hasCard({ verdict }: Case, ent: string, field: string, value: Json): boolean {
  return verdict.writes.some((card) => card.kind === 'conflict' && card.doc['target'] === ent && card.doc['field'] === field &&
    (sameJson(card.doc['committed'] ?? null, value) || sameJson(card.doc['contender'] ?? null, value)))
}

/** R6: cards close only by a resolution; their hidden side changes only by its own author. */
function checkCard(one: Case, before: ServerRecord | undefined, card: ServerRecord): void {
  const { op } = one
  if (before === undefined) {
    checkOpening(one, card)
    return
  }
  if (before.doc['state'] === 'open' && card.doc['state'] === 'resolved') hold(op.resolve?.conflict === card.id, 'R6', () => 'a card closed without its resolution')
  if (before.doc['state'] === 'resolved') hold(false, 'R6', () => 'a closed card changed')
  const hidden = before.doc['shown'] === 'contender' ? 'committed' : 'contender'
  const same = sameJson(before.doc[hidden] ?? null, card.doc[hidden] ?? null)
  const bases = op.changes.flatMap((change) => Object.values(change.fields)).map((edit) => edit.b)
  const byAuthor = bases.some((base) => 'o' in base && base.o === before.doc['contenderOp'])
  hold(same || byAuthor, 'I4', () => 'the hidden side of a card was overwritten')
}

/** Nobody is in conflict with themselves: the author saw this very value, and nothing changed since the own op the edit builds on. */
function checkOpening({ op, state, judged, intent }: Case, card: ServerRecord): void {
  const { ent, field } = subjectOf(card)
  const target = state.get(ent)
  const edit = op.changes.find((change) => change.ent === target?.id)?.fields[field]
  const mark = target?.marks[field]
  if (edit === undefined || mark === undefined || !sameJson(edit.was, target?.doc[field] ?? null)) return
  const earlier = 'o' in edit.b ? judged.get(edit.b.o) : undefined
  // Building on an own op that was refused is building on nothing the centre knows: that may end on a card.
  if ('o' in edit.b && earlier?.status !== 'applied') return
  const own = earlier === undefined ? intent?.before.includes(mark.o) === true : mark.s <= earlier.seq
  hold(!own, 'R4', () => `an author is in conflict with the own earlier edit of ${field}`)
}

/** R7: what gets locked is exactly what was signed. */
function checkSigned({ state, op }: Case, intent: Intent): void {
  const signed = new Map([...intent.seen.values()].filter((row) => row.plan === op.plan && isContent(row.kind) && !row.viewDel).map((row) => [row.id, content(row.kind, row.view)]))
  const held = new Map([...state.planRecords(op.plan)].filter((record) => isContent(record.kind) && !record.del).map((record) => [record.id, content(record.kind, record.doc)]))
  hold(signed.size === held.size && [...signed].every(([id, text]) => held.get(id) === text), 'R7', () => 'a plan was locked that its author had not seen')
  const open = [...state.planRecords(op.plan)].filter((record) => record.kind === 'conflict' && record.doc['state'] === 'open')
  hold(open.length === 0, 'R7', () => 'a plan was locked with an open conflict')
}

function isContent(kind: string): boolean {
  return !['comment', 'submission', 'conflict', 'projectStep', 'stepAmount'].includes(kind)
}

function content(kind: string, fields: Readonly<Record<string, Json>>): string {
  const own = Object.entries(fields).filter(([field]) => kind !== 'plan' || !['state', 'submission', 'edition'].includes(field))
  return JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** R6: a resolution is of the very card and value its author saw. */
function checkResolved({ op, state }: Case, intent: Intent): void {
  const id = op.resolve?.conflict ?? ''
  const card = state.get(id)
  const saw = intent.seen.get(id)?.view
  for (const field of ['committed', 'contender', 'shown']) {
    hold(sameJson(card?.doc[field] ?? null, saw?.[field] ?? null), 'R6', () => `a resolution closed a card whose ${field} its author had not seen`)
  }
}

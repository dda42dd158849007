import { sameJson, type Json } from '@shared/kernel/json'
import { planDigest } from '@shared/sync/plan-digest'
import type { Change, FieldEdit, Op } from '@shared/sync/op'
import type { PullStore } from '@shared/sync/central-store'
import { toPulled, type ServerRecord } from '@shared/sync/server-record'
import type { PullReply } from '@shared/sync/wire'
import { refused, type CentralDevice, type ServerState, type Verdict } from '@shared/sync/server-state'
import type { PushRules } from '@shared/sync/push-batch'
import { ok } from '@shared/kernel/result'
import { PRODUCT, type Parts, type Patch, type Peek } from './parts'

/** One believable mistake, and the invariants of which at least one must notice it. */
export interface Mutant {
  readonly name: string
  readonly breaks: string
  readonly noticedBy: readonly string[]
  /** Shown by offices whose projects go their way. */
  readonly onProjects?: true
  readonly parts: Parts
}

type Apply = PushRules['apply']

function withApply(wrap: (apply: Apply, peek: Peek) => Apply): Parts {
  return { ...PRODUCT, rules: (peek) => { const rules = PRODUCT.rules(peek); return { ...rules, apply: wrap(rules.apply, peek) } } }
}

function withSequence(wrap: (sequence: PushRules['sequence']) => PushRules['sequence']): Parts {
  return { ...PRODUCT, rules: (peek) => { const rules = PRODUCT.rules(peek); return { ...rules, sequence: wrap(rules.sequence) } } }
}

/** Pages as the product cuts them, told otherwise. */
function withPage(tell: (page: PullReply, store: PullStore, device: CentralDevice, limit: number) => PullReply | Promise<PullReply>): Parts {
  return { ...PRODUCT, pullPage: async (store, device, from, limit, hands) => {
    const page = await PRODUCT.pullPage(store, device, from, limit, hands)
    return page.ok ? ok(await tell(page.value, store, device, limit)) : page
  } }
}

/** The op as if its author had seen whatever the centre holds now. */
function rebased(op: Op, state: ServerState, which: (change: Change) => boolean): Op {
  const current = (change: Change, field: string, edit: FieldEdit): FieldEdit => ({ ...edit, b: { s: state.get(change.ent)?.marks[field]?.s ?? 0 } })
  const changes = op.changes.map((change) => (which(change)
    ? { ...change, fields: Object.fromEntries(Object.entries(change.fields).map(([field, edit]) => [field, current(change, field, edit)])) }
    : change))
  return { ...op, changes }
}

function overlaid(state: ServerState, change: (record: ServerRecord) => ServerRecord): ServerState {
  return { ...state, get: (id) => { const record = state.get(id); return record === undefined ? undefined : change(record) }, openConflicts: (ent) => state.openConflicts(ent), planRecords: (plan) => state.planRecords(plan) }
}

/** The state with only some records of the plan in sight. */
function withRecords(state: ServerState, isSeen: (record: ServerRecord) => boolean): ServerState {
  return { get: (id) => state.get(id), openConflicts: (ent) => state.openConflicts(ent), planRecords: (plan) => [...state.planRecords(plan)].filter(isSeen) }
}

function unlockedPlan(record: ServerRecord): ServerRecord {
  return record.kind === 'plan' && record.doc['state'] !== undefined ? { ...record, doc: { ...record.doc, state: 'draft' } } : record
}

function stateOnly(plan: ServerRecord | undefined): Record<string, Json> {
  const state = plan?.doc['state']
  return state === undefined ? {} : { state }
}

/** Whole-document writes: the last one in wins every field its author happened to see. */
function wholeDoc(verdict: Verdict, op: Op, peek: Peek): Verdict {
  const writes = verdict.writes.map((record) => {
    const seen = record.kind === 'conflict' || record.kind === 'plan' ? undefined : peek.seen(op.opId, record.id)
    if (seen === undefined) return record
    const known = Object.entries(seen).filter(([field, value]) => field in record.doc && !sameJson(record.doc[field] ?? null, value))
    return { ...record, doc: { ...record.doc, ...Object.fromEntries(known) } }
  })
  return { ...verdict, writes }
}

/** A deletion that names everything the centre holds, as if its author had seen it. */
function blindDelete(op: Op, state: ServerState): Op {
  const all = (change: Change): Change => {
    const record = state.get(change.ent)
    if (change.type !== 'delete' || record === undefined) return change
    const fields = Object.entries(record.marks).filter(([field]) => field !== '$del').map(([field, mark]) => [field, change.fields[field] === undefined ? { v: null, was: null, b: { s: mark.s } } : { ...change.fields[field], b: { s: mark.s } }] as const)
    return { ...change, fields: Object.fromEntries(fields) }
  }
  return { ...op, changes: op.changes.map(all) }
}

function liveDigest(state: ServerState, plan: string): string {
  return planDigest([...state.planRecords(plan)].map(({ id, kind, doc, del }) => ({ id, kind, fields: doc, del })))
}

/** A page with the records of every office mixed in. */
async function leak(store: PullStore, page: PullReply, leaks: boolean): Promise<PullReply> {
  if (!leaks) return page
  const offices = await Promise.all(['50', '51'].map((office) => store.recordsAfter({ role: 'office', office }, page.from, page.next, 1_000)))
  const rows = new Map(offices.flatMap((office) => office.records).map(({ record }) => [record.id, toPulled(record)]))
  for (const row of page.rows) if (!rows.has(row.id)) rows.set(row.id, row)
  return { ...page, rows: [...rows.values()].sort((a, b) => a.seq - b.seq) }
}

function split(patch: Patch, why: Patch['why'], first: readonly (keyof Patch)[]): readonly Patch[] {
  if (patch.why !== why) return [patch]
  const early = Object.fromEntries(Object.entries(patch).filter(([key]) => key === 'why' || first.includes(key as keyof Patch))) as unknown as Patch
  const late = Object.fromEntries(Object.entries(patch).filter(([key]) => !first.includes(key as keyof Patch))) as unknown as Patch
  return [early, late]
}

/** The list only grows. Each is a wrapper around a product function; the product itself has no switch for any of them. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'noDedupe', breaks: 'R3: an op delivered twice is applied twice', noticedBy: ['I3'],
    parts: withSequence((sequence) => (place, ops, known, device) => {
      const steps = sequence(place, ops, known, device)
      return steps.ok ? ok(steps.value.map(() => 'new' as const)) : steps
    })
  },
  {
    name: 'deviceDedupeOnly', breaks: 'R3: unique by device and number, not by op id: a successor doubles everything', noticedBy: ['I3', 'I12'],
    parts: withSequence((sequence) => (place, ops, known, device) => {
      const own = new Map([...known].filter(([, op]) => op.device === device))
      return sequence(place, ops, own, device)
    })
  },
  {
    name: 'forkUnchecked', breaks: 'R2: a reused number is taken as new work', noticedBy: ['I3', 'I12'],
    parts: withSequence((sequence) => (place, ops, known, device) => {
      const steps = sequence(place, ops, known, device)
      if (steps.ok || steps.error.code !== 'FORK') return steps
      return ok(ops.map((op) => (known.has(op.body.opId) ? 'replay' as const : 'new' as const)))
    })
  },
  {
    name: 'noPrev', breaks: 'R2: numbers are checked, predecessors are not', noticedBy: ['I12', 'I3'],
    parts: withSequence((sequence) => (place, ops, known, device) => {
      let lastOp = place.lastOp
      const chained = ops.map((op) => {
        const linked = op.n <= place.lastN ? op : { ...op, prev: lastOp }
        if (op.n > place.lastN) lastOp = op.body.opId
        return linked
      })
      return sequence(place, chained, known, device)
    })
  },
  {
    name: 'gapAccepted', breaks: 'R2: a batch may arrive before its predecessors', noticedBy: ['I12'],
    parts: withSequence((sequence) => (place, ops, known, device) => {
      const [first] = ops
      if (first === undefined || first.n <= place.lastN + 1) return sequence(place, ops, known, device)
      return sequence({ lastN: first.n - 1, lastOp: first.prev }, ops, known, device)
    })
  },
  {
    name: 'lwwGuarded', breaks: 'R5: the last one in wins a guarded field', noticedBy: ['I4'],
    parts: withApply((apply) => (op, seq, device, state) => apply(op.type === 'edit' ? rebased(op, state, (change) => change.type !== 'delete') : op, seq, device, state))
  },
  {
    name: 'dropLoser', breaks: 'R5: the value that is not shown is forgotten', noticedBy: ['I2', 'I4'],
    parts: withApply((apply) => (...args) => {
      const verdict = apply(...args)
      return { ...verdict, writes: verdict.writes.filter((record) => record.kind !== 'conflict' || record.doc['state'] !== 'open') }
    })
  },
  {
    name: 'noAlias', breaks: 'R4: who sets the value that is already there is later in conflict with nobody', noticedBy: ['R4'],
    parts: withApply((apply) => (op, seq, device, state) => {
      const verdict = apply(op, seq, device, overlaid(state, (record) => record))
      const bare = (record: ServerRecord): ServerRecord => ({ ...record, marks: Object.fromEntries(Object.entries(record.marks).map(([field, { also: _, ...mark }]) => [field, mark])) })
      return { ...verdict, writes: verdict.writes.map(bare) }
    })
  },
  {
    name: 'ownChain', breaks: 'R4: an edit of an unsent edit names the old version of the centre as its base', noticedBy: ['R4'],
    parts: { ...PRODUCT, makeOp: (input) => PRODUCT.makeOp({ ...input, rows: new Map([...input.rows].map(([id, row]) => [id, { ...row, pending: {} }])) }) }
  },
  {
    name: 'lockClientOnly', breaks: 'R8: only the devices keep the lock', noticedBy: ['I5'],
    parts: withApply((apply) => (op, seq, device, state) => {
      if (op.type !== 'edit' && op.type !== 'resolve') return apply(op, seq, device, state)
      const verdict = apply(op, seq, device, overlaid(state, unlockedPlan))
      const truth = (record: ServerRecord): ServerRecord => (record.kind === 'plan' ? { ...record, doc: { ...record.doc, ...stateOnly(state.get(record.id)) } } : record)
      return { ...verdict, writes: verdict.writes.map(truth) }
    })
  },
  {
    name: 'unsignedSubmit', breaks: 'R7: the digest is not compared', noticedBy: ['R7'],
    parts: withApply((apply) => (op, seq, device, state) => {
      if (op.submit === undefined) return apply(op, seq, device, state)
      const digest = liveDigest(state, op.plan)
      const sign = (change: Change): Change => (change.kind === 'submission' && change.fields['digest'] !== undefined ? { ...change, fields: { ...change.fields, digest: { ...change.fields['digest'], v: digest } } } : change)
      const verdict = apply({ ...op, submit: { ...op.submit, digest }, changes: op.changes.map(sign) }, seq, device, state)
      const { digest: signed } = op.submit
      return { ...verdict, writes: verdict.writes.map((record) => (record.kind === 'submission' ? { ...record, doc: { ...record.doc, digest: signed } } : record)) }
    })
  },
  {
    name: 'resolveBlind', breaks: 'R6: a conflict closes over values nobody looked at', noticedBy: ['R6'],
    parts: withApply((apply) => (op, seq, device, state) => apply(op.type === 'resolve' ? rebased(op, state, () => true) : op, seq, device, state))
  },
  {
    name: 'blindDelete', breaks: 'R5: a deletion takes along what its author never saw', noticedBy: ['I4'],
    parts: withApply((apply) => (op, seq, device, state) => apply(blindDelete(op, state), seq, device, state))
  },
  {
    name: 'wholeDoc', breaks: 'R4: records are written whole', noticedBy: ['I4'],
    parts: withApply((apply, peek) => (op, seq, device, state) => wholeDoc(apply(op, seq, device, state), op, peek))
  },
  {
    name: 'clockReject', breaks: 'R12: an op from a clock far ahead is refused', noticedBy: ['R12'],
    parts: withApply((apply) => (op, seq, device, state) => (op.hlc > '0nmsfk000' ? refused('INVALID') : apply(op, seq, device, state)))
  },
  {
    name: 'forgedOffice', breaks: 'I6: the office is taken from the op instead of the enrolled device', noticedBy: ['I6'],
    parts: withApply((apply) => (op, seq, device, state) => apply(op, seq, device.role === 'office' ? { ...device, office: op.office } : device, state))
  },
  {
    name: 'noScope', breaks: 'I6: a pull gives everything', noticedBy: ['I6'],
    parts: withPage((page, store, device) => leak(store, page, device.role === 'office'))
  },
  {
    name: 'draftLeak', breaks: 'I6: a reviewer sees the drafts of the offices', noticedBy: ['I6'],
    parts: withPage((page, store, device) => leak(store, page, device.role === 'reviewer'))
  },
  {
    name: 'seqRace', breaks: 'R1: a page ends past rows that were not committed when it was read', noticedBy: ['I9'],
    parts: withPage((page) => (page.more ? page : { ...page, rows: page.rows.filter((row) => row.seq < page.head || row.seq % 3 !== 0) }))
  },
  {
    name: 'cutPage', breaks: 'R10: a page cuts inside one sequence number', noticedBy: ['I9'],
    parts: withPage((page, _store, _device, limit) => (page.rows.length <= limit ? page : { ...page, rows: page.rows.slice(0, limit) }))
  },
  {
    name: 'stalePull', breaks: 'R10: an old page is applied', noticedBy: ['I8', 'I9', 'I10'],
    parts: { ...PRODUCT, applyPage: (input) => PRODUCT.applyPage({ ...input, cursor: { ...input.cursor, cursor: input.page.from } }) }
  },
  {
    name: 'ackEarly', breaks: 'R9: an op leaves the outbox when it is acknowledged, before the pull has brought it', noticedBy: ['I10'],
    parts: { ...PRODUCT, settleResults: (outbox, results) => PRODUCT.settleResults(outbox, results, Number.MAX_SAFE_INTEGER) }
  },
  {
    name: 'dropRejected', breaks: 'I2: a refused op vanishes', noticedBy: ['I2'],
    parts: { ...PRODUCT, settleResults: (outbox, results, cursor) => ({ ...PRODUCT.settleResults(outbox, results, cursor), parked: [] }) }
  },
  {
    name: 'staleView', breaks: 'I10: rows are not rebuilt after an op left the outbox', noticedBy: ['I10'],
    parts: { ...PRODUCT, recomputeRows: (rows) => [...rows] }
  },
  {
    name: 'cursorFirst', breaks: 'R9: the cursor is stored before the rows of its page', noticedBy: ['I9'],
    parts: { ...PRODUCT, transactions: (patch) => split(patch, 'page', ['cursor']) }
  },
  {
    name: 'splitTx', breaks: 'R9: rows and outbox are stored in two transactions', noticedBy: ['I10'],
    parts: { ...PRODUCT, transactions: (patch) => split(patch, 'commit', ['rows']) }
  },
  {
    name: 'tombstoneAsAbsence', breaks: 'R11: deleted records are left out of pages', noticedBy: ['I9', 'I1'],
    parts: withPage((page) => ({ ...page, rows: page.rows.filter((row) => !row.del) }))
  },
  {
    name: 'stepTwice', breaks: 'ADR 19: two steps made apart are both taken', noticedBy: ['I5'], onProjects: true,
    parts: withApply((apply) => (op, seq, device, state) => {
      const follows = new Set(op.changes.map(({ fields }) => fields['after']?.v))
      const unseen = (record: ServerRecord): boolean => record.kind !== 'projectStep' || !follows.has(record.doc['after'] ?? '')
      return apply(op, seq, device, op.type === 'progress' ? withRecords(state, unseen) : state)
    })
  },
  {
    name: 'projectLockClientOnly', breaks: 'ADR 19: only the devices keep the lock of a project', noticedBy: ['I5'], onProjects: true,
    parts: withApply((apply) => (op, seq, device, state) =>
      apply(op, seq, device, op.type === 'edit' ? withRecords(state, ({ kind }) => kind !== 'projectStep') : state))
  },
  {
    name: 'stepsBeforeSent', breaks: 'I9: what was recorded before the first submission keeps a number that reviewers have passed', noticedBy: ['I9', 'I1'], onProjects: true,
    parts: withPage((page, _store, device) => {
      const isOld = ({ kind, f }: PullReply['rows'][number]): boolean => (kind === 'projectStep' || kind === 'stepAmount') && Object.values(f).every(([, version]) => version <= page.from)
      return device.role === 'reviewer' ? { ...page, rows: page.rows.filter((row) => !isOld(row)) } : page
    })
  }
]

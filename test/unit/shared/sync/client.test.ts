import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { applyPage, commitOp, outboxRow, recomputeRows, settleResults } from '@shared/sync/client-reducers'
import { inverseDecision } from '@shared/sync/inverse-op'
import { makeOp } from '@shared/sync/make-op'
import { opSchema, type SequencedOp } from '@shared/sync/op'
import { canonicalJson } from '@shared/kernel/canonical-json'
import { planDigest } from '@shared/sync/plan-digest'
import { isGhost, rebuildRow } from '@shared/sync/rebuild-row'
import { canResume, succeedDevice } from '@shared/sync/succeed-device'
import type { Decision, Intent } from '@shared/record/command'
import type { RecordRow, SyncCursor } from '@shared/sync/client-row'
import type { OpResult, PullReply } from '@shared/sync/wire'
import { cursor, id, PLAN, PROJECT, row, rows } from './sync-fixture'

const ACTOR = { id: id(800), name: 'Somchai' }
const COMMAND = { name: 'test.edit', type: 'edit' } as const

function decision(...intents: readonly Intent[]): Decision {
  return { plan: PLAN, office: '50', intents }
}

function set(fields: Record<string, string | number>, ent = PROJECT): Intent {
  return { type: 'set', kind: 'project', ent, fields }
}

function make(intents: readonly Intent[], have: ReadonlyMap<string, RecordRow>, at: SyncCursor = cursor(), opId = id(1)): SequencedOp {
  const made = makeOp({ decision: decision(...intents), command: COMMAND, rows: have, cursor: at, actor: ACTOR, nowMs: 1_800_000_000_000, opId, schema: 1 })
  if (made === null) throw new Error('nothing would change')
  return made.op
}

function result(n: number, opId: string, seq: number, status: OpResult['status'] = 'applied'): OpResult {
  return { n, opId, status, seq, code: status === 'refused' ? 'LOCKED' : null, conflicts: [], where: [] }
}

function page(from: number, next: number, pulled: PullReply['rows'] = []): PullReply {
  return { from, next, more: false, head: next, epoch: 'e', rows: [...pulled] }
}

const CONFIRMED = row(PROJECT, 'project', { title: ['road', 5], fiscalYear: [2571, 7] })

describe('makeOp', () => {
  test('names for each field what was seen and the base it was made from (R4)', () => {
    const have = rows({ ...CONFIRMED, view: { ...CONFIRMED.view, title: 'bridge' }, pending: { title: id(9) } })
    const made = make([set({ title: 'tunnel', fiscalYear: 2572 })], have)
    expect(made.body.changes[0]?.fields).toEqual({
      title: { v: 'tunnel', was: 'bridge', b: { o: id(9) } }, fiscalYear: { v: 2572, was: 2571, b: { s: 7 } }
    })
    expect(opSchema.safeParse(made.body).success).toBe(true)
  })

  test('drops what would change nothing, unwritten fields at their initial value too', () => {
    const input = { command: COMMAND, rows: rows(CONFIRMED), cursor: cursor(), actor: ACTOR, nowMs: 1, opId: id(1), schema: 1 }
    expect(makeOp({ ...input, decision: decision(set({ title: 'road', purpose: '' })) })).toBeNull()
    expect(makeOp({ ...input, decision: decision() })).toBeNull()
  })

  test('moves the cursor on: dense numbers, predecessor, clock never backwards (R2)', () => {
    const input = { decision: decision(set({ title: 'x' })), command: COMMAND, rows: rows(CONFIRMED), actor: ACTOR, schema: 1 }
    const first = makeOp({ ...input, cursor: cursor(), nowMs: 5_000, opId: id(1) })
    const second = makeOp({ ...input, cursor: first?.cursor ?? cursor(), nowMs: 10, opId: id(2) })
    expect(second?.op).toMatchObject({ n: 2, prev: id(1) })
    expect((second?.op.body.hlc ?? '') > (first?.op.body.hlc ?? '')).toBe(true)
    expect(second?.cursor).toMatchObject({ nextN: 3, lastOp: id(2) })
  })

  test('a deletion carries every field its author saw; a set after a create becomes part of it', () => {
    const gone = make([{ type: 'delete', kind: 'project', ent: PROJECT }], rows(CONFIRMED))
    expect(gone.body.changes[0]?.fields).toEqual({ title: { v: null, was: 'road', b: { s: 5 } }, fiscalYear: { v: null, was: 2571, b: { s: 7 } } })
    const fresh = make([{ type: 'create', kind: 'project', ent: id(3), fields: { title: 'a' } }, set({ title: 'b' }, id(3))], rows())
    expect(fresh.body.changes).toEqual([{ type: 'create', kind: 'project', ent: id(3), fields: { title: { v: 'b', was: null, b: { s: 0 } } } }])
  })
})

describe('undo', () => {
  test.each<[string, Intent]>([
    ['a set', set({ title: 'tunnel' })],
    ['a deletion', { type: 'delete', kind: 'project', ent: PROJECT }]
  ])('of %s shows what was there before, and redo what was there after', (_what, intent) => {
    const before = rows(CONFIRMED)
    const done = make([intent], before)
    const after = rows(...commitOp(before, done))
    const back = inverseDecision(done.body, after)
    if (!back.ok) throw new Error(back.error.code)
    const undone = make(back.value.intents, after, cursor({ nextN: 2 }), id(2))
    const restored = rows(...commitOp(after, undone))
    expect(restored.get(PROJECT)).toMatchObject({ view: CONFIRMED.view, viewDel: false })
    const redo = inverseDecision(undone.body, restored)
    if (!redo.ok) throw new Error(redo.error.code)
    expect(commitOp(restored, make(redo.value.intents, restored, cursor({ nextN: 3 }), id(3)))[0]).toMatchObject({ view: after.get(PROJECT)?.view, viewDel: after.get(PROJECT)?.viewDel })
  })

  test('UNDO_OUTDATED once somebody else changed it; NOTHING_TO_UNDO for a submission', () => {
    const done = make([set({ title: 'tunnel' })], rows(CONFIRMED))
    const theirs = row(PROJECT, 'project', { title: ['ferry', 9], fiscalYear: [2571, 7] })
    expect(inverseDecision(done.body, rows(theirs))).toMatchObject({ error: { code: 'UNDO_OUTDATED' } })
    expect(inverseDecision({ ...done.body, type: 'submit' }, rows(theirs))).toMatchObject({ error: { code: 'NOTHING_TO_UNDO' } })
  })

  test('UNDO_OUTDATED for a creation that somebody else filled in since: undoing it would delete their figure', () => {
    const done = make([{ type: 'create', kind: 'project', ent: PROJECT, fields: { title: 'road' } }], rows())
    const [fresh] = commitOp(rows(), done)
    expect(inverseDecision(done.body, rows(fresh as RecordRow))).toMatchObject({ value: { intents: [{ type: 'delete' }] } })
    const emptied = row(PROJECT, 'project', { title: ['road', 5], area: ['', 6] })
    expect(inverseDecision(done.body, rows(emptied))).toMatchObject({ ok: true })
    const filled = row(PROJECT, 'project', { title: ['road', 5], fiscalYear: [2573, 6] })
    expect(inverseDecision(done.body, rows(filled))).toMatchObject({ error: { code: 'UNDO_OUTDATED' } })
  })

  test('of a field nobody had written gives its initial value back', () => {
    const done = make([set({ purpose: 'safety' })], rows(CONFIRMED))
    expect(inverseDecision(done.body, rows(...commitOp(rows(CONFIRMED), done)))).toMatchObject({ value: { intents: [{ fields: { purpose: '' } }] } })
  })
})

describe('the view (I10)', () => {
  const first = make([set({ title: 'bridge' })], rows(CONFIRMED))
  const mine = outboxRow(first, 0)

  test('is confirmed with own ops over it, whatever was there before', () => {
    const built = rebuildRow({ ...CONFIRMED, view: { junk: 1 }, pending: { junk: id(4) } }, [first])
    expect(built).toMatchObject({ view: { title: 'bridge', fiscalYear: 2571 }, pending: { title: id(1) } })
    expect(recomputeRows([built], [])[0]).toEqual({ ...CONFIRMED, pending: {} })
  })

  test('an acknowledged op stays until the pull has passed it', () => {
    const settled = settleResults([mine], [result(1, id(1), 20)], 10)
    expect(settled).toMatchObject({ outboxRemoved: [], parked: [], ents: [] })
    const [waiting] = settled.outbox
    if (waiting === undefined) throw new Error('the op waits')
    const f = { title: ['bridge', 20], fiscalYear: [2571, 7] } as PullReply['rows'][number]['f']
    const taken = applyPage({ rows: rows(...commitOp(rows(CONFIRMED), first)), outbox: [waiting], cursor: cursor({ cursor: 10, epoch: 'e' }), page: page(10, 20, [{ id: PROJECT, kind: 'project', office: '50', plan: PLAN, seq: 20, del: false, f }]) })
    expect(taken).toMatchObject({ ok: true, value: { outboxRemoved: [id(1)], cursor: { cursor: 20 }, rows: [{ view: { title: 'bridge' }, pending: {} }] } })
  })

  test('an answer that comes after the pull lets the op go at once; a refused op is parked; a deferred one waits', () => {
    expect(settleResults([mine], [result(1, id(1), 8)], 10)).toMatchObject({ outboxRemoved: [id(1)], ents: [PROJECT] })
    expect(settleResults([mine], [result(1, id(1), 20, 'refused')], 10)).toMatchObject({ outboxRemoved: [id(1)], parked: [{ opId: id(1), result: { code: 'LOCKED' } }] })
    expect(settleResults([mine], [result(1, id(1), 8, 'deferred')], 10)).toMatchObject({ outboxRemoved: [], outbox: [{ opId: id(1) }] })
    expect(settleResults([], [result(1, id(1), 8)], 10)).toEqual({ outbox: [], outboxRemoved: [], parked: [], ents: [] })
  })

  test('a page that does not start at the cursor, or of another epoch, is skipped (R10)', () => {
    const base = { rows: rows(), outbox: [] }
    expect(applyPage({ ...base, cursor: cursor({ cursor: 11 }), page: page(10, 20) })).toEqual({ ok: false, error: 'SKIP' })
    expect(applyPage({ ...base, cursor: cursor({ cursor: 10, epoch: 'other' }), page: page(10, 20) })).toEqual({ ok: false, error: 'SKIP' })
  })

  test('fields of a newer centre are kept, also under own edits', () => {
    const pulled = { id: PROJECT, kind: 'project', office: '50', plan: PLAN, seq: 20, del: false, f: { title: ['ferry', 20], colour: ['red', 20] } } as PullReply['rows'][number]
    const taken = applyPage({ rows: rows(CONFIRMED), outbox: [mine], cursor: cursor(), page: page(0, 20, [pulled]) })
    expect(taken).toMatchObject({ value: { rows: [{ view: { title: 'bridge', colour: 'red', fiscalYear: 2571 } }] } })
  })

  test('a record whose creation was refused is a ghost', () => {
    const born = make([{ type: 'create', kind: 'project', ent: id(3), fields: { title: 'a' } }], rows())
    const [fresh] = commitOp(rows(), born)
    if (fresh === undefined) throw new Error('a row')
    expect(isGhost(fresh)).toBe(false)
    expect(recomputeRows([fresh], []).map(isGhost)).toEqual([true])
  })
})

describe('a successor (R2, R3)', () => {
  test('issues every op again: same op ids, dense numbers, new chain', () => {
    const ops = [4, 7, 9].map((n) => ({ ...outboxRow(make([set({ title: `t${n}` })], rows(CONFIRMED), cursor({ nextN: n }), id(n)), 0), result: result(n, id(n), 3) }))
    const { cursor: next, outbox } = succeedDevice(cursor({ nextN: 10, journaledN: 9 }), ops.toReversed(), id(77))
    expect(outbox.map((each) => [each.n, each.prev, each.opId, each.result])).toEqual([[1, null, id(4), null], [2, id(4), id(7), null], [3, id(7), id(9), null]])
    expect(next).toMatchObject({ device: id(77), nextN: 4, lastOp: id(9), journaledN: 0 })
  })

  test('is needed when the sequence has a hole', () => {
    expect(canResume([4, 5, 6], 5, 7)).toBe(true)
    expect(canResume([1, 2, 4], 1, 5)).toBe(false)
    expect(canResume([], 5, 5)).toBe(true)
    expect(canResume([], 4, 5)).toBe(false)
  })
})

describe('the digest (R7)', () => {
  const project = { id: PROJECT, kind: 'project', fields: { title: 'road', fiscalYear: 2571 }, del: false }

  test('does not depend on the order of records or keys; sees every figure', () => {
    const plan = { id: PLAN, kind: 'plan', fields: { vision: 'v', state: 'draft' }, del: false }
    const turned = { ...project, fields: { fiscalYear: 2571, title: 'road' } }
    expect(planDigest([plan, project])).toBe(planDigest([turned, { ...plan, fields: { vision: 'v', state: 'submitted', edition: 4 } }]))
    expect(planDigest([project])).not.toBe(planDigest([{ ...project, fields: { ...project.fields, fiscalYear: 2572 } }]))
    expect(planDigest([project, { id: id(8), kind: 'comment', fields: { text: 'x' }, del: false }, { ...project, id: id(9), del: true }])).toBe(planDigest([project]))
  })

  test('canonical text reads back as the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value as Parameters<typeof canonicalJson>[0]))).toEqual(JSON.parse(JSON.stringify(value)))
    }))
  })
})

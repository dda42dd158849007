import type { Json } from '@shared/kernel/json'
import { planId } from '@shared/plan/plan-ids'
import { applyOp } from '@shared/sync/apply-op'
import type { RecordRow, SyncCursor } from '@shared/sync/client-row'
import type { Base, Change, Op } from '@shared/sync/op'
import { planDigest } from '@shared/sync/plan-digest'
import type { ServerRecord } from '@shared/sync/server-record'
import type { CentralDevice, ServerState, Verdict } from '@shared/sync/server-state'

export function id(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

export const PLAN = planId('50', 2571, 2575)
export const PROJECT = id(2)
export const SUBMISSION = id(4)
export const OFFICE_A: CentralDevice = { id: id(901), role: 'office', office: '50' }
export const OFFICE_A2: CentralDevice = { id: id(902), role: 'office', office: '50' }
export const OFFICE_B: CentralDevice = { id: id(903), role: 'office', office: '51' }
export const REVIEWER: CentralDevice = { id: id(904), role: 'reviewer', office: null }

export function edit(v: Json, b: Base = { s: 0 }, was: Json = null): Change['fields'][string] {
  return { v, was, b }
}

export function change(type: Change['type'], kind: string, ent: string, fields: Change['fields'] = {}): Change {
  return { type, kind, ent, fields }
}

let stamp = 0

export function op(n: number, changes: readonly Change[], more: Partial<Op> = {}): Op {
  stamp += 1
  return {
    opId: id(1_000 + n), type: 'edit', command: 'test.edit', plan: PLAN, office: '50', actor: { id: id(800), name: 'Somchai' },
    hlc: `0mywp${String(stamp).padStart(4, '0')}-0000-000001`, schema: 1, changes: [...changes], ...more
  }
}

/** A centre of one table: gives each op the next number and keeps what it wrote. */
export class Bench {
  readonly records = new Map<string, ServerRecord>()
  seq = 0

  get state(): ServerState {
    return {
      get: (one) => this.records.get(one),
      openConflicts: (ent) => this.cards().filter((card) => card.doc['target'] === ent),
      planRecords: (plan) => [...this.records.values()].filter((record) => record.plan === plan)
    }
  }

  apply(one: Op, device: CentralDevice = OFFICE_A): Verdict {
    this.seq += 1
    const verdict = applyOp(one, this.seq, device, this.state)
    for (const record of verdict.writes) this.records.set(record.id, record)
    return verdict
  }

  /** The plan as its office starts it (number 1), with one project (number 2). */
  start(): this {
    this.apply(op(1, [change('create', 'plan', PLAN, { startYear: edit(2571), endYear: edit(2575) })]))
    this.apply(op(2, [change('create', 'project', PROJECT, { title: edit('road'), fiscalYear: edit(2571) })]))
    return this
  }

  field(ent: string, field: string): Json | undefined {
    return this.records.get(ent)?.doc[field]
  }

  cards(): ServerRecord[] {
    return [...this.records.values()].filter((record) => record.kind === 'conflict' && record.doc['state'] === 'open')
  }
}

function digestOf(bench: Bench): string {
  return planDigest([...bench.records.values()].map(({ id: one, kind, doc, del }) => ({ id: one, kind, fields: doc, del })))
}

/** The plan's submission, made of what the centre holds. */
export function submit(bench: Bench, n: number, edition = 1, submission = SUBMISSION): Op {
  const plan = bench.records.get(PLAN)
  const base = (field: string): { s: number } => ({ s: plan?.marks[field]?.s ?? 0 })
  const digest = digestOf(bench)
  return op(n, [
    change('create', 'submission', submission, { edition: edit(edition), digest: edit(digest), decision: edit('pending'), sentBy: edit('Somchai') }),
    change('set', 'plan', PLAN, { state: edit('submitted', base('state')), submission: edit(submission, base('submission')), edition: edit(edition, base('edition')) })
  ], { type: 'submit', submit: { digest, from: bench.seq } })
}

/** A decision on the plan's submission. */
export function decide(bench: Bench, n: number, type: 'recall' | 'return' | 'approve', submission = SUBMISSION): Op {
  const state = { recall: 'draft', return: 'returned', approve: 'approved' }[type]
  const decision = { recall: 'recalled', return: 'returned', approve: 'approved' }[type]
  const planBase = bench.records.get(PLAN)?.marks['state']?.s ?? 0
  const base = bench.records.get(submission)?.marks['decision']?.s ?? 0
  return op(n, [
    change('set', 'plan', PLAN, { state: edit(state, { s: planBase }) }), change('set', 'submission', submission, { decision: edit(decision, { s: base }) })
  ], { type, submission })
}

export function cursor(more: Partial<SyncCursor> = {}): SyncCursor {
  return { device: OFFICE_A.id, nextN: 1, lastOp: null, hlc: null, cursor: 0, epoch: null, journaledN: 0, ...more }
}

export function row(ent: string, kind: string, confirmed: RecordRow['confirmed'], more: Partial<RecordRow> = {}): RecordRow {
  const view = Object.fromEntries(Object.entries(confirmed).map(([field, [value]]) => [field, value]))
  return { id: ent, kind, office: '50', plan: PLAN, seq: 1, confirmed, confirmedDel: false, view, viewDel: false, pending: {}, ...more }
}

export function rows(...all: readonly RecordRow[]): Map<string, RecordRow> {
  return new Map(all.map((one) => [one.id, one]))
}

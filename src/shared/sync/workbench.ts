import type { Json } from '@shared/kernel/json'
import { DELETED } from './client-row'
import type { Op } from './op'
import type { Mark, ServerRecord } from './server-record'
import type { CentralDevice, ServerState, Where } from './server-state'
import type { Refusal } from './wire'

/** One op on the bench: the state with the op's own changes laid over it. Nothing leaves it unless the whole op stands. */
export interface Workbench {
  readonly op: Op
  readonly seq: number
  readonly device: CentralDevice
  get(id: string): ServerRecord | undefined
  openConflicts(ent: string): readonly ServerRecord[]
  planRecords(): Iterable<ServerRecord>
  put(record: ServerRecord): void
  /** Remembers a conflict that this op opened or joined. */
  joined(conflict: string): void
  readonly conflicts: ReadonlySet<string>
  readonly writes: ReadonlyMap<string, ServerRecord>
}

/** Why an op cannot stand; `null` when the step went well. */
export type Trouble = { readonly code: Refusal; readonly where: readonly Where[] } | null

export function openBench(op: Op, seq: number, device: CentralDevice, state: ServerState): Workbench {
  const writes = new Map<string, ServerRecord>()
  const cards = new Map<string, ServerRecord>()
  const conflicts = new Set<string>()
  return {
    op, seq, device, writes, conflicts,
    get: (id) => writes.get(id) ?? state.get(id),
    openConflicts: (ent) => openConflictsOver(state.openConflicts(ent), cards, ent),
    planRecords: () => overlaid(state.planRecords(op.plan), writes),
    put: (record) => {
      writes.set(record.id, record)
      if (record.kind === 'conflict') cards.set(record.id, record)
    },
    joined: (conflict) => { conflicts.add(conflict) }
  }
}

function openConflictsOver(stored: readonly ServerRecord[], cards: ReadonlyMap<string, ServerRecord>, ent: string): readonly ServerRecord[] {
  if (cards.size === 0) return stored
  const here = [...cards.values()].filter((card) => card.doc['target'] === ent && card.doc['state'] === 'open')
  return [...stored.filter((card) => !cards.has(card.id)), ...here]
}

function* overlaid(records: Iterable<ServerRecord>, writes: ReadonlyMap<string, ServerRecord>): Iterable<ServerRecord> {
  const seen = new Set<string>()
  for (const record of records) {
    seen.add(record.id)
    yield writes.get(record.id) ?? record
  }
  for (const record of writes.values()) if (!seen.has(record.id)) yield record
}

/** The mark this op leaves on a field it sets. */
export function freshMark(bench: Workbench): Mark {
  const { op } = bench
  return { s: bench.seq, o: op.opId, h: op.hlc, a: op.actor.name, d: bench.device.id, c: op.command }
}

/** Writes field values under this op's mark. */
export function writeFields(bench: Workbench, record: ServerRecord, values: Readonly<Record<string, Json>>): ServerRecord {
  const mark = freshMark(bench)
  const marks = { ...record.marks }
  for (const field of Object.keys(values)) marks[field] = mark
  const written = { ...record, doc: { ...record.doc, ...values }, marks, seq: bench.seq, schema: Math.max(record.schema, bench.op.schema) }
  bench.put(written)
  return written
}

/** Writes a record's existence. */
export function writeExistence(bench: Workbench, record: ServerRecord, del: boolean): ServerRecord {
  const written = { ...record, del, marks: { ...record.marks, [DELETED]: freshMark(bench) }, seq: bench.seq }
  bench.put(written)
  return written
}

/** A new live record of this op's plan and office, without fields yet. */
export function newRecord(bench: Workbench, id: string, kind: string): ServerRecord {
  const { office, plan, schema } = bench.op
  return { id, kind, office, plan, seq: bench.seq, doc: {}, marks: { [DELETED]: freshMark(bench) }, del: false, schema }
}

import type { OpResult } from '@shared/sync/wire'
import type { Op } from '@shared/sync/op'
import type { OutboxRow, ParkedRow } from '@shared/sync/client-row'
import { createPlan } from '@shared/plan/create-plan'
import type { Reads } from './reads'
import { openConflicts } from './plans'

/** One edit that the centre has not answered yet. */
export interface UnsentItem {
  readonly opId: string
  /** i18n `command.<name>` says what it was. */
  readonly command: string
  readonly plan: string
  /** ms since 1970 */
  readonly at: number
  /** Bytes of its JSON in UTF-8: what will travel. */
  readonly size: number
  /** Ids of the records it changes. */
  readonly ents: readonly string[]
}

/** One edit that the centre refused; it waits until its author re-applies or discards it. */
export interface ParkedItem {
  readonly opId: string
  readonly command: string
  readonly plan: string
  readonly at: number
  readonly result: OpResult
  readonly op: Op
}

/** The edits that wait to be sent, oldest first. */
export async function listUnsent(store: Reads): Promise<UnsentItem[]> {
  const rows = await store.db.outbox.orderBy('n').toArray()
  return rows.filter(isUnsent).map(unsentItem)
}

/** How many edits wait to be sent; counted on indexes, so it costs the same with ten thousand of them. */
export async function unsentCount(store: Reads): Promise<number> {
  return (await store.db.outbox.count()) - (await answeredCount(store))
}

/** The refused edits of one plan or of the whole device, oldest first. */
export async function listParked(store: Reads, plan?: string): Promise<ParkedItem[]> {
  const rows = plan === undefined ? await store.db.parked.toArray() : await store.db.parked.where('plan').equals(plan).toArray()
  return rows.sort((a, b) => a.at - b.at).map(parkedItem)
}

/** Ids of the records that carry an edit the centre has not answered: "waiting" is read here, it is no flag on a row. */
export async function pendingIds(store: Reads): Promise<ReadonlySet<string>> {
  if ((await answeredCount(store)) === 0) return new Set((await store.db.outbox.orderBy('ents').uniqueKeys()).map(String))
  const rows = await store.db.outbox.toArray()
  return new Set(rows.filter(isUnsent).flatMap((row) => row.ents))
}

/** The numbers of the state line: edits that wait, edits refused, conflicts open. */
export interface Counts {
  /** Edits of people. A plan that was only begun holds nobody's work yet: its empty parts are the same on every machine. */
  readonly unsent: number
  /** Everything that will travel, plans just begun among it. */
  readonly toSend: number
  readonly parked: number
  readonly conflicts: number
}

export async function countWaiting(store: Reads): Promise<Counts> {
  const toSend = await unsentCount(store)
  const begun = toSend === 0 ? 0 : (await plansJustBegun(store)).size
  const parked = await store.db.parked.count()
  const conflicts = await openConflicts(store)
  return { unsent: toSend - begun, toSend, parked, conflicts: conflicts.length }
}

/** Plans whose beginning waits to be sent and in which nothing was written since. */
export async function plansJustBegun(store: Reads): Promise<ReadonlySet<string>> {
  const begun = new Set<string>()
  for (const plan of await store.db.outbox.orderBy('plan').uniqueKeys()) {
    const [first, second] = await store.db.outbox.where('plan').equals(plan).limit(2).toArray()
    if (second === undefined && first?.result === null && first.body.command === createPlan.name) begun.add(first.plan)
  }
  return begun
}

/** Ops the centre answered that still wait for the pull to pass them. */
async function answeredCount(store: Reads): Promise<number> {
  return store.db.outbox.where('result.seq').aboveOrEqual(0).count()
}

function isUnsent(row: OutboxRow): boolean {
  return row.result === null
}

function unsentItem(row: OutboxRow): UnsentItem {
  const size = new TextEncoder().encode(JSON.stringify(row.body)).byteLength
  return { opId: row.opId, command: row.body.command, plan: row.plan, at: row.at, size, ents: row.ents }
}

function parkedItem(row: ParkedRow): ParkedItem {
  return { opId: row.opId, command: row.op.command, plan: row.plan, at: row.at, result: row.result, op: row.op }
}

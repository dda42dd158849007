import { Dexie } from 'dexie'
import { readRecord, type RawRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { RecordRow } from '@shared/sync/client-row'
import type { Reads } from './reads'

/** One live record as its noun; `undefined` when it is not here or was deleted. */
export async function getRecord<R extends RecordSpec>(store: Reads, spec: R, id: string): Promise<RecordOf<R> | undefined> {
  const row = await store.db.records.get(id)
  return row === undefined || row.viewDel || row.kind !== spec.kind ? undefined : readRecord(spec, row)
}

/** The live records of a kind in a plan, by `order` where the noun has one, else by id (the order they were made in). */
export async function listRecords<R extends RecordSpec>(store: Reads, spec: R, plan: string): Promise<RecordOf<R>[]> {
  const rows = await store.db.records.where('[plan+kind]').equals([plan, spec.kind]).toArray()
  return liveInOrder(spec, rows)
}

/** The live records of a kind over all plans on this device: what a reviewer's list shows. */
export async function listEverywhere<R extends RecordSpec>(store: Reads, spec: R): Promise<RecordOf<R>[]> {
  const rows = await store.db.records.where('[kind+office]').between([spec.kind, Dexie.minKey], [spec.kind, Dexie.maxKey]).toArray()
  return liveInOrder(spec, rows)
}

/** The ids of a kind in a plan, of deleted records too; no record is read for it. */
export async function idsOfKind(store: Reads, plan: string, kind: string): Promise<string[]> {
  return store.db.records.where('[plan+kind]').equals([plan, kind]).primaryKeys()
}

/** Every stored row of a plan, deleted ones too: for documents, export and the bench. */
export async function rowsOfPlan(store: Reads, plan: string): Promise<RecordRow[]> {
  return store.db.records.where('[plan+kind]').between([plan, Dexie.minKey], [plan, Dexie.maxKey]).toArray()
}

/** The stored row of a record, with what the centre confirmed and what still waits. */
export async function getRow(store: Reads, id: string): Promise<RecordRow | undefined> {
  return store.db.records.get(id)
}

/** The stored rows of these ids, deleted ones too; ids nobody knows are left out. */
export async function getRows(store: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
  const rows = await store.db.records.bulkGet([...new Set(ids)])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])))
}

function liveInOrder<R extends RecordSpec>(spec: R, rows: readonly RecordRow[]): RecordOf<R>[] {
  return inOrder(rows.filter((row) => !row.viewDel)).map((row) => readRecord(spec, row))
}

/** By `order` where the noun has one, else by id. */
export function inOrder<R extends RawRecord>(rows: readonly R[]): R[] {
  return rows.toSorted(byOrder)
}

function byOrder(a: RawRecord, b: RawRecord): number {
  return compareText(orderOf(a), orderOf(b)) || compareText(a.id, b.id)
}

function orderOf(row: RawRecord): string {
  const order = row.view['order']
  return typeof order === 'string' ? order : ''
}

/** Fractional indexes compare by code unit, never by the rules of a language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { Dexie, type Transaction } from 'dexie'
import { invariant } from '@shared/kernel/invariant'
import type { RecordRow } from '@shared/sync/client-row'
import type { PlannerDb } from './db'
import { liveRecordsOf } from './live-records'
import { readMeta, writeMeta } from './meta'

interface Writing {
  readonly before: number
  readonly after: number
  readonly rows: Map<string, RecordRow | undefined>
}

const writings = new WeakMap<Transaction, Writing>()

/**
 * Writes rows: the one way in which a running store does (a test holds it), for every transaction that writes rows leaves a new mark
 * and, once committed, hands them to the lists in memory. Runs inside a transaction over `records` and `meta`.
 */
export async function putRecordsTx(db: PlannerDb, rows: readonly RecordRow[]): Promise<void> {
  if (rows.length === 0) return
  const writing = await writingTx(db)
  for (const row of rows) writing.rows.set(row.id, row)
  await db.records.bulkPut([...rows])
}

/** Removes rows, as `putRecordsTx` writes them. */
export async function dropRecordsTx(db: PlannerDb, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const writing = await writingTx(db)
  for (const id of ids) writing.rows.set(id, undefined)
  await db.records.bulkDelete([...ids])
}

/** The mark of the rows as the running transaction finds or left them. */
export async function rowsMarkTx(db: PlannerDb): Promise<number> {
  return (await readMeta(db, 'rowsMark')) ?? 0
}

/** What this transaction has written so far; its first write leaves the mark. */
async function writingTx(db: PlannerDb): Promise<Writing> {
  const transaction = Dexie.currentTransaction
  invariant(transaction !== null, 'rows are written inside a transaction')
  const known = writings.get(transaction)
  if (known !== undefined) return known
  const before = await rowsMarkTx(db)
  const writing: Writing = { before, after: before + 1, rows: new Map() }
  writings.set(transaction, writing)
  const live = liveRecordsOf({ db })
  live.announce(writing)
  // Out of the transaction that tells of its end: nothing can be read in it any more.
  transaction.on('complete', () => { Dexie.ignoreTransaction(() => { live.handOver(writing) }) })
  transaction.on('error', () => { live.forget(writing) })
  transaction.on('abort', () => { live.forget(writing) })
  await writeMeta(db, 'rowsMark', writing.after)
  return writing
}

/** Leaves a new mark, for who writes rows before any list is in memory. */
export async function markRowsTx(db: PlannerDb): Promise<void> {
  await writeMeta(db, 'rowsMark', (await rowsMarkTx(db)) + 1)
}

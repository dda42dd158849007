import { applyPage, passedBy, recomputeRows, rowsNeeded, settleResults } from '@shared/sync/client-reducers'
import type { OutboxRow, RecordRow } from '@shared/sync/client-row'
import { pulledHistory } from '@shared/sync/history-row'
import { isGhost } from '@shared/sync/rebuild-row'
import { canResume } from '@shared/sync/succeed-device'
import type { OpResult, PullReply } from '@shared/sync/wire'
import type { PlannerDb } from './db'
import { markOutcomesTx, outcomesOf, putHistoryTx } from './history-log'
import { readCursor, writeMeta } from './meta'
import { dropRecordsTx, putRecordsTx } from './record-writes'

/** Files the centre's answers: results onto the outbox, refused ops to parked, rows rebuilt; ONE transaction (rule R9). */
export async function settlePush(db: PlannerDb, results: readonly OpResult[]): Promise<void> {
  await db.transaction('rw', db.records, db.outbox, db.parked, db.history, db.meta, async () => {
    const { cursor } = await readCursor(db)
    const answered = await db.outbox.where('opId').anyOf(results.map((result) => result.opId)).toArray()
    const settled = settleResults(answered, results, cursor)
    await db.outbox.bulkPut([...settled.outbox])
    await db.parked.bulkPut([...settled.parked])
    await markOutcomesTx(db, outcomesOf(results))
    await dropOpsTx(db, answered, settled.outboxRemoved)
    const rows = await rowsByIdTx(db, settled.ents)
    await putRowsTx(db, recomputeRows(rows.values(), await opsTouchingTx(db, settled.ents)))
  })
}

/**
 * Lays a page of the centre under the own unsent ops and moves the cursor; ONE transaction (rules R9, R10).
 * `false` when the page does not start at the stored cursor or belongs to another epoch: nothing was written.
 */
export async function settlePage(db: PlannerDb, page: PullReply): Promise<boolean> {
  return db.transaction('rw', db.records, db.outbox, db.history, db.meta, async () => {
    const cursor = await readCursor(db)
    const answered = await db.outbox.where('result.seq').belowOrEqual(page.next).toArray()
    const ids = rowsNeeded(page, answered)
    const outbox = unique([...answered, ...(await opsTouchingTx(db, ids))])
    const rows = await rowsByIdTx(db, ids)
    const applied = applyPage({ rows, outbox, cursor, page })
    if (!applied.ok) return false
    await putHistoryTx(db, pulledHistory(rows, page, passedBy(page.next, outbox)))
    await putRowsTx(db, applied.value.rows)
    await dropOpsTx(db, outbox, applied.value.outboxRemoved)
    await writeMeta(db, 'cursor', applied.value.cursor)
    return true
  })
}

/**
 * The centre asks again for ops from number `n` on, which it answered once (EXPECTED): they lose that answer and are sent anew.
 * They keep their op ids, so nothing happens twice (R3). `false` when one of them is no longer here: resending fills no hole.
 */
export async function reopenFrom(db: PlannerDb, n: number): Promise<boolean> {
  return db.transaction('rw', db.outbox, db.meta, async () => {
    const rows = await db.outbox.where('n').aboveOrEqual(n).toArray()
    const { nextN } = await readCursor(db)
    if (!canResume(rows.map((row) => row.n), n, nextN)) return false
    await db.outbox.bulkPut(rows.map((row) => ({ ...row, result: null })))
    return true
  })
}

async function rowsByIdTx(db: PlannerDb, ids: readonly string[]): Promise<Map<string, RecordRow>> {
  const rows = await db.records.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
}

/** The own ops on these records. With an empty outbox, as on most pulls, nothing is looked up. */
async function opsTouchingTx(db: PlannerDb, ents: readonly string[]): Promise<OutboxRow[]> {
  if (ents.length === 0 || (await db.outbox.count()) === 0) return []
  return unique(await db.outbox.where('ents').anyOf(ents).toArray())
}

function unique(rows: readonly OutboxRow[]): OutboxRow[] {
  return [...new Map(rows.map((row) => [row.n, row])).values()]
}

/** Ghosts (rows whose creation was refused) leave the store. */
async function putRowsTx(db: PlannerDb, rows: readonly RecordRow[]): Promise<void> {
  await putRecordsTx(db, rows.filter((row) => !isGhost(row)))
  await dropRecordsTx(db, rows.filter(isGhost).map((row) => row.id))
}

async function dropOpsTx(db: PlannerDb, known: readonly OutboxRow[], opIds: readonly string[]): Promise<void> {
  const leaving = new Set(opIds)
  await db.outbox.bulkDelete(known.filter((row) => leaving.has(row.opId)).map((row) => row.n))
}

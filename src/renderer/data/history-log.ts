import { joinHistory, type HistoryOutcome, type HistoryRow } from '@shared/sync/history-row'
import type { OpResult } from '@shared/sync/wire'
import type { PlannerDb } from './db'

/** Adds deeds to the history; one that is known already is completed, never doubled. Runs inside a transaction over `history`. */
export async function putHistoryTx(db: PlannerDb, rows: readonly HistoryRow[]): Promise<void> {
  if (rows.length === 0) return
  const known = await db.history.bulkGet(rows.map((row) => row.opId))
  await db.history.bulkPut(rows.map((row, index) => joinHistory(known[index], row)))
}

/** Notes which own deeds the centre refused or met with a conflict. Runs inside a transaction over `history`. */
export async function markOutcomesTx(db: PlannerDb, outcomes: ReadonlyMap<string, HistoryOutcome>): Promise<void> {
  if (outcomes.size === 0) return
  const rows = await db.history.bulkGet([...outcomes.keys()])
  await db.history.bulkPut(rows.flatMap((row) => {
    const outcome = row === undefined ? undefined : outcomes.get(row.opId)
    return row === undefined || outcome === undefined ? [] : [{ ...row, outcome }]
  }))
}

/** The answers that a history must tell: a deed the centre simply took needs no word. */
export function outcomesOf(results: readonly OpResult[]): Map<string, HistoryOutcome> {
  const outcomes = new Map<string, HistoryOutcome>()
  for (const { opId, status } of results) if (status === 'refused' || status === 'conflict') outcomes.set(opId, status)
  return outcomes
}

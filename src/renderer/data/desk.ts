import { err, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import type { PlannerDb } from './db'
import type { RuntimePorts } from './ports'
import { storeFailure } from './store-failure'
import type { UndoHistory } from './undo-history'

/** What the writers of user edits share. Made once, by `openStore`. */
export interface Desk {
  readonly db: PlannerDb
  readonly ports: Pick<RuntimePorts, 'now' | 'newId'>
  readonly history: UndoHistory
  /** Tells the journal writer that something was committed. */
  readonly saved: () => void
}

/**
 * Runs `work` in the ONE transaction of an edit, over every table, and wakes the journal afterwards.
 * Inside, nothing but Dexie may be awaited: the engine commits a transaction as soon as it idles.
 */
export async function inTransaction<T>(desk: Desk, work: () => Promise<Result<T, PlanError>>): Promise<Result<T, PlanError>> {
  const { db } = desk
  try {
    // The scope must be an async function itself: only then does Dexie keep the transaction over native awaits.
    const outcome = await db.transaction('rw', db.records, db.outbox, db.parked, db.meta, async () => work())
    if (outcome.ok) desk.saved()
    return outcome
  } catch (failure) {
    return err(storeFailure(failure))
  }
}

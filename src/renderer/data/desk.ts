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
  /** Tells the journal writer that a transaction begins; the answer, that it is over and whether it was committed. */
  readonly begin: () => (isCommitted: boolean) => void
}

/** Carries an expected failure out of a transaction, so that what was written before it is rolled back. */
class RolledBack extends Error {
  override readonly name = 'RolledBack'

  constructor(readonly error: PlanError) {
    super(error.code)
  }
}

/**
 * Runs `work` in the ONE transaction of an edit, over every table, and wakes the journal afterwards. All or nothing: an error
 * leaves every table as it was. Inside, nothing but Dexie may be awaited: the engine commits a transaction as soon as it idles.
 */
export async function inTransaction<T>(desk: Desk, work: () => Promise<Result<T, PlanError>>): Promise<Result<T, PlanError>> {
  const { db } = desk
  const end = desk.begin()
  let isCommitted = false
  try {
    // The scope must be an async function itself: only then does Dexie keep the transaction over native awaits.
    const done = await db.transaction('rw', db.records, db.outbox, db.parked, db.history, db.meta, async () => {
      const outcome = await work()
      if (!outcome.ok) throw new RolledBack(outcome.error)
      return outcome
    })
    isCommitted = true
    return done
  } catch (failure) {
    return err(failure instanceof RolledBack ? failure.error : storeFailure(failure))
  } finally {
    end(isCommitted)
  }
}

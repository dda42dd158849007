import type { PlannerDb } from './db'
import { readMeta, writeMeta } from './meta'
import type { Store } from './store'

/**
 * Notes, on the first start that keeps a history, since when it does: with its first own deed, or now. A store of before there was a
 * history would else show an empty list as if nothing had ever been changed.
 */
export async function noteHistoryBegin(db: PlannerDb, now: number): Promise<void> {
  await db.transaction('rw', db.history, db.meta, async () => {
    if ((await readMeta(db, 'historySince')) !== undefined) return
    // Ids grow with time, so this is the oldest.
    const first = await db.history.orderBy('opId').filter(({ own }) => own).first()
    await writeMeta(db, 'historySince', Math.min(first?.at ?? now, now))
  })
}

/** Since when this device keeps a history, ms since 1970. */
export async function readHistorySince(store: Pick<Store, 'db'>): Promise<number | undefined> {
  return readMeta(store.db, 'historySince')
}

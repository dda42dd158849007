import { succeedDevice } from '@shared/sync/succeed-device'
import type { PlannerDb } from './db'
import { queueLines, readCursor, readMeta, writeMeta } from './meta'

/**
 * The device goes on under another identity: every op of the outbox is issued again with the same op id in a new sequence
 * (rules R2, R3), and the journal hears of it before them. ONE transaction.
 */
export async function adoptDevice(db: PlannerDb, successor: string): Promise<void> {
  await db.transaction('rw', db.outbox, db.meta, async () => {
    const cursor = await readCursor(db)
    if (cursor.device === successor) return
    const succeeded = succeedDevice(cursor, await db.outbox.toArray(), successor)
    await db.outbox.clear()
    await db.outbox.bulkAdd([...succeeded.outbox])
    await writeMeta(db, 'cursor', succeeded.cursor)
    await queueLines(db, [{ k: 'device', device: successor, successorOf: cursor.device }])
    const profile = await readMeta(db, 'profile')
    if (profile !== undefined) await writeMeta(db, 'profile', { ...profile, device: successor })
  })
}

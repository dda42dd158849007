import type { PlannerDb } from './db'
import { readCursor, readMeta, writeMeta } from './meta'

/** A run of the program on this store: where its own edits began. It stands in the store until the program has ended properly. */
export interface Session {
  readonly device: string
  readonly firstN: number
}

/** How the run before this one ended. */
export interface LastSession {
  /** False after a power cut, a crash or a kill: the window could not say goodbye. */
  readonly endedWell: boolean
  /** Edits of that run that are in the store now; 0 when it ended well. */
  readonly edits: number
}

/** Notes that the program runs on this store, and tells how the run before it ended. */
export async function beginSession(db: PlannerDb): Promise<LastSession> {
  return db.transaction('rw', db.meta, async () => {
    const last = await readMeta(db, 'session')
    const { device, nextN } = await readCursor(db)
    await writeMeta(db, 'session', { device, firstN: nextN })
    if (last === undefined) return { endedWell: true, edits: 0 }
    return { endedWell: false, edits: last.device === device ? Math.max(0, nextN - last.firstN) : 0 }
  })
}

/** The program ends properly: everything typed is written and on disk. */
export async function endSession(db: PlannerDb): Promise<void> {
  await db.meta.delete('session')
}

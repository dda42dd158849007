import { Dexie, type Table } from 'dexie'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { OutboxRow, ParkedRow, RecordRow } from '@shared/sync/client-row'
import type { HistoryRow } from '@shared/sync/history-row'
import { MIGRATIONS, NEWEST_VERSION } from './migrations/migrations'
import type { MetaRow } from './meta'
import { storeFailure } from './store-failure'
import type { UnsentRow } from './unsent'

/** One origin and one name for ever: the data belongs to both. */
export const DATABASE_NAME = 'planner'

/** IndexedDB keeps whole numbers: Dexie multiplies its versions by ten. */
const NATIVE_FACTOR = 10

export interface DbOptions {
  readonly name?: string
  /** Given by tests only; the window uses its own. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

/** The device's store. Only `src/renderer/data` writes to it. */
export class PlannerDb extends Dexie {
  declare readonly records: Table<RecordRow, string>
  declare readonly outbox: Table<OutboxRow, number>
  declare readonly parked: Table<ParkedRow, string>
  declare readonly history: Table<HistoryRow, string>
  declare readonly meta: Table<MetaRow, string>
  declare readonly unsent: Table<UnsentRow, string>

  constructor(options: DbOptions = {}) {
    const { name = DATABASE_NAME, ...engine } = options
    // Chrome 121 quietly made 'relaxed' the default: an acknowledged edit could be lost with the power.
    super(name, { chromeTransactionDurability: 'strict', ...engine })
    for (const step of MIGRATIONS) this.version(step.version).stores({ ...step.stores })
    // Gives way to a newer program for good: Dexie by itself would open again what that program made, and patch its schema.
    this.on('versionchange', () => {
      this.close()
      return false
    })
  }
}

/**
 * Opens the store, or says why not: `STORE_NEWER` when a newer program made it (nothing is written),
 * `DISK_FULL` or `STORE_FAILED` when the engine refuses.
 */
export async function openDb(options: DbOptions = {}): Promise<Result<PlannerDb, PlanError>> {
  const db = new PlannerDb(options)
  try {
    // Asked before opening: Dexie 4 opens a newer database without a word, and may even patch its schema.
    if (isNewer(await installedVersion(options))) return err(planError('STORE_NEWER'))
    await db.open()
  } catch (failure) {
    return err(storeFailure(failure))
  }
  if (!isNewer(db.backendDB().version)) return ok(db)
  db.close()
  return err(planError('STORE_NEWER'))
}

function isNewer(nativeVersion: number): boolean {
  return Math.floor(nativeVersion / NATIVE_FACTOR) > NEWEST_VERSION
}

async function installedVersion(options: DbOptions): Promise<number> {
  const engine = options.indexedDB ?? indexedDB
  const installed = await engine.databases()
  return installed.find((database) => database.name === (options.name ?? DATABASE_NAME))?.version ?? 0
}

import type { SyncCursor } from '@shared/sync/client-row'
import type { JournalLine } from '@shared/ipc/contract'
import { invariant } from '@shared/kernel/invariant'
import type { PlannerDb } from './db'
import type { Profile } from './profile'
import type { Session } from './session'
import type { KnownMappings } from './sheet-mappings'

/** Everything the store holds once: one row per key. */
export interface MetaValues {
  /** The device's place in its own sequence and in the centre's order. */
  readonly cursor: SyncCursor
  readonly profile: Profile
  /** Journal lines that are not ops (device, profile, discard), waiting for the journal writer. */
  readonly lines: readonly JournalLine[]
  /** How many lines of the journal file this database has taken in. */
  readonly journalMark: number
  /** When the last round with the centre ended well, ms since 1970. */
  readonly lastSuccess: number
  /** The centre was restored from a backup: sequence numbers start to mean other things, so nothing is sent any more. */
  readonly epochLost: boolean
  /** Since when deeds are kept as history, ms since 1970. */
  readonly historySince: number
  /** The run that has not ended yet. */
  readonly session: Session
  /** How the columns of workbooks with known headings were read. */
  readonly mappings: KnownMappings
  /** Counts the transactions that wrote rows: lists in memory are exact as long as their mark is this. */
  readonly rowsMark: number
}

export interface MetaRow {
  readonly k: keyof MetaValues
  readonly v: MetaValues[keyof MetaValues]
}

/** Reads one value; `undefined` when it was never written. May run inside a transaction over `meta`. */
export async function readMeta<K extends keyof MetaValues>(db: PlannerDb, key: K): Promise<MetaValues[K] | undefined> {
  const row = await db.meta.get(key)
  return row?.v as MetaValues[K] | undefined
}

/** Writes one value. May run inside a transaction over `meta`. */
export async function writeMeta<K extends keyof MetaValues>(db: PlannerDb, key: K, value: MetaValues[K]): Promise<void> {
  await db.meta.put({ k: key, v: value })
}

/** The cursor is written when the store is opened first, so from then on it is there. */
export async function readCursor(db: PlannerDb): Promise<SyncCursor> {
  const cursor = await readMeta(db, 'cursor')
  invariant(cursor !== undefined, 'an opened store has a cursor')
  return cursor
}

/** Queues journal lines that are not ops; the journal writer appends them before the next ops. */
export async function queueLines(db: PlannerDb, lines: readonly JournalLine[]): Promise<void> {
  await writeMeta(db, 'lines', [...((await readMeta(db, 'lines')) ?? []), ...lines])
}

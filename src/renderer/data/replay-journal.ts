import type { JournalLine } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import type { SyncCursor } from '@shared/sync/client-row'
import type { PlannerDb } from './db'
import { markOutcomesTx, putHistoryTx } from './history-log'
import { queueLines, readMeta, writeMeta } from './meta'
import type { JournalPort, RuntimePorts } from './ports'
import { markRowsTx } from './record-writes'
import { isNews, replayLine, type ReplayState } from './replay-state'
import { storeFailure } from './store-failure'

/** What the start brought back, so that the window can say so. */
export interface RestoreReport {
  /** Own edits that were in the journal file and not in the database. */
  readonly restoredOps: number
  /** Pages of the centre likewise. */
  readonly restoredPages: number
  /** Lines of the file that could not be read. */
  readonly damaged: number
}

const PAGE_LINES = 5_000
const WRITE_ROWS = 2_000

/**
 * Compares the database with the journal file and lays what it lacks over it: a lost database is rebuilt whole, one that was
 * set back is brought forward, one in step costs a look at the lines since the last start. Running it again changes nothing.
 * Afterwards the store has a cursor; ops the file lacks are appended by the journal writer.
 */
export async function replayJournal(db: PlannerDb, journal: JournalPort, ports: Pick<RuntimePorts, 'newId'>): Promise<Result<RestoreReport, PlanError>> {
  try {
    const read = await readLines(db, journal)
    if (!read.ok) return read
    const { lines, nextLine, damaged, shorter } = read.value
    const state = await replayed(db, lines, ports)
    if (state !== undefined) await writeBack(db, state)
    await finish(db, nextLine, shorter)
    return ok({ restoredOps: state?.restoredOps ?? 0, restoredPages: state?.restoredPages ?? 0, damaged })
  } catch (failure) {
    return err(storeFailure(failure))
  }
}

interface ReadLines {
  readonly lines: readonly JournalLine[]
  readonly nextLine: number
  readonly damaged: number
  /** The file has fewer lines than this database has seen: it was lost or replaced. */
  readonly shorter: boolean
}

/** The lines this database has not taken in yet. */
async function readLines(db: PlannerDb, journal: JournalPort): Promise<Result<ReadLines, PlanError>> {
  const mark = (await readMeta(db, 'journalMark')) ?? 0
  const lines: JournalLine[] = []
  let damaged = 0
  for (let fromLine = mark; ;) {
    const page = await journal.journalRead({ fromLine, limit: PAGE_LINES })
    if (!page.ok) return page
    for (const line of page.value.lines) lines.push(line)
    damaged += page.value.damaged
    if (!page.value.more) return ok({ lines, nextLine: page.value.nextLine, damaged, shorter: page.value.nextLine < mark })
    fromLine = page.value.nextLine
  }
}

/** The state after all lines, or `undefined` when none of them is news. */
async function replayed(db: PlannerDb, lines: readonly JournalLine[], ports: Pick<RuntimePorts, 'newId'>): Promise<ReplayState | undefined> {
  const cursor = await readMeta(db, 'cursor')
  const outbox = new Map((await db.outbox.toArray()).map((row) => [row.opId, row]))
  const parked = new Map((await db.parked.toArray()).map((row) => [row.opId, row]))
  const known = {
    cursor: cursor ?? firstCursor(ports.newId()), adopted: cursor === undefined,
    profile: await readMeta(db, 'profile'), outbox, parked, seen: new Set([...outbox.keys(), ...parked.keys()])
  }
  if (cursor !== undefined && !lines.some((line) => isNews(known, line))) return undefined
  const isProfileNewer = ((await readMeta(db, 'lines')) ?? []).some(({ k }) => k === 'profile')
  const rows = new Map((await db.records.toArray()).map((row) => [row.id, row]))
  const state: ReplayState = { ...known, isProfileNewer, rows, changed: new Set(), told: { rows: new Map(), outcomes: new Map() }, restoredOps: 0, restoredPages: 0 }
  for (const line of lines) replayLine(state, line)
  return state
}

function firstCursor(device: string): SyncCursor {
  return { device, nextN: 1, lastOp: null, hlc: null, cursor: 0, epoch: null, journaledN: 0 }
}

/** One transaction, so that a crash leaves the store as it was and the next start does it again. */
async function writeBack(db: PlannerDb, state: ReplayState): Promise<void> {
  const changed = [...state.changed]
  await db.transaction('rw', db.records, db.outbox, db.parked, db.history, db.meta, async () => {
    for (let at = 0; at < changed.length; at += WRITE_ROWS) {
      await db.records.bulkPut(changed.slice(at, at + WRITE_ROWS).flatMap((id) => state.rows.get(id) ?? []))
    }
    await db.records.bulkDelete(changed.filter((id) => !state.rows.has(id)))
    await markRowsTx(db)
    await putHistoryTx(db, [...state.told.rows.values()])
    await markOutcomesTx(db, state.told.outcomes)
    await db.outbox.clear()
    await db.outbox.bulkPut([...state.outbox.values()])
    await db.parked.clear()
    await db.parked.bulkPut([...state.parked.values()])
    if ((await readMeta(db, 'cursor')) === undefined) await queueLines(db, [{ k: 'device', device: state.cursor.device, successorOf: null }])
    await writeMeta(db, 'cursor', state.cursor)
    if (state.profile !== undefined) await writeMeta(db, 'profile', { ...state.profile, device: state.cursor.device })
  })
}

/** A file that lost lines gets every own op again; else the place up to which it was read is remembered. */
async function finish(db: PlannerDb, nextLine: number, shorter: boolean): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await writeMeta(db, 'journalMark', shorter ? 0 : nextLine)
    const cursor = await readMeta(db, 'cursor')
    if (shorter && cursor !== undefined) await writeMeta(db, 'cursor', { ...cursor, journaledN: 0 })
  })
}

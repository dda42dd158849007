import type { JournalLine } from '@shared/ipc/contract'
import type { OutboxRow, SyncCursor } from '@shared/sync/client-row'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'
import type { PlannerDb } from './db'
import { readCursor, readMeta, writeMeta } from './meta'
import { observable, type Observable } from './observable'
import type { JournalPort, RuntimePorts } from './ports'
import type { SaveState } from './save-state'
import { storeFailure } from './store-failure'
import { withinBytes } from './within-bytes'

/** How many ops, and how many other lines, one append carries (the contract allows 1,000 lines). */
const BATCH = 500
/** And bytes of ops, unless one op alone is larger: an import of whole plans must not travel to main as one message. */
const BATCH_BYTES = 1_048_576
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000
const LOCK = 'planner-journal'

/** Appends what the store committed to the journal file, in order, one batch at a time. */
export interface JournalWriter {
  readonly state: Observable<SaveState>
  /**
   * Says that a transaction begins whose rows the lists show as soon as it commits: nothing is "saved" until it is over and in the file.
   * Call the answer when it is over, with whether it was committed.
   */
  begin(): (isCommitted: boolean) => void
  /** Says that a transaction left something to append; returns at once. */
  wake(): void
  /** Resolves when all that was committed before the call is in the file, or when the write failed. */
  settled(): Promise<void>
  /** No further appends; a running one is waited for. */
  stop(): Promise<void>
}

/** What the next append writes, read in one transaction. */
interface Batch {
  readonly cursor: SyncCursor
  readonly lines: readonly JournalLine[]
  readonly ops: readonly OutboxRow[]
  /** Nothing else waited in the store when this was read. */
  readonly isAll: boolean
}

/** What the writer wants to know of a pass while it runs. */
interface Watcher {
  /** The store is about to be read: what was committed so far will be in the batch, or in a later one of this pass. */
  readonly reading: () => void
  /** A batch is in the file, synced. */
  readonly synced: (batch: Batch) => void
}

/**
 * The writer reads its work from the store, never from memory: after a crash, a failed append or a second window the next
 * pass finds the same ops. A line written twice is skipped on replay, so "saved" is said as soon as main has answered and does
 * not wait until the store has noted it.
 */
export function createJournalWriter(db: PlannerDb, journal: JournalPort, ports: RuntimePorts): JournalWriter {
  const state = observable<SaveState>({ phase: 'saved', at: ports.now() })
  /** What was last said of a time when nothing waited. */
  let saved = state.get()
  let running: Promise<void> | null = null
  let begun = 0
  let wanted = false
  let stopped = false
  let retryMs = FIRST_RETRY_MS
  let cancelRetry = (): void => undefined

  function begin(): (isCommitted: boolean) => void {
    begun += 1
    if (state.get().phase === 'saved') state.set({ phase: 'saving', at: ports.now() })
    return (isCommitted) => {
      begun -= 1
      if (isCommitted) wake()
      else if (begun === 0 && running === null && state.get().phase === 'saving') state.set(saved)
    }
  }

  function wake(): void {
    if (stopped) return
    wanted = true
    if (state.get().phase !== 'failed') state.set({ phase: 'saving', at: ports.now() })
    running ??= drain()
  }

  // `running` is cleared before the state is told: a listener that wakes the writer again must start a new pass.
  async function drain(): Promise<void> {
    cancelRetry()
    let failure: PlanError | undefined
    while (wanted && failure === undefined) failure = await ports.locks.request(LOCK, {}, () => appendAll(db, journal, { reading, synced }))
    running = null
    if (failure === undefined) succeed()
    else fail(failure)
  }

  function reading(): void {
    wanted = false
  }

  function synced(batch: Batch): void {
    if (batch.isAll && !wanted) succeed()
  }

  function succeed(): void {
    retryMs = FIRST_RETRY_MS
    if (state.get().phase === 'saved') return
    saved = { phase: 'saved', at: ports.now() }
    if (begun === 0) state.set(saved)
    // What was told of a failure is over, and what has begun is not in the file.
    else if (state.get().phase === 'failed') state.set({ phase: 'saving', at: saved.at })
  }

  function fail(error: PlanError): void {
    state.set({ phase: 'failed', at: ports.now(), error })
    if (!stopped) cancelRetry = ports.schedule(retryMs, wake)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  async function settled(): Promise<void> {
    while (running !== null) await running
  }

  async function stop(): Promise<void> {
    stopped = true
    cancelRetry()
    await settled()
  }

  return { state, begin, wake, settled, stop }
}

/** Appends batch by batch until nothing waits; the first failure ends the pass. */
async function appendAll(db: PlannerDb, journal: JournalPort, { reading, synced }: Watcher): Promise<PlanError | undefined> {
  try {
    for (;;) {
      reading()
      const batch = await nextBatch(db)
      const lines = [...batch.lines, ...batch.ops.map((row) => opLine(batch.cursor.device, row))]
      if (lines.length === 0) return undefined
      const reply = await append(journal, lines)
      if (!reply.ok) return reply.error
      synced(batch)
      await markAppended(db, batch)
    }
  } catch (failure) {
    return storeFailure(failure)
  }
}

/** The shell answers with a Result; a broken bridge (window closing) counts as a failed append. */
async function append(journal: JournalPort, lines: JournalLine[]): Promise<Result<unknown, PlanError>> {
  try {
    return await journal.journalAppend({ lines })
  } catch {
    return err(planError('JOURNAL_FAILED'))
  }
}

async function nextBatch(db: PlannerDb): Promise<Batch> {
  return db.transaction('r', db.meta, db.outbox, async () => {
    const cursor = await readCursor(db)
    const lines = (await readMeta(db, 'lines')) ?? []
    const rows = await db.outbox.where('n').above(cursor.journaledN).limit(BATCH).toArray()
    const ops = withinBytes(rows, BATCH_BYTES)
    const isAll = lines.length <= BATCH && rows.length < BATCH && ops.length === rows.length
    return { cursor, lines: lines.slice(0, BATCH), ops, isAll }
  })
}

/** Only what this batch held is marked: another commit, or a new device identity, may have come in between. */
async function markAppended(db: PlannerDb, batch: Batch): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const lines = (await readMeta(db, 'lines')) ?? []
    if (batch.lines.length > 0) await writeMeta(db, 'lines', lines.slice(batch.lines.length))
    const cursor = await readCursor(db)
    const last = batch.ops.at(-1)
    if (last === undefined || cursor.device !== batch.cursor.device) return
    await writeMeta(db, 'cursor', { ...cursor, journaledN: Math.max(cursor.journaledN, last.n) })
  })
}

function opLine(device: string, row: OutboxRow): JournalLine {
  return { k: 'op', device, at: row.at, op: { n: row.n, prev: row.prev, body: row.body } }
}

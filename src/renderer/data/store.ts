import type { Command } from '@shared/record/command'
import type { Seen } from '@shared/sync/seen'
import type { PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { SnapshotFile } from '@shared/plan/snapshot'
import { bringBack } from './bring-back'
import { importSnapshot, type Imported } from './bulk-import'
import { openDb, type DbOptions, type PlannerDb } from './db'
import { noteHistoryBegin } from './history-since'
import { createJournalWriter } from './journal-writer'
import { liveRecordsOf } from './live-records'
import type { Observable } from './observable'
import { discardParked, reapplyParked } from './parked'
import type { JournalPort, RuntimePorts } from './ports'
import { replayJournal, type RestoreReport } from './replay-journal'
import { pruneHistory } from './prune-history'
import { runCommand, runParts, type Committed } from './run-command'
import type { SaveState } from './save-state'
import { beginSession, endSession, type LastSession } from './session'
import { storeFailure } from './store-failure'
import { stepBack } from './step-back'
import { createUndoHistory, type NamedSteps, type UndoState } from './undo-history'
import { openUnsent, type Unsent } from './unsent'

export interface StoreOptions {
  readonly journal: JournalPort
  readonly ports: RuntimePorts
  /** Another name or engine: tests only. */
  readonly db?: DbOptions
}

/** The store of one device. Every change of a record goes through one of its functions. */
export interface Store {
  /** For the queries of `data/queries`; nobody outside `data` and `sync` writes to it. */
  readonly db: PlannerDb
  /** What the start brought back from the journal file. */
  readonly restored: RestoreReport
  /** How the run before this one ended. */
  readonly lastSession: LastSession
  readonly saveState: Observable<SaveState>
  readonly undoState: Observable<UndoState>
  /** The steps of this session by name, the next one first. */
  readonly steps: Observable<NamedSteps>
  /** Words that were begun and not sent: they live here, no edit is made of them. */
  readonly unsent: Unsent
  /** Runs a user's edit. `opId` is `null` when the command changed nothing; `seen`: what the field showed when typing began. */
  runCommand<A>(command: Command<A>, args: A, seen?: Seen | readonly Seen[]): Promise<Result<Committed, PlanError>>
  /** One deed in several parts, each an op of its own: all of them or none, and one undo for all; `onPart` hears how many are ready. */
  runParts<A>(command: Command<A>, parts: readonly A[], onPart?: (stored: number) => void, seen?: readonly (readonly Seen[])[]): Promise<Result<Committed, PlanError>>
  /** Takes back the last edit of this session: `NOTHING_TO_UNDO`, or `UNDO_OUTDATED` when somebody changed the same field since. */
  undo(): Promise<Result<Committed, PlanError>>
  redo(): Promise<Result<Committed, PlanError>>
  /** Brings back what a deed deleted, as one new edit: `NOT_FOUND`, `PARENT_DELETED`, `PLAN_LOCKED`. */
  bringBack(opId: string): Promise<Result<Committed, PlanError>>
  /** Forgets what the history need not keep any longer; for idle time. */
  pruneHistory(): Promise<number>
  /** Makes a refused edit again as a new op on today's values; the parked one goes. */
  reapply(parkedOpId: string): Promise<Result<Committed, PlanError>>
  /** Drops a refused edit for good. */
  discardParked(parkedOpId: string): Promise<Result<null, PlanError>>
  /** Takes in a whole plan (the sample, a copy), all or nothing. */
  importSnapshot(snapshot: SnapshotFile): Promise<Result<Imported, PlanError>>
  /** Says that a transaction left lines for the journal. */
  wakeJournal(): void
  /** Resolves when everything committed so far is in the journal file, or writing it failed (see `saveState`). */
  settled(): Promise<void>
  newId(): string
  /** The program ends properly; without it the next start tells that it did not. */
  endSession(): Promise<void>
  /** Waits for the journal and closes the database. */
  close(): Promise<void>
}

/**
 * Opens the store of this device: database, then what the journal file knows better, then the journal writer.
 * Fails with `STORE_NEWER`, `STORE_FAILED`, `DISK_FULL` or what the journal answered.
 */
export async function openStore(options: StoreOptions): Promise<Result<Store, PlanError>> {
  const opened = await openDb(options.db)
  if (!opened.ok) return opened
  const restored = await replayJournal(opened.value, options.journal, options.ports)
  if (!restored.ok) {
    opened.value.close()
    return restored
  }
  try {
    await noteHistoryBegin(opened.value, options.ports.now())
    const unsent = await openUnsent(opened.value, options.ports)
    return ok(createStore(opened.value, { restored: restored.value, lastSession: await beginSession(opened.value), unsent }, options))
  } catch (failure) {
    opened.value.close()
    return err(storeFailure(failure))
  }
}

/** What opening found. */
type Found = Pick<Store, 'restored' | 'lastSession' | 'unsent'>

function createStore(db: PlannerDb, found: Found, { journal, ports }: StoreOptions): Store {
  const writer = createJournalWriter(db, journal, ports)
  const history = createUndoHistory()
  const desk = { db, ports, history, begin: () => writer.begin() }
  const inTurn = queueOfSteps()
  writer.wake()
  return {
    db,
    ...found,
    saveState: writer.state,
    undoState: history.state,
    steps: history.steps,
    runCommand: (command, args, seen) => runCommand(desk, command, args, seen),
    runParts: (command, parts, onPart, seen) => runParts(desk, command, parts, onPart, seen),
    undo: () => inTurn(() => stepBack(desk, 'undo')),
    redo: () => inTurn(() => stepBack(desk, 'redo')),
    bringBack: (opId) => bringBack(desk, opId),
    pruneHistory: () => pruneHistory(db, ports.now()),
    reapply: (parkedOpId) => reapplyParked(desk, parkedOpId),
    discardParked: (parkedOpId) => discardParked(desk, parkedOpId),
    importSnapshot: (snapshot) => importSnapshot(desk, snapshot),
    wakeJournal: () => writer.wake(),
    settled: async () => { await Promise.all([writer.settled(), found.unsent.settled()]) },
    newId: () => ports.newId(),
    endSession: () => endSession(db),
    async close() {
      await Promise.all([writer.stop(), found.unsent.settled()])
      liveRecordsOf({ db }).end()
      // A store that cannot even note its end is told of at the next start.
      await endSession(db).catch(() => undefined)
      db.close()
    }
  }
}

/** One step back after the other: two of them at once would both take the same one back, and drop the one below. */
function queueOfSteps(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }
}

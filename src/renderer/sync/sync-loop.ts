import type { ErrorCode, PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'
import type { EnrolReply } from '@shared/sync/wire'
import { readMeta } from '@renderer/data/meta'
import { observable, type Observable } from '@renderer/data/observable'
import { countWaiting } from '@renderer/data/queries/outbox'
import type { Store } from '@renderer/data/store'
import { storeFailure } from '@renderer/data/store-failure'
import { watch } from '@renderer/data/watch'
import { waitAfter } from './back-off'
import { enrol } from './enrol'
import type { CentralPort, SyncPorts } from './ports'
import { syncRound } from './sync-round'
import { INITIAL_SYNC_STATE, type SyncState } from './sync-state'

/** After an edit: long enough to send a burst of typing together. */
const AFTER_EDIT_MS = 400
const LOCK = 'planner-sync'

/** Without the network nothing is wrong: the work goes on and is sent later. */
const OFFLINE_CODES: ReadonlySet<ErrorCode> = new Set(['OFFLINE', 'TIMEOUT'])
/** Only a person can end these: going round again would not help. */
const STOPPING_CODES: ReadonlySet<ErrorCode> = new Set(['EPOCH', 'UPGRADE', 'REVOKED', 'SCOPE', 'NOT_ENROLLED', 'KEY_UNAVAILABLE'])

/** The one runner of this device. */
export interface SyncLoop {
  readonly state: Observable<SyncState>
  /** Begins: one round now, then after edits, when the network comes back, and every minute. */
  start(): void
  /** A round at once, whatever the loop is waiting for; resolves with how it ended. */
  syncNow(): Promise<Result<null, PlanError>>
  /** Enrols with the central office and, when that went well, starts a round. */
  enrol(address: string, code: string): Promise<Result<EnrolReply, PlanError>>
  /** Ends after the round that is running. */
  stop(): Promise<void>
}

export function createSyncLoop(store: Store, central: CentralPort, ports: SyncPorts): SyncLoop {
  const state = observable<SyncState>(INITIAL_SYNC_STATE)
  const stops: (() => void)[] = []
  let cancelNext = (): void => undefined
  let failures = 0
  let running: Promise<Result<null, PlanError>> | null = null
  let stopped = false

  function patch(change: Partial<SyncState>): void {
    const { code: _past, ...rest } = state.get()
    state.set({ ...rest, ...change })
  }

  function next(delayMs: number): void {
    cancelNext()
    if (!stopped) cancelNext = ports.schedule(delayMs, () => void syncNow())
  }

  /** A second caller joins the round that is running; a second window waits for the lock. */
  function syncNow(): Promise<Result<null, PlanError>> {
    running ??= guardedRound().finally(() => (running = null))
    return running
  }

  async function guardedRound(): Promise<Result<null, PlanError>> {
    cancelNext()
    const outcome = await ports.locks.request(LOCK, {}, () => roundOrFailure())
    await afterRound(outcome)
    return outcome
  }

  async function roundOrFailure(): Promise<Result<null, PlanError>> {
    try {
      return await syncRound(store, central, ports.now, (phase) => patch({ phase }))
    } catch (failure) {
      return err(storeFailure(failure))
    }
  }

  async function afterRound(outcome: Result<null, PlanError>): Promise<void> {
    const lastSuccessAt = (await readMeta(store.db, 'lastSuccess')) ?? null
    failures = outcome.ok ? 0 : failures + 1
    patch({ ...phaseOf(outcome), lastSuccessAt, ...(await countWaiting(store)) })
    if (outcome.ok || !STOPPING_CODES.has(outcome.error.code)) next(waitAfter(failures, ports.random()))
  }

  /** An edit is sent soon after it is on disk; while the centre is out of reach, the back-off stands. */
  function afterEdit(): void {
    const waiting = store.saveState.get().phase === 'saved' && failures === 0 && running === null
    if (waiting && state.get().phase === 'idle' && state.get().unsent > 0) next(AFTER_EDIT_MS)
  }

  return {
    state,
    syncNow,
    start() {
      stops.push(watch(store, countWaiting, (counts) => {
        state.set({ ...state.get(), ...counts })
        afterEdit()
      }))
      stops.push(store.saveState.subscribe(afterEdit), ports.onOnline(() => void syncNow()))
      void syncNow()
    },
    async enrol(address, code) {
      const enrolled = await enrol(store, central, address, code)
      if (enrolled.ok) void syncNow()
      return enrolled
    },
    async stop() {
      stopped = true
      cancelNext()
      for (const end of stops.splice(0)) end()
      await running
    }
  }
}

function phaseOf(outcome: Result<null, PlanError>): Pick<SyncState, 'phase' | 'code'> {
  if (outcome.ok) return { phase: 'idle' }
  const { code } = outcome.error
  if (code === 'NOT_ENROLLED') return { phase: 'notEnrolled' }
  return { phase: OFFLINE_CODES.has(code) ? 'offline' : 'error', code }
}

import type { ErrorCode, PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'
import type { EnrolReply } from '@shared/sync/wire'
import { readMeta } from '@renderer/data/meta'
import { observable, type Observable } from '@renderer/data/observable'
import { countWaiting, type Counts } from '@renderer/data/queries/outbox'
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

/** Makes the runner; it does nothing before `start` or `syncNow`. */
export function createSyncLoop(store: Store, central: CentralPort, ports: SyncPorts): SyncLoop {
  return new Runner(store, central, ports)
}

class Runner implements SyncLoop {
  readonly state = observable<SyncState>(INITIAL_SYNC_STATE)
  private readonly ends: (() => void)[] = []
  private cancelNext = (): void => undefined
  private failures = 0
  private running: Promise<Result<null, PlanError>> | null = null
  private stopped = false

  constructor(private readonly store: Store, private readonly central: CentralPort, private readonly ports: SyncPorts) {}

  start(): void {
    this.ends.push(
      watch(this.store, countWaiting, (counts) => this.counted(counts)),
      this.store.saveState.subscribe(() => this.afterEdit()),
      this.ports.onOnline(() => void this.syncNow())
    )
    void this.syncNow()
  }

  /** A second caller joins the round that is running; a second window waits for the lock. */
  syncNow(): Promise<Result<null, PlanError>> {
    this.running ??= this.guardedRound().finally(() => (this.running = null))
    return this.running
  }

  async enrol(address: string, code: string): Promise<Result<EnrolReply, PlanError>> {
    const enrolled = await enrol(this.store, this.central, address, code)
    if (enrolled.ok) void this.syncNow()
    return enrolled
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.cancelNext()
    for (const end of this.ends.splice(0)) end()
    await this.running
  }

  private async guardedRound(): Promise<Result<null, PlanError>> {
    this.cancelNext()
    try {
      const outcome = await this.ports.locks.request(LOCK, {}, () => this.roundOrFailure())
      await this.afterRound(outcome)
      return outcome
    } catch (failure) {
      return err(storeFailure(failure))
    }
  }

  /** A store that fails in the middle ends the round like any other error: it is shown and tried again. */
  private async roundOrFailure(): Promise<Result<null, PlanError>> {
    try {
      return await syncRound(this.store, this.central, this.ports.now, (phase) => this.patch({ phase }))
    } catch (failure) {
      return err(storeFailure(failure))
    }
  }

  private async afterRound(outcome: Result<null, PlanError>): Promise<void> {
    const lastSuccessAt = (await readMeta(this.store.db, 'lastSuccess')) ?? null
    this.failures = outcome.ok ? 0 : this.failures + 1
    this.patch({ ...phaseOf(outcome), lastSuccessAt, ...(await countWaiting(this.store)) })
    if (outcome.ok || !STOPPING_CODES.has(outcome.error.code)) this.next(waitAfter(this.failures, this.ports.random()))
  }

  private counted(counts: Counts): void {
    this.state.set({ ...this.state.get(), ...counts })
    this.afterEdit()
  }

  /** An edit is sent soon after it is on disk; while the centre is out of reach, the back-off stands. */
  private afterEdit(): void {
    const calm = this.store.saveState.get().phase === 'saved' && this.failures === 0 && this.running === null
    const { phase, toSend } = this.state.get()
    if (calm && phase === 'idle' && toSend > 0) this.next(AFTER_EDIT_MS)
  }

  private next(delayMs: number): void {
    this.cancelNext()
    if (!this.stopped) this.cancelNext = this.ports.schedule(delayMs, () => void this.syncNow())
  }

  /** The code of an earlier failure goes with every change. */
  private patch(change: Partial<SyncState>): void {
    const { code: _past, ...rest } = this.state.get()
    this.state.set({ ...rest, ...change })
  }
}

function phaseOf(outcome: Result<null, PlanError>): Pick<SyncState, 'phase' | 'code'> {
  if (outcome.ok) return { phase: 'idle' }
  const { code } = outcome.error
  if (code === 'NOT_ENROLLED') return { phase: 'notEnrolled' }
  return { phase: OFFLINE_CODES.has(code) ? 'offline' : 'error', code }
}

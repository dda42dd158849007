import type { PlannerApi } from '@shared/ipc/contract'

/** The journal file of the main process. */
export type JournalPort = Pick<PlannerApi, 'journalAppend' | 'journalRead'>

/** The one function of `navigator.locks` that the store and the sync loop use. */
export interface LockPort {
  request<T>(name: string, options: { readonly ifAvailable?: boolean }, work: (lock: object | null) => Promise<T>): Promise<T>
}

/** Runs `work` after `delayMs` and returns the function that calls it off. */
export type SchedulePort = (delayMs: number, work: () => void) => () => void

/** Clock, ids and timers come from the composition root, so that tests can hold them. */
export interface RuntimePorts {
  /** ms since 1970, UTC */
  readonly now: () => number
  /** A new UUIDv7. */
  readonly newId: () => string
  /** 0 ≤ x < 1: jitter only */
  readonly random: () => number
  readonly schedule: SchedulePort
  readonly locks: LockPort
}

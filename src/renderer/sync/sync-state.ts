import type { ErrorCode } from '@shared/kernel/error-codes'

/** What the state line says about the centre. `code` tells why, in the phases `offline` and `error`. */
export interface SyncState {
  readonly phase: 'notEnrolled' | 'offline' | 'idle' | 'pushing' | 'pulling' | 'error'
  readonly code?: ErrorCode
  /** When the last round ended well, ms since 1970; `null` before the first. */
  readonly lastSuccessAt: number | null
  /** Edits that wait to be sent, all that will travel (plans just begun too), edits the centre refused, conflicts that wait for a person. */
  readonly unsent: number
  readonly toSend: number
  readonly parked: number
  readonly conflicts: number
}

export const INITIAL_SYNC_STATE: SyncState = { phase: 'notEnrolled', lastSuccessAt: null, unsent: 0, toSend: 0, parked: 0, conflicts: 0 }

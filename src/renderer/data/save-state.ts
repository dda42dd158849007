import type { PlanError } from '@shared/kernel/error-codes'

/** What the state line says about this disk: `saved` only after the journal file is synced, never before. */
export interface SaveState {
  readonly phase: 'saved' | 'saving' | 'failed'
  /** When this phase began, ms since 1970. */
  readonly at: number
  /** Why the last write failed; the edits stay in the store and the write is tried again. */
  readonly error?: PlanError
}

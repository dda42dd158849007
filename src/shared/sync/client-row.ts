import type { Json } from '@shared/kernel/json'
import type { OpResult } from './wire'
import type { SequencedOp } from './op'

/** The pseudo field that carries a record's own existence in bases and marks. */
export const DELETED = '$del'

/**
 * A record on a device. `confirmed` is what the centre said ([value, version]); `view` is confirmed plus this
 * device's unsent and unconfirmed ops (R9, I10); `pending` names, per field, the last own op that touched it.
 * Unknown fields of a newer centre stay in `confirmed` untouched.
 */
export interface RecordRow {
  readonly id: string
  readonly kind: string
  readonly office: string
  readonly plan: string
  readonly seq: number
  readonly confirmed: Readonly<Record<string, readonly [Json, number]>>
  readonly confirmedDel: boolean
  readonly view: Readonly<Record<string, Json>>
  readonly viewDel: boolean
  readonly pending: Readonly<Record<string, string>>
}

/** An own op that is not yet part of `confirmed`: waiting, or acknowledged at `seq` and waiting for the pull to pass it. */
export interface OutboxRow extends SequencedOp {
  readonly opId: string
  readonly ents: readonly string[]
  readonly plan: string
  /** Set when the centre answered; the row leaves once the cursor has passed `seq`. */
  readonly result: OpResult | null
  /** ms since 1970, when the user did it. */
  readonly at: number
}

/** An own op the centre refused: kept until its author acts (I2). */
export interface ParkedRow {
  readonly opId: string
  readonly plan: string
  readonly ents: readonly string[]
  readonly op: SequencedOp['body']
  readonly result: OpResult
  readonly at: number
}

/** The device's place in its own sequence and in the centre's order. One row, changed only with the rows above (R9). */
export interface SyncCursor {
  readonly device: string
  readonly nextN: number
  readonly lastOp: string | null
  readonly hlc: string | null
  readonly cursor: number
  readonly epoch: string | null
  /** All ops with n up to this one are in the journal file. */
  readonly journaledN: number
}

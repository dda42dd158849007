import type { Role } from '@shared/record/command'
import type { ServerRecord } from './server-record'
import type { OpResult, Refusal } from './wire'

/** The device that speaks, as enrolled: its role and office come from the centre's own table, never from the request. */
export interface CentralDevice {
  readonly id: string
  readonly role: Role
  /** `null` on a reviewer's device. */
  readonly office: string | null
}

/** What `applyOp` may read: the state before the op, inside the transaction that holds the head lock (R1). */
export interface ServerState {
  get(id: string): ServerRecord | undefined
  /** Conflict records in state `open` whose target is this record. */
  openConflicts(ent: string): readonly ServerRecord[]
  /** Every record of a plan, tombstones too. Read for submissions and for deletions of what others refer to. */
  planRecords(plan: string): Iterable<ServerRecord>
}

/** A field named in an answer: what differs (STALE), what is wrong (INVALID), what is gone (DELETED). */
export interface Where {
  readonly ent: string
  readonly field: string
}

/** What the centre decides about one op. `writes` replace the records of the same id, all in one transaction. */
export interface Verdict {
  readonly status: OpResult['status']
  readonly code: Refusal | null
  readonly conflicts: readonly string[]
  readonly where: readonly Where[]
  readonly writes: readonly ServerRecord[]
  /** The plan whose records must be copied to `published` under this op's sequence number (submission). */
  readonly publish: string | null
}

/** A wire answer names at most this many fields. */
export const MAX_WHERE = 50

/** The op changes nothing and goes back to its author with a reason (I2). */
export function refused(code: Refusal, where: readonly Where[] = []): Verdict {
  return { status: 'refused', code, conflicts: [], where: where.slice(0, MAX_WHERE), writes: [], publish: null }
}

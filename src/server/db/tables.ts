import type { ColumnType, Generated } from 'kysely'
import type { Role } from '@shared/record/command'

/** Moments are written as ISO text and come back as Date from both drivers. */
type Moment = ColumnType<Date, string, string>
type MaybeMoment = ColumnType<Date | null, string | null, string | null>
type Hex = string

/** One row: the place in the one order of all ops (R1). Locked by every push until it commits. */
export interface HeadTable {
  readonly id: number
  readonly epoch: string
  readonly seq: number
  readonly hash: Hex
}

export interface DeviceTable {
  readonly id: string
  readonly role: Role
  readonly office: string | null
  /** Ed25519, SPKI DER, base64 */
  readonly public_key: string
  readonly enrolled_at: Moment
  readonly revoked_at: MaybeMoment
  readonly last_n: number
  readonly last_op: string | null
  readonly app_version: string
  readonly successor_of: string | null
}

/** The append-only log. `body` and `result` are the exact JSON text that was judged and answered. */
export interface OpTable {
  readonly seq: number
  readonly op_id: string
  readonly device: string
  readonly n: number
  readonly prev: string | null
  readonly actor: string
  readonly office: string
  readonly plan: string
  readonly type: string
  readonly body: string
  readonly status: string
  readonly code: string | null
  readonly result: string
  readonly received_at: Moment
  readonly hash: Hex
}

/** Records as they were signed and submitted; `doc` is the JSON text of values, marks and schema. */
export interface PublishedTable {
  readonly id: string
  readonly kind: string
  readonly office: string
  readonly plan: string
  readonly seq: number
  readonly del: boolean
  readonly doc: string
}

/** Records as the centre holds them now. */
export interface EntityTable extends PublishedTable {
  /** On an open conflict card: the record it is about. */
  readonly open_on: string | null
}

/** An op made by a newer program, kept until this one has learnt its words. */
export interface DeferredTable {
  readonly op_id: string
  readonly seq: number
  readonly schema: number
}

export interface EnrolmentCodeTable {
  /** SHA-256 of the code: the code itself is never stored. */
  readonly hash: Hex
  readonly role: Role
  readonly office: string | null
  readonly created_at: Moment
  readonly expires_at: Moment
  readonly tries: Generated<number>
  readonly used_by: string | null
}

/** What was signed: the raw bytes of a push (gzip) and the signature of the device over them. */
export interface BatchTable {
  readonly first_seq: number
  readonly last_seq: number
  readonly device: string
  readonly first_n: number
  readonly last_n: number
  readonly raw: Uint8Array
  readonly signature: string
  readonly received_at: Moment
}

export interface CheckpointTable {
  readonly seq: number
  readonly hash: Hex
  readonly at: Moment
  readonly signature: string
}

export interface Tables {
  readonly head: HeadTable
  readonly device: DeviceTable
  readonly op: OpTable
  readonly entity: EntityTable
  readonly published: PublishedTable
  readonly op_deferred: DeferredTable
  readonly enrolment_code: EnrolmentCodeTable
  readonly batch: BatchTable
  readonly checkpoint: CheckpointTable
}

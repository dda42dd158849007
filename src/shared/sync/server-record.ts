import type { Json } from '@shared/kernel/json'
import { DELETED } from './client-row'
import type { PulledRecord } from './wire'

/** Who last set a field at the centre. A base matches when it names `s`, `o` or one of `also` (rule R4). */
export interface Mark {
  /** Sequence number of the op that set the value: the version clients see. */
  readonly s: number
  /** Its op id. */
  readonly o: string
  /** Its HLC stamp: for showing, and to choose which free text is shown (R12). */
  readonly h: string
  /** Name of the person who did it. */
  readonly a: string
  /** Device it came from. */
  readonly d: string
  /** Later ops that set the very same value (R5: same value is a no-op); the newest thirty-two. */
  readonly also?: readonly string[]
}

/** A record as the centre keeps it. `marks` has one entry per written field, and one under `DELETED` for existence. */
export interface ServerRecord {
  readonly id: string
  readonly kind: string
  readonly office: string
  readonly plan: string
  /** Sequence number of the last op that changed anything a client can see: the pull cursor runs over it. */
  readonly seq: number
  readonly doc: Readonly<Record<string, Json>>
  readonly marks: Readonly<Record<string, Mark>>
  /** Tombstone (R11); `doc` keeps its last values, so that a restore loses nothing. */
  readonly del: boolean
  /** Highest schema version that wrote here. */
  readonly schema: number
}

/** The record as it travels: every field with its version, existence under `DELETED`. `only` limits the fields sent. */
export function toPulled(record: ServerRecord, only?: (field: string) => boolean): PulledRecord {
  const f: Record<string, [Json, number]> = {}
  for (const [field, mark] of Object.entries(record.marks)) {
    if (field === DELETED) f[DELETED] = [record.del, mark.s]
    else if (only === undefined || only(field)) f[field] = [record.doc[field] ?? null, mark.s]
  }
  const { id, kind, office, plan, seq, del } = record
  return { id, kind, office, plan, seq, del, f }
}

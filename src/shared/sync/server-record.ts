import type { Json } from '@shared/kernel/json'
import { DELETED } from './client-row'
import type { PulledHand, PulledRecord } from './wire'

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
  /** The command that did it; marks of an older centre have none. */
  readonly c?: string
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

/** What of a record may be told to whoever asks; without a rule everything. */
export interface Told {
  /** The fields sent. */
  readonly field?: (field: string) => boolean
  /** The fields whose author is told too; without it nobody's. */
  readonly hand?: (field: string, mark: Mark) => boolean
}

/** The record as it travels: every field with its version, existence under `DELETED`. */
export function toPulled(record: ServerRecord, told: Told = {}): PulledRecord {
  const only = told.field
  const f: Record<string, [Json, number]> = {}
  for (const [field, mark] of Object.entries(record.marks)) {
    if (field === DELETED) f[DELETED] = [record.del, mark.s]
    else if (only === undefined || only(field)) f[field] = [record.doc[field] ?? null, mark.s]
  }
  const { id, kind, office, plan, seq, del } = record
  const by = told.hand === undefined ? [] : handsOf(record, (field) => field === DELETED || only === undefined || only(field), told.hand)
  return { id, kind, office, plan, seq, del, f, ...(by.length > 0 ? { by } : {}) }
}

/** One hand per op, so that what was done together is told once. */
function handsOf(record: ServerRecord, isSent: (field: string) => boolean, isTold: NonNullable<Told['hand']>): PulledHand[] {
  const hands = new Map<string, PulledHand>()
  for (const [field, mark] of Object.entries(record.marks)) {
    if (!isSent(field) || !isTold(field, mark)) continue
    const hand = hands.get(mark.o) ?? { o: mark.o, h: mark.h, a: mark.a, ...(mark.c === undefined ? {} : { c: mark.c }), f: [] }
    hand.f.push(field)
    hands.set(mark.o, hand)
  }
  return [...hands.values()]
}

import type { SequencedOp } from './op'
import type { SyncCursor } from './client-row'

/** What the store knows of an op it reads in the journal: still in the outbox, confirmed or parked since, or never heard of. */
export type Familiarity = 'held' | 'gone' | 'unknown'

/**
 * How well a store that is being rebuilt knows an op of the journal. `seen` holds the op ids of its outbox and parked list before
 * the replay and of every op line since. A number below `nextN` proves nothing once the replay has taken on an identity
 * (`adopted`: the database was lost, or a successor line was read): the rebuilt sequence may count differently from the lost one,
 * because an answer or page the lost database knew is damaged or comes in another order. Found by the simulator as a saved op
 * that vanished (I2).
 */
export function familiarity(opId: string, n: number, store: {
  readonly cursor: SyncCursor
  readonly outbox: ReadonlyMap<string, unknown>
  readonly seen: ReadonlySet<string>
  readonly adopted: boolean
}): Familiarity {
  if (store.outbox.has(opId)) return 'held'
  if (store.seen.has(opId) || (!store.adopted && n < store.cursor.nextN)) return 'gone'
  return 'unknown'
}

/**
 * Whether a store may take whatever identity the journal names: only one that never made an op. `nextN` being 1 does not say so:
 * a successor with nothing left to issue again also begins at 1, and must not fall back to the identity it left.
 */
export function isNewborn(cursor: SyncCursor): boolean {
  return cursor.hlc === null
}

/**
 * Takes an own op from the journal into the rebuilt sequence. An unknown op is always taken: under its own number, or under the
 * next free one when that is taken. The centre answers a sequence that differs from what it knows with FORK, and the device goes
 * on as a successor; nothing is lost and nothing happens twice, since the op ids stay (R3).
 */
export function replayOwnOp(cursor: SyncCursor, op: SequencedOp, known: Familiarity): { readonly take: SequencedOp | null; readonly cursor: SyncCursor } {
  const noted = { ...cursor, journaledN: Math.max(cursor.journaledN, op.n) }
  const moved = (n: number): SyncCursor => ({ ...noted, nextN: n + 1, lastOp: op.body.opId, hlc: laterStamp(cursor.hlc, op.body.hlc) })
  if (known === 'held') return { take: null, cursor: noted }
  if (known === 'gone') return { take: null, cursor: op.n < cursor.nextN ? noted : moved(op.n) }
  const fits = op.n >= cursor.nextN
  const take = fits ? op : { ...op, n: cursor.nextN, prev: cursor.lastOp }
  return { take, cursor: moved(take.n) }
}

function laterStamp(a: string | null, b: string): string {
  return a !== null && a > b ? a : b
}

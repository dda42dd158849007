import type { OutboxRow, SyncCursor } from './client-row'

/**
 * A restored disk image was noticed (FORK), or the sequence has a hole (`canResume`): the device goes on under a new identity.
 * Every op still in the outbox is issued again with the **same op id** in a new dense sequence (R2, R3), so the centre
 * recognises those it already has.
 */
export function succeedDevice(
  cursor: SyncCursor,
  outbox: readonly OutboxRow[],
  successor: string
): { readonly cursor: SyncCursor; readonly outbox: readonly OutboxRow[] } {
  const reissued: OutboxRow[] = []
  let prev: string | null = null
  for (const row of outbox.toSorted((a, b) => a.n - b.n)) {
    reissued.push({ ...row, n: reissued.length + 1, prev, result: null })
    prev = row.opId
  }
  const n = reissued.length
  return { cursor: { ...cursor, device: successor, nextN: n + 1, lastOp: prev, journaledN: 0 }, outbox: reissued }
}

/**
 * Whether this device can send everything from number `expected` on: the numbers it still has (`ns`, any order) must be dense
 * up to `nextN`. If not (an answer to the former identity took an op out of the middle, a set-back disk), no amount of
 * resending fills the hole; only a successor goes on. Found by the simulator as an outbox that never emptied (L1).
 */
export function canResume(ns: readonly number[], expected: number, nextN: number): boolean {
  const left = new Set(ns.filter((n) => n >= expected))
  return left.size === Math.max(0, nextN - expected)
}

import type { OutboxRow, SyncCursor } from './client-row'

/**
 * A restored disk image was noticed (FORK): the device goes on under a new identity. Every op still in the outbox is issued
 * again with the **same op id** in a new dense sequence (R2, R3), so the centre recognises those it already has.
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

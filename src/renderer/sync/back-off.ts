/** Quiet time between two rounds that went well. */
export const ROUND_MS = 60_000
/** Quiet time after the first failure; it doubles up to `LONGEST_MS`. */
const FIRST_RETRY_MS = 5_000
const LONGEST_MS = 15 * 60_000

/**
 * How long to wait before the next round, ms. After `failures` in a row the wait doubles up to 15 minutes, and a random
 * half of it is taken off (0 ≤ `random` < 1), so that 77 offices do not come back in the same second.
 */
export function waitAfter(failures: number, random: number): number {
  if (failures === 0) return ROUND_MS
  const full = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LONGEST_MS)
  return Math.round(full * (1 - random / 2))
}

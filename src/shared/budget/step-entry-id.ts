import { sha256Bytes } from '@shared/kernel/sha256'
import { uuidFromDigest } from '@shared/kernel/ids'
import type { StepAmount } from './step-amount-record'

/** The clock part of a first entry: before any entry a person could have made by hand. */
const FIRST = 0x018000000000

/**
 * The id of an amount that comes by file: the same on every device that knows the same entries of its line and step, and after all of
 * them in order, so that of two on one day the later one counts.
 */
export function stepEntryId(fields: Pick<StepAmount['fields'], 'line' | 'step' | 'satang' | 'day' | 'reference'>, before: readonly string[]): string {
  const { line, step, satang, day, reference } = fields
  const digest = sha256Bytes(`stepAmount/${line}/${step}/${String(satang)}/${day}/${reference}/${String(before.length)}`)
  let clock = before.reduce((latest, id) => Math.max(latest, clockOf(id) + 1), FIRST)
  const bytes = digest.slice(0, 16)
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = clock % 256
    clock = Math.floor(clock / 256)
  }
  return uuidFromDigest(bytes)
}

/** The first 48 bits of an id: what orders ids that clocks made. */
function clockOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

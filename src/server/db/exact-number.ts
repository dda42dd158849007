import { invariant } from '@shared/kernel/invariant'

/** OID of PostgreSQL's `bigint`. */
export const INT8 = 20

/** Reads a `bigint` column as a number that is exact, on both databases alike; beyond 2^53 − 1 it stops. */
export function exactNumber(text: string): number {
  const value = Number(text)
  invariant(Number.isSafeInteger(value), 'a bigint of the database fits an exact number')
  return value
}

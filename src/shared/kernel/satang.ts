import { err, ok, type Result } from './result'
import { planError, type PlanError } from './error-codes'
import { invariant } from './invariant'

/** Money as a whole number of satang (1 baht = 100 satang). Never a float. */
export type Satang = number & { readonly __brand: 'Satang' }

/** 2^51 satang is about 22.5 trillion baht: enough for the nation, and every sum of two stays exact. */
export const SATANG_LIMIT = 2 ** 51

export const ZERO_SATANG = 0 as Satang

/** An amount nobody has given yet: not nothing, for nothing spent is a result too. */
export const UNKNOWN_AMOUNT = -1

/** Accepts a whole number of satang within the limit; anything else is `AMOUNT_INVALID` / `AMOUNT_TOO_LARGE`. */
export function satang(value: number): Result<Satang, PlanError> {
  if (!Number.isInteger(value)) return err(planError('AMOUNT_INVALID'))
  if (Math.abs(value) > SATANG_LIMIT) return err(planError('AMOUNT_TOO_LARGE'))
  return ok(value as Satang)
}

export function sumSatang(amounts: Iterable<Satang>): Satang {
  let total = 0
  for (const amount of amounts) total += amount
  return total as Satang
}

/** Multiplies a rate by whole factors; refuses fractions and results beyond the limit. */
export function multiplySatang(rate: Satang, factors: readonly number[]): Result<Satang, PlanError> {
  let near: number = rate
  let isExact = true
  for (const factor of factors) {
    if (!Number.isSafeInteger(factor) || factor < 0) return err(planError('QUANTITY_INVALID'))
    near *= factor
    isExact &&= Number.isSafeInteger(near)
  }
  return isExact ? satang(near + 0) : multiplyLong(rate, factors)
}

/** The same beyond the whole numbers that are exact: a later factor of nothing may bring the product back. */
function multiplyLong(rate: Satang, factors: readonly number[]): Result<Satang, PlanError> {
  let product = BigInt(rate)
  for (const factor of factors) product *= BigInt(factor)
  if (product > BigInt(SATANG_LIMIT) || product < -BigInt(SATANG_LIMIT)) return err(planError('AMOUNT_TOO_LARGE'))
  return ok(Number(product) as Satang)
}

/** Splits `total` by `weights` (whole, not negative) into whole satang that sum to `total` exactly: largest remainder, earlier first. */
export function largestRemainder(total: Satang, weights: readonly number[]): readonly Satang[] {
  const sound = weights.length > 0 && weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)
  invariant(sound, 'weights are whole and not negative')
  const parts = weights.every((weight) => weight === 0) ? weights.map(() => 1n) : weights.map(BigInt)
  const whole = parts.reduce((sum, part) => sum + part, 0n)
  const sign = total < 0 ? -1n : 1n
  const amount = BigInt(total) * sign
  const shares = parts.map((part) => (amount * part) / whole)
  const rests = parts.map((part, index) => ({ index, rest: (amount * part) % whole }))
  const missing = Number(amount - shares.reduce((sum, share) => sum + share, 0n))
  rests.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const lucky = new Set(rests.slice(0, missing).map(({ index }) => index))
  return shares.map((share, index) => Number(sign * (share + (lucky.has(index) ? 1n : 0n))) as Satang)
}

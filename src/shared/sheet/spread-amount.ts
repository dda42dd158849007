import { sumSatang, type Satang } from '@shared/kernel/satang'

const BAHT = 100n

/**
 * Divides an amount (satang) among lines in proportion to what they ask for, in whole baht by largest remainder; a part of a baht goes
 * to the line that gets most. Lines that ask for nothing get nothing, unless all of them do. The parts make the amount exactly.
 */
export function spreadAmount(satang: Satang, asked: readonly Satang[]): readonly Satang[] {
  if (sumSatang(asked) === satang) return asked
  const weights = sumSatang(asked) > 0 ? asked.map(BigInt) : asked.map(() => 1n)
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  const baht = BigInt(satang) / BAHT
  const parts = weights.map((weight) => (baht * weight) / whole)
  const left = Number(baht - parts.reduce((sum, part) => sum + part, 0n))
  const order = weights.map((weight, index) => ({ index, rest: (baht * weight) % whole })).sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n
  const most = parts.reduce((best, part, index) => (part > (parts[best] ?? 0n) ? index : best), 0)
  return parts.map((part, index) => Number(part * BAHT + (index === most ? BigInt(satang) % BAHT : 0n)) as Satang)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBaht, formatMillionBaht, parseBaht } from '@shared/kernel/baht'
import { largestRemainder, SATANG_LIMIT, type Satang } from '@shared/kernel/satang'

const read = (text: string): number | string => {
  const result = parseBaht(text)
  return result.ok ? result.value : result.error.code
}
const amount = fc.integer({ min: 0, max: SATANG_LIMIT }) as fc.Arbitrary<Satang>

describe('parseBaht', () => {
  it.each([
    ['0', 0], ['1', 100], ['1.5', 150], ['1.05', 105], ['1,234.50', 123_450], [' ๑,๒๓๔.๕๐ ', 123_450], ['143460', 14_346_000],
    ['0.29', 29], ['1.10', 110], ['4.35', 435], ['1.15', 115], ['22,517,998,136,852.48', SATANG_LIMIT]
  ])('%s', (text, satang) => expect(read(text)).toBe(satang))

  it.each(['', '-1', '1.005', '1.', '.5', '12,34', '1,2345', '1e3', 'Infinity', '0x10', '1 000', 'สิบ', '1,234,5'])('refuses %j', (text) =>
    expect(read(text)).toBe('AMOUNT_INVALID'))

  it('knows its limit', () => expect(read('22,517,998,136,852.49')).toBe('AMOUNT_TOO_LARGE'))

  it('reads back what it writes, in either numerals', () => {
    fc.assert(fc.property(amount, fc.constantFrom('thai', 'arabic'), fc.constantFrom<('auto' | 2)[]>('auto', 2), (value, numerals, decimals) => {
      const back = parseBaht(formatBaht(value, { numerals, decimals }))
      return back.ok && back.value === value
    }))
  })
})

describe('formats', () => {
  it('show satang only when there are any, or always', () => {
    expect(formatBaht(9_480_000 as Satang)).toBe('94,800')
    expect(formatBaht(9_480_005 as Satang)).toBe('94,800.05')
    expect(formatBaht(9_480_000 as Satang, { decimals: 2, numerals: 'thai' })).toBe('๙๔,๘๐๐.๐๐')
    expect(formatBaht(-5 as Satang)).toBe('-0.05')
  })

  it.each([
    [0, '0.0000'], [6_224_500_000, '62.2450'], [109_311_000, '1.09311'], [53_880_000, '0.5388'], [5_000, '0.00005'], [4_999, '0.00004999'], [-5_000, '-0.00005'], [-1, '-0.00000001'], [100_000_001, '1.00000001'],
    [123_456_789_000_000, '1,234,567.8900']
  ])('%d satang is %s million baht', (value, shown) => expect(formatMillionBaht(value as Satang)).toBe(shown))
})

describe('largestRemainder', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]], [10, [0, 0], [5, 5]], [7, [1, 0], [7, 0]], [-100, [1, 1, 1], [-34, -33, -33]], [1, [1, 3], [0, 1]]
  ])('%d by %j', (total, weights, shares) => expect(largestRemainder(total as Satang, weights)).toEqual(shares))

  it('sums to the total, and nobody is off by a satang', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 24 })
    fc.assert(fc.property(amount, weights, (total, parts) => {
      const shares = largestRemainder(total, parts)
      const whole = parts.reduce((sum, part) => sum + part, 0)
      expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total))
      shares.forEach((share, index) => {
        if (whole === 0) return
        const exact = BigInt(total) * BigInt(parts[index] ?? 0)
        const off = BigInt(share) * BigInt(whole) - exact
        expect(off < BigInt(whole) && off > -BigInt(whole)).toBe(true)
      })
    }))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, decimalSchema, formatDecimal, parseDecimal } from '@shared/kernel/decimal'

const read = (text: string): string => {
  const result = parseDecimal(text)
  return result.ok ? result.value : result.error.code
}

describe('decimals', () => {
  it.each([
    ['62', '62'], ['๖๒.๕๐', '62.50'], ['1,234.5', '1234.5'], ['007', '7'], ['-0', '0'], ['-0.00', '0.00'], ['−2.5', '-2.5'], ['6,596.092', '6596.092'],
    ['0.0001', '0.0001'], ['1.005', '1.005']
  ])('%s', (typed, stored) => expect(read(typed)).toBe(stored))

  it.each(['', '80%', '1.23456', '1,23', '1e5', '.5', '5.', '1234567890123456', '--1'])('refuses %j', (typed) => expect(read(typed)).toBe('DECIMAL_INVALID'))

  it('are shown with thousands marks', () => {
    expect(formatDecimal('6596.092')).toBe('6,596.092')
    expect(formatDecimal('-1234567.5', 'thai')).toBe('-๑,๒๓๔,๕๖๗.๕')
    expect(formatDecimal('')).toBe('')
  })

  const figure = fc.tuple(fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n), fc.option(fc.integer({ min: 0, max: 9_999 }), { nil: undefined }))
    .map(([whole, rest]) => read(`${String(whole)}${rest === undefined ? '' : `.${String(rest).padStart(4, '0')}`}`))

  it('survive being shown and typed again, and fit their field', () => {
    fc.assert(fc.property(figure, fc.constantFrom('thai', 'arabic'), (stored, numerals) => {
      expect(decimalSchema.safeParse(stored).success).toBe(true)
      expect(read(formatDecimal(stored, numerals))).toBe(stored)
    }))
  })

  it('compare by value', () => {
    expect([compareDecimals('2', '10'), compareDecimals('1.50', '1.5'), compareDecimals('-2', '-1.9999'), compareDecimals('999999999999999.0001', '999999999999999')]).toEqual([-1, 0, -1, 1])
    fc.assert(fc.property(figure, figure, (a, b) => compareDecimals(a, b) === -compareDecimals(b, a) || compareDecimals(a, b) === 0))
  })
})

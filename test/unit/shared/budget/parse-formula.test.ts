import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAmount } from '@shared/budget/budget-amounts'
import { formulaText } from '@shared/budget/formula-text'
import { parseFormula } from '@shared/budget/parse-formula'

const factor = fc.record({ quantity: fc.integer({ min: 0, max: 5_000 }), unit: fc.constantFrom('', 'คน', 'มื้อ', 'ชม.', 'วัน', 'รุ่น', 'box', 'เล่ม (A4)') })

describe('a formula as officers print it', () => {
  it('is read back as the same factors and rate, in either numerals', () => {
    fc.assert(fc.property(fc.array(factor, { maxLength: 4 }), fc.integer({ min: 0, max: 5_000_000 }), fc.constantFrom('thai', 'arabic'), (factors, rate, numerals) => {
      fc.pre(lineAmount({ factors, rate }).ok)
      expect(parseFormula(formulaText({ factors, rate }, numerals))).toEqual({ ok: true, value: { factors, rate } })
    }), { numRuns: 1_000 })
  })

  it.each([
    ['๑๘๐ คน × ๒ มื้อ × ๓๕ บาท', [[180, 'คน'], [2, 'มื้อ']], 3_500],
    ['180 คน x 2 มื้อ x 35', [[180, 'คน'], [2, 'มื้อ']], 3_500],
    ['= 2 ป้าย * 1,500.50 บาท', [[2, 'ป้าย']], 150_050],
    ['2 ป้าย × 1,500 บาท = 3,000.00', [[2, 'ป้าย']], 150_000],
    ['12,000 บาท', [], 1_200_000],
    ['๕๐', [], 5_000]
  ] as const)('%j', (typed, factors, rate) => {
    expect(parseFormula(typed)).toEqual({ ok: true, value: { factors: factors.map(([quantity, unit]) => ({ quantity, unit })), rate } })
  })

  it.each(['', 'บาท', '180 คน', '180 คน × บาท', '180 คน 35 บาท', 'คน × 35 บาท', '1.5 วัน × 35 บาท', '2 × 1.005 บาท', '1 × 1 × 1 × 1 × 1 × 1 บาท', '-5 บาท'])('%j is refused', (typed) => {
    expect(parseFormula(typed).ok).toBe(false)
  })
})

import { expect, it } from 'vitest'
import { formulaText } from '@shared/budget/formula-text'

it('prints the formula as officers do', () => {
  const line = { factors: [{ quantity: 180, unit: 'คน' }, { quantity: 2, unit: 'มื้อ' }], rate: 3_500 }
  expect(formulaText(line, 'thai')).toBe('๑๘๐ คน × ๒ มื้อ × ๓๕ บาท')
  expect(formulaText({ factors: [{ quantity: 2_000, unit: 'ชุด' }], rate: 2_050 }, 'arabic')).toBe('2,000 ชุด × 20.50 บาท')
  expect(formulaText({ factors: [], rate: 1_840_000 }, 'thai')).toBe('๑๘,๔๐๐ บาท')
})

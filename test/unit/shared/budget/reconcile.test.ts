import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { lineAmount } from '@shared/budget/budget-amounts'
import { capitalGroups } from '@shared/budget/capital-groups'
import { overRate, rateOf, rateTable, SHIPPED_RATES } from '@shared/budget/rate-table'
import { commitmentsDifference, cumulativeShares, isRounded, monthsDifference, quarterSums } from '@shared/budget/reconcile'
import { stepAmountRecord, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { addSteps, stepsOfLine } from '@shared/budget/step-totals'
import { unitRateRecord } from '@shared/budget/unit-rate-record'
import type { Json } from '@shared/kernel/json'
import { largestRemainder, SATANG_LIMIT, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { readRecord } from '@shared/record/define-record'

let made = 0
function line(view: Record<string, Json>): BudgetLine {
  return readRecord(budgetLineRecord, { id: `l${(made += 1)}`, kind: 'budgetLine', office: '64', plan: 'p', view })
}

describe('the sums of a line', () => {
  it('says by how much the months miss the amount (scenario 7)', () => {
    const { fields } = line({ rate: 1_000_000, months: [0, 0, 250_000, 0, 0, 250_000, 0, 0, 250_000, 0, 0, 260_000] })
    expect(monthsDifference(fields)).toEqual({ sum: 1_010_000, whole: 1_000_000 })
    expect(monthsDifference(line({ rate: 1_000_000 }).fields)).toBeUndefined()
  })

  it('agrees with any split of any amount, and with nothing one satang beside it', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.array(fc.nat({ max: 99 }), { minLength: 12, maxLength: 12 }), (rate, weights) => {
      const months = [...largestRemainder(rate as Satang, weights.some((weight) => weight > 0) ? weights : weights.map(() => 1))]
      expect(monthsDifference(line({ rate, months }).fields)).toBeUndefined()
      const off = months.map((month, index) => (index === 11 ? month + 1 : month))
      expect(monthsDifference(line({ rate, months: off }).fields)).toEqual({ sum: rate + 1, whole: rate })
      expect(quarterSums(months).reduce((sum, quarter) => sum + quarter, 0)).toBe(rate)
    }))
  })

  it('holds the years of an item against the whole (R11, brief §10.1)', () => {
    const years = { rate: 6_224_500_000, thisYear: 1_244_900_000, commitments: [{ fiscalYear: 2565, satang: 3_186_010_000 }, { fiscalYear: 2566, satang: 1_793_590_000 }] }
    expect(commitmentsDifference(line(years).fields)).toBeUndefined()
    expect(commitmentsDifference(line({ ...years, thisYear: 1_244_890_000 }).fields)).toEqual({ sum: 6_224_490_000, whole: 6_224_500_000 })
    expect(commitmentsDifference(line({ rate: 100 }).fields)).toBeUndefined()
    expect(commitmentsDifference(line({ rate: 100, commitments: [{ fiscalYear: 2572, satang: 100 }] }).fields)).toBeUndefined()
    expect(commitmentsDifference(line({ rate: 100, commitments: [{ fiscalYear: 2572, satang: 60 }] }).fields)).toEqual({ sum: 60, whole: 100 })
    expect(commitmentsDifference(line({ rate: 100, thisYear: 40 }).fields)).toEqual({ sum: 40, whole: 100 })
  })

  it('counts nothing this year as nothing, and not as the whole', () => {
    expect(lineAmount(line({ rate: 100, thisYear: 0, commitments: [{ fiscalYear: 2572, satang: 100 }] }).fields)).toEqual({ ok: true, value: 0 })
    expect(lineAmount(line({ rate: 100, thisYear: UNKNOWN_AMOUNT }).fields)).toEqual({ ok: true, value: 100 })
  })

  it('tells a sum that no longer is exact as one that is too much', () => {
    expect(monthsDifference(line({ rate: 100, months: new Array<number>(12).fill(SATANG_LIMIT) }).fields)).toEqual({ sum: 12 * SATANG_LIMIT, whole: 100 })
  })

  it('reaches exactly a hundred percent in the last quarter', () => {
    expect(cumulativeShares([1, 1, 1], 3)).toEqual([3_333, 6_667, 10_000])
    expect(cumulativeShares([0, 0], 0)).toEqual([0, 0])
    expect([isRounded(14_346_000 as Satang), isRounded(9_480_000 as Satang)]).toEqual([false, true])
  })
})

describe('the reference rates', () => {
  it('holds a line against the rate its words speak of, the lowest of its family', () => {
    const rates = rateTable([])
    expect(overRate({ item: 'ค่าอาหารว่างและเครื่องดื่ม', rate: 6_000, rateCode: '' }, rates)).toMatchObject({ rate: { code: 'snack-official' }, over: 2_500 })
    expect(overRate({ item: 'ค่าอาหารว่าง', rate: 5_000, rateCode: 'snack-private' }, rates)).toBeUndefined()
    expect(overRate({ item: 'ค่าวิทยากร', rate: 60_000, rateCode: '' }, rates)).toBeUndefined()
    expect(rateOf({ item: 'ค่าป้ายประชาสัมพันธ์', rateCode: '' }, rates)).toBeUndefined()
  })

  it('marks as unconfirmed what no official letter was seen for', () => {
    expect(SHIPPED_RATES.rates.filter(({ confirmed, source }) => confirmed !== (source !== ''))).toEqual([])
    expect(SHIPPED_RATES.rates.filter(({ confirmed }) => confirmed)).toHaveLength(4)
    expect(new Set(SHIPPED_RATES.rates.map(({ code }) => code)).size).toBe(SHIPPED_RATES.rates.length)
  })

  it('takes the value of the office in place of the program’s, while it holds', () => {
    const own = (view: Record<string, Json>) => readRecord(unitRateRecord, { id: 'r', kind: 'unitRate', office: '64', plan: 'p', view })
    const rates = rateTable([own({ code: 'snack-official', title: 'อาหารว่าง', ceiling: 6_000, effectiveFrom: '2026-10-01' }), own({ code: 'r2', title: 'เต็นท์', ceiling: 500_000 })])
    expect(rates).toHaveLength(SHIPPED_RATES.rates.length + 1)
    expect(overRate({ item: 'อาหารว่าง', rate: 6_000, rateCode: '' }, rates, '2026-11-22')).toBeUndefined()
    expect(rateOf({ item: 'อาหารว่าง', rateCode: '' }, rates, '2026-09-30')).toBeUndefined()
    expect(overRate({ item: 'ค่าเต็นท์', rate: 600_000, rateCode: '' }, rates)).toMatchObject({ rate: { own: true }, over: 100_000 })
  })
})

describe('the steps of money', () => {
  const entry = (lineId: string, step: BudgetStep, satang: number, day: string): StepAmount =>
    readRecord(stepAmountRecord, { id: `s${(made += 1)}`, kind: 'stepAmount', office: '64', plan: 'p', view: { line: lineId, step, satang, day } })

  it('keeps every decision and counts the latest; payments add up', () => {
    const asked = line({ rate: 9_480_000 })
    const entries = [
      entry(asked.id, 'bureau', 8_000_000, '2027-03-01'), entry(asked.id, 'bureau', 8_500_000, '2027-03-15'), entry(asked.id, 'allocation', 4_000_000, '2027-10-02'),
      entry(asked.id, 'allocation', 4_000_000, '2028-02-02'), entry(asked.id, 'disbursement', 1_000_000, '2027-12-01'), entry(asked.id, 'disbursement', -200_000, '2027-12-02')
    ]
    expect([...stepsOfLine(asked, entries)]).toEqual([['request', 9_480_000], ['bureau', 8_500_000], ['allocation', 8_000_000], ['disbursement', 800_000]])
    const other = line({ rate: 100 })
    expect(addSteps([stepsOfLine(asked, entries), stepsOfLine(other, [])]).get('request')).toBe(9_480_100)
  })
})

describe('capital items', () => {
  it('stand together below the threshold and alone above it (brief §3.1)', () => {
    const notebooks = line({ category: '3.1', rate: 2_400_000, factors: [{ quantity: 2, unit: 'เครื่อง' }] })
    const car = line({ category: '3.1', rate: 100_000_000, factors: [{ quantity: 1, unit: 'คัน' }] })
    const fence = line({ category: '3.2', rate: 99_000_000 })
    const [assets, works] = capitalGroups([notebooks, car, fence, line({ category: '2.3', rate: 100 })])
    expect(assets).toMatchObject({ small: { items: 1, units: 2, total: 4_800_000 }, large: [car] })
    expect(works).toMatchObject({ category: '3.2', small: { items: 1, units: 1 }, large: [] })
  })
})

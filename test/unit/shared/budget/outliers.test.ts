import { describe, expect, it } from 'vitest'
import { isOpenOutlier, rateOutliers } from '@shared/budget/outliers'
import { budgetLine } from './lines'

describe('prices far from what the office usually pays', () => {
  it('name the line that is far, the usual price, and a line that pays just that', () => {
    const lines = [3_500, 3_500, 3_600, 3_400, 9_000].map((rate, at) => budgetLine(`l${String(at)}`, { category: '2.2', item: at === 2 ? 'อาหารว่าง ' : 'อาหารว่าง', rate, factors: [{ quantity: at + 1, unit: 'คน' }] }))
    expect(rateOutliers(lines).map(({ line, median, usual, among }) => [line.id, median, usual.fields.rate, among])).toEqual([['l4', 3_500, 3_500, 5]])
  })

  it('wait for nobody once somebody said why', () => {
    const lines = [3_500, 3_500, 3_600, 3_400, 9_000].map((rate, at) => budgetLine(`l${String(at)}`, { item: 'อาหารว่าง', rate, priceReason: at === 4 ? 'งานพิธี' : ' ' }))
    expect(rateOutliers(lines).map(isOpenOutlier)).toEqual([false])
    const [, , , , far] = lines
    expect(far === undefined ? [] : rateOutliers([...lines.slice(0, 4), { ...far, fields: { ...far.fields, priceReason: '  ' } }]).map(isOpenOutlier)).toEqual([true])
  })

  it('hold for ten thousand lines: each comparison stays within its own item', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => budgetLine(`l${String(at)}`, { category: '2.2', item: `รายการ ${String(at % 250)}`, rate: at === 777 ? 500_000 : 1_000 + (at % 250) * 10, factors: [] }))
    const found = rateOutliers(lines)
    expect(found.map(({ line }) => line.id)).toEqual(['l777'])
    expect(found[0]?.usual.fields.item).toBe('รายการ 27')
  })
})

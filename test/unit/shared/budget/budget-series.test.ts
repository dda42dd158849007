import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetPivot } from '@shared/budget/budget-pivot'
import { largestParts, monthFlow, runningTotals, tenthsOf } from '@shared/budget/budget-series'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import type { Satang } from '@shared/kernel/satang'
import { readRecord } from '@shared/record/define-record'
import { budgetLine, projectOf } from './lines'

const CATEGORIES = ['1', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '4.1', '4.2', '5']

describe('the figures behind the charts', () => {
  it('shares come to a thousand tenths of a percent exactly, whatever the amounts', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 1_000_000_000_000 }), { minLength: 1, maxLength: 12 }), (amounts) => {
      const shares = tenthsOf(amounts as Satang[])
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amounts.every((amount) => amount === 0) ? 0 : 1_000)
    }))
    expect(tenthsOf([1, 1, 1] as Satang[])).toEqual([334, 333, 333])
  })

  it('parts stand largest first, and the small ones together lose nothing', () => {
    const projects = [projectOf('p', { fiscalYear: 2571 }), projectOf('q', { fiscalYear: 2572 })]
    const lines = CATEGORIES.map((category, at) => budgetLine(category, { project: at % 2 === 0 ? 'p' : 'q', category, rate: (at + 1) * 100 }))
    const pivot = budgetPivot({ projects, lines, withCommitments: false }, 'category', 'year')
    const parts = largestParts(pivot, 4)
    expect(parts.map(({ keys, total }) => [keys.length, total])).toEqual([[1, 1_000], [1, 900], [1, 800], [7, 2_800]])
    expect(parts.map(({ amounts }) => amounts)).toEqual([[0, 1_000], [900, 0], [0, 800], [1_600, 1_200]])
    expect(largestParts(pivot, 99)).toHaveLength(10)
  })

  it('months hold what is planned and what was paid in them; other days are said apart', () => {
    const projects = [projectOf('p', { fiscalYear: 2571 }), projectOf('q', { fiscalYear: 2572 })]
    const lines = [budgetLine('a', { project: 'p', rate: 300, months: [100, 200] }), budgetLine('b', { project: 'q', rate: 9, months: [9] })]
    const paid = (id: string, line: string, satang: number, day: string, step = 'disbursement') => readRecord(stepAmountRecord, { id, kind: 'stepAmount', office: '64', plan: 'plan', view: { line, satang, day, step } })
    const amounts = [paid('1', 'a', 50, '2027-10-05'), paid('2', 'a', 70, '2028-09-30'), paid('3', 'a', 5, '2028-10-01'), paid('4', 'a', 2, ''), paid('5', 'b', 1, '2027-10-05'), paid('6', 'a', 99, '2027-10-05', 'allocation')]
    const flow = monthFlow(projects, lines, amounts, 2571)
    expect([flow.plan.slice(0, 3), flow.paid[0], flow.paid[11], flow.outside]).toEqual([[100, 200, 0], 50, 70, 7])
    expect(runningTotals(flow.plan).slice(0, 3)).toEqual([100, 300, 300])
  })
})

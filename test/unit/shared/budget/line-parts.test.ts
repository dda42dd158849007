import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentYears, fieldOfPart, fieldsOfParts, partValue, withPart } from '@shared/budget/line-parts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { quarterSums } from '@shared/budget/reconcile'
import { readRecord } from '@shared/record/define-record'

const months = fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat(1_000_000_000), { minLength: 12, maxLength: 12 }))

describe('the parts of a budget line', () => {
  it('belong to their fields; what is none of them has no field', () => {
    expect(['months.3', 'quarters.1', 'forward.2', 'commitments.2573', 'rate', 'order-of-nothing'].map(fieldOfPart)).toEqual(['months', 'months', 'forward', 'commitments', 'rate', undefined])
  })

  it('a month that is set holds its amount, the others theirs', () => {
    fc.assert(fc.property(months, fc.nat(11), fc.nat(1_000_000_000), (held, at, satang) => {
      const next = { months: withPart({ months: held }, `months.${String(at)}`, satang) as number[] }
      for (let month = 0; month < 12; month += 1) expect(partValue(next, `months.${String(month)}`)).toBe(month === at ? satang : (held[month] ?? 0))
    }))
  })

  it('a quarter that is typed is spread over its months without losing a satang; the same quarter typed again moves nothing', () => {
    fc.assert(fc.property(months, fc.nat(3), fc.nat(1_000_000_000), (held, quarter, satang) => {
      const part = `quarters.${String(quarter)}`
      const next = withPart({ months: held }, part, satang) as number[]
      expect(partValue({ months: next }, part)).toBe(satang)
      expect(quarterSums(next).filter((_, at) => at !== quarter)).toEqual(quarterSums(held).filter((_, at) => at !== quarter))
      expect(withPart({ months: next }, part, satang)).toEqual(next)
    }))
    expect(withPart({}, 'quarters.1', 10_010_000)).toEqual([0, 0, 0, 3_330_000, 3_330_000, 3_350_000, 0, 0, 0, 0, 0, 0])
  })

  it('the last amount taken away leaves nothing planned', () => {
    const planned = withPart({}, 'months.2', 500) as number[]
    expect(withPart({ months: planned }, 'months.2', 0)).toEqual([])
    expect(withPart({ forward: [0, 700, 0] }, 'forward.1', 0)).toEqual([])
    expect(withPart({ commitments: [{ fiscalYear: 2572, satang: 5 }] }, 'commitments.2572', 0)).toEqual([])
  })

  it('years of a commitment stand in their order and are offered beside those that are used', () => {
    const made = withPart({ commitments: [{ fiscalYear: 2574, satang: 5 }] }, 'commitments.2570', 7)
    expect(made).toEqual([{ fiscalYear: 2570, satang: 7 }, { fiscalYear: 2574, satang: 5 }])
    const line = readRecord(budgetLineRecord, { id: 'a', kind: 'budgetLine', office: '64', plan: 'p', view: { commitments: [{ fiscalYear: 2576, satang: 1 }] } })
    expect(commitmentYears([line], 2571)).toEqual([2570, 2572, 2573, 2574, 2576])
  })

  it('two hands in two months of one line do not meet: only what was typed in counts as seen', () => {
    const stored = { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }
    const { fields, seen } = fieldsOfParts(stored, [{ part: 'months.0', value: 100, seen: 90 }, { part: 'months.1', value: 200, seen: 2 }, { part: 'rate', value: 7, seen: 6 }])
    expect(fields).toEqual({ months: [100, 200, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], rate: 7 })
    expect(seen).toEqual({ months: [90, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], rate: 6 })
  })
})

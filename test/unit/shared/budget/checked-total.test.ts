import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkedBeside, checkedTotal } from '@shared/budget/budget-amounts'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { budgetLine } from './lines'

const someLine = fc.record({
  rate: fc.oneof(fc.nat({ max: 1_000_000 }), fc.constantFrom(0, SATANG_LIMIT - 1, SATANG_LIMIT)),
  factors: fc.array(fc.record({ quantity: fc.constantFrom(0, 1, 2, 1_000_000_000), unit: fc.constant('คน') }), { maxLength: 3 }),
  thisYear: fc.constantFrom(-1, 0, 5_000, SATANG_LIMIT)
})

it('a line beside others is judged as all of them together, however often the others were counted before', () => {
  fc.assert(fc.property(someLine, fc.array(someLine, { maxLength: 6 }), (line, rest) => {
    const others = rest.map((fields, at) => budgetLine(`l${String(at)}`, fields))
    const whole = checkedTotal([line, ...others.map(({ fields }) => fields)])
    expect(checkedBeside(line, others)).toEqual(whole)
    expect(checkedBeside(line, others)).toEqual(whole)
  }), { numRuns: 500 })
})

it('the last satang within the limit is taken, the next one refused', () => {
  const most = budgetLine('most', { rate: SATANG_LIMIT - 1 })
  expect(checkedBeside({ factors: [], rate: 1 }, [most])).toEqual({ ok: true, value: SATANG_LIMIT })
  expect(checkedBeside({ factors: [], rate: 2 }, [most])).toMatchObject({ ok: false, error: { code: 'AMOUNT_TOO_LARGE' } })
})

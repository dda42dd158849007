import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUDGET_STEPS, stepAmountRecord, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { entryFor, excessOver } from '@shared/budget/step-entry'
import { stepsOfLine, type StepTotals } from '@shared/budget/step-totals'
import { judgeStepAmount } from '@shared/budget/step-amount-rules'
import { UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { readRecord } from '@shared/record/define-record'
import { budgetLine } from './lines'

const line = budgetLine('l', { rate: 10_000 })
let made = 0

function entry(step: BudgetStep, satang: number): StepAmount {
  const view = { line: line.id, step, satang, day: '2026-11-20', by: 'ก' }
  return readRecord(stepAmountRecord, { id: `e${String(made += 1).padStart(6, '0')}`, kind: stepAmountRecord.kind, office: '64', plan: 'p', view })
}

const totals = (given: Partial<Record<BudgetStep, number>>): StepTotals => new Map(Object.entries(given) as [BudgetStep, Satang][])

function isEntered(entries: readonly StepAmount[], step: BudgetStep): boolean {
  const last = entries.findLast(({ fields }) => fields.step === step)
  return last !== undefined && last.fields.satang !== UNKNOWN_AMOUNT
}

describe('what is typed over the amount of a step', () => {
  it('becomes one entry after which the step shows it; the same figure again becomes none', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...BUDGET_STEPS), fc.integer({ min: -1, max: 50 })), { maxLength: 30 }), (typed) => {
      const entries: StepAmount[] = []
      for (const [step, wanted] of typed) {
        const satang = entryFor(step, wanted, stepsOfLine(line, entries), isEntered(entries, step))
        if (satang !== null) entries.push(entry(step, satang))
        const now = stepsOfLine(line, entries)
        if (wanted !== UNKNOWN_AMOUNT) expect(now.get(step)).toBe(wanted)
        else expect(now.get(step) ?? 0).toBe(step === 'request' ? 10_000 : 0)
        expect(entryFor(step, wanted, now, isEntered(entries, step))).toBeNull()
      }
    }))
  })

  it('is the difference where entries add up, and may be nothing where nothing stood', () => {
    expect(entryFor('disbursement', 800, totals({ disbursement: 500 }), true)).toBe(300)
    expect(entryFor('disbursement', 200, totals({ disbursement: 500 }), true)).toBe(-300)
    expect(entryFor('act', 800, totals({ act: 500 }), true)).toBe(800)
    expect(entryFor('act', 0, totals({}), false)).toBe(0)
    expect(entryFor('allocation', 0, totals({}), false)).toBe(0)
    expect(entryFor('act', UNKNOWN_AMOUNT, totals({}), false)).toBeNull()
  })

  it('may take a decision back with a reason, on both sides', () => {
    const back = entry('act', UNKNOWN_AMOUNT).fields
    expect(judgeStepAmount(back, 'reviewer')).toMatchObject({ code: 'STEP_INCOMPLETE', details: { field: 'reason' } })
    expect(judgeStepAmount({ ...back, note: 'กลับรายการ' }, 'reviewer')).toBeNull()
    expect(judgeStepAmount({ ...back, satang: -2, note: 'ผิด' }, 'reviewer')).toMatchObject({ code: 'AMOUNT_INVALID' })
  })
})

it('an amount is held against the step before it that has one; what is bound and paid against what was granted', () => {
  const given = totals({ request: 1_000, cabinet: 900, allocation: 500, commitment: 700 })
  expect(excessOver('committee', 950, given)).toEqual({ before: 'cabinet', by: 50 })
  expect(excessOver('committee', 900, given)).toBeUndefined()
  expect(excessOver('disbursement', 600, given)).toEqual({ before: 'allocation', by: 100 })
  expect(excessOver('commitment', 600, given)).toEqual({ before: 'allocation', by: 100 })
  expect(excessOver('disbursement', 950, totals({ request: 1_000, act: 900 }))).toEqual({ before: 'act', by: 50 })
  expect(excessOver('request', 5_000, given)).toBeUndefined()
})

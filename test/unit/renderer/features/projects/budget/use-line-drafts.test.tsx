import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine, type Factor } from '@shared/budget/budget-line-record'
import { readRecord } from '@shared/record/define-record'
import { useLineDrafts } from '@renderer/features/projects/budget/use-line-drafts'

function line(id: string, factors: Factor[], rate: number): BudgetLine {
  return readRecord(budgetLineRecord, { id, kind: 'budgetLine', office: '64', plan: 'p', view: { project: 'x', order: 'a0', category: '2.2', item: 'รายการ', factors, rate } })
}

const lunch = line('lunch', [{ quantity: 180, unit: 'คน' }], 12_000)
const travel = line('travel', [{ quantity: 168, unit: 'คน' }], 20_000)
const STORED = 2_160_000 + 3_360_000

function drafts() {
  const hook = renderHook(({ lines }) => useLineDrafts(lines), { initialProps: { lines: [lunch, travel] } })
  return {
    type: (field: 'factors' | 'rate', typed: string | null) => { act(() => { hook.result.current.type(lunch, field, typed) }) },
    store: (lines: BudgetLine[]) => { hook.rerender({ lines }) },
    total: () => projectTotal(hook.result.current.shown)
  }
}

describe('amounts while typing', () => {
  it('follow both figures of a line, and come back when it is taken back', () => {
    const { type, total } = drafts()
    type('rate', '๑๓๐')
    expect(total()).toBe(STORED + 180_000)
    type('factors', '100 คน')
    expect(total()).toBe(1_300_000 + 3_360_000)
    type('factors', null)
    type('rate', null)
    expect(total()).toBe(STORED)
  })

  it('stay with what is stored while the figure cannot be read or counted', () => {
    const { type, total } = drafts()
    type('rate', '130')
    type('rate', '130 บาท')
    expect(total()).toBe(STORED)
    type('rate', '22000000000000')
    expect(total()).toBe(STORED)
  })

  it('follow the store again once it has another value, also after undo brings the old one back', () => {
    const { type, store, total } = drafts()
    type('rate', '130')
    store([line('lunch', lunch.fields.factors, 13_000), travel])
    expect(total()).toBe(STORED + 180_000)
    store([lunch, travel])
    expect(total()).toBe(STORED)
  })
})

import { beforeEach, expect, test } from 'vitest'
import { addBudgetLine } from '@shared/budget/budget-commands'
import { recordStepAmounts, type StepAmountEntry } from '@shared/budget/many-step-amounts'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { createPlan } from '@shared/plan/create-plan'
import { createProject } from '@shared/project/project-commands'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
let line: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  const project = store.must(createProject, { plan, issue: '', title: 'ก', fiscalYear: 2571 })
  line = store.must(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [], rate: 500 })
})

const entry = (more: Partial<StepAmountEntry> = {}): StepAmountEntry => ({ line, step: 'act', satang: 400, day: '2026-11-20', reference: ' ว  1 ', note: '', ...more })
const codeOf = (entries: StepAmountEntry[]): string => { const done = store.run(recordStepAmounts, { plan, entries }); return done.ok ? 'ok' : done.error.code }

test('many amounts go in as one, each with its author, day and paper', () => {
  expect(codeOf([entry(), entry({ step: 'allocation', satang: 300 })])).toBe('ok')
  expect(store.all(stepAmountRecord).map(({ fields }) => [fields.step, fields.satang, fields.reference, fields.fromFile])).toEqual([['act', 400, 'ว 1', false], ['allocation', 300, 'ว 1', false]])
  expect(store.all(stepAmountRecord).every(({ fields }) => fields.by !== '')).toBe(true)
})

test('one that may not stand keeps all of them out; a line of nowhere too', () => {
  expect(codeOf([entry(), entry({ satang: -200 })])).toBe('AMOUNT_INVALID')
  expect(codeOf([entry(), entry({ day: '' })])).toBe('STEP_INCOMPLETE')
  expect(codeOf([entry(), entry({ line: plan })])).toBe('NOT_FOUND')
  expect(store.all(stepAmountRecord)).toEqual([])
})

test('an id that is here already enters nothing', () => {
  const id = '0190a000-0000-8000-8000-0000000000f2'
  expect([codeOf([entry({ id })]), codeOf([entry({ id })])]).toEqual(['ok', 'ok'])
  expect(store.all(stepAmountRecord)).toHaveLength(1)
})

import { beforeEach, describe, expect, it } from 'vitest'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { addBudgetLines, deleteBudgetLines, MOST_LINES, moveBudgetLines, pasteBudgetLines, setBudgetLines } from '@shared/budget/many-lines'
import { createIssue } from '@shared/issue/issue-commands'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { createPlan } from '@shared/plan/create-plan'
import { createProject } from '@shared/project/project-commands'
import { inOrder } from '@shared/record/order-key'
import { MemoryPlan } from './memory-plan'

let store: MemoryPlan
let project: string
beforeEach(() => {
  store = new MemoryPlan()
  const plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  const issue = store.must(createIssue, { plan, title: 'ก' })
  project = store.must(createProject, { plan, issue, title: 'โครงการ', fiscalYear: 2571 })
})

const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const line = (item: string, rate = 100) => ({ category: '2.2' as const, item, factors: [], rate })
const shown = () => inOrder(store.all(budgetLineRecord))
const items = (): string => shown().map(({ fields }) => fields.item).join('')
const idOf = (item: string): string => shown().find(({ fields }) => fields.item === item)?.id ?? ''
const add = (words: string, after: string | null = null) => store.run(addBudgetLines, { project, after, lines: [...words].map((item) => line(item)) })

describe('many lines in one step', () => {
  it('are added together at the end or after a line', () => {
    expect(code(add('กขค'))).toBe('ok')
    expect(code(add('จฉ', idOf('ก')))).toBe('ok')
    expect(items()).toBe('กจฉขค')
    expect(code(add('ง', 'nowhere'))).toBe('NOT_FOUND')
    expect(code(add(''))).toBe('ok')
  })

  it('are changed together, and only what differs is written', () => {
    add('กขค')
    const done = store.run(setBudgetLines, { project, lines: [
      { line: idOf('ก'), fields: { rate: 500, category: '2.1' } }, { line: idOf('ข'), fields: { rate: 100 } }, { line: idOf('ค'), fields: { note: 'ดู ว 5' } }
    ] })
    expect(done.ok && done.value.intents.map(({ type }) => type)).toEqual(['set', 'set'])
    expect(projectTotal(store.all(budgetLineRecord))).toBe(700)
    expect(shown().map(({ fields }) => `${fields.category} ${fields.note}`)).toEqual(['2.1 ', '2.2 ', '2.2 ดู ว 5'])
  })

  it('all or none: one line or sum that cannot be counted refuses the rest', () => {
    add('กข')
    const change = (rate: number) => code(store.run(setBudgetLines, { project, lines: [{ line: idOf('ก'), fields: { rate: 7 } }, { line: idOf('ข'), fields: { rate } }] }))
    expect(change(-1)).toBe('AMOUNT_INVALID')
    expect(change(SATANG_LIMIT)).toBe('AMOUNT_TOO_LARGE')
    expect(shown().map(({ fields }) => fields.rate)).toEqual([100, 100])
    expect(change(SATANG_LIMIT - 7)).toBe('ok')
    expect(code(store.run(setBudgetLines, { project, lines: [{ line: 'nowhere', fields: { rate: 1 } }] }))).toBe('NOT_FOUND')
    expect(code(store.run(setBudgetLines, { project, lines: [{ line: idOf('ก'), fields: { item: 'ก'.repeat(501) } }] }))).toBe('TEXT_TOO_LONG')
  })

  it('a block writes over some and adds the rest', () => {
    add('กข')
    store.run(pasteBudgetLines, { project, changes: [{ line: idOf('ข'), fields: { item: 'ฃ', rate: 9 } }], added: [line('ค'), line('ง')], after: idOf('ข') })
    expect(items()).toBe('กฃคง')
    expect(projectTotal(store.all(budgetLineRecord))).toBe(309)
  })

  it('leave the others where people put them, whatever order they were made in', () => {
    add('กขค')
    store.run(moveBudgetLines, { project, lines: [idOf('ค')], after: null })
    store.run(pasteBudgetLines, { project, changes: [], added: [line('ง')], after: null })
    expect(items()).toBe('คกขง')
    add('จ', idOf('ค'))
    expect(items()).toBe('คจกขง')
  })

  it('move as they stand, past each other', () => {
    add('กขคงจ')
    const move = (words: string, after: string | null) => code(store.run(moveBudgetLines, { project, lines: [...words].map(idOf), after: after === null ? null : idOf(after) }))
    expect(move('งข', null)).toBe('ok')
    expect(items()).toBe('ขงกคจ')
    expect(move('ขง', 'จ')).toBe('ok')
    expect(items()).toBe('กคจขง')
    expect(move('ก', 'ก')).toBe('NOT_FOUND')
  })

  it('are deleted together, and no more of them than one step may hold', () => {
    add('กขค')
    expect(code(store.run(deleteBudgetLines, { project, lines: [idOf('ก'), idOf('ค')] }))).toBe('ok')
    expect(items()).toBe('ข')
    expect(code(store.run(deleteBudgetLines, { project, lines: ['nowhere'] }))).toBe('NOT_FOUND')
    const most = Array.from({ length: MOST_LINES }, () => line('ก'))
    expect(addBudgetLines.args.safeParse({ project, after: null, lines: most }).success).toBe(true)
    expect(addBudgetLines.args.safeParse({ project, after: null, lines: [...most, line('ข')] }).success).toBe(false)
  })
})

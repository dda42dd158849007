import { describe, expect, it } from 'vitest'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { stepAmountRecord, type BudgetStep, type StepAmount } from '@shared/budget/step-amount-record'
import { carriedAmounts, carriedStep } from '@shared/project/carried-amounts'
import { needsOf } from '@shared/project/judge-step'
import { needsOfMany, offeredSteps, whyNot } from '@shared/project/many-steps'
import { projectStepRecord, STANDINGS, type ProjectStep, type Standing, type StepAct } from '@shared/project/project-step-record'
import { nextSteps, wayOf, type Way } from '@shared/project/standing'
import { readRecord } from '@shared/record/define-record'

const home = { office: '64', plan: 'p' }

function at(to: Standing, act: StepAct = 'move', baseline: ProjectStep['fields']['baseline'] = []): Way {
  return wayOf([readRecord(projectStepRecord, { ...home, id: 's', kind: 'projectStep', view: { project: 'x', act, to, from: act === 'unlock' ? to : 'draft', baseline } })])
}

const line = (id: string, rate: number) => readRecord(budgetLineRecord, { ...home, id, kind: 'budgetLine', view: { project: 'x', item: id, rate } })
const entry = (of: string, step: BudgetStep, satang: number, day = '2026-11-20'): StepAmount =>
  readRecord(stepAmountRecord, { ...home, id: `${of}${step}${day}`, kind: 'stepAmount', view: { line: of, step, satang, day } })

describe('one step for several projects', () => {
  it('is offered where at least one may take it, with how many, in the order of the way', () => {
    const ways = [at('inRequest'), at('inRequest'), at('bureauAgreed'), at('agreed', 'unlock'), wayOf([])]
    expect(offeredSteps(ways, 'reviewer')).toEqual([
      { to: 'bureauCut', count: 2 }, { to: 'bureauAgreed', count: 2 }, { to: 'inAct', count: 1 }, { to: 'notAllocated', count: 3 }
    ])
    expect(offeredSteps(ways, 'office').map(({ to }) => to)).toEqual(['headReview', 'bureauCut', 'bureauAgreed', 'inAct', 'notAllocated'])
    expect(offeredSteps([at('closed')], 'office')).toEqual([])
  })

  it('says of each why it cannot, and agrees with the table in every cell', () => {
    for (const from of STANDINGS) for (const to of STANDINGS) for (const role of ['office', 'reviewer'] as const) {
      const may = nextSteps(at(from), role).some((step) => step.to === to)
      expect([from, to, role, whyNot(at(from), to, role) === null]).toEqual([from, to, role, may])
      expect(whyNot(at(from, 'unlock'), to, role)).toBe(from === to ? 'there' : 'unlocked')
    }
    expect([whyNot(at('sent'), 'review', 'office'), whyNot(at('draft'), 'inAct', 'office'), whyNot(at('inAct'), 'inAct', 'office')]).toEqual(['otherSide', 'notHere', 'there'])
  })

  it('asks once for what any of them has to name', () => {
    expect([...needsOfMany([at('agreed'), at('sent')], 'review')]).toEqual(needsOf({ act: 'move', from: 'sent', to: 'review' }))
    expect([...needsOfMany([at('done'), at('changed')], 'closed')]).toEqual(['day'])
  })
})

describe('amounts that go over unchanged', () => {
  it('are the last that anybody decided, else what was agreed to, and never those that are there', () => {
    const lines = [line('a', 500), line('b', 700), line('c', 900)]
    const way = at('agreed', 'move', [{ line: 'b', item: 'b', satang: 650 }])
    const entries = [entry('a', 'bureau', 400), entry('a', 'bureau', 450, '2026-12-01'), entry('c', 'act', 1)]
    expect(carriedAmounts('act', lines, entries, way)).toEqual([{ line: 'a', satang: 450 }, { line: 'b', satang: 650 }])
    expect(carriedAmounts('bureau', lines, entries, way).map(({ satang }) => satang)).toEqual([650, 900])
    expect(carriedAmounts('allocation', lines, entries, way).find((each) => each.line === 'c')?.satang).toBe(1)
  })

  it('exist only where money was decided as before', () => {
    expect(STANDINGS.filter((to) => carriedStep(to, 'office') !== undefined)).toEqual(['bureauAgreed', 'inAct', 'allocated'])
  })
})

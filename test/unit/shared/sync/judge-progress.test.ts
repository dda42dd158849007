import { beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '@shared/kernel/json'
import type { Op } from '@shared/sync/op'
import { Bench, change, edit, id, op, OFFICE_A, OFFICE_A2, PROJECT } from './sync-fixture'

const LINE = id(20)
const SAID = { day: '2026-11-20', meeting: '1/2569', agenda: '4.2', resolution: 'yes', letter: 'A 1', reason: 'because' }
let bench: Bench
let made = 100

function step(after: string, from: string, to: string, more: Record<string, Json> = {}): Op {
  made += 1
  const fields = { project: PROJECT, after, act: 'move', from, to, ...SAID, by: 'Somchai', role: 'office', at: made, ...more }
  return op(made, [change('create', 'projectStep', id(made), Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, edit(value)])))], { type: 'progress' })
}
const frozen = { baseline: [{ line: LINE, item: 'a', satang: 500 }] }
const lineEdit = (rate: number): Op => op(made += 1, [change('set', 'budgetLine', LINE, { rate: edit(rate, { s: 3 }) })])

beforeEach(() => {
  bench = new Bench().start()
  bench.apply(op(made += 1, [change('create', 'budgetLine', LINE, { project: edit(PROJECT), item: edit('a'), rate: edit(500) })]))
})

function agree(): string {
  const [head, committee] = [step('', 'draft', 'headReview'), step(id(made), 'headReview', 'committee')]
  const agreed = step(id(made), 'committee', 'agreed', frozen)
  expect([head, committee, agreed].map((one) => bench.apply(one).status)).toEqual(['applied', 'applied', 'applied'])
  return id(made)
}

describe('what the centre takes about the way of a project', () => {
  it('takes the first of two steps made apart and refuses the second', () => {
    const [mine, theirs] = [step('', 'draft', 'headReview'), step('', 'draft', 'headReview')]
    expect(bench.apply(mine, OFFICE_A).status).toBe('applied')
    expect(bench.apply(theirs, OFFICE_A2)).toMatchObject({ status: 'refused', code: 'STALE' })
  })

  it('refuses a leap, another name, and figures its author had not seen', () => {
    expect(bench.apply(step('', 'draft', 'agreed', frozen)).code).toBe('STATE')
    expect(bench.apply(step('', 'draft', 'headReview', { by: 'Someone' })).code).toBe('FORBIDDEN')
    bench.apply(step('', 'draft', 'headReview'))
    bench.apply(step(id(made), 'headReview', 'committee'))
    const tip = id(made)
    expect(bench.apply(step(tip, 'committee', 'agreed', { baseline: [{ line: LINE, item: 'a', satang: 499 }] })).code).toBe('STALE')
  })

  it('refuses edits of what was agreed to until it is unlocked by letter, and again once it is locked', () => {
    const agreed = agree()
    expect(bench.apply(lineEdit(600)).code).toBe('LOCKED')
    expect(bench.apply(step(agreed, 'agreed', 'agreed', { act: 'unlock', letter: '', ...frozen })).code).toBe('INVALID')
    expect(bench.apply(step(agreed, 'agreed', 'agreed', { act: 'unlock', ...frozen })).status).toBe('applied')
    const unlocked = id(made)
    expect(bench.apply(lineEdit(600)).status).toBe('applied')
    expect(bench.apply(step(unlocked, 'agreed', 'agreed', { act: 'relock' })).status).toBe('applied')
    expect(bench.apply(lineEdit(700)).code).toBe('LOCKED')
  })

  it('never changes or removes a step or an amount', () => {
    const agreed = agree()
    const bad = [change('set', 'projectStep', agreed, { letter: edit('B 2') }), change('delete', 'projectStep', agreed)]
    expect(bad.map((one) => bench.apply(op(made += 1, [one], { type: 'progress' })).code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    expect(bad.map((one) => bench.apply(op(made += 1, [one])).status)).toEqual(['refused', 'refused'])
    const paid = { line: edit(LINE), step: edit('disbursement'), satang: edit(-5), day: edit('2026-11-20'), by: edit('Somchai') }
    expect(bench.apply(op(made += 1, [change('create', 'stepAmount', id(made + 500), paid)], { type: 'progress' })).code).toBe('INVALID')
    expect(bench.apply(op(made += 1, [change('create', 'stepAmount', id(made + 500), { ...paid, note: edit('typo') })], { type: 'progress' })).status).toBe('applied')
  })

  it('takes what came with a file only as such, and nothing recorded here as if it had', () => {
    const fresh = (fields: Record<string, Json>) => [change('create', 'projectStep', id(made + 700), Object.fromEntries(Object.entries({ project: PROJECT, to: 'headReview', by: 'Somchai', day: '2026-11-20', ...fields }).map(([name, value]) => [name, edit(value)])))]
    expect(bench.apply(op(made += 1, fresh({}))).code).toBe('FORBIDDEN')
    expect(bench.apply(op(made += 1, fresh({ fromFile: true }), { type: 'progress' })).code).toBe('INVALID')
    expect(bench.apply(op(made += 1, fresh({ fromFile: true }))).status).toBe('applied')
  })
})

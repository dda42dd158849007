import { beforeEach, describe, expect, it } from 'vitest'
import { deleteActivity, setActivityField, setActivityMonth } from '@shared/activity/activity-commands'
import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { activityYearId } from '@shared/activity/activity-year-id'
import { setBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { resolveConflict } from '@shared/conflict/resolve-conflict'
import { createProject } from '@shared/project/project-commands'
import { canTellResults } from '@shared/project/project-lock'
import { projectRecord } from '@shared/project/project-record'
import { projectStepRecord } from '@shared/project/project-step-record'
import { create, remove, set, type Command } from '@shared/record/command'
import { change, edit, id, OFFICE_A2, op, PLAN, PROJECT } from '../sync/sync-fixture'
import { ACTIVITY, LINE, TwoSides, YEAR } from './two-sides'

const SAID = { project: PROJECT, day: '2026-11-20', letter: 'A 1', reason: 'because', role: 'office', at: 1, fromFile: true } as const
const WAYS = {
  none: [],
  agreed: [create(projectStepRecord, id(40), { ...SAID, from: 'draft', to: 'agreed' })],
  unlocked: [
    create(projectStepRecord, id(40), { ...SAID, from: 'draft', to: 'agreed' }),
    create(projectStepRecord, id(41), { ...SAID, after: id(40), act: 'unlock', from: 'agreed', to: 'agreed' })
  ]
} as const
const STATES = ['draft', 'submitted', 'returned', 'approved'] as const

type Case = readonly [name: string, command: Command<never>, args: object]
const month = (name: string, fiscalYear: number, field: 'plan' | 'result', value: string): Case =>
  [name, setActivityMonth as Command<never>, { activity: ACTIVITY, fiscalYear, month: 2, field, value }]
const RESULTS = [month('result', 2571, 'result', '3'), month('result of a new year', 2572, 'result', '3')]
const CASES: readonly Case[] = [
  ...RESULTS, month('plan', 2571, 'plan', '9'), month('plan of a new year', 2572, 'plan', '9'),
  ['weight', setActivityField as Command<never>, { record: ACTIVITY, field: 'weight', value: 5 }],
  ['rate', setBudgetLine as Command<never>, { line: LINE, fields: { rate: 900 } }],
  ['deletion', deleteActivity as Command<never>, { record: ACTIVITY }],
  ['another project', createProject as Command<never>, { plan: PLAN, issue: '', title: 'x', fiscalYear: 2571 }]
]

let sides: TwoSides
beforeEach(() => { sides = new TwoSides() })

function standing(state: (typeof STATES)[number], way: keyof typeof WAYS): TwoSides {
  const made = new TwoSides()
  if (WAYS[way].length > 0) expect(made.edit(...WAYS[way])).toBe('ok')
  made.inState(state)
  return made
}

describe('the lock of a project', () => {
  it('is judged alike by the device and by the centre, whatever is changed, whatever the state', () => {
    for (const state of STATES) for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) for (const [name, command, args] of CASES) {
      const device = standing(state, way).device(command, args)
      const centre = standing(state, way).centre(command, args as never)
      expect({ state, way, name, device: device === 'ok', centre: centre === 'ok' }).toEqual({ state, way, name, device: device === 'ok', centre: device === 'ok' })
      const isResult = RESULTS.some(([result]) => result === name)
      const isOpen = state === 'submitted' ? false : state === 'approved' ? way === 'unlocked' && name !== 'another project' : way !== 'agreed' || name === 'another project'
      expect({ state, way, name, ok: device === 'ok' }).toEqual({ state, way, name, ok: isOpen || (isResult && canTellResults(state, 'office')) })
    }
    expect(STATES.map((state) => [canTellResults(state, 'office'), canTellResults(state, 'reviewer')]))
      .toEqual([[true, false], [false, false], [true, false], [true, false]])
  })

  it('lets a first result be taken back and told again in an approved plan, and nothing with a plan go', () => {
    sides.inState('approved')
    const [, command, args] = RESULTS[1]!
    expect(sides.centre(command, args as never)).toBe('ok')
    const fresh = activityYearId(ACTIVITY, 2572)
    expect(sides.edit(remove(activityYearRecord, fresh))).toBe('ok')
    expect(sides.edit({ type: 'restore', kind: 'activityYear', ent: fresh, fields: { result: ['', '4'], plan: [] } })).toBe('ok')
    expect(sides.bench.field(fresh, 'result')).toEqual(['', '4'])
    expect(sides.edit({ type: 'restore', kind: 'activityYear', ent: fresh, fields: { plan: ['7'] } })).toBe('LOCKED')
    expect(sides.edit(remove(activityYearRecord, YEAR))).toBe('LOCKED')
    sides.inState('draft')
    expect(sides.edit(remove(activityYearRecord, YEAR))).toBe('ok')
    sides.inState('approved')
    expect(sides.edit({ type: 'restore', kind: 'activityYear', ent: YEAR, fields: {} })).toBe('LOCKED')
    sides.inState('draft')
    expect(sides.edit({ type: 'restore', kind: 'activityYear', ent: YEAR, fields: {} })).toBe('ok')
    sides.inState('approved')
    expect(sides.edit(set(activityYearRecord, YEAR, { result: ['1'], plan: ['6'] }))).toBe('LOCKED')
    expect(sides.edit(set(activityYearRecord, YEAR, { result: ['1'], activity: id(99) }))).toBe('LOCKED')
    expect(sides.edit(set(activityYearRecord, YEAR, { result: ['1'] }), set(activityRecord, ACTIVITY, { weight: 1 }))).toBe('LOCKED')
  })

  it('is not passed by by creating what is there already', () => {
    sides = standing('draft', 'agreed')
    const other = id(50)
    expect(sides.edit(create(projectRecord, other, { title: 'open', fiscalYear: 2571 }))).toBe('ok')
    const seq = (ent: string): { s: number } => ({ s: sides.bench.records.get(ent)?.marks['rate']?.s ?? 0 })
    const taken = change('create', 'budgetLine', LINE, { project: edit(other, seq(LINE)), rate: edit(9, seq(LINE)) })
    expect(sides.bench.apply(op(60, [taken])).code).toBe('LOCKED')
    expect(sides.bench.apply(op(61, [change('create', 'project', PROJECT, { title: edit('mine', { s: 2 }) })])).code).toBe('LOCKED')
    expect(sides.bench.apply(op(62, [change('create', 'activityYear', YEAR, { plan: edit([], { s: 3 }), result: edit(['1']) })])).code).toBe('LOCKED')
    expect([sides.bench.field(LINE, 'rate'), sides.bench.field(PROJECT, 'title'), sides.bench.field(YEAR, 'plan')]).toEqual([500, 'road', ['5']])
    expect(sides.edit(create(budgetLineRecord, id(63), { project: other, rate: 1 }))).toBe('ok')
  })

  it('leaves the choice between two results to the office, and none between two plans', () => {
    sides.inState('approved')
    const two = (n: number, field: string, value: string) => change('set', 'activityYear', YEAR, { [field]: edit([value], { s: 0 }) })
    sides.bench.apply(op(70, [two(70, 'result', '1')]))
    expect(sides.bench.apply(op(71, [two(71, 'result', '2')]), OFFICE_A2).status).toBe('conflict')
    const [card] = sides.bench.cards()
    expect(sides.device(resolveConflict, { conflict: card!.id, value: ['2'] })).toBe('ok')
    sides.inState('draft')
    expect(sides.bench.apply(op(72, [two(72, 'plan', '8')]), OFFICE_A2).status).toBe('conflict')
    sides.inState('approved')
    const plan = sides.bench.cards().find(({ doc }) => doc['field'] === 'plan')
    expect(sides.device(resolveConflict, { conflict: plan!.id, value: ['8'] })).toBe('PROJECT_LOCKED')
    expect(sides.bench.apply(op(73, [
      change('set', 'activityYear', YEAR, { plan: edit(['8'], { s: 3 }) }),
      change('set', 'conflict', plan!.id, { state: edit('resolved'), resolvedBy: edit('Somchai') })
    ], { type: 'resolve', resolve: { conflict: plan!.id } })).code).toBe('LOCKED')
  })

  it('meets two first results of a year made apart in one record, as two hands on one figure', () => {
    const [, command, args] = RESULTS[1]!
    const decided = command.decide(sides.reader(), args as never, { actor: { id: id(800), name: 'x' }, role: 'office', office: '50', now: 0, newId: () => id(500) })
    expect(decided.ok && decided.value.intents[0]?.ent).toBe(activityYearId(ACTIVITY, 2572))
  })
})

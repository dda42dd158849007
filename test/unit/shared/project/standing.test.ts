import { describe, expect, it } from 'vitest'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { frozenLines, isLocked, judgeStep, unlockerOf } from '@shared/project/judge-step'
import { projectStepRecord, STANDINGS, type ProjectStep, type Standing, type StepAct } from '@shared/project/project-step-record'
import { baselineOf, isLockedByWay, nextSteps, TRANSITIONS, wayOf } from '@shared/project/standing'
import { readRecord } from '@shared/record/define-record'

const SAID = { day: '2026-11-20', meeting: '1/2569', agenda: '4.2', resolution: 'เห็นชอบ', letter: 'ยธ 1', reason: 'เหตุ' }
const line = readRecord(budgetLineRecord, { id: 'l1', kind: 'budgetLine', office: '64', plan: 'p', view: { project: 'x', item: 'ก', rate: 500 } })

function made(id: string, after: string, act: StepAct, from: Standing, to: Standing, more: Partial<ProjectStep['fields']> = {}): ProjectStep {
  const view = { project: 'x', after, act, from, to, ...SAID, by: 'ก', role: 'office', at: 1, ...more }
  return readRecord(projectStepRecord, { id, kind: 'projectStep', office: '64', plan: 'p', view })
}
const baseline = frozenLines([line])
const chain = [
  made('a', '', 'move', 'draft', 'headReview'), made('b', 'a', 'move', 'headReview', 'committee'),
  made('c', 'b', 'move', 'committee', 'agreed', { baseline })
]
const place = (steps: readonly ProjectStep[], role: 'office' | 'reviewer' = 'office', planState: 'draft' | 'submitted' | 'approved' = 'draft') =>
  ({ way: wayOf(steps), planState, role, lines: [line] })
const judged = (step: ProjectStep, at: ReturnType<typeof place>): string => judgeStep(step.fields, at)?.code ?? 'ok'

describe('the way of a project', () => {
  it('can be gone from the draft to every standing, and to the end from each', () => {
    const reach = (start: Standing): Set<Standing> => {
      const seen = new Set<Standing>([start])
      for (const at of seen) for (const { from, to } of TRANSITIONS) if (from === at) seen.add(to)
      return seen
    }
    expect(reach('draft')).toEqual(new Set(STANDINGS))
    expect(STANDINGS.filter((at) => !reach(at).has('closed'))).toEqual([])
    expect(new Set(TRANSITIONS.map(({ from, to }) => `${from} ${to}`)).size).toBe(TRANSITIONS.length)
  })

  it('is read from its steps in any order, and shows two steps made apart', () => {
    expect(wayOf(chain.toReversed())).toMatchObject({ standing: 'agreed', isUnlocked: false, beside: [] })
    const apart = made('d', 'b', 'move', 'committee', 'postponed', { at: 2 })
    const way = wayOf([apart, ...chain])
    expect([way.standing, way.beside.map(({ id }) => id)]).toEqual(['agreed', ['d']])
    expect(judged(apart, place(chain))).toBe('STALE')
  })

  it('locks from the agreement on, opens by who closed it, and goes on only when locked again', () => {
    const way = wayOf(chain)
    expect([isLockedByWay(wayOf(chain.slice(0, 2))), isLockedByWay(way)]).toEqual([false, true])
    expect([unlockerOf('draft'), unlockerOf('submitted'), unlockerOf('approved')]).toEqual(['office', null, 'reviewer'])
    const unlock = made('d', 'c', 'unlock', 'agreed', 'agreed', { baseline })
    expect([judged(unlock, place(chain)), judged(unlock, place(chain, 'office', 'approved')), judged(unlock, place(chain, 'office', 'submitted'))])
      .toEqual(['ok', 'NOT_ALLOWED', 'NOT_ALLOWED'])
    expect(judged(made('d', 'c', 'unlock', 'agreed', 'agreed', { baseline, letter: ' ' }), place(chain))).toBe('STEP_INCOMPLETE')
    const open = [...chain, unlock]
    expect([nextSteps(wayOf(open), 'office'), isLocked(wayOf(open), 'draft'), isLocked(wayOf(open), 'submitted')]).toEqual([[], false, true])
    expect(judged(made('e', 'd', 'move', 'agreed', 'sent'), place(open))).toBe('WRONG_STATE')
    expect(judged(made('e', 'd', 'relock', 'agreed', 'agreed'), place(open))).toBe('ok')
    expect(judged(made('d', 'c', 'relock', 'agreed', 'agreed'), place(chain))).toBe('WRONG_STATE')
  })

  it('freezes what its author saw, and keeps the first agreement as the baseline of later changes', () => {
    const agree = (frozen: typeof baseline): ProjectStep => made('c', 'b', 'move', 'committee', 'agreed', { baseline: frozen })
    expect(judged(agree([]), place(chain.slice(0, 2)))).toBe('STALE')
    expect(judged(agree([{ line: 'l1', item: 'ก', satang: 499 }]), place(chain.slice(0, 2)))).toBe('STALE')
    expect(judged(agree(baseline), place(chain.slice(0, 2)))).toBe('ok')
    const later = made('d', 'c', 'unlock', 'agreed', 'agreed', { baseline: [{ line: 'l1', item: 'ก', satang: 1 }] })
    expect(baselineOf(wayOf([...chain, later]))?.lines).toEqual(baseline)
    expect(baselineOf(wayOf([made('u', '', 'unlock', 'draft', 'draft', { baseline })]))?.lines).toEqual(baseline)
    expect(baselineOf(wayOf([...chain, made('d', 'c', 'takeBack', 'agreed', 'committee')]))).toBeNull()
  })

  it('takes back only its own last move', () => {
    const back = made('d', 'c', 'takeBack', 'agreed', 'committee')
    expect([judged(back, place(chain)), judged({ ...back, fields: { ...back.fields, role: 'reviewer' } }, place(chain, 'reviewer'))]).toEqual(['ok', 'NOT_ALLOWED'])
    expect(judged(made('e', 'd', 'takeBack', 'committee', 'headReview'), place([...chain, back]))).toBe('WRONG_STATE')
  })
})

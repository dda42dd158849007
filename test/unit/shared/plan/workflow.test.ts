import { beforeEach, describe, expect, it } from 'vitest'
import { conflictRecord } from '@shared/conflict/conflict-record'
import { createIssue } from '@shared/issue/issue-commands'
import { createPlan } from '@shared/plan/create-plan'
import { approvePlan, recallPlan, returnPlan } from '@shared/plan/decide-submission'
import { PLAN_STATES, planRecord } from '@shared/plan/plan-record'
import { nextState } from '@shared/plan/plan-workflow'
import { setVision } from '@shared/plan/set-vision'
import { OP_TYPES } from '@shared/record/command'
import { submissionRecord } from '@shared/review/submission-record'
import { requiredParts } from '@shared/narrative/plan-parts'
import { submitPlan } from '@shared/plan/submit-plan'
import { fullPlan } from '../../full-plan'
import { signPlan } from '../../sign-plan'
import { MemoryPlan } from './memory-plan'

const reviewer = { role: 'reviewer', office: null, actor: { id: '0190a000-0000-7000-8000-0000000000bb', name: 'ปรียา ตั้งใจ' } } as const
let store: MemoryPlan
let plan: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
})
const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const fields = () => store.get(planRecord, plan).fields

describe('nextState', () => {
  it('answers every cell of state × step × role', () => {
    const table = PLAN_STATES.flatMap((state) => OP_TYPES.map((type) => {
      const cell = (role: 'office' | 'reviewer'): string => {
        const next = nextState(state, type, role)
        return next.ok ? next.value : next.error.code
      }
      return `${state} ${type}: ${cell('office')} | ${cell('reviewer')}`
    }))
    expect(table).toEqual([
      'draft edit: draft | NOT_ALLOWED', 'draft submit: submitted | NOT_ALLOWED', 'draft recall: WRONG_STATE | NOT_ALLOWED',
      'draft return: NOT_ALLOWED | WRONG_STATE', 'draft approve: NOT_ALLOWED | WRONG_STATE', 'draft comment: draft | draft',
      'draft resolve: draft | NOT_ALLOWED', 'draft progress: draft | draft',
      'submitted edit: PLAN_LOCKED | NOT_ALLOWED', 'submitted submit: WRONG_STATE | NOT_ALLOWED', 'submitted recall: draft | NOT_ALLOWED',
      'submitted return: NOT_ALLOWED | returned', 'submitted approve: NOT_ALLOWED | approved', 'submitted comment: submitted | submitted',
      'submitted resolve: PLAN_LOCKED | NOT_ALLOWED', 'submitted progress: submitted | submitted',
      'returned edit: returned | NOT_ALLOWED', 'returned submit: submitted | NOT_ALLOWED', 'returned recall: WRONG_STATE | NOT_ALLOWED',
      'returned return: NOT_ALLOWED | WRONG_STATE', 'returned approve: NOT_ALLOWED | WRONG_STATE', 'returned comment: returned | returned',
      'returned resolve: returned | NOT_ALLOWED', 'returned progress: returned | returned',
      'approved edit: PLAN_LOCKED | NOT_ALLOWED', 'approved submit: WRONG_STATE | NOT_ALLOWED', 'approved recall: WRONG_STATE | NOT_ALLOWED',
      'approved return: NOT_ALLOWED | WRONG_STATE', 'approved approve: NOT_ALLOWED | WRONG_STATE', 'approved comment: approved | approved',
      'approved resolve: PLAN_LOCKED | NOT_ALLOWED', 'approved progress: approved | approved'
    ])
  })
})

describe('a plan on its way', () => {
  it('is sent, returned with a reason, sent again and approved', () => {
    const sent = store.run(signPlan, { plan })
    expect(sent.ok && sent.value.submit).toEqual({ digest: 'd'.repeat(64) })
    expect(fields()).toMatchObject({ state: 'submitted', edition: 1 })
    const first = fields().submission
    const returned = store.run(returnPlan, { plan, reason: ' ขอแหล่งข้อมูลของตัวชี้วัด ', dueDay: '2026-12-15' }, reviewer)
    expect(returned.ok && returned.value.submission).toBe(first)
    expect(store.get(submissionRecord, first).fields).toMatchObject({
      decision: 'returned', reason: 'ขอแหล่งข้อมูลของตัวชี้วัด', dueDay: '2026-12-15', decidedBy: 'ปรียา ตั้งใจ', sentBy: 'สมชาย ใจดี'
    })
    store.must(setVision, { plan, value: 'แก้แล้ว' })
    store.must(signPlan, { plan })
    store.must(approvePlan, { plan, note: '' }, reviewer)
    expect(fields()).toMatchObject({ state: 'approved', edition: 2 })
    expect(store.get(submissionRecord, first).fields.decision).toBe('returned')
    expect(code(store.run(createIssue, { plan, title: 'ก' }))).toBe('PLAN_LOCKED')
  })

  it('can be taken back before a decision, and only then', () => {
    expect(code(store.run(recallPlan, { plan }))).toBe('WRONG_STATE')
    store.must(signPlan, { plan })
    expect(code(store.run(setVision, { plan, value: 'ก' }))).toBe('PLAN_LOCKED')
    store.must(recallPlan, { plan })
    expect(fields().state).toBe('draft')
    expect(store.all(submissionRecord)[0]?.fields.decision).toBe('recalled')
    store.must(setVision, { plan, value: 'ก' })
  })

  it('needs a reason, a real day and the right hands', () => {
    store.must(signPlan, { plan })
    expect(code(store.run(returnPlan, { plan, reason: ' \n', dueDay: '' }, reviewer))).toBe('REASON_EMPTY')
    expect(code(store.run(returnPlan, { plan, reason: 'ก', dueDay: '2026-02-30' }, reviewer))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(returnPlan, { plan, reason: 'ก', dueDay: '' }))).toBe('NOT_ALLOWED')
    expect(code(store.run(approvePlan, { plan, note: 'ก'.repeat(5_001) }, reviewer))).toBe('TEXT_TOO_LONG')
    expect(code(store.run(recallPlan, { plan }, { office: '65' }))).toBe('NOT_ALLOWED')
    expect(code(store.run(signPlan, { plan: store.newId() }))).toBe('NOT_FOUND')
  })

  it('is not sent while somebody has to decide between two values', () => {
    store.put({ id: store.newId(), kind: conflictRecord.kind, office: '64', plan, view: { state: 'resolved' } })
    store.put({ id: store.newId(), kind: conflictRecord.kind, office: '64', plan, view: { state: 'open' } })
    expect(store.run(signPlan, { plan })).toEqual({ ok: false, error: { code: 'OPEN_CONFLICTS', details: { count: 1 } } })
  })

  it('is not sent while something is missing, and nothing is lost by asking', () => {
    const before = new Map(store.rows)
    const refused = store.run(submitPlan, { plan })
    expect(refused.ok).toBe(false)
    expect(code(refused)).toBe('PLAN_INCOMPLETE')
    expect(refused.ok ? 0 : refused.error.details?.['count']).toBeGreaterThan(requiredParts('strategic').length)
    expect(store.rows).toEqual(before)
  })

  it('is sent when only hints are left', () => {
    const full = new MemoryPlan()
    const records = fullPlan({ issues: 3, objectivesPerIssue: 1, kpisPerObjective: 1, projects: 9, linesPerProject: 1, words: 900 })
    for (const { fields: view, ...record } of records) full.put({ ...record, view })
    const sent = full.run(submitPlan, { plan: records[0]?.id ?? '' })
    expect(code(sent)).toBe('ok')
  })
})

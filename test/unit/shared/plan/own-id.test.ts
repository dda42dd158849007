import { describe, expect, it } from 'vitest'
import { sectionId } from '@shared/narrative/section-id'
import { hasOwnId } from '@shared/plan/own-id'
import { copiedId, planId } from '@shared/plan/plan-ids'

const PLAN = planId('64', 2571, 2575)
const OTHER = planId('65', 2571, 2575)
const FRESH = '0190a000-0000-7000-8000-000000000001'
const FIELDS = { startYear: 2571, endYear: 2575, kind: 'strategic', revision: 0 }

const plan = (id: string, fields: object): boolean => own('plan', id, { ...FIELDS, ...fields })
const section = (id: string, fields: object): boolean => own('section', id, { part: 'annex', parent: '', copiedFrom: '', ...fields })

function own(kind: string, id: string, fields: Record<string, unknown>): boolean {
  return hasOwnId({ kind, id, office: '64', plan: PLAN, valueOf: (field) => fields[field] })
}

describe('the id of a new record', () => {
  it('never changed for the first strategic plan of a period', () => {
    expect(PLAN).toBe('ce2beed2-ec0a-82a3-95f5-ac022b828143')
    expect(sectionId(PLAN, 'summary')).toBe('17cdd208-968c-8e44-a1ff-efbaf6a51e6a')
  })

  it('tells kinds and revisions of one period apart', () => {
    const ids = [PLAN, planId('64', 2571, 2575, 'strategic', 1), planId('64', 2571, 2575, 'strategic', 2), planId('64', 2571, 2575, 'action')]
    expect(new Set(ids).size).toBe(4)
    expect(plan(ids[1] ?? '', { revision: 1 })).toBe(true)
    expect(plan(ids[1] ?? '', { revision: 2 })).toBe(false)
    expect(plan(PLAN, { kind: 'action' })).toBe(false)
    expect(plan(PLAN, {})).toBe(true)
  })

  it('of an official part follows from plan and part, of an added section from chance or its original', () => {
    expect(section(sectionId(PLAN, 'annex'), {})).toBe(true)
    expect(section(FRESH, {})).toBe(false)
    expect(section(FRESH, { parent: sectionId(PLAN, 'annex') })).toBe(true)
    expect(section(copiedId(PLAN, FRESH), { parent: sectionId(PLAN, 'annex'), copiedFrom: FRESH })).toBe(true)
    for (const taken of [sectionId(PLAN, 'annex'), sectionId(OTHER, 'annex'), OTHER, copiedId(OTHER, FRESH)]) {
      expect(section(taken, { parent: sectionId(PLAN, 'annex'), copiedFrom: FRESH })).toBe(false)
    }
  })
})

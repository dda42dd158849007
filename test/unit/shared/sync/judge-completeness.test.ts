import { expect, it } from 'vitest'
import { CRITERIA } from '@shared/plan/criteria'
import { NOT_JUDGED } from '@shared/review/submission-record'
import { judgeCompleteness } from '@shared/sync/judge-completeness'
import type { ServerRecord } from '@shared/sync/server-record'
import { id, PLAN } from './sync-fixture'

function record(kind: string, ent: string, doc: ServerRecord['doc'], del = false): ServerRecord {
  return { id: ent, kind, office: '50', plan: PLAN, seq: 1, del, doc, marks: {}, schema: 1 }
}

const plan = record('plan', PLAN, { startYear: 2571, endYear: 2575, vision: 'x' })

it('counts what lives only, and what only the rules require', () => {
  const bare = judgeCompleteness(plan, [plan]).missing
  expect(judgeCompleteness(plan, [plan, record('mission', id(1), { title: 'm' })]).missing).toBe(bare - 2)
  expect(judgeCompleteness(plan, [plan, record('mission', id(1), { title: 'm' }, true)]).missing).toBe(bare)
  // A SWOT that is too short is a hint.
  expect(judgeCompleteness(plan, [plan, record('swotEntry', id(2), { title: 's', evidence: 'e', quadrant: 'strength' })]).missing).toBe(bare - 1)
})

it('takes in what its rules stumble over, and says that nobody judged it', () => {
  const odd = record('kpi', id(3), { title: 'k', unit: 5 })
  expect(judgeCompleteness(plan, [plan, odd])).toEqual({ missing: NOT_JUDGED, criteria: CRITERIA })
})

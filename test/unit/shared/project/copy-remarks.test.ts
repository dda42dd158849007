import { describe, expect, it } from 'vitest'
import { activityRecord } from '@shared/activity/activity-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import type { Json } from '@shared/kernel/json'
import { copyRemarks } from '@shared/project/copy-remarks'
import { projectRecord } from '@shared/project/project-record'
import type { Proposal } from '@shared/project/proposal-checks'
import { projectIndicatorRecord } from '@shared/project/proposal-records'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'

type View = Record<string, Json>

function row<R extends RecordSpec>(spec: R, view: View): RecordOf<R> {
  return readRecord(spec, { id: JSON.stringify(view), kind: spec.kind, office: '64', plan: 'p', view })
}

function proposal(view: View, rows: { readonly lines?: readonly View[]; readonly indicators?: readonly View[]; readonly activities?: readonly View[] } = {}, hasGoal = false): Proposal {
  return {
    project: row(projectRecord, view), groups: [], risks: [], signatories: [], attachments: 0, hasGoal,
    indicators: (rows.indicators ?? []).map((each) => row(projectIndicatorRecord, each)),
    activities: (rows.activities ?? []).map((each) => row(activityRecord, each)),
    lines: (rows.lines ?? []).map((each) => row(budgetLineRecord, each))
  }
}

const codes = (copy: Proposal, source: Proposal): (string | number)[] => copyRemarks(copy, source).flatMap(({ code, count }) => (count === 0 ? [code] : [code, count]))

describe('what to look at again in a copy', () => {
  const source = proposal(
    { fiscalYear: 2571, startDay: '2027-10-01', endDay: '2028-09-30', continuity: 'new', rationale: 'ปัญหา', issue: 'i', officer: 'สมหญิง' },
    {
      lines: [{ item: 'อาหารว่าง', rate: 3_500 }, { item: 'ป้าย', rate: 150_000 }], indicators: [{ title: 'ร้อยละ', baseline: '60' }],
      activities: [{ title: 'อบรม', start: '2027-11', end: '2028-02' }]
    }, true
  )
  const rows = {
    lines: [{ item: 'อาหารว่าง', rate: 3_500 }, { item: 'ป้าย', rate: 150_000 }], indicators: [{ title: 'ร้อยละ', baseline: '60' }],
    activities: [{ title: 'อบรม', start: '2028-11', end: '2029-02' }]
  }
  const fields = { ...source.project.fields, fiscalYear: 2572, startDay: '2028-10-01', endDay: '2029-09-30' } as unknown as View

  it('is everything that still is as it was, with the count of rows', () => {
    const all = codes(proposal({ ...fields, issue: '' }, rows), source)
    expect(all).toEqual(['days', 'continuity', 'rationale', 'issue', 'links', 'baseline', 1, 'rates', 2, 'activities', 1, 'officer'])
  })

  it('ends where somebody changed it, and where somebody looked at it and kept it', () => {
    const changed = proposal({ ...fields, startDay: '2028-11-01', continuity: 'continuing', rationale: 'ใหม่', officer: '' }, {
      lines: [{ item: 'อาหารว่าง', rate: 3_500 }, { item: 'ป้าย', rate: 160_000 }], indicators: [{ title: 'ร้อยละ', baseline: '66' }],
      activities: [{ title: 'อบรม', start: '2028-12', end: '2029-02' }]
    }, true)
    expect(codes(changed, source)).toEqual(['rates', 1])
    expect(codes(proposal({ ...fields, copyChecked: ['days', 'continuity', 'rationale', 'links', 'baseline', 'rates', 'activities', 'officer'] }, rows), source)).toEqual([])
  })

  it('asks nothing about time of a copy in the same year, but for figures where only names came along', () => {
    const same = proposal({ ...fields, fiscalYear: 2571, startDay: '2027-10-01', endDay: '2028-09-30' }, { ...rows, lines: [{ item: 'อาหารว่าง', rate: 0 }] }, true)
    expect(codes(same, source)).toEqual(['rationale', 'amounts', 1])
  })
})

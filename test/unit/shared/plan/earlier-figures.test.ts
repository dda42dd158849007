import { describe, expect, it } from 'vitest'
import type { Json } from '@shared/kernel/json'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { pastResultRecord } from '@shared/past-result/past-result-record'
import { earlierFigures, proposedBaseline } from '@shared/plan/earlier-figures'
import { planRecord } from '@shared/plan/plan-record'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'

function made<R extends RecordSpec>(spec: R, view: Record<string, Json>): RecordOf<R> {
  return readRecord(spec, { id: 'x', kind: spec.kind, office: '64', plan: 'plan', view })
}

const plan = made(planRecord, { startYear: 2566, endYear: 2570 })
const result = (view: Record<string, Json>) => made(pastResultRecord, { title: 'ร้อยละของศูนย์', ...view })

describe('what the earlier plan says of an indicator', () => {
  const kpi = made(kpiRecord, { title: 'ร้อยละของศูนย์', baseline: '60', baselineYear: 2564, target1: '65', target4: '80' })

  it('is its baseline and the target of the last year that has one', () => {
    const figures = earlierFigures(kpi, plan, [])
    expect(figures).toEqual({ baseline: { value: '60', year: 2564 }, target: { value: '80', year: 2569 }, actual: null })
    expect(proposedBaseline(figures!)).toEqual({ from: 'target', figure: { value: '80', year: 2569 } })
  })

  it('is what was reached in the latest year, where the past results name it', () => {
    const results = [result({ year: 2568, actual: '71' }), result({ year: 2569, actual: '74.5' }), result({ year: 2570, actual: '' }), result({ title: 'อื่น', year: 2570, actual: '99' })]
    const figures = earlierFigures(kpi, plan, results)
    expect(proposedBaseline(figures!)).toEqual({ from: 'actual', figure: { value: '74.5', year: 2569 } })
  })

  it('is nothing where nothing was given', () => {
    expect(earlierFigures(made(kpiRecord, { title: 'ก' }), plan, [])).toBeNull()
    expect(proposedBaseline(earlierFigures(made(kpiRecord, { title: 'ก', baseline: '0' }), plan, [])!)).toEqual({ from: 'baseline', figure: { value: '0', year: 0 } })
  })
})

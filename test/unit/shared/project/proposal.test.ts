import { describe, expect, it } from 'vitest'
import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { createActivity, deleteActivity, setActivityMonth, setActivitySpan, shareWeights } from '@shared/activity/activity-commands'
import { addBudgetLine, deleteBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { projectTotal, storedAmount, wholeAmount } from '@shared/budget/budget-amounts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { ceilingRecord } from '@shared/budget/ceiling-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { createUnitRate } from '@shared/budget/unit-rate-commands'
import { createPlan } from '@shared/plan/create-plan'
import { createProject, deleteProject, setProjectField } from '@shared/project/project-commands'
import { PROJECT_CHILD_KINDS } from '@shared/project/project-children'
import { createTargetGroup, setProjectIndicatorField, setTargetGroupField, createProjectIndicator } from '@shared/project/proposal-commands'
import { projectIndicatorRecord, targetGroupRecord } from '@shared/project/proposal-records'
import { projectRecord } from '@shared/project/project-record'
import { inOrder } from '@shared/record/order-key'
import { RECORD_SPECS } from '@shared/sync/record-registry'
import { MemoryPlan } from '../plan/memory-plan'
import { walkProposal } from './walk-proposal'

function planWithProject(): { readonly store: MemoryPlan; readonly plan: string; readonly project: string } {
  const store = new MemoryPlan()
  const plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  return { store, plan, project: store.must(createProject, { plan, issue: '', title: 'โครงการหนึ่ง', fiscalYear: 2571 }) }
}

describe('the code of a project', () => {
  it('is province, fiscal year and a running number of that year', () => {
    const { store, plan, project } = planWithProject()
    const second = store.must(createProject, { plan, issue: '', title: 'โครงการสอง', fiscalYear: 2571 })
    const later = store.must(createProject, { plan, issue: '', title: 'โครงการสาม', fiscalYear: 2572 })
    expect([project, second, later].map((id) => store.get(projectRecord, id).fields.code)).toEqual(['64-2571-001', '64-2571-002', '64-2572-001'])
  })

  it('runs on after the highest, over gaps and foreign codes', () => {
    const { store, plan, project } = planWithProject()
    store.must(setProjectField, { project, field: 'code', value: '64-2571-041' })
    const odd = store.must(createProject, { plan, issue: '', title: 'โครงการสอง', fiscalYear: 2571 })
    store.must(setProjectField, { project: odd, field: 'code', value: '64-2571-ก' })
    const next = store.must(createProject, { plan, issue: '', title: 'โครงการสาม', fiscalYear: 2571 })
    expect(store.get(projectRecord, next).fields.code).toBe('64-2571-042')
  })
})

describe('a proposal', () => {
  it('takes figures and years as people type them', () => {
    const { store, plan, project } = planWithProject()
    const group = store.must(createTargetGroup, { plan, within: project, title: 'กรรมการ ศยช.' })
    store.must(setTargetGroupField, { record: group, field: 'count', value: '๑,๖๘๐' })
    const indicator = store.must(createProjectIndicator, { plan, within: project, title: 'ผู้ผ่านการอบรม' })
    store.must(setProjectIndicatorField, { record: indicator, field: 'quarters', value: ['๐', '84', ' ', ''] })
    store.must(setProjectField, { project, field: 'firstYear', value: '๒๕๖๓' })
    expect(store.get(targetGroupRecord, group).fields.count).toBe('1680')
    expect(store.get(projectIndicatorRecord, indicator).fields.quarters).toEqual(['0', '84', '', ''])
    expect(store.get(projectRecord, project).fields.firstYear).toBe(2563)
  })

  it('refuses what is no figure, no day and no choice, and a row of another plan', () => {
    const { store, plan, project } = planWithProject()
    const group = store.must(createTargetGroup, { plan, within: project, title: 'กลุ่ม' })
    expect(store.run(setTargetGroupField, { record: group, field: 'count', value: 'หลาย' })).toMatchObject({ ok: false, error: { code: 'DECIMAL_INVALID' } })
    expect(store.run(setProjectField, { project, field: 'startDay', value: '2027-02-30' })).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } })
    expect(store.run(setProjectField, { project, field: 'nature', value: 'ดี' })).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } })
    const other = store.must(createPlan, { office: '64', startYear: 2576, endYear: 2580 })
    expect(store.run(createTargetGroup, { plan: other, within: project, title: 'กลุ่ม' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  it('goes with all that hangs on it', () => {
    const { store, plan, project } = planWithProject()
    const kept = store.must(createProject, { plan, issue: '', title: 'โครงการสอง', fiscalYear: 2571 })
    walkProposal((command, args) => store.must(command, args), plan, project)
    store.must(createTargetGroup, { plan, within: kept, title: 'กลุ่ม' })
    const line = store.must(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [], rate: 100 })
    store.put({ id: store.newId(), kind: 'stepAmount', office: '64', plan, view: { line, step: 'act', satang: 90 } })
    const before = store.rows.size
    store.must(deleteProject, { project })
    const children = [...store.rows.values()].filter(({ kind }) => PROJECT_CHILD_KINDS.includes(kind))
    expect(children.every(({ view }) => view['project'] !== project && view['line'] !== line)).toBe(true)
    expect(store.all(stepAmountRecord)).toEqual([])
    expect(before - store.rows.size).toBe(9)
    expect(store.all(activityYearRecord)).toEqual([])
    expect(store.all(targetGroupRecord)).toHaveLength(1)
  })

  it('has no kind that names a project and would be left hanging', () => {
    const naming = RECORD_SPECS.filter(({ fields }) => Object.values(fields).some(({ ref }) => ref === projectRecord.kind)).map(({ kind }) => kind)
    expect(naming.filter((kind) => !PROJECT_CHILD_KINDS.includes(kind))).toEqual([])
  })
})

describe('an activity', () => {
  it('runs from month to month, never backwards', () => {
    const { store, plan, project } = planWithProject()
    const record = store.must(createActivity, { plan, within: project, title: 'อบรม' })
    store.must(setActivitySpan, { record, start: '2027-12', end: '2028-02' })
    expect(store.get(activityRecord, record).fields).toMatchObject({ start: '2027-12', end: '2028-02' })
    for (const [start, end] of [['2028-02', '2027-12'], ['2027-13', '2027-13'], ['2027-12', ''], ['', '2027-12']] as const) {
      expect(store.run(setActivitySpan, { record, start, end })).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } })
    }
  })

  it('keeps plan and result of a month apart, in fiscal order', () => {
    const { store, plan, project } = planWithProject()
    const activity = store.must(createActivity, { plan, within: project, title: 'อบรม' })
    store.must(setActivityMonth, { activity, fiscalYear: 2571, month: 1, field: 'plan', value: '๒' })
    store.must(setActivityMonth, { activity, fiscalYear: 2571, month: 12, field: 'result', value: '1' })
    const [year] = store.all(activityYearRecord)
    expect(year?.fields.plan).toEqual(['2', ...Array<string>(11).fill('')])
    expect(year?.fields.result).toEqual([...Array<string>(11).fill(''), '1'])
    store.must(setActivityMonth, { activity, fiscalYear: 2571, month: 1, field: 'plan', value: '' })
    expect(store.all(activityYearRecord)[0]?.fields.plan).toEqual([])
  })

  it('gets its share of the whole weight in one command, to the hundredth of a percent, in its own project only', () => {
    const { store, plan, project } = planWithProject()
    const other = store.must(createProject, { plan, issue: '', title: 'โครงการสอง', fiscalYear: 2571 })
    const elsewhere = store.must(createActivity, { plan, within: other, title: 'อื่น' })
    for (const title of ['ก', 'ข', 'ค']) store.must(createActivity, { plan, within: project, title })
    store.must(shareWeights, { project })
    const own = inOrder(store.all(activityRecord).filter(({ fields }) => fields.project === project))
    expect(own.map(({ fields }) => fields.weight)).toEqual([3_334, 3_333, 3_333])
    expect(store.get(activityRecord, elsewhere).fields.weight).toBe(0)
  })

  it('leaves the budget lines that paid for it', () => {
    const { store, plan, project } = planWithProject()
    const activity = store.must(createActivity, { plan, within: project, title: 'อบรม' })
    const line = store.must(addBudgetLine, { project, activity, category: '2.2', item: 'อาหารว่าง', factors: [], rate: 100 })
    const other = store.must(createProject, { plan, issue: '', title: 'โครงการสอง', fiscalYear: 2571 })
    expect(store.run(addBudgetLine, { project: other, activity, category: '2.2', item: 'ข', factors: [], rate: 1 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    store.must(deleteActivity, { record: activity })
    expect(store.get(budgetLineRecord, line).fields.activity).toBe('')
  })
})

describe('a budget line', () => {
  it('of several years counts with the amount of its year (R11, brief §10.1)', () => {
    const { store, project } = planWithProject()
    const line = store.must(addBudgetLine, {
      project, category: '3.2', item: 'อาคารบูรณาการ', factors: [{ quantity: 1, unit: 'หลัง' }], rate: 6_224_500_000, thisYear: 1_244_900_000,
      commitments: [{ fiscalYear: 2572, satang: 3_186_010_000 }, { fiscalYear: 2573, satang: 1_793_590_000 }]
    })
    const stored = store.get(budgetLineRecord, line)
    expect(storedAmount(stored)).toBe(1_244_900_000)
    expect(wholeAmount(stored.fields)).toEqual({ ok: true, value: 6_224_500_000 })
    expect(projectTotal(store.all(budgetLineRecord))).toBe(1_244_900_000)
    store.must(setBudgetLine, { line, fields: { thisYear: -1, months: [6_224_500_000] } })
    expect(storedAmount(store.get(budgetLineRecord, line))).toBe(6_224_500_000)
  })

  it('refuses months that are no amounts, and goes with what the steps decided', () => {
    const { store, plan, project } = planWithProject()
    const line = store.must(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [], rate: 100 })
    expect(store.run(setBudgetLine, { line, fields: { months: [-5] } })).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } })
    store.put({ id: store.newId(), kind: 'stepAmount', office: '64', plan, view: { line, step: 'act', satang: 90 } })
    store.must(deleteBudgetLine, { line })
    expect(store.all(stepAmountRecord)).toEqual([])
  })
})

describe('ceilings and rates', () => {
  it('stand once a source and year, once a code', () => {
    const { store, plan, project } = planWithProject()
    walkProposal((command, args) => store.must(command, args), plan, project)
    expect(store.all(ceilingRecord).map(({ fields }) => fields)).toEqual([{ fundSource: 'province', fiscalYear: 2571, satang: 90_000_000, reference: 'ที่ 2/2570' }])
    store.must(createUnitRate, { plan, code: 'lunch', title: 'กลางวัน', ceiling: 12_000, unit: 'บาท/มื้อ' })
    expect(store.run(createUnitRate, { plan, code: 'lunch', title: 'อื่น', ceiling: 1, unit: '' })).toMatchObject({ ok: false, error: { code: 'ALREADY_EXISTS' } })
  })
})

import { describe, expect, it } from 'vitest'
import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { createActivity, setActivityMonth } from '@shared/activity/activity-commands'
import { addBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { createPlan } from '@shared/plan/create-plan'
import { createProject } from '@shared/project/project-commands'
import { quarterMoney, quarterTargets, sumQuarterMoney } from '@shared/project/quarter-plan'
import { MemoryPlan } from '../plan/memory-plan'

const months = [1_000, 0, 500, 0, 0, 2_000, 0, 0, 0, 0, 0, 500]

describe('the plan of a project by quarters', () => {
  it('adds up the months of its lines, and says what no month was given', () => {
    const store = new MemoryPlan()
    const plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
    const project = store.must(createProject, { plan, issue: '', title: 'โครงการหนึ่ง', fiscalYear: 2571 })
    const activity = store.must(createActivity, { plan, within: project, title: 'อบรม' })
    const planned = store.must(addBudgetLine, { project, activity, category: '2.2', item: 'อาหารว่าง', factors: [], rate: 4_000 })
    store.must(setBudgetLine, { line: planned, fields: { months } })
    store.must(addBudgetLine, { project, category: '2.3', item: 'วัสดุ', factors: [], rate: 700 })
    for (const [month, value] of [[1, '2'], [2, '0.5'], [12, '3']] as const) store.must(setActivityMonth, { activity, fiscalYear: 2571, month, field: 'plan', value })
    const money = quarterMoney(store.all(budgetLineRecord))
    expect(money).toEqual({ total: 4_700, quarters: [1_500, 2_000, 0, 500], unplanned: 700 })
    expect(sumQuarterMoney([money, money])).toEqual({ total: 9_400, quarters: [3_000, 4_000, 0, 1_000], unplanned: 1_400 })
    expect(sumQuarterMoney([])).toEqual({ total: 0, quarters: [0, 0, 0, 0], unplanned: 0 })
    const entries = store.all(activityRecord).map((each) => ({ activity: each, years: store.all(activityYearRecord) }))
    const [target] = quarterTargets(entries, store.all(budgetLineRecord), 2571)
    expect(target).toMatchObject({ total: '5.5', quarters: ['2.5', '', '', '3'], money: { total: 4_000, quarters: [1_500, 2_000, 0, 500], unplanned: 0 } })
    expect(quarterTargets(entries, [], 2572)[0]).toMatchObject({ total: '', quarters: ['', '', '', ''] })
  })
})

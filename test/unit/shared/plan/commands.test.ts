import { beforeEach, describe, expect, it } from 'vitest'
import { addAlignment, removeAlignment } from '@shared/alignment/alignment-commands'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { projectTotal, totalsByCategory } from '@shared/budget/budget-amounts'
import { addBudgetLine, deleteBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { createIssue, deleteIssue, moveIssue, setIssueTitle } from '@shared/issue/issue-commands'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { createStrategy, deleteStrategy, setStrategyTitle } from '@shared/issue/strategy-commands'
import { createKpi, deleteKpi, setKpiField } from '@shared/kpi/kpi-commands'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { officialParts } from '@shared/narrative/plan-parts'
import { sectionRecord } from '@shared/narrative/section-record'
import { createObjective, deleteObjective, setObjectiveTitle } from '@shared/objective/objective-commands'
import { objectiveRecord } from '@shared/objective/objective-record'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { planRecord } from '@shared/plan/plan-record'
import { setPlanTitle } from '@shared/plan/set-plan-title'
import { setVision } from '@shared/plan/set-vision'
import { createProject, deleteProject, setProjectField } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { inOrder } from '@shared/record/order-key'
import { MemoryPlan } from './memory-plan'

let store: MemoryPlan
let plan: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
})

const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const titles = (): string[] => inOrder(store.all(issueRecord)).map(({ fields }) => fields.title)

describe('plan', () => {
  it('starts with a derived id and the empty parts of its kind', () => {
    expect(plan).toBe(planId('64', 2571, 2575))
    expect(store.all(sectionRecord).map(({ fields }) => fields.part)).toEqual(officialParts('strategic').map(({ part }) => part))
    expect(store.get(planRecord, plan).fields).toMatchObject({ startYear: 2571, endYear: 2575, state: 'draft', sample: false })
  })

  it('is started once, by its own office, for one to five years', () => {
    expect(code(store.run(createPlan, { office: '64', startYear: 2571, endYear: 2575 }))).toBe('ALREADY_EXISTS')
    expect(code(store.run(createPlan, { office: '65', startYear: 2571, endYear: 2575 }))).toBe('NOT_ALLOWED')
    for (const [startYear, endYear] of [[2571, 2570], [2571, 2576], [571, 573], [2571.5, 2572]] as const) {
      expect(code(store.run(createPlan, { office: '64', startYear, endYear }))).toBe('PERIOD_INVALID')
    }
    expect(code(store.run(createPlan, { office: '64', startYear: 2576, endYear: 2576 }))).toBe('ok')
  })

  it('of another kind stands beside it, for one year only', () => {
    const action = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2571, kind: 'action' })
    expect(action).toBe(planId('64', 2571, 2571, 'action'))
    expect(action).not.toBe(planId('64', 2571, 2571))
    expect(store.all(sectionRecord).filter((section) => section.plan === action)).toHaveLength(officialParts('action').length)
    expect(code(store.run(createPlan, { office: '64', startYear: 2571, endYear: 2572, kind: 'action' }))).toBe('PERIOD_INVALID')
  })

  it('keeps the vision with repaired Thai and refuses an endless one', () => {
    store.must(setVision, { plan, value: 'อํานวยความยุติธรรม' })
    expect(store.get(planRecord, plan).fields.vision).toBe('อำนวยความยุติธรรม')
    expect(code(store.run(setVision, { plan, value: 'ก'.repeat(2_001) }))).toBe('TEXT_TOO_LONG')
  })

  it('takes a name of its own on one line, and none at all', () => {
    store.must(setPlanTitle, { plan, value: '  แผนยุทธศาสตร์\n  ยุติธรรมเพื่อประชาชน ' })
    expect(store.get(planRecord, plan).fields.title).toBe('แผนยุทธศาสตร์ ยุติธรรมเพื่อประชาชน')
    expect(code(store.run(setPlanTitle, { plan, value: 'ก'.repeat(201) }))).toBe('TEXT_TOO_LONG')
    store.must(setPlanTitle, { plan, value: '' })
    expect(store.get(planRecord, plan).fields.title).toBe('')
  })

  it('stores nothing when nothing changes', () => {
    store.must(setVision, { plan, value: 'เดิม' })
    const again = store.run(setVision, { plan, value: 'เดิม' })
    expect(again.ok && again.value.intents).toEqual([])
  })
})

describe('issues', () => {
  it('stand in the order they were made and can be moved', () => {
    const [a = '', b = '', c = ''] = ['ก', 'ข', 'ค'].map((title) => store.must(createIssue, { plan, title }))
    store.must(moveIssue, { issue: c, before: a })
    expect(titles()).toEqual(['ค', 'ก', 'ข'])
    store.must(moveIssue, { issue: c, before: null })
    expect(titles()).toEqual(['ก', 'ข', 'ค'])
    const still = store.run(moveIssue, { issue: b, before: c })
    expect(still.ok && still.value.intents).toEqual([])
    expect(code(store.run(moveIssue, { issue: b, before: plan }))).toBe('NOT_FOUND')
  })

  it('need a title', () => {
    const issue = store.must(createIssue, { plan, title: '  การอํานวย\u200bความยุติธรรม ' })
    expect(titles()).toEqual(['การอำนวยความยุติธรรม'])
    expect(code(store.run(setIssueTitle, { issue, title: ' \u00a0' }))).toBe('TITLE_EMPTY')
    expect(code(store.run(setIssueTitle, { issue, title: 'ก'.repeat(501) }))).toBe('TEXT_TOO_LONG')
  })

  it('take their objectives, KPIs and strategies with them, and let projects go', () => {
    const [gone = '', stays = ''] = ['ก', 'ข'].map((title) => store.must(createIssue, { plan, title }))
    for (const issue of [gone, stays]) {
      const objective = store.must(createObjective, { plan, issue, title: 'เป้า' })
      store.must(createKpi, { plan, objective, title: 'ตัวชี้วัด' })
      store.must(createStrategy, { plan, issue, title: 'กลยุทธ์' })
      store.must(createProject, { plan, issue, title: 'โครงการ', fiscalYear: 2571 })
    }
    store.must(deleteIssue, { issue: gone })
    expect([issueRecord, objectiveRecord, kpiRecord, strategyRecord, projectRecord].map((spec) => store.all(spec).length)).toEqual([1, 1, 1, 1, 2])
    expect(store.all(projectRecord).map(({ fields }) => fields.issue)).toEqual(['', stays])
  })

  it('hold strategies and objectives of their own order and name', () => {
    const issue = store.must(createIssue, { plan, title: 'ก' })
    const strategy = store.must(createStrategy, { plan, issue, title: 'หนึ่ง' })
    store.must(createStrategy, { plan, issue, title: 'สอง' })
    store.must(setStrategyTitle, { strategy, title: 'แรก' })
    expect(inOrder(store.all(strategyRecord)).map(({ fields }) => fields.title)).toEqual(['แรก', 'สอง'])
    store.must(deleteStrategy, { strategy })
    const objective = store.must(createObjective, { plan, issue, title: 'เป้า' })
    store.must(setObjectiveTitle, { objective, title: 'เป้าประสงค์' })
    store.must(createKpi, { plan, objective, title: 'ตัวชี้วัด' })
    store.must(deleteObjective, { objective })
    expect(store.all(kpiRecord)).toEqual([])
    expect(store.all(strategyRecord)).toHaveLength(1)
  })
})

describe('KPIs', () => {
  let kpi: string
  beforeEach(() => {
    const issue = store.must(createIssue, { plan, title: 'ก' })
    const objective = store.must(createObjective, { plan, issue, title: 'ข' })
    kpi = store.must(createKpi, { plan, objective, title: 'ค' })
  })

  it('take figures as people type them', () => {
    store.must(setKpiField, { kpi, field: 'target1', value: '๑,๒๓๔.๕๐' })
    store.must(setKpiField, { kpi, field: 'baseline', value: ' 62 ' })
    store.must(setKpiField, { kpi, field: 'baselineYear', value: '๒๕๖๙' })
    store.must(setKpiField, { kpi, field: 'direction', value: 'down' })
    expect(store.get(kpiRecord, kpi).fields).toMatchObject({ target1: '1234.50', baseline: '62', baselineYear: 2569, direction: 'down' })
    store.must(setKpiField, { kpi, field: 'target1', value: '' })
    expect(store.get(kpiRecord, kpi).fields.target1).toBe('')
  })

  it('refuse what is not a figure, a year, a direction or a title', () => {
    expect(code(store.run(setKpiField, { kpi, field: 'target1', value: 'ร้อยละ 80' }))).toBe('DECIMAL_INVALID')
    expect(code(store.run(setKpiField, { kpi, field: 'target1', value: 80 }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(setKpiField, { kpi, field: 'baselineYear', value: '2026' }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(setKpiField, { kpi, field: 'direction', value: 'sideways' }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(setKpiField, { kpi, field: 'title', value: '' }))).toBe('TITLE_EMPTY')
    expect(code(store.run(setKpiField, { kpi, field: 'unit', value: 'ก'.repeat(101) }))).toBe('TEXT_TOO_LONG')
  })

  it('have as many targets as the plan has years', () => {
    const short = store.must(createPlan, { office: '64', startYear: 2576, endYear: 2578 })
    const issue = store.must(createIssue, { plan: short, title: 'ก' })
    const objective = store.must(createObjective, { plan: short, issue, title: 'ข' })
    const third = store.must(createKpi, { plan: short, objective, title: 'ค' })
    expect(code(store.run(setKpiField, { kpi: third, field: 'target3', value: '1' }))).toBe('ok')
    expect(code(store.run(setKpiField, { kpi: third, field: 'target4', value: '1' }))).toBe('YEAR_OUT_OF_PLAN')
    store.must(deleteKpi, { kpi: third })
    expect(store.all(kpiRecord)).toHaveLength(1)
  })
})

describe('projects and their money', () => {
  let issue: string
  let project: string
  beforeEach(() => {
    issue = store.must(createIssue, { plan, title: 'ก' })
    project = store.must(createProject, { plan, issue, title: 'โครงการ', fiscalYear: 2571 })
  })
  const lines = () => store.all(budgetLineRecord)

  it('stay within the plan', () => {
    expect(code(store.run(createProject, { plan, issue, title: 'โครงการ', fiscalYear: 2570 }))).toBe('YEAR_OUT_OF_PLAN')
    expect(code(store.run(setProjectField, { project, field: 'fiscalYear', value: 2576 }))).toBe('YEAR_OUT_OF_PLAN')
    expect(code(store.run(setProjectField, { project, field: 'issue', value: plan }))).toBe('NOT_FOUND')
    expect(code(store.run(setProjectField, { project, field: 'fundSource', value: 'moon' }))).toBe('BAD_ARGUMENTS')
    store.must(setProjectField, { project, field: 'issue', value: '' })
    store.must(setProjectField, { project, field: 'rationale', value: 'บรรทัดหนึ่ง\nบรรทัดสอง' })
    expect(store.get(projectRecord, project).fields).toMatchObject({ issue: '', rationale: 'บรรทัดหนึ่ง\nบรรทัดสอง' })
  })

  it('count a line as the product of its factors and its rate', () => {
    const line = store.must(addBudgetLine, {
      project, category: '2.2', item: 'อาหารว่าง', factors: [{ quantity: 180, unit: 'คน' }, { quantity: 2, unit: 'มื้อ' }], rate: 3_500
    })
    store.must(addBudgetLine, { project, category: '2.3', item: 'ป้าย', factors: [], rate: 300_000 })
    expect(projectTotal(lines())).toBe(1_260_000 + 300_000)
    store.must(setBudgetLine, { line, fields: { rate: 4_000 } })
    expect([...totalsByCategory(lines())]).toEqual([['2.2', 1_440_000], ['2.3', 300_000]])
    store.must(deleteBudgetLine, { line })
    expect(projectTotal(lines())).toBe(300_000)
  })

  it('refuse amounts that cannot be counted', () => {
    const add = (factors: { quantity: number; unit: string }[], rate: number): string =>
      code(store.run(addBudgetLine, { project, category: '2.2', item: 'ก', factors, rate }))
    expect(add([], 1.5)).toBe('AMOUNT_INVALID')
    expect(add([], -1)).toBe('AMOUNT_INVALID')
    expect(add([{ quantity: 0.5, unit: 'คน' }], 100)).toBe('QUANTITY_INVALID')
    expect(add([{ quantity: 2, unit: 'คน' }], SATANG_LIMIT)).toBe('AMOUNT_TOO_LARGE')
    expect(add([{ quantity: 1, unit: 'ก'.repeat(61) }], 1)).toBe('TEXT_TOO_LONG')
    expect(lines()).toEqual([])
    expect(add([], SATANG_LIMIT)).toBe('ok')
    expect(add([], 1)).toBe('AMOUNT_TOO_LARGE')
    expect(code(store.run(setBudgetLine, { line: lines()[0]?.id ?? '', fields: { rate: SATANG_LIMIT - 1 } }))).toBe('ok')
    expect(add([], 1)).toBe('ok')
  })

  it('serve goals that exist, each once', () => {
    const link = { project, catalogue: 'justice-it-master-plan-4', goal: '2.1', reason: 'ฐานข้อมูลกลางของจังหวัด' }
    const alignment = store.must(addAlignment, link)
    expect(code(store.run(addAlignment, link))).toBe('ALREADY_EXISTS')
    expect(code(store.run(addAlignment, { ...link, goal: '2.9' }))).toBe('GOAL_UNKNOWN')
    expect(code(store.run(addAlignment, { ...link, catalogue: 'moon' }))).toBe('GOAL_UNKNOWN')
    store.must(removeAlignment, { alignment })
    expect(store.all(alignmentRecord)).toEqual([])
  })

  it('go with their lines and links', () => {
    store.must(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [], rate: 1 })
    store.must(addAlignment, { project, catalogue: 'justice-it-master-plan-4', goal: '2.1', reason: '' })
    store.must(deleteProject, { project })
    expect([projectRecord, budgetLineRecord, alignmentRecord].flatMap((spec) => store.all(spec))).toEqual([])
  })
})

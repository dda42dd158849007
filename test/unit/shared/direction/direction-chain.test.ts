import { beforeEach, describe, expect, it } from 'vitest'
import { coreValueCommands, missionCommands, setCoreValueMeaning } from '@shared/direction/direction-commands'
import { coreValueRecord, missionRecord } from '@shared/direction/direction-record'
import { createIssue, deleteIssue } from '@shared/issue/issue-commands'
import { strategyRecord } from '@shared/issue/issue-record'
import { createStrategy, deleteStrategy, moveStrategy } from '@shared/issue/strategy-commands'
import { createKpi, deleteKpi, moveKpi, setKpiField } from '@shared/kpi/kpi-commands'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { createObjective, deleteObjective, moveObjective } from '@shared/objective/objective-commands'
import { objectiveRecord } from '@shared/objective/objective-record'
import { createPastResult, setPastResultField } from '@shared/past-result/past-result-commands'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { pastResultRecord } from '@shared/past-result/past-result-record'
import { createPlan } from '@shared/plan/create-plan'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { createProject, deleteProject, setProjectField } from '@shared/project/project-commands'
import { linkKpi, unlinkKpi } from '@shared/project/project-kpi-commands'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { inOrder } from '@shared/record/order-key'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
let issue: string
let other: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  issue = store.must(createIssue, { plan, title: 'ประเด็นหนึ่ง' })
  other = store.must(createIssue, { plan, title: 'ประเด็นสอง' })
})

const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''))
const objective = (of: string, title = 'เป้า'): string => store.must(createObjective, { plan, issue: of, title })
const kpi = (of: string, title = 'ตัวชี้วัด'): string => store.must(createKpi, { plan, objective: of, title })
const links = (): string[] => store.all(projectKpiRecord).map(({ fields }) => fields.kpi)

describe('missions, values and goals', () => {
  it('stand in the order people put them and keep what a value means', () => {
    const [a = '', b = ''] = ['ก', 'ข'].map((title) => store.must(missionCommands.create, { plan, title }))
    store.must(missionCommands.move, { item: b, before: a })
    store.must(missionCommands.setTitle, { item: a, title: ' อํานวย  ความยุติธรรม ' })
    expect(inOrder(store.all(missionRecord)).map(({ fields }) => fields.title)).toEqual(['ข', 'อำนวย ความยุติธรรม'])
    expect(code(store.run(missionCommands.setTitle, { item: a, title: '' }))).toBe('TITLE_EMPTY')
    const value = store.must(coreValueCommands.create, { plan, title: 'ซื่อสัตย์' })
    store.must(setCoreValueMeaning, { item: value, meaning: 'โปร่งใส ตรวจสอบได้' })
    expect(store.get(coreValueRecord, value).fields.meaning).toBe('โปร่งใส ตรวจสอบได้')
    expect(code(store.run(coreValueCommands.delete, { item: a }))).toBe('NOT_FOUND')
  })
})

describe('the order of a chain', () => {
  it('moves objectives and strategies among their own kind only', () => {
    const [a, b] = [objective(issue, 'ก'), objective(issue, 'ข')]
    store.must(moveObjective, { objective: b, before: a })
    expect(inOrder(store.all(objectiveRecord)).map(({ fields }) => fields.title)).toEqual(['ข', 'ก'])
    expect(code(store.run(moveObjective, { objective: b, before: objective(other) }))).toBe('NOT_FOUND')
    const [first, second] = ['ก', 'ข'].map((title) => store.must(createStrategy, { plan, issue, title }))
    store.must(moveStrategy, { strategy: second ?? '', before: first ?? '' })
    expect(inOrder(store.all(strategyRecord)).map(({ fields }) => fields.title)).toEqual(['ข', 'ก'])
  })

  it('moves a KPI within its objective and into one of another issue, at the place named', () => {
    const [from, to] = [objective(issue), objective(other)]
    const [a, b, c] = [kpi(from, 'ก'), kpi(to, 'ข'), kpi(to, 'ค')]
    store.must(moveKpi, { kpi: a, objective: to, before: c })
    const under = (id: string): string[] => inOrder(store.all(kpiRecord).filter(({ fields }) => fields.objective === id)).map(({ fields }) => fields.title)
    expect([under(from), under(to)]).toEqual([[], ['ข', 'ก', 'ค']])
    store.must(moveKpi, { kpi: b, objective: to, before: null })
    expect(under(to)).toEqual(['ก', 'ค', 'ข'])
    expect(code(store.run(moveKpi, { kpi: a, objective: plan, before: null }))).toBe('NOT_FOUND')
    const still = store.run(moveKpi, { kpi: b, objective: to, before: null })
    expect(still.ok && still.value.intents).toEqual([])
  })
})

describe('links of a project', () => {
  let project: string
  beforeEach(() => { project = store.must(createProject, { plan, issue, title: 'โครงการ', fiscalYear: 2571 }) })

  it('choose a strategy of its own issue and let go of it with the issue', () => {
    const own = store.must(createStrategy, { plan, issue, title: 'กลยุทธ์' })
    const foreign = store.must(createStrategy, { plan, issue: other, title: 'กลยุทธ์อื่น' })
    expect(code(store.run(setProjectField, { project, field: 'strategy', value: foreign }))).toBe('STRATEGY_OF_OTHER_ISSUE')
    expect(code(store.run(setProjectField, { project, field: 'strategy', value: plan }))).toBe('NOT_FOUND')
    store.must(setProjectField, { project, field: 'strategy', value: own })
    const moved = store.run(setProjectField, { project, field: 'issue', value: other })
    expect(moved.ok && moved.value.intents).toMatchObject([{ fields: { issue: other, strategy: '' } }])
    store.must(setProjectField, { project, field: 'strategy', value: foreign })
    store.must(deleteStrategy, { strategy: foreign })
    expect(store.get(projectRecord, project).fields).toMatchObject({ issue: other, strategy: '' })
  })

  it('serve a KPI once, and lose the link with either end', () => {
    const [a, b, c, d] = [objective(issue), objective(issue), objective(issue), objective(other)].map((of) => kpi(of)) as [string, string, string, string]
    for (const served of [a, b, c, d]) store.must(linkKpi, { project, kpi: served })
    expect(code(store.run(linkKpi, { project, kpi: a }))).toBe('ALREADY_EXISTS')
    expect(code(store.run(linkKpi, { project, kpi: plan }))).toBe('NOT_FOUND')
    store.must(deleteKpi, { kpi: a })
    store.must(deleteObjective, { objective: store.get(kpiRecord, b).fields.objective })
    expect(links()).toEqual([c, d])
    store.must(deleteIssue, { issue })
    expect(links()).toEqual([d])
    store.must(unlinkKpi, { project, kpi: d })
    expect(code(store.run(unlinkKpi, { project, kpi: d }))).toBe('NOT_FOUND')
    store.must(linkKpi, { project, kpi: d })
    store.must(deleteProject, { project })
    expect(links()).toEqual([])
  })

  it('stand in the snapshot in the order of the plan book', () => {
    const to = objective(issue)
    const [a, b] = [kpi(to, 'ก'), kpi(to, 'ข')]
    for (const served of [b, a]) store.must(linkKpi, { project, kpi: served })
    expect(readSnapshot(store.rows.values())?.projects[0]?.kpis).toEqual([a, b])
  })
})

describe('what a KPI and a past result take', () => {
  it('figures in Thai digits, choices of the template, rounds', () => {
    const id = kpi(objective(issue))
    for (const [field, value] of [['weight', '๑๒.๕'], ['type', 'time'], ['level', 'outcome'], ['measure', 'rate'], ['round9', true], ['definition', 'ก\nข']] as const) {
      store.must(setKpiField, { kpi: id, field, value })
    }
    expect(store.get(kpiRecord, id).fields).toMatchObject({ weight: '12.5', type: 'time', level: 'outcome', measure: 'rate', round9: true, definition: 'ก\nข' })
    expect(code(store.run(setKpiField, { kpi: id, field: 'weight', value: 'สิบ' }))).toBe('DECIMAL_INVALID')
    expect(code(store.run(setKpiField, { kpi: id, field: 'round6', value: 'yes' }))).toBe('BAD_ARGUMENTS')
  })

  it('nothing disbursed is a result, an amount nobody knows is not', () => {
    const result = store.must(createPastResult, { plan, title: 'ร้อยละคดียาเสพติดที่ลดลง', year: 2569 })
    expect(store.get(pastResultRecord, result).fields).toMatchObject({ year: 2569, budget: UNKNOWN_AMOUNT, disbursed: UNKNOWN_AMOUNT })
    store.must(setPastResultField, { result, field: 'disbursed', value: 0 })
    store.must(setPastResultField, { result, field: 'actual', value: '๘๖๓' })
    expect(store.get(pastResultRecord, result).fields).toMatchObject({ disbursed: 0, actual: '863' })
    expect(code(store.run(setPastResultField, { result, field: 'budget', value: 0.5 }))).toBe('BAD_ARGUMENTS')
    expect(code(store.run(createPastResult, { plan, title: 'ก', year: 2026 }))).toBe('BAD_ARGUMENTS')
  })
})

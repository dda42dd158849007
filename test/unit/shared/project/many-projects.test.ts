import { beforeEach, describe, expect, it } from 'vitest'
import { addBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { createIssue } from '@shared/issue/issue-commands'
import { createStrategy } from '@shared/issue/strategy-commands'
import { createPlan } from '@shared/plan/create-plan'
import { deleteProjects, MOST_CHANGES, setProjects } from '@shared/project/many-projects'
import { createProject, setProjectField } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { MAX_CHANGES_PER_OP } from '@shared/sync/op'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let [plan, issue, other, strategy, far]: [string, string, string, string, string] = ['', '', '', '', '']
let projects: string[]

beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  issue = store.must(createIssue, { plan, title: 'ก' })
  other = store.must(createIssue, { plan, title: 'ข' })
  strategy = store.must(createStrategy, { plan, issue, title: 'กลยุทธ์' })
  far = store.must(createStrategy, { plan, issue: other, title: 'กลยุทธ์อื่น' })
  projects = ['หนึ่ง', 'สอง', 'สาม'].map((title) => store.must(createProject, { plan, issue, title, fiscalYear: 2571 }))
  store.must(setProjectField, { project: projects[0] ?? '', field: 'strategy', value: strategy })
})

const fieldsOf = (id: string) => store.get(projectRecord, id).fields

describe('many projects at once', () => {
  it('take the same values in one step, and only what differs is written', () => {
    const done = store.run(setProjects, { plan, projects, fields: { fiscalYear: 2572, leadAgency: ' สำนักงาน  ยุติธรรม ', districts: ['เมือง'] } })
    expect(done.ok && done.value.intents).toHaveLength(3)
    for (const id of projects) expect(fieldsOf(id)).toMatchObject({ fiscalYear: 2572, leadAgency: 'สำนักงาน ยุติธรรม', districts: ['เมือง'] })
    const again = store.run(setProjects, { plan, projects, fields: { fiscalYear: 2572 } })
    expect(again.ok && again.value.intents).toEqual([])
  })

  it('let go of a strategy of another issue, and take one only with its own issue', () => {
    expect(store.run(setProjects, { plan, projects, fields: { strategy: far } })).toMatchObject({ error: { code: 'STRATEGY_OF_OTHER_ISSUE' } })
    store.must(setProjects, { plan, projects, fields: { issue: other } })
    expect(projects.map((id) => [fieldsOf(id).issue, fieldsOf(id).strategy])).toEqual([[other, ''], [other, ''], [other, '']])
    store.must(setProjects, { plan, projects, fields: { issue, strategy } })
    expect(projects.map((id) => fieldsOf(id).strategy)).toEqual([strategy, strategy, strategy])
    store.must(setProjects, { plan, projects, fields: { issue: '' } })
    expect(fieldsOf(projects[2] ?? '')).toMatchObject({ issue: '', strategy: '' })
  })

  it('are refused together when one value is wrong or one project is not there', () => {
    expect(store.run(setProjects, { plan, projects, fields: { leadAgency: 'ก', fiscalYear: 2580 } })).toMatchObject({ error: { code: 'YEAR_OUT_OF_PLAN' } })
    expect(store.run(setProjects, { plan, projects, fields: { issue: strategy } })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(store.run(setProjects, { plan, projects, fields: { strategy: issue } })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(store.run(setProjects, { plan, projects: [...projects, issue], fields: { leadAgency: 'ก' } })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(store.run(setProjects, { plan, projects, fields: { workKind: 'other' } })).toMatchObject({ error: { code: 'BAD_ARGUMENTS' } })
    expect(projects.map((id) => fieldsOf(id).leadAgency)).toEqual(['', '', ''])
  })

  it('go with all that hangs on them, never more than one step may hold', () => {
    for (const project of projects) store.must(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [], rate: 1 })
    store.must(deleteProjects, { plan, projects: [...projects.slice(0, 2), projects[0] ?? ''] })
    expect([store.all(projectRecord).map(({ id }) => id), store.all(budgetLineRecord)]).toMatchObject([[projects[2]], [{ fields: { project: projects[2] } }]])
    expect(MOST_CHANGES).toBe(MAX_CHANGES_PER_OP)
  })
})

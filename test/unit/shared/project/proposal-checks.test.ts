import { describe, expect, it } from 'vitest'
import { createActivity } from '@shared/activity/activity-commands'
import { activityRecord } from '@shared/activity/activity-record'
import { addBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { createPlan } from '@shared/plan/create-plan'
import { createProject, setProjectField, type ProjectField } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { createOutcomeIndicator, createProjectIndicator, createTargetGroup, setProjectIndicatorField, setTargetGroupField } from '@shared/project/proposal-commands'
import { proposalGaps, PROPOSAL_GAPS, sectionStates, type Proposal } from '@shared/project/proposal-checks'
import { projectIndicatorRecord, targetGroupRecord } from '@shared/project/proposal-records'
import { proposalAdvice, sentencesOf } from '@shared/project/proposal-text'
import { MemoryPlan } from '../plan/memory-plan'

const TEXTS: readonly (readonly [ProjectField, string])[] = [
  ['rationale', 'ก'.repeat(200)], ['purpose', 'เพื่ออบรมกรรมการ'], ['area', 'ทุกอำเภอ'], ['startDay', '2027-10-01'], ['endDay', '2028-09-30'],
  ['benefits', 'ประชาชนเข้าถึงความยุติธรรม'], ['leadAgency', 'สำนักงานยุติธรรมจังหวัดสุโขทัย'], ['officer', 'สมหญิง ใจดี']
]

function planWithProject() {
  const store = new MemoryPlan()
  const plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  const project = store.must(createProject, { plan, issue: '', title: 'โครงการหนึ่ง', fiscalYear: 2571 })
  const set = (field: ProjectField, value: string): void => { store.must(setProjectField, { project, field, value }) }
  const read = (hasGoal = false): Proposal => ({
    project: store.get(projectRecord, project), groups: store.all(targetGroupRecord), indicators: store.all(projectIndicatorRecord), risks: [], signatories: [],
    activities: store.all(activityRecord), lines: store.all(budgetLineRecord), attachments: 0, hasGoal
  })
  return { store, plan, project, set, read }
}

describe('what a proposal lacks', () => {
  it('is everything but its name at first, in the order of the form', () => {
    const { read } = planWithProject()
    expect(proposalGaps(read()).map(({ code }) => code)).toEqual(PROPOSAL_GAPS.filter((code) => code !== 'title'))
  })

  it('ends with the last required field, in whatever order they are filled', () => {
    const { store, plan, project, set, read } = planWithProject()
    for (const [field, value] of TEXTS.toReversed()) set(field, value)
    store.must(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [], rate: 100 })
    store.must(createActivity, { plan, within: project, title: 'อบรม' })
    const outcome = store.must(createOutcomeIndicator, { plan, within: project, title: 'ร้อยละของผู้ผ่านเกณฑ์' })
    const output = store.must(createProjectIndicator, { plan, within: project, title: 'จำนวนผู้เข้าอบรม' })
    const group = store.must(createTargetGroup, { plan, within: project, title: 'กรรมการ ศยช.' })
    // Rows without their figures, as a template leaves them, are begun and not done; each gap leads to its cell.
    expect(proposalGaps(read(true)).map(({ code, figure }) => [code, figure?.record, figure?.field])).toEqual([
      ['issue', undefined, undefined], ['groups', group, 'count'], ['outputs', output, 'target'], ['outcomes', outcome, 'target']
    ])
    expect(sectionStates(read(true)).targets).toBe('begun')
    store.must(setTargetGroupField, { record: group, field: 'count', value: '84' })
    for (const record of [output, outcome]) store.must(setProjectIndicatorField, { record, field: 'target', value: '80' })
    expect(proposalGaps(read(true)).map(({ code }) => code)).toEqual(['issue'])
    expect(proposalGaps(read(false)).map(({ code }) => code)).toEqual(['issue', 'goal'])
  })

  it('counts neither white space nor a bare number, nor a stakeholder for a target group', () => {
    const { store, plan, project, set, read } = planWithProject()
    set('purpose', '1. \n ')
    set('benefits', '\n\n')
    const group = store.must(createTargetGroup, { plan, within: project, title: 'อบต.' })
    store.must(setTargetGroupField, { record: group, field: 'kind', value: 'stakeholder' })
    expect(proposalGaps(read()).map(({ code }) => code)).toEqual(expect.arrayContaining(['benefits', 'groups']))
  })

  it('asks for no budget line of a project without a budget', () => {
    const { set, read } = planWithProject()
    set('fundSource', 'none')
    expect(proposalGaps(read()).map(({ code }) => code)).not.toContain('budget')
  })

  it('says of each part whether it is empty, begun or filled', () => {
    const { set, read } = planWithProject()
    set('rationale', 'ปัญหา')
    set('workKind', 'development')
    expect(sectionStates(read())).toMatchObject({ general: 'filled', nature: 'filled', reasons: 'begun', risks: 'empty', links: 'empty' })
  })
})

describe('the habits of official writing', () => {
  it('are told of, and only where something stands', () => {
    const { set, read } = planWithProject()
    expect([...proposalAdvice(read().project)]).toEqual([])
    set('title', 'อบรมเครือข่าย')
    set('rationale', 'สั้น')
    set('purpose', '1. เพื่อหนึ่ง\n๒) อบรม')
    set('startDay', '2027-09-30')
    set('endDay', '2027-09-01')
    expect([...proposalAdvice(read().project)]).toEqual(['titleStart', 'rationaleShort', 'objectiveStart', 'daysOrder', 'daysOutside'])
    set('continuity', 'continuing')
    expect(proposalAdvice(read().project).has('daysOutside')).toBe(false)
  })

  it('want at most five objectives', () => {
    const { set, read } = planWithProject()
    set('purpose', 'เพื่อดี\n'.repeat(6))
    expect([...proposalAdvice(read().project)]).toEqual(['objectiveCount'])
  })

  it('read a list without the numbers its author typed', () => {
    expect(sentencesOf('๑. เพื่อก\n2) เพื่อข\n\n- เพื่อค\n2571 เป็นปีแรก')).toEqual(['เพื่อก', 'เพื่อข', 'เพื่อค', '2571 เป็นปีแรก'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setActivitySpan } from '@shared/activity/activity-commands'
import { activityRecord } from '@shared/activity/activity-record'
import { projectTotal } from '@shared/budget/budget-amounts'
import { addBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { SHIPPED_RATES } from '@shared/budget/rate-table'
import { createUnitRate } from '@shared/budget/unit-rate-commands'
import { createPlan } from '@shared/plan/create-plan'
import { setProjectField } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { projectTemplateRecord } from '@shared/project/project-template-record'
import { proposalGaps } from '@shared/project/proposal-checks'
import { projectIndicatorRecord, projectRiskRecord, targetGroupRecord } from '@shared/project/proposal-records'
import { SHIPPED_PROJECT_TEMPLATES, SHIPPED_TEMPLATES_SOURCE, type ShippedProjectTemplate } from '@shared/project/shipped-project-templates'
import { createFromTemplate, saveProjectTemplate } from '@shared/project/template-commands'
import { TEMPLATE_BLANK, type TemplateContent } from '@shared/project/template-content'
import { MemoryPlan } from '../plan/memory-plan'

const contentOf = ({ texts, groups, indicators, activities, risks, lines }: ShippedProjectTemplate): TemplateContent => ({ texts, groups, indicators, activities, risks, lines })

function begun(template: ShippedProjectTemplate, prepare: (store: MemoryPlan, plan: string) => void = () => undefined) {
  const store = new MemoryPlan()
  const plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  prepare(store, plan)
  const project = store.must(createFromTemplate, { plan, issue: '', title: template.title, fiscalYear: 2572, family: template.family, content: contentOf(template) })
  return { store, plan, project }
}

describe('the templates of the program', () => {
  it('cover the families of the brief, call themselves samples, and speak each of a family of its own', () => {
    expect(SHIPPED_PROJECT_TEMPLATES.map(({ id }) => id)).toEqual([
      'community-justice', 'mobile-justice', 'mediation', 'justice-fund', 'victim-aid', 'legal-knowledge', 'return-to-society', 'committee'
    ])
    expect(SHIPPED_TEMPLATES_SOURCE).toContain('ตัวอย่าง')
    expect(new Set(SHIPPED_PROJECT_TEMPLATES.map(({ family }) => family)).size).toBe(SHIPPED_PROJECT_TEMPLATES.length)
  })

  it.each(SHIPPED_PROJECT_TEMPLATES)('$family: holds no figure of its own, knows its rates and activities, and weighs a hundred percent', (template) => {
    const rates = new Set(SHIPPED_RATES.rates.map(({ code }) => code))
    expect(template.lines.filter(({ rate }) => rate !== 0)).toEqual([])
    expect(template.lines.filter(({ rateCode }) => rateCode !== '' && !rates.has(rateCode))).toEqual([])
    expect(template.lines.filter(({ activity }) => activity !== null && activity >= template.activities.length)).toEqual([])
    expect(template.activities.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000)
    for (const { from, to } of template.activities) expect(from !== null && to !== null && from <= to && to <= 12).toBe(true)
    expect(template.title.startsWith('โครงการ')).toBe(true)
    for (const sentence of template.texts.purpose.split('\n')) expect(sentence.startsWith('เพื่อ')).toBe(true)
    expect(template.texts.rationale).toContain(TEMPLATE_BLANK)
  })

  it.each(SHIPPED_PROJECT_TEMPLATES)('$family: begins a project that lacks only what the office knows', (template) => {
    const { store, project } = begun(template)
    const gaps = proposalGaps({
      project: store.get(projectRecord, project), groups: store.all(targetGroupRecord), indicators: store.all(projectIndicatorRecord), risks: store.all(projectRiskRecord),
      signatories: [], activities: store.all(activityRecord), lines: store.all(budgetLineRecord), attachments: 0, hasGoal: false
    })
    // The figures of what the template lays out are the office's own.
    expect(gaps.map(({ code }) => code)).toEqual(['issue', 'goal', 'rationale', 'groups', 'outputs', 'outcomes', 'area', 'startDay', 'endDay', 'budget', 'leadAgency', 'officer'])
    expect(projectTotal(store.all(budgetLineRecord))).toBe(0)
    expect(store.get(projectRecord, project).fields).toMatchObject({ family: template.family, code: '64-2572-001', fiscalYear: 2572 })
  })

  it('takes rates from the table, the value of the office before that of the program', () => {
    const { store } = begun(SHIPPED_PROJECT_TEMPLATES[0]!, (plan, id) => { plan.must(createUnitRate, { plan: id, code: 'lunch', title: 'กลางวัน', ceiling: 9_000, unit: 'บาท/มื้อ' }) })
    const rate = (item: string): number | undefined => store.all(budgetLineRecord).find(({ fields }) => fields.item === item)?.fields.rate
    expect([rate('ค่าอาหารกลางวัน'), rate('ค่าอาหารว่างและเครื่องดื่ม'), rate('ค่าพาหนะผู้เข้าอบรม')]).toEqual([9_000, 3_500, 0])
  })

  it('lets months run in the fiscal year of the project, and lines pay for the activity they name', () => {
    const { store } = begun(SHIPPED_PROJECT_TEMPLATES[0]!)
    const training = store.all(activityRecord).find(({ fields }) => fields.title.startsWith('อบรม'))!
    expect([training.fields.start, training.fields.end]).toEqual(['2029-01', '2029-03'])
    expect(store.all(budgetLineRecord).filter(({ fields }) => fields.activity === training.id)).toHaveLength(5)
  })
})

describe('a template of the office', () => {
  it('keeps what a project said without counts and places, and begins a project that says the same', () => {
    fc.assert(fc.property(fc.constantFrom(...SHIPPED_PROJECT_TEMPLATES), (template) => {
      const { store, plan, project } = begun(template)
      store.must(setProjectField, { project, field: 'officer', value: 'สมหญิง ใจดี' })
      store.must(addBudgetLine, { project, category: '2.2', item: 'ค่าเช่าสถานที่', factors: [{ quantity: 3, unit: 'วัน' }], rate: 123_400 })
      const kept = store.get(projectTemplateRecord, store.must(saveProjectTemplate, { project, title: 'แม่แบบ' })).fields.content!
      expect(kept.texts).toEqual(template.texts)
      expect(kept.activities.map(({ title, from, to }) => [title, from, to])).toEqual(template.activities.map(({ title, from, to }) => [title, from, to]))
      expect(kept.lines.at(-1)).toMatchObject({ item: 'ค่าเช่าสถานที่', units: ['วัน'], rateCode: '', rate: 123_400 })
      expect(JSON.stringify(kept)).not.toContain('สมหญิง')
      const again = store.must(createFromTemplate, { plan, issue: '', title: 'โครงการปีหน้า', fiscalYear: 2573, family: '', content: kept })
      const lines = store.all(budgetLineRecord).filter(({ fields }) => fields.project === again)
      expect(lines).toHaveLength(template.lines.length + 1)
      expect(lines.every(({ fields }) => fields.factors.every(({ quantity }) => quantity === 0))).toBe(true)
    }), { numRuns: 8 })
  })

  it('leaves out the months of an activity beyond its year, and is refused without a name', () => {
    const { store, project } = begun(SHIPPED_PROJECT_TEMPLATES[1]!)
    const activity = store.all(activityRecord)[0]!
    store.must(setActivitySpan, { record: activity.id, start: '2029-08', end: '2030-02' })
    const kept = store.get(projectTemplateRecord, store.must(saveProjectTemplate, { project, title: 'แม่แบบ' })).fields.content!
    expect([kept.activities[0]?.from, kept.activities[0]?.to]).toEqual([11, 12])
    expect(store.run(saveProjectTemplate, { project, title: ' ' })).toMatchObject({ ok: false, error: { code: 'TITLE_EMPTY' } })
  })
})

import { describe, expect, it } from 'vitest'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import { factRecord } from '@shared/analysis/fact-record'
import { citationRecord, QUADRANTS, swotRecord, towsRecord } from '@shared/analysis/swot-record'
import { missionRecord } from '@shared/direction/direction-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { requiredParts } from '@shared/narrative/plan-parts'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS } from '@shared/narrative/section-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { projectKpiRecord } from '@shared/project/project-kpi-record'
import { projectRecord } from '@shared/project/project-record'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { Json } from '@shared/kernel/json'
import { completenessOf, obstaclesOf, percentComplete } from '@shared/plan/completeness'
import type { PlanContents } from '@shared/plan/plan-contents'
import { planRecord } from '@shared/plan/plan-record'

function made<R extends RecordSpec>(spec: R, id: string, view: Record<string, Json>): RecordOf<R> {
  return readRecord(spec, { id, kind: spec.kind, office: '64', plan: 'plan', view })
}

const nothing: PlanContents = {
  plan: made(planRecord, 'plan', {}), missions: [], projectKpis: [], paragraphs: [], issues: [], strategies: [], objectives: [], kpis: [], projects: [], alignments: [],
  editions: [], provincialGoals: [], pastResults: [], budgetLines: [], activities: [], ceilings: [], unitRates: [], analysis: { swot: [], tows: [], citations: [], stakeholders: [], risks: [], needs: [], facts: [] }
}

const targets = { target1: '75', target2: '78', target3: '80', target4: '82', target5: '85' }
const kpi = { title: 'ร้อยละ', unit: 'ร้อยละ', baseline: '70', owner: 'สยจ.', source: 'รายงาน', ...targets }

const three = <T>(make: (n: number) => T): T[] => [1, 2, 3].map(make)

const whole: PlanContents = {
  plan: made(planRecord, 'plan', { vision: 'ประชาชนเข้าถึงความยุติธรรม' }),
  paragraphs: SECTION_PARTS.map((part) => made(paragraphRecord, `p-${part}`, { section: sectionId('plan', part), content: [{ t: 'ข้อความ' }] })),
  missions: [made(missionRecord, 'm', { title: 'พันธกิจ' })],
  issues: three((n) => made(issueRecord, `i${n}`, { title: 'ประเด็น' })),
  strategies: three((n) => made(strategyRecord, `s${n}`, { issue: `i${n}`, title: 'กลยุทธ์' })),
  objectives: three((n) => made(objectiveRecord, `o${n}`, { issue: `i${n}`, title: 'เป้าประสงค์' })),
  kpis: three((n) => made(kpiRecord, `k${n}`, { ...kpi, objective: `o${n}` })),
  projects: three((n) => made(projectRecord, `j${n}`, { issue: `i${n}`, strategy: `s${n}`, title: 'โครงการ' })),
  projectKpis: three((n) => made(projectKpiRecord, `pk${n}`, { project: `j${n}`, kpi: `k${n}` })),
  alignments: [
    ...three((n) => made(alignmentRecord, `a${n}`, { project: `j${n}`, catalogue: 'national-master-plan-2566', goal: '22' })),
    ...three((n) => made(alignmentRecord, `b${n}`, { issue: `i${n}`, catalogue: 'national-strategy-2561', goal: '6' })),
    ...three((n) => made(alignmentRecord, `c${n}`, { issue: `i${n}`, catalogue: 'national-master-plan-2566', goal: '22' })),
    ...three((n) => made(alignmentRecord, `d${n}`, { issue: `i${n}`, catalogue: 'provincial-plan', goal: 'g' }))
  ],
  editions: [],
  provincialGoals: [made(provincialGoalRecord, 'g', { title: 'จังหวัดน่าอยู่', startYear: 2571, endYear: 2575 })],
  pastResults: [],
  budgetLines: [], activities: [], ceilings: [], unitRates: [],
  analysis: {
    swot: QUADRANTS.flatMap((quadrant) => three((n) => made(swotRecord, `${quadrant}${n}`, { quadrant, title: 'ข้อ', evidence: 'รายงาน' }))),
    tows: [made(towsRecord, 't', { cell: 'so', title: 'กลยุทธ์เชิงรุก' })],
    citations: [made(citationRecord, 'ct', { tows: 't', swot: 'strength1' })],
    stakeholders: [], risks: [], needs: [],
    facts: [made(factRecord, 'f', { table: 'province', title: 'ประชากร', year: 2569, value: '586830' })]
  }
}
const [firstKpi, ...otherKpis] = whole.kpis
const withKpi = (fields: Record<string, Json>): PlanContents => ({ ...whole, kpis: [made(kpiRecord, 'k1', { ...firstKpi!.fields, ...fields }), ...otherKpis] })

const rules = (contents: PlanContents): readonly string[] => completenessOf(contents).findings.map(({ rule, field }) => `${rule}:${field}`)

describe('completeness of a plan', () => {
  it('an empty plan misses its vision, issues and every part', () => {
    expect(rules(nothing)).toEqual(['visionMissing:vision', 'missionMissing:missions', 'noIssue:issues', ...requiredParts('strategic').map(() => 'sectionEmpty:content'), 'swotFew:swot'])
  })

  it('a whole plan is 100 per cent', () => {
    expect(completenessOf(whole).findings).toEqual([])
    expect(percentComplete(completenessOf(whole))).toBe(100)
  })

  it('names the first plan year without a target, and only years of the plan', () => {
    expect(rules(withKpi({ target3: '' }))).toEqual(['kpiNoTarget:target3'])
    const short = { ...withKpi({ target4: '', target5: '' }), plan: made(planRecord, 'plan', { vision: 'ก', startYear: 2571, endYear: 2573 }) }
    expect(rules(short)).toEqual([])
  })

  it('takes a reason in place of a baseline', () => {
    expect(rules(withKpi({ baseline: '' }))).toEqual(['kpiNoBaseline:baseline'])
    expect(rules(withKpi({ baseline: '', baselineNote: 'เริ่มเก็บปีแรก' }))).toEqual([])
  })

  it('asks for every link of the chain from issue to project', () => {
    const bare = { ...whole, objectives: [], strategies: [], projects: [], kpis: [] }
    expect(rules(bare)).toEqual(three(() => ['issueNoObjective:title', 'issueNoStrategy:title', 'issueNoProject:title']).flat())
    expect(rules({ ...whole, kpis: otherKpis })).toEqual(['objectiveNoKpi:title'])
    expect(rules({ ...whole, projectKpis: whole.projectKpis.slice(1), alignments: whole.alignments.slice(1) })).toEqual(['projectNoKpi:kpis', 'projectNotAligned:alignment'])
    const loose = made(projectRecord, 'j1', { title: 'โครงการ', issue: 'gone' })
    expect(rules({ ...whole, projects: [loose, ...whole.projects.slice(1)] })).toEqual(['issueNoProject:title', 'strategyNoProject:title', 'projectNoIssue:issue'])
  })

  it('hints at fewer than three or more than five issues, and a hint holds nothing back', () => {
    const two = { ...whole, issues: whole.issues.slice(0, 2), projects: whole.projects.slice(0, 2), projectKpis: whole.projectKpis.slice(0, 2), strategies: whole.strategies.slice(0, 2) }
    expect(rules(two)).toEqual(['issueCount:issues'])
    expect(obstaclesOf(completenessOf(two))).toEqual([])
    expect(obstaclesOf(completenessOf(nothing)).map(({ rule }) => rule)).not.toContain('swotFew')
  })

  it('asks issues for all three levels, and points out a reference plan that runs out', () => {
    expect(rules({ ...whole, alignments: whole.alignments.filter(({ id }) => id !== 'd2') })).toEqual(['issueNotAligned:alignment'])
    const old = made(alignmentRecord, 'x', { issue: 'i1', catalogue: 'justice-master-plan-4', goal: '1' })
    expect(rules({ ...whole, alignments: [...whole.alignments, old] })).toEqual(['referenceExpired:alignment'])
  })

  it('asks the analysis for entries, evidence, citations and figures that are not old', () => {
    const { analysis } = whole
    expect(rules({ ...whole, analysis: { ...analysis, swot: analysis.swot.slice(1), citations: [], facts: [] } })).toEqual(['swotFew:swot', 'towsNoCitation:title'])
    const [first, ...others] = analysis.swot
    const bare = made(swotRecord, 'strength1', { ...first!.fields, evidence: '' })
    const old = made(factRecord, 'f', { table: 'province', title: 'ประชากร', year: 2566, value: '1' })
    expect(rules({ ...whole, analysis: { ...analysis, swot: [bare, ...others], facts: [old] } })).toEqual(['swotNoEvidence:evidence', 'factOld:value'])
    const yearless = ['a', 'b'].map((id) => made(factRecord, id, { table: 'province', title: id, year: 0, value: '1' }))
    const { findings } = completenessOf({ ...whole, analysis: { ...analysis, facts: [...yearless, old] } })
    expect(findings.map(({ rule, record, count }) => [rule, record, count])).toEqual([['factOld', 'f', undefined], ['factNoYear', 'a', 2]])
  })

  it('finds a value in the text that is gone', () => {
    const text = made(paragraphRecord, 'r', { section: sectionId('plan', 'summary'), content: [{ t: 'งบ ' }, { t: '', ref: { of: 'projectTotal', id: 'gone' } }] })
    expect(rules({ ...whole, paragraphs: [...whole.paragraphs, text] })).toEqual(['referenceBroken:content'])
  })

  it('takes the blanks of a skeleton for no words', () => {
    const blank = whole.paragraphs.map((paragraph) => ({ ...paragraph, fields: { ...paragraph.fields, content: [{ t: '…………… ____' }] } }))
    expect(completenessOf({ ...whole, paragraphs: blank }).findings.map(({ name }) => name)).toContain('introduction')
  })

  it('takes figures and lists of a part for its words', () => {
    const empty = { ...whole, paragraphs: [] }
    const missing = completenessOf(empty).findings.map(({ name }) => name)
    expect(missing).not.toContain('environment')
    expect(missing).toContain('introduction')
  })

  it('rounds down, so that 100 means all', () => {
    expect(percentComplete({ checks: 1000, passed: 999 })).toBe(99)
  })
})

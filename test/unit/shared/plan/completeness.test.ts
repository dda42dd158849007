import { describe, expect, it } from 'vitest'
import { alignmentRecord } from '@shared/alignment/alignment-record'
import { issueRecord, strategyRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { SECTION_PARTS } from '@shared/narrative/section-record'
import { objectiveRecord } from '@shared/objective/objective-record'
import { projectRecord } from '@shared/project/project-record'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { Json } from '@shared/kernel/json'
import { completenessOf, percentComplete } from '@shared/plan/completeness'
import type { PlanContents } from '@shared/plan/plan-contents'
import { planRecord } from '@shared/plan/plan-record'

function made<R extends RecordSpec>(spec: R, id: string, view: Record<string, Json>): RecordOf<R> {
  return readRecord(spec, { id, kind: spec.kind, office: '64', plan: 'plan', view })
}

const nothing: PlanContents = {
  plan: made(planRecord, 'plan', {}), paragraphs: [], issues: [], strategies: [], objectives: [], kpis: [], projects: [], alignments: []
}

const targets = { target1: '75', target2: '78', target3: '80', target4: '82', target5: '85' }
const kpi = { objective: 'o', title: 'ร้อยละ', unit: 'ร้อยละ', baseline: '70', owner: 'สยจ.', source: 'รายงาน', ...targets }

const whole: PlanContents = {
  plan: made(planRecord, 'plan', { vision: 'ประชาชนเข้าถึงความยุติธรรม' }),
  paragraphs: SECTION_PARTS.map((part) => made(paragraphRecord, `p-${part}`, { section: sectionId('plan', part), content: [{ t: 'ข้อความ' }] })),
  issues: [made(issueRecord, 'i', { title: 'ประเด็น' })],
  strategies: [made(strategyRecord, 's', { issue: 'i', title: 'กลยุทธ์' })],
  objectives: [made(objectiveRecord, 'o', { issue: 'i', title: 'เป้าประสงค์' })],
  kpis: [made(kpiRecord, 'k', kpi)],
  projects: [made(projectRecord, 'j', { issue: 'i', title: 'โครงการ' })],
  alignments: [made(alignmentRecord, 'a', { project: 'j', goal: 'D1.G1' })]
}

const rules = (contents: PlanContents): readonly string[] => completenessOf(contents).findings.map(({ rule, field }) => `${rule}:${field}`)

describe('completeness of a plan', () => {
  it('an empty plan misses its vision, issues and every part', () => {
    expect(rules(nothing)).toEqual(['visionMissing:vision', 'noIssue:issues', ...SECTION_PARTS.map(() => 'sectionEmpty:content')])
  })

  it('a whole plan is 100 per cent', () => {
    expect(completenessOf(whole).findings).toEqual([])
    expect(percentComplete(completenessOf(whole))).toBe(100)
  })

  it('names the first plan year without a target, and only years of the plan', () => {
    expect(rules({ ...whole, kpis: [made(kpiRecord, 'k', { ...kpi, target3: '' })] })).toEqual(['kpiNoTarget:target3'])
    const short = { ...whole, plan: made(planRecord, 'plan', { vision: 'ก', startYear: 2571, endYear: 2573 }) }
    expect(rules({ ...short, kpis: [made(kpiRecord, 'k', { ...kpi, target4: '', target5: '' })] })).toEqual([])
  })

  it('takes a reason in place of a baseline', () => {
    expect(rules({ ...whole, kpis: [made(kpiRecord, 'k', { ...kpi, baseline: '' })] })).toEqual(['kpiNoBaseline:baseline'])
    expect(rules({ ...whole, kpis: [made(kpiRecord, 'k', { ...kpi, baseline: '', baselineNote: 'เริ่มเก็บปีแรก' })] })).toEqual([])
  })

  it('asks every issue for objective, strategy and project, every objective for a measure, every project for a goal', () => {
    const bare = { ...whole, objectives: [], strategies: [], projects: [], kpis: [], alignments: [] }
    expect(rules(bare)).toEqual(['issueNoObjective:title', 'issueNoStrategy:title', 'issueNoProject:title'])
    expect(rules({ ...whole, kpis: [], alignments: [] })).toEqual(['objectiveNoKpi:title', 'projectNotAligned:alignment'])
  })

  it('rounds down, so that 100 means all', () => {
    expect(percentComplete({ checks: 1000, passed: 999 })).toBe(99)
  })
})

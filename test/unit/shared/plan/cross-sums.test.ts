import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectTotal, totalsByCategory, totalsByYear } from '@shared/budget/budget-amounts'
import { budgetLineRecord, BUDGET_CATEGORIES, type BudgetLine } from '@shared/budget/budget-line-record'
import { budgetPivot, type PivotAxis } from '@shared/budget/budget-pivot'
import { ceilingStandings } from '@shared/budget/ceiling-standing'
import { lineNotes, isOpenNote } from '@shared/budget/line-notes'
import { quarterSums } from '@shared/budget/reconcile'
import type { Json } from '@shared/kernel/json'
import { largestRemainder, sumSatang, type Satang } from '@shared/kernel/satang'
import { completenessOf } from '@shared/plan/completeness'
import { readContents } from '@shared/plan/plan-contents'
import { planRecord } from '@shared/plan/plan-record'
import { parseSnapshot, recordsOf } from '@shared/plan/snapshot'
import { submitPlan } from '@shared/plan/submit-plan'
import { FUND_SOURCES, projectRecord, type Project } from '@shared/project/project-record'
import { quarterMoney } from '@shared/project/quarter-plan'
import { readRecord, type RawRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import { judgeCompleteness } from '@shared/sync/judge-completeness'
import type { ServerRecord } from '@shared/sync/server-record'
import { MemoryPlan } from './memory-plan'

const file = parseSnapshot(JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')))
if (!file.ok) throw new Error(file.error.code)
/** A plan that lacks nothing. */
const SOUND = recordsOf(file.value)
const PLAN = SOUND.find(({ kind }) => kind === 'plan')?.id ?? ''

type Change = readonly [id: string, fields: Record<string, Json>]
function changed([id, fields]: Change): readonly RawRecord[] {
  return SOUND.map((record) => (record.id === id ? { ...record, view: { ...record.view, ...fields } } : record))
}

function findingsOf(records: readonly RawRecord[]): readonly string[] {
  const list = <R extends RecordSpec>(spec: R): RecordOf<R>[] => records.filter(({ kind }) => kind === spec.kind).map((record) => readRecord(spec, record))
  const [plan] = list(planRecord)
  return completenessOf(readContents(plan!, { list })).findings.map(({ rule, record, field }) => `${rule} ${record} ${field}`)
}

/** What a device says when the plan is sent. */
function sent(records: readonly RawRecord[]): string {
  const store = new MemoryPlan()
  for (const record of records) store.put(record)
  const decision = store.run(submitPlan, { plan: PLAN })
  return decision.ok ? 'sent' : `${decision.error.code} ${String(decision.error.details?.['count'])}`
}

/** What the centre counts as missing when it takes the plan in. */
function missingAtCentre(records: readonly RawRecord[]): number {
  const held = records.map(({ view, ...record }): ServerRecord => ({ ...record, doc: view, seq: 1, marks: {}, del: false, schema: 2 }))
  return judgeCompleteness(held.find(({ kind }) => kind === 'plan')!, held).missing
}

const lines = SOUND.filter(({ kind }) => kind === 'budgetLine').map((record) => readRecord(budgetLineRecord, record))
const planned = lines.find(({ fields }) => fields.months.length === 12)!
const whole = lines.find(({ fields }) => fields.months.length === 0 && fields.rate === 18_000_000)!
const activity = SOUND.find(({ kind }) => kind === 'activity')!

describe('each sum of brief §3.8 that a person can break, broken by itself', () => {
  test.each<readonly [string, Change, string]>([
    ['a month is a satang more', [planned.id, { months: planned.fields.months.map((month, at) => (at === 11 ? month + 1 : month)) }], `monthsDiffer ${planned.id} months`],
    ['only one month is given', [whole.id, { months: [1_000_000] }], `monthsDiffer ${whole.id} months`],
    ['the rate changed after the months', [planned.id, { rate: planned.fields.rate - 10_000 }], `monthsDiffer ${planned.id} months`],
    ['the years of an item miss the whole', [whole.id, { thisYear: 10_000_000, commitments: [{ fiscalYear: 2572, satang: 7_990_000 }] }], `commitmentsDiffer ${whole.id} thisYear`],
    ['an item of several years has but one', [whole.id, { thisYear: 10_000_000 }], `commitmentsDiffer ${whole.id} thisYear`],
    ['weights come to more than a hundred', [activity.id, { weight: Number(activity.view['weight']) + 1 }], `weightsDiffer ${activity.id} weight`]
  ])('%s: told with its cell, refused when sent, counted at the centre, and gone when mended', (_, change, finding) => {
    const broken = changed(change)
    expect(findingsOf(broken).filter((each) => !findingsOf(SOUND).includes(each))).toEqual([finding])
    expect([sent(broken), missingAtCentre(broken)]).toEqual(['PLAN_INCOMPLETE 1', 1])
    expect([sent(SOUND), missingAtCentre(SOUND)]).toEqual(['sent', 0])
  })

  test('a ceiling is held against the source a line is paid from, and never holds a plan back', () => {
    const [line] = lines.filter(({ fields }) => fields.rate === 18_000_000)
    const ceiling = { ...SOUND[0]!, id: '019aa000-0000-7000-8000-0000000000ce', kind: 'ceiling', view: { fundSource: 'justiceFund', fiscalYear: 2571, satang: 18_000_000 } }
    const paidBy = (satang: number): readonly string[] => findingsOf([...changed([line!.id, { fundSource: 'justiceFund' }]), { ...ceiling, view: { ...ceiling.view, satang } }]).filter((each) => each.startsWith('ceiling'))
    expect([paidBy(18_000_000), paidBy(17_999_999)]).toEqual([[], [`ceilingExceeded ${ceiling.id} satang`]])
    expect(sent([...changed([line!.id, { fundSource: 'justiceFund' }]), { ...ceiling, view: { ...ceiling.view, satang: 1 } }])).toBe('sent')
  })
})

/** Any plan: projects of several years and sources, lines with factors, months, years of commitment. */
const anyLine = fc.record({
  category: fc.constantFrom(...BUDGET_CATEGORIES), source: fc.constantFrom('', ...FUND_SOURCES), rate: fc.nat({ max: 1_000_000_000 }),
  factors: fc.array(fc.nat({ max: 500 }), { maxLength: 4 }), weights: fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }), isPlanned: fc.boolean()
})
const anyPlan = fc.array(fc.record({ year: fc.integer({ min: 2571, max: 2575 }), source: fc.constantFrom(...FUND_SOURCES), lines: fc.array(anyLine, { maxLength: 8 }) }), { maxLength: 6 })

function made(given: typeof anyPlan extends fc.Arbitrary<infer T> ? T : never): { readonly projects: readonly Project[]; readonly lines: readonly BudgetLine[] } {
  const record = (kind: string, id: string, view: Record<string, Json>): RawRecord => ({ id, kind, office: '64', plan: 'p', view })
  const projects = given.map(({ year, source }, at) => readRecord(projectRecord, record('project', `p${at}`, { title: `p${at}`, fiscalYear: year, fundSource: source })))
  const all = given.flatMap(({ lines: own }, at) => own.map((each, index) => {
    const amount = each.factors.reduce((product, factor) => product * BigInt(factor), BigInt(each.rate))
    const factors = amount > 2n ** 45n ? [] : each.factors
    const satang = Number(factors.length === 0 ? BigInt(each.rate) : amount) as Satang
    return readRecord(budgetLineRecord, record('budgetLine', `l${at}.${index}`, {
      project: `p${at}`, category: each.category, fundSource: each.source, item: `${at}.${index}`, rate: each.rate, factors: factors.map((quantity) => ({ quantity, unit: '' })),
      months: each.isPlanned ? [...largestRemainder(satang, each.weights)] : []
    }))
  }))
  return { projects, lines: all }
}

test('in any plan every way of adding up comes to the same satang, and nothing is open that nobody broke', () => {
  fc.assert(fc.property(anyPlan, (given) => {
    const { projects, lines: all } = made(given)
    const total = projectTotal(all)
    const own = (project: Project): readonly BudgetLine[] => all.filter(({ fields }) => fields.project === project.id)
    expect(sumSatang(totalsByCategory(all).values())).toBe(total)
    expect(sumSatang(totalsByYear(projects.map((project) => ({ fiscalYear: project.fields.fiscalYear, lines: own(project) }))).values())).toBe(total)
    expect(sumSatang(projects.map((project) => projectTotal(own(project))))).toBe(total)
    expect(sumSatang(ceilingStandings(projects, all, []).map(({ requested }) => requested))).toBe(total)
    for (const [row, column] of [['year', 'source'], ['category', 'district'], ['issue', 'year']] as const satisfies readonly (readonly [PivotAxis, PivotAxis])[]) {
      const pivot = budgetPivot({ projects, lines: all, withCommitments: false }, row, column)
      expect([pivot.total, sumSatang(pivot.rowTotals.values()), sumSatang(pivot.columnTotals.values())]).toEqual([total, total, total])
    }
    const { quarters, unplanned, total: asked } = quarterMoney(all)
    expect([asked, sumSatang([...quarters, unplanned])]).toEqual([total, total])
    expect(sumSatang(all.flatMap(({ fields }) => quarterSums(fields.months)))).toBe(total - unplanned)
    expect(lineNotes(all, []).filter((note) => isOpenNote(note))).toEqual([])
  }), { numRuns: 150 })
})

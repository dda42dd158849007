import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '@resources/sample/sukhothai-2571.json'
import { createActivity, setActivityMonth, setActivitySpan } from '@shared/activity/activity-commands'
import { activityRecord, activityYearRecord } from '@shared/activity/activity-record'
import { addAttachment } from '@shared/attachment/attachment-commands'
import { attachmentRecord, bytesOf } from '@shared/attachment/attachment-record'
import { addBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import type { Json } from '@shared/kernel/json'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { copyPlan } from '@shared/plan/copy-plan'
import { importPlan } from '@shared/plan/import-plan'
import { planId } from '@shared/plan/plan-ids'
import { COPY_GROUPS } from '@shared/plan/plan-kind'
import { parseSnapshot } from '@shared/plan/snapshot'
import { COPY_PARTS, type CopyPart } from '@shared/project/copy-parts'
import { copyProject, type CopyArgs } from '@shared/project/copy-project'
import { deleteProject, setProjectField } from '@shared/project/project-commands'
import { branchSpec, PROJECT_CHILD_KINDS } from '@shared/project/project-children'
import { projectRecord } from '@shared/project/project-record'
import { creationOf, rowsUnder, type ProjectRow } from '@shared/project/project-rows'
import { createOutcomeIndicator, createProjectRisk, createSignatory, createTargetGroup, setSignatoryField } from '@shared/project/proposal-commands'
import { signatoryRecord } from '@shared/project/proposal-records'
import { referencesOf } from '@shared/sync/judge-references'
import { MemoryPlan } from '../plan/memory-plan'

const PLAN = planId('64', 2571, 2575)
const parsed = parseSnapshot(sample)
if (!parsed.ok) throw new Error(parsed.error.code)
const snapshot = parsed.value

/** The sample with a project that has something of everything. */
function fullPlan() {
  const store = new MemoryPlan()
  store.must(importPlan, { snapshot })
  const project = store.all(projectRecord).find(({ fields }) => fields.title.includes('ศูนย์ยุติธรรมชุมชน'))!.id
  const activity = store.must(createActivity, { plan: PLAN, within: project, title: 'อบรม' })
  store.must(setActivitySpan, { record: activity, start: '2027-11', end: '2028-02' })
  store.must(setActivityMonth, { activity, fiscalYear: 2571, month: 2, field: 'plan', value: '10' })
  store.must(setActivityMonth, { activity, fiscalYear: 2571, month: 2, field: 'result', value: '9' })
  store.must(setBudgetLine, { line: linesOf(store, project)[0]!.id, fields: { activity } })
  store.must(createTargetGroup, { plan: PLAN, within: project, title: 'กรรมการ' })
  store.must(createOutcomeIndicator, { plan: PLAN, within: project, title: 'ร้อยละ' })
  store.must(createProjectRisk, { plan: PLAN, within: project, title: 'ฝน' })
  const signatory = store.must(createSignatory, { plan: PLAN, within: project, title: 'สมหญิง ใจดี' })
  store.must(setSignatoryField, { record: signatory, field: 'day', value: '2027-10-05' })
  store.must(addAttachment, {
    project, title: 'หนังสือ', documentType: 'letter', hash: 'a'.repeat(64), mime: 'application/pdf', size: 1_000, encrypted: false, pages: 1, width: 210, height: 297
  })
  for (const [field, value] of [['startDay', '2028-02-29'], ['endDay', '2028-09-30'], ['previousResult', 'เดิม'], ['externalCode', 'E-1']] as const) {
    store.must(setProjectField, { project, field, value })
  }
  return { store, project }
}

const linesOf = (store: MemoryPlan, project: string) => store.all(budgetLineRecord).filter(({ fields }) => fields.project === project)
const asRows = (store: MemoryPlan): ProjectRow[] => PROJECT_CHILD_KINDS.flatMap((kind) => store.all(branchSpec(kind)!).map(({ id, fields }) => ({ id, kind, fields: fields as ProjectRow['fields'] })))
const under = (store: MemoryPlan, project: string): readonly ProjectRow[] => rowsUnder(project, asRows(store))
const toYear = (project: string, fiscalYear: number, more: Partial<CopyArgs> = {}): CopyArgs => ({
  project, plan: PLAN, copies: [{ title: 'โครงการใหม่', fiscalYear, place: null }], parts: [...COPY_PARTS], amounts: 'full', ...more
})

/** No record names one that is not there. */
function expectNoDangling(store: MemoryPlan): void {
  for (const { kind, view, id } of store.rows.values()) {
    for (const { target, kind: named } of referencesOf({ kind, doc: view })) if (named !== null) expect(store.rows.has(target), `${kind} ${id}`).toBe(true)
  }
}

describe('a copied project', () => {
  it('goes to the next year with its months and days moved, and without what was reached, decided or signed', () => {
    const { store, project } = fullPlan()
    const copy = store.must(copyProject, toYear(project, 2572))
    const { fields } = store.get(projectRecord, copy)
    expect(fields).toMatchObject({
      title: 'โครงการใหม่', fiscalYear: 2572, code: '64-2572-001', externalCode: '', startDay: '2029-02-28', endDay: '2029-09-30', previousResult: '', previousAllocated: UNKNOWN_AMOUNT,
      copiedFrom: project, rationale: store.get(projectRecord, project).fields.rationale, issue: store.get(projectRecord, project).fields.issue
    })
    const activity = store.all(activityRecord).find((each) => each.fields.project === copy)!
    expect([activity.fields.start, activity.fields.end]).toEqual(['2028-11', '2029-02'])
    expect(store.all(activityYearRecord).find((each) => each.fields.activity === activity.id)?.fields).toMatchObject({ fiscalYear: 2572, result: [] })
    expect(linesOf(store, copy).filter((line) => line.fields.activity === activity.id)).toHaveLength(1)
    expect(store.all(signatoryRecord).find((each) => each.fields.project === copy)?.fields.day).toBe('')
    expect(under(store, copy).map(({ kind }) => kind).filter((kind) => kind === 'stepAmount' || kind === 'projectStep')).toEqual([])
    expect(bytesOf(store.all(attachmentRecord))).toBe(1_000)
    expectNoDangling(store)
  })

  it('is complete: as many rows of every kind, the same sum to the satang', () => {
    fc.assert(fc.property(fc.subarray([...COPY_PARTS]), fc.constantFrom('full', 'names'), fc.integer({ min: 2571, max: 2575 }), (parts: CopyPart[], amounts, year) => {
      const { store, project } = fullPlan()
      const before = under(store, project)
      const copy = store.must(copyProject, toYear(project, year, { parts, amounts: amounts }))
      const made = under(store, copy)
      const count = (rows: readonly ProjectRow[], kind: string): number => rows.filter((row) => row.kind === kind).length
      const kinds: Readonly<Record<CopyPart, readonly string[]>> = {
        targets: ['targetGroup'], indicators: ['projectIndicator'], activities: ['activity', 'activityYear'], budget: ['budgetLine'], risks: ['projectRisk'],
        links: ['projectKpi', 'alignment'], people: ['signatory'], attachments: ['attachment']
      }
      for (const part of COPY_PARTS) for (const kind of kinds[part]) expect(count(made, kind), kind).toBe(parts.includes(part) ? count(before, kind) : 0)
      const whole = parts.includes('budget') && amounts === 'full' ? projectTotal(linesOf(store, project)) : 0
      expect(projectTotal(linesOf(store, copy))).toBe(whole)
      expect(under(store, project)).toEqual(before)
      expectNoDangling(store)
    }), { numRuns: 25 })
  })

  it('has the same ids wherever the same is copied, and others where one stood before', () => {
    const [one, other] = [fullPlan(), fullPlan()]
    const ids = (store: MemoryPlan, project: string): string[] => [project, ...under(store, project).map(({ id }) => id)]
    const first = one.store.must(copyProject, toYear(one.project, 2572))
    expect(ids(other.store, other.store.must(copyProject, toYear(other.project, 2572)))).toEqual(ids(one.store, first))
    const second = one.store.must(copyProject, toYear(one.project, 2572))
    expect(ids(one.store, second).filter((id) => ids(one.store, first).includes(id))).toEqual([])
    one.store.must(deleteProject, { project: second })
    const third = one.store.must(copyProject, toYear(one.project, 2572))
    expect([first, second]).not.toContain(third)
    expect(one.store.get(projectRecord, third).fields.code).toBe('64-2572-002')
  })

  it('goes to several districts and years in one deed, each with a code and a place of its own', () => {
    const { store, project } = fullPlan()
    const copies = ['ศรีสำโรง', 'สวรรคโลก'].flatMap((district) => [2571, 2572].map((fiscalYear) => ({
      title: `โครงการ อำเภอ${district}`, fiscalYear, place: { districts: [district], area: `อำเภอ${district}` }
    })))
    store.must(copyProject, toYear(project, 2571, { copies }))
    const made = store.all(projectRecord).filter(({ fields }) => fields.copiedFrom === project)
    expect(made.map(({ fields }) => [fields.districts[0], fields.fiscalYear])).toEqual([['ศรีสำโรง', 2571], ['ศรีสำโรง', 2572], ['สวรรคโลก', 2571], ['สวรรคโลก', 2572]])
    expect(new Set(made.map(({ fields }) => fields.code)).size).toBe(4)
    expect(new Set(made.map(({ fields }) => fields.order)).size).toBe(4)
    expectNoDangling(store)
  })

  it('goes on with an item that is paid over several years, and takes names alone when asked', () => {
    const { store, project } = fullPlan()
    const commitments = [{ fiscalYear: 2572, satang: 3_000 }, { fiscalYear: 2573, satang: 1_000 }]
    store.must(addBudgetLine, { project, category: '3.2', item: 'อาคาร', factors: [{ quantity: 2, unit: 'หลัง' }], rate: 3_000, thisYear: 2_000, commitments })
    const item = (copy: string) => linesOf(store, copy).find(({ fields }) => fields.item === 'อาคาร')!.fields
    const next = store.must(copyProject, toYear(project, 2572))
    expect([item(next).thisYear, item(next).commitments]).toEqual([3_000, [{ fiscalYear: 2571, satang: 2_000 }, { fiscalYear: 2573, satang: 1_000 }]])
    const later = store.must(copyProject, toYear(project, 2575))
    expect([item(later).thisYear, item(later).commitments.map(({ fiscalYear }) => fiscalYear)]).toEqual([2_000, [2576, 2577]])
    const bare = store.must(copyProject, toYear(project, 2573, { amounts: 'names' }))
    expect(item(bare)).toMatchObject({ rate: 0, thisYear: UNKNOWN_AMOUNT, commitments: [], factors: [{ quantity: 0, unit: 'หลัง' }] })
  })

  it('finds its issue and indicators again in the plan of another period, and lets go of what is not there', () => {
    const { store, project } = fullPlan()
    const next = copyPlan([...store.rows.values()], { startYear: 2576, endYear: 2580, kind: 'strategic', revision: 0, groups: COPY_GROUPS.filter((group) => group !== 'projects') })
    store.must(importPlan, { snapshot: next })
    const plan = planId('64', 2576, 2580)
    const copy = store.must(copyProject, toYear(project, 2576, { plan }))
    const { fields, plan: home } = store.get(projectRecord, copy)
    expect(home).toBe(plan)
    expect(store.rows.get(fields.issue)?.plan).toBe(plan)
    expect(under(store, copy).filter(({ kind }) => kind === 'projectKpi')).toHaveLength(under(store, project).filter(({ kind }) => kind === 'projectKpi').length)
    expectNoDangling(store)
    for (const { kind, view, plan: of } of store.rows.values()) {
      for (const { target, kind: named } of referencesOf({ kind, doc: view })) if (named !== null) expect(store.rows.get(target)?.plan).toBe(of)
    }
  })

  it('is refused for a year outside the plan, without a name, and in a plan of another office', () => {
    const { store, project } = fullPlan()
    const code = (args: CopyArgs, context = {}): string => {
      const done = store.run(copyProject, args, context)
      return done.ok ? 'ok' : done.error.code
    }
    expect(code(toYear(project, 2580))).toBe('YEAR_OUT_OF_PLAN')
    expect(code(toYear(project, 2572, { copies: [{ title: ' ', fiscalYear: 2572, place: null }] }))).toBe('TITLE_EMPTY')
    expect(code(toYear(project, 2572), { office: '65' })).toBe('NOT_ALLOWED')
    expect(code(toYear('0190a000-0000-7000-8000-00000000dead', 2572))).toBe('NOT_FOUND')
  })

  it('names in its op only what differs from an untouched record', () => {
    const intent = creationOf(projectRecord, 'x', { title: 'ก', phone: '', districts: [] as Json, unknown: 1 })
    expect(intent).toEqual({ type: 'create', kind: 'project', ent: 'x', fields: { title: 'ก' } })
  })
})

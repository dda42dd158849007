import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '@resources/sample/sukhothai-2571.json'
import type { Json } from '@shared/kernel/json'
import { sectionId } from '@shared/narrative/section-id'
import { comparePlans, type PlanDifference } from '@shared/plan/compare-plans'
import { copyPlan, type CopyTarget } from '@shared/plan/copy-plan'
import { importPlan } from '@shared/plan/import-plan'
import { copiedId, planId } from '@shared/plan/plan-ids'
import { COPY_GROUPS, type CopyGroup } from '@shared/plan/plan-kind'
import { planRecord } from '@shared/plan/plan-record'
import { parseSnapshot, recordsOf, type SnapshotFile } from '@shared/plan/snapshot'
import { readRecord, type RawRecord } from '@shared/record/define-record'
import { referencesOf } from '@shared/sync/judge-references'
import { MemoryPlan } from './memory-plan'

const parsed = parseSnapshot(sample)
if (!parsed.ok) throw new Error(parsed.error.code)
const BASE_ID = planId('64', 2571, 2575)
const TOP = '0190a000-0000-7000-8000-0000000000f1'
const added = (id: string, view: Record<string, Json>): RawRecord => ({ id, kind: 'section', office: '64', plan: BASE_ID, view })
/** The sample with sections of its own, one below an issue. */
const issueOf = recordsOf(parsed.value).find(({ kind }) => kind === 'issue')?.id ?? ''
const BASE: readonly RawRecord[] = [
  ...recordsOf(parsed.value),
  added(TOP, { part: 'drive', parent: sectionId(BASE_ID, 'drive'), order: 'a1', title: 'คณะทำงาน' }),
  added('0190a000-0000-7000-8000-0000000000f2', { part: 'drive', parent: TOP, order: 'a1', title: 'องค์ประกอบ' }),
  added('0190a000-0000-7000-8000-0000000000f3', { part: 'issues', parent: sectionId(BASE_ID, 'issues'), issue: issueOf, order: 'a1', title: 'บทเรียน' })
]

const REVISION: CopyTarget = { startYear: 2571, endYear: 2575, kind: 'strategic', revision: 1, groups: COPY_GROUPS }
const NEXT: CopyTarget = { ...REVISION, startYear: 2576, endYear: 2580, revision: 0 }
const ACTION: CopyTarget = { startYear: 2571, endYear: 2571, kind: 'action', revision: 0, groups: COPY_GROUPS }
const TARGETS = [REVISION, NEXT, ACTION] as const

const planOf = (records: readonly RawRecord[]) => readRecord(planRecord, records.find(({ kind }) => kind === planRecord.kind)!)
const kindsOf = (file: SnapshotFile): ReadonlySet<string> => new Set(file.records.map(({ kind }) => kind))
const differences = (records: readonly RawRecord[]): readonly PlanDifference[] => comparePlans(planOf(records), records, BASE)

describe('a copied plan', () => {
  it.each(TARGETS)('is taken in as a plan of its own: $kind $startYear, revision $revision', (target) => {
    const file = copyPlan(BASE, target)
    const store = new MemoryPlan()
    const done = store.run(importPlan, { snapshot: file })
    expect(done.ok).toBe(true)
    const plan = planId('64', target.startYear, target.endYear, target.kind, target.revision)
    expect(store.get(planRecord, plan).fields).toMatchObject({ basePlan: BASE_ID, kind: target.kind, revision: target.revision, state: 'draft' })
    const live = new Set(file.records.map(({ id }) => id))
    expect(live.size).toBe(file.records.length)
    for (const { kind, fields } of file.records) for (const { target: id } of referencesOf({ kind, doc: fields })) expect(live.has(id)).toBe(true)
    const old = new Set(BASE.map(({ id }) => id))
    expect(file.records.filter(({ id }) => old.has(id))).toEqual([])
  })

  it('keeps everything in a revision, opens figures in a next period, takes one year into an action plan', () => {
    const count = (file: SnapshotFile, kind: string): number => file.records.filter((record) => record.kind === kind).length
    const revision = copyPlan(BASE, REVISION)
    for (const kind of ['paragraph', 'issue', 'kpi', 'project', 'budgetLine']) expect(count(revision, kind)).toBe(BASE.filter((record) => record.kind === kind && isInPeriod(record)).length)
    const next = copyPlan(BASE, NEXT)
    for (const { fields } of next.records.filter(({ kind }) => kind === 'kpi')) expect(fields).toMatchObject({ target1: '', target5: '', baseline: '', baselineYear: 0 })
    expect(new Set(next.records.filter(({ kind }) => kind === 'project').map(({ fields }) => fields['fiscalYear']))).toEqual(new Set([2576]))
    const action = copyPlan(BASE, ACTION)
    expect(count(action, 'paragraph')).toBe(0)
    expect(new Set(action.records.filter(({ kind }) => kind === 'project').map(({ fields }) => fields['fiscalYear']))).toEqual(new Set([2571]))
    const kpi = BASE.find(({ kind }) => kind === 'kpi')
    expect(action.records.find(({ id }) => id === copiedId(action.records[0]?.id ?? '', kpi?.id ?? ''))?.fields).toMatchObject({ target1: kpi?.view['target1'], target2: '' })
  })

  it('takes over only what was asked for, and never a child without its parent', () => {
    fc.assert(fc.property(fc.subarray([...COPY_GROUPS]), fc.constantFrom(...TARGETS), (groups, target) => {
      const file = copyPlan(BASE, { ...target, groups })
      const live = new Set(file.records.map(({ id }) => id))
      for (const { kind, fields } of file.records) for (const { target: id } of referencesOf({ kind, doc: fields })) expect(live.has(id)).toBe(true)
      expect(kindsOf(file).has('project')).toBe(groups.includes('projects'))
      expect(kindsOf(file).has('issue')).toBe(groups.includes('direction'))
    }), { numRuns: 40 })
  })
})

function isInPeriod({ kind, view }: RawRecord): boolean {
  if (kind === 'project') return Number(view['fiscalYear']) >= 2571
  if (kind !== 'budgetLine') return true
  return isInPeriod(BASE.find(({ id }) => id === view['project']) ?? { id: '', kind: '', office: '', plan: '', view: {} })
}

describe('what an office made of a copy', () => {
  it('is nothing when nobody touched it, whatever was taken over', () => {
    fc.assert(fc.property(fc.subarray([...COPY_GROUPS]), fc.constantFrom(...TARGETS), (groups: CopyGroup[], target) => {
      expect(differences(recordsOf(copyPlan(BASE, { ...target, groups })))).toEqual([])
    }), { numRuns: 40 })
  })

  it('is every record somebody changed, added, moved or removed, and no other', () => {
    const copy = recordsOf(copyPlan(BASE, REVISION))
    const candidates = copy.filter(({ kind }) => ['issue', 'kpi', 'objective', 'strategy'].includes(kind))
    fc.assert(fc.property(fc.uniqueArray(fc.nat(candidates.length - 1), { maxLength: 6 }), fc.constantFrom('changed', 'moved', 'removed'), (picks, deed) => {
      const chosen = new Set(picks.map((at) => candidates[at]?.id))
      const touched = copy.flatMap((record) => {
        if (!chosen.has(record.id)) return [record]
        if (deed === 'removed') return []
        return [{ ...record, view: { ...record.view, ...(deed === 'moved' ? { order: 'zz' } : { title: 'ชื่อใหม่' }) } }]
      })
      const found = differences(touched)
      expect(new Set(found.map(({ record }) => record.id))).toEqual(chosen)
      for (const { state } of found) expect(state).toBe(deed)
    }), { numRuns: 30 })
  })

  it('keeps the name of a plan of the same kind, and tells when it was changed', () => {
    const named = BASE.map((record) => (record.kind === 'plan' ? { ...record, view: { ...record.view, title: 'ยุติธรรมเพื่อประชาชน' } } : record))
    const titleOf = (target: CopyTarget): string => planOf(recordsOf(copyPlan(named, target))).fields.title
    expect([REVISION, NEXT, ACTION].map(titleOf)).toEqual(['ยุติธรรมเพื่อประชาชน', 'ยุติธรรมเพื่อประชาชน', ''])
    const copy = recordsOf(copyPlan(named, NEXT))
    expect(comparePlans(planOf(copy), copy, named)).toEqual([])
    const renamed = copy.map((record) => (record.kind === 'plan' ? { ...record, view: { ...record.view, title: 'ชื่อใหม่' } } : record))
    expect(comparePlans(planOf(renamed), renamed, named)).toMatchObject([{ fields: [{ field: 'title', before: 'ยุติธรรมเพื่อประชาชน', after: 'ชื่อใหม่' }] }])
  })

  it('names field, old and new value', () => {
    const copy = recordsOf(copyPlan(BASE, REVISION))
    const touched = copy.map((record) => (record.kind === 'plan' ? { ...record, view: { ...record.view, vision: 'วิสัยทัศน์ใหม่' } } : record))
    expect(differences(touched)).toMatchObject([{ state: 'changed', fields: [{ field: 'vision', before: BASE[0]?.view['vision'], after: 'วิสัยทัศน์ใหม่' }] }])
    const more: RawRecord = { id: '0190a000-0000-7000-8000-0000000000f9', kind: 'issue', office: '64', plan: copy[0]?.id ?? '', view: { title: 'เพิ่มใหม่' } }
    expect(differences([...copy, more])).toMatchObject([{ state: 'added', record: { id: more.id } }])
  })
})

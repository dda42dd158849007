import { describe, expect, it } from 'vitest'
import file from '@resources/sample/sukhothai-2571.json'
import { catalogueOf, isExpired } from '@shared/catalogue/catalogue'
import { findItem } from '@shared/catalogue/library'
import { bahtText } from '@shared/kernel/baht-text'
import { plainText } from '@shared/kernel/rich-text'
import { repairThai } from '@shared/kernel/thai-text'
import { importPlan } from '@shared/plan/import-plan'
import { planRecord } from '@shared/plan/plan-record'
import { readSnapshot, type PlanSnapshot } from '@shared/plan/plan-snapshot'
import type { SnapshotProject } from '@shared/plan/snapshot-project'
import { parseSnapshot, recordsOf, SNAPSHOT_VERSION, type SnapshotFile } from '@shared/plan/snapshot'
import { specOf } from '@shared/sync/record-registry'
import { MemoryPlan } from './memory-plan'
import { requiredParts } from '@shared/narrative/plan-parts'

function sample(): SnapshotFile {
  const parsed = parseSnapshot(file)
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}
function snapshot(): PlanSnapshot {
  const read = readSnapshot(recordsOf(sample()))
  if (read === undefined) throw new Error('no plan')
  return read
}
const baht = ({ total }: SnapshotProject): number => total / 100

describe('the Sukhothai sample', () => {
  it('holds only records that its nouns allow, with whole satang', () => {
    const ids = new Set(sample().records.map(({ id }) => id))
    expect(ids.size).toBe(sample().records.length)
    for (const { kind, fields } of sample().records) {
      const spec = specOf(kind)
      for (const [name, value] of Object.entries(fields)) {
        const field = spec?.fields[name]
        expect(field?.schema.safeParse(value).success, `${kind}.${name} ${JSON.stringify(value)}`).toBe(true)
        expect(field?.class, `${kind}.${name}`).not.toBe('workflow')
        if (field?.ref !== undefined) expect(ids.has(value as string), `${kind}.${name}`).toBe(true)
        if (typeof value === 'string') expect(value).toBe(repairThai(value))
      }
    }
    expect(sample().records.filter(({ kind }) => kind === 'budgetLine').every(({ fields }) => Number.isInteger(fields['rate']))).toBe(true)
  })

  it('asks for exactly 1,093,110 baht in ten projects of FY 2571', () => {
    const { projects, total, byYear, byCategory, issues } = snapshot()
    expect(projects.map(baht)).toEqual([94_800, 143_460, 114_450, 28_200, 70_100, 61_000, 74_000, 91_500, 228_000, 187_600])
    expect(total).toBe(109_311_000)
    expect([...byYear]).toEqual([[2571, 109_311_000]])
    expect([...byCategory.values()].reduce((sum, amount) => sum + amount, 0)).toBe(total)
    expect(issues.flatMap((issue) => issue.projects)).toHaveLength(10)
    const words = bahtText(total)
    expect(words.ok && words.value).toBe('หนึ่งล้านเก้าหมื่นสามพันหนึ่งร้อยสิบบาทถ้วน')
  })

  it('shows the real projects of FY 2565 beside it, in no total, each with its source', () => {
    const { references } = snapshot()
    expect(references.map(baht)).toEqual([160_000, 163_154_700, 19_744_900])
    expect(references.map(({ lines }) => lines.length)).toEqual([4, 11, 4])
    expect(references.every(({ project }) => project.fields.sample && project.fields.reference.includes('เอกสารงบประมาณ ฉบับที่ ๓'))).toBe(true)
  })

  it('is a whole plan, every figure of it marked as a sample', () => {
    const { plan, office, sections, issues, projects } = snapshot()
    expect(office?.place).toBe('สุโขทัย')
    expect(plan.fields).toMatchObject({ startYear: 2571, endYear: 2575, sample: true, state: 'draft' })
    for (const { part, paragraphs } of sections.filter((section) => requiredParts('strategic').includes(section.part))) expect(paragraphs.length, part).toBeGreaterThanOrEqual(2)
    const kpis = issues.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.kpis))
    expect(issues.map(({ objectives, strategies }) => objectives.length > 0 && strategies.length > 0)).toEqual([true, true, true])
    expect(kpis).toHaveLength(6)
    expect(kpis.every(({ fields }) => fields.sample && (fields.baseline !== '' || fields.baselineNote !== ''))).toBe(true)
    expect(projects.every(({ project }) => project.fields.sample && project.fields.title.startsWith('โครงการ'))).toBe(true)
  })

  it('keeps the figures of the province and says where they come from', () => {
    const paragraphs = snapshot().sections.find(({ part }) => part === 'provinceData')?.paragraphs ?? []
    const text = paragraphs.map(({ fields }) => plainText(fields.content)).join('\n')
    for (const figure of ['6,596.092', '9 อำเภอ', '84 ตำบล', '843 หมู่บ้าน', '586,830', '284,310', '302,520', '221,064', '51,293', '83,865', 'ที่มา']) {
      expect(text).toContain(figure)
    }
  })

  it('serves a goal of a reference plan that has run out', () => {
    const { library, projects } = snapshot()
    const aligned = projects.flatMap(({ alignments }) => alignments).filter(({ fields }) => fields.catalogue === 'justice-it-master-plan-4')
    expect(aligned.map(({ fields }) => findItem(library, fields)?.item.parent)).toEqual(['2'])
    const catalogue = catalogueOf(aligned[0]?.fields.catalogue ?? '')
    expect(catalogue && isExpired(catalogue, 2571)).toBe(true)
  })
})

describe('importing a plan', () => {
  it('takes it in once, for its own office, as it was', () => {
    const store = new MemoryPlan()
    expect(store.run(importPlan, { snapshot: sample() }, { office: '65' })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    store.must(importPlan, { snapshot: sample() })
    expect(readSnapshot(store.rows.values())).toEqual(snapshot())
    expect(store.run(importPlan, { snapshot: sample() })).toMatchObject({ error: { code: 'ALREADY_EXISTS' } })
  })

  it('takes no state, no remark and no submission from a file', () => {
    const store = new MemoryPlan()
    const records = sample().records.map((record) => (record.kind === 'plan' ? { ...record, fields: { ...record.fields, state: 'approved' } } : record))
    const plan = records[0]?.plan ?? ''
    store.must(importPlan, { snapshot: { ...sample(), records: [...records, { id: store.newId(), kind: 'submission', office: '64', plan, fields: {} }] } })
    expect(store.get(planRecord, plan).fields.state).toBe('draft')
    expect([...store.rows.values()].some(({ kind }) => kind === 'submission')).toBe(false)
  })

  it('refuses what its nouns refuse', () => {
    const records = sample().records.map((record) => (record.kind === 'budgetLine' ? { ...record, fields: { ...record.fields, rate: 0.5 } } : record))
    expect(new MemoryPlan().run(importPlan, { snapshot: { ...sample(), records } })).toMatchObject({ error: { code: 'SNAPSHOT_INVALID', details: { kind: 'budgetLine', field: 'rate' } } })
  })

  it('refuses a plan under an id that does not follow from its office and period', () => {
    const records = sample().records.map((record) => (record.kind === 'plan' ? { ...record, fields: { ...record.fields, endYear: 2574 } } : record))
    expect(new MemoryPlan().run(importPlan, { snapshot: { ...sample(), records } })).toMatchObject({ error: { code: 'SNAPSHOT_INVALID', details: { field: 'id' } } })
  })

  it('knows files of newer programs from broken ones', () => {
    expect(parseSnapshot({ ...file, version: SNAPSHOT_VERSION + 1 })).toMatchObject({ error: { code: 'SNAPSHOT_NEWER' } })
    expect(parseSnapshot({ ...file, format: 'other' })).toMatchObject({ error: { code: 'SNAPSHOT_INVALID' } })
    expect(parseSnapshot(null)).toMatchObject({ error: { code: 'SNAPSHOT_INVALID' } })
    expect(readSnapshot([])).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { catalogues, type Catalogue } from '@shared/catalogue/catalogue'
import { translator } from '@shared/i18n/translator'
import type { Json } from '@shared/kernel/json'
import { RecordIndex, type FindableRow } from '@renderer/features/find/record-index'

const [shipped] = catalogues()
if (shipped === undefined) throw new Error('a reference plan is shipped')
const own: Catalogue = {
  ...shipped, id: 'provincial-justice-2573', series: 'provincial-justice', version: 2, title: 'แผนแม่บทที่สำนักงานนำเข้า', startYear: 2573, endYear: 2577,
  items: [
    { code: '1', parent: '', kind: 'ด้าน', title: 'ยุติธรรมถ้วนหน้าระดับตำบล', evidence: 'official' },
    { code: '1.1', parent: '1', kind: 'เป้าหมาย', title: 'เรือนจำสีเขียวต้นแบบ', evidence: 'unconfirmed' }
  ]
}

function row(id: string, content: Catalogue | null, viewDel = false): FindableRow {
  return { id, kind: 'catalogueEdition', office: '64', plan: 'plan-1', view: { content: content as unknown as Json, file: 'แผน.json' }, viewDel }
}

function titles(index: RecordIndex, words: string): readonly string[] {
  return index.find({ words, limit: 20 }).found.map(({ title }) => title.words)
}

describe('everything that answers', () => {
  const lines = Array.from({ length: 5_000 }, (_, at): FindableRow => ({
    id: `line-${String(at)}`, kind: 'budgetLine', office: '64', plan: at % 2 === 0 ? 'plan-1' : 'plan-2', viewDel: false,
    view: { item: `ค่าอาหารครั้งที่ ${String(at)}`, project: at % 3 === 0 ? 'project-1' : '' }
  }))

  it('is listed by plan and part, every one once, and read by its id when it comes into sight', () => {
    const index = new RecordIndex(translator('th'))
    for (const line of lines) index.take(line)
    index.take({ id: 'project-1', kind: 'project', office: '64', plan: 'plan-1', viewDel: false, view: { title: 'โครงการอบรม' } })
    const { found, listed, total } = index.find({ words: 'ค่าอาหาร', limit: 40, isListed: true })
    expect([found.length, total]).toEqual([40, 5_000])
    const ids = listed.flatMap((part) => part.ids)
    expect(new Set(ids).size).toBe(5_000)
    expect(ids).toHaveLength(5_000)
    // Every plan is one stretch of the list.
    const plans = listed.map(({ plan }) => plan)
    expect(plans.filter((plan, at) => plan !== plans[at - 1])).toHaveLength(2)
    expect(listed.find(({ title }) => title === 'โครงการอบรม')?.ids.every((id) => Number(id.slice(5)) % 3 === 0)).toBe(true)
    const [last] = index.find({ words: 'ค่าอาหาร', limit: 1, ids: [ids.at(-1) ?? ''] }).found
    expect(last).toMatchObject({ id: ids.at(-1), title: { ranges: [{ from: 0, to: 8 }] } })
  })

  it('is not listed for who asks for the first answers only', () => {
    const index = new RecordIndex(translator('th'))
    for (const line of lines) index.take(line)
    expect(index.find({ words: 'ค่าอาหาร', limit: 40 }).listed).toEqual([])
  })
})

describe('reference plans that an office took in', () => {
  it('are found item by item, with their edition and what they stand under', () => {
    const index = new RecordIndex(translator('th'))
    index.take(row('edition-1', own))
    const [found] = index.find({ words: 'เรือนจำสีเขียว', limit: 5 }).found
    expect(found).toMatchObject({ kind: 'unconfirmedGoal', plan: 'plan-1' })
    expect(found?.trail.map(({ title }) => title)).toEqual([
      'แผนแม่บทที่สำนักงานนำเข้า · พ.ศ. 2573–2577 · รุ่นข้อมูล 2', '1 ยุติธรรมถ้วนหน้าระดับตำบล'
    ])
    expect(titles(index, 'รุ่นข้อมูล 2')).toHaveLength(1)
  })

  it('follow a new content and go with their record', () => {
    const index = new RecordIndex(translator('th'))
    const before = index.size
    index.take(row('edition-1', own))
    index.take(row('edition-1', { ...own, items: own.items.slice(0, 1) }))
    expect(titles(index, 'เรือนจำสีเขียว')).toEqual([])
    expect(titles(index, 'ยุติธรรมถ้วนหน้าระดับตำบล')).toHaveLength(1)
    index.take(row('edition-1', own, true))
    expect(index.size).toBe(before)
    index.take(row('edition-1', own))
    index.keepOnly(new Set())
    expect(index.size).toBe(before)
  })

  it('are not found twice when the program brings the same edition', () => {
    const index = new RecordIndex(translator('th'))
    const before = index.size
    index.take(row('edition-1', shipped))
    expect(index.size).toBe(before)
  })
})

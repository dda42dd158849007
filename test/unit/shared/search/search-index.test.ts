import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight } from '@shared/search/highlight'
import { looseKey, searchKey } from '@shared/search/search-key'
import { SearchIndex } from '@shared/search/search-index'

function indexOf(...titles: readonly string[]): SearchIndex {
  const index = new SearchIndex()
  titles.forEach((title, at) => { index.put({ id: String(at), kind: 'project', plan: 'p', title, text: '' }) })
  return index
}

function found(index: SearchIndex, typed: string): readonly string[] {
  return index.find(typed).hits.map(({ document }) => document.title)
}

/** Consonants, vowels in all places, marks, digits, Latin, spaces and what hides between them. */
const thaiUnit = fc.constantFrom(...'กขคงจชดตนบปพมยรลวสหอ', ...'ะัาำิีึืุูเแโใไๅๆ', ...'็่้๊๋์ํ', ...'๐๑๒12', ...'aZé', ' ', '\u200b', '\u00a0', '.', '😀')
const titles = fc.oneof(
  fc.string({ unit: thaiUnit, minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.array(fc.constantFrom('เหลื่อมล้ำ', 'ดําเนินการ', 'เเผน', 'ผู้ตรวจการแผ่นดิน', 'นํ้า', 'ท่ี', '๒๕๖๗', ' '), { minLength: 1, maxLength: 5 }).map((words) => words.join(''))
)

describe('finding', () => {
  test('finds what was typed in another way', () => {
    const index = indexOf('การดําเนินการตามแผน', 'ผู้ตรวจการแผ่นดิน', 'ปีงบประมาณ พ.ศ. ๒๕๖๗', 'เเผนปฏิบัติราชการ', 'ลดความเหลื่อมล้ำ')
    expect(found(index, 'ดำเนินการ')).toEqual(['การดําเนินการตามแผน'])
    expect(found(index, 'ผูตรวจ')).toEqual(['ผู้ตรวจการแผ่นดิน'])
    expect(found(index, '2567')).toEqual(['ปีงบประมาณ พ.ศ. ๒๕๖๗'])
    expect(found(index, 'แผนปฏิบัติ')).toEqual(['เเผนปฏิบัติราชการ'])
    for (let end = 1; end <= 'เหลื่'.length; end += 1) expect(found(index, 'เหลื่'.slice(0, end)), 'เหลื่'.slice(0, end)).toContain('ลดความเหลื่อมล้ำ')
  })

  test('forgives a wrong or missing letter in a word that is long enough', () => {
    const index = indexOf('ยุทธศาสตร์การบริหารงานยุติธรรม', 'งบประมาณ')
    expect(found(index, 'ยุทธสาสตร์')).toEqual(['ยุทธศาสตร์การบริหารงานยุติธรรม'])
    expect(found(index, 'ยุตธิรรม')).toEqual(['ยุทธศาสตร์การบริหารงานยุติธรรม'])
    expect(found(index, 'งปประมาณ')).toEqual(['งบประมาณ'])
    expect(found(index, 'ขคง')).toEqual([])
  })

  test('puts the better answer first', () => {
    const index = indexOf('ก้าร', 'อาการ', 'ทบทวนการ', 'งบ การเงิน', 'การเงิน', 'การ')
    expect(found(index, 'การ')).toEqual(['การ', 'การเงิน', 'งบ การเงิน', 'ทบทวนการ', 'อาการ', 'ก้าร'])
    expect(index.find('การ').hits.map(({ tier }) => tier)).toEqual(['exact', 'prefix', 'word', 'word', 'substring', 'loose'])
  })

  test('words may stand apart and in any order', () => {
    const index = indexOf('โครงการยุติธรรมชุมชนสัญจร', 'โครงการสัญจร')
    expect(found(index, 'สัญจร ยุติธรรม')).toEqual(['โครงการยุติธรรมชุมชนสัญจร'])
  })

  test('one record is changed and taken out without the others', () => {
    const index = indexOf('แผนหนึ่ง', 'แผนสอง')
    index.put({ id: '0', kind: 'kpi', plan: 'q', title: 'ร้อยละ', text: 'แผนในเนื้อหา' })
    expect(found(index, 'แผน')).toEqual(['แผนสอง', 'ร้อยละ'])
    expect(index.find('แผน', { plan: 'q' }).hits).toHaveLength(1)
    expect(index.find('แผน', { kinds: new Set(['kpi']) })).toMatchObject({ total: 1, kinds: new Map([['project', 1], ['kpi', 1]]) })
    index.remove('1')
    expect(found(index, 'แผน')).toEqual(['ร้อยละ'])
    index.put({ id: '9', kind: 'project', plan: 'p', title: 'แผนสาม', text: '' })
    expect(found(index, 'แผน')).toEqual(['แผนสาม', 'ร้อยละ'])
  })

  test('every beginning of a title finds it, by UTF-16 unit', () => {
    fc.assert(fc.property(titles, (title) => {
      const index = indexOf(title)
      for (let end = 1; end <= title.length; end += 1) {
        const typed = title.slice(0, end)
        if (looseKey(searchKey(typed)) !== '') expect(index.find(typed).total, JSON.stringify(typed)).toBe(1)
      }
    }), { numRuns: 2_000 })
  })

  test('changing records one by one gives what building anew gives', () => {
    const document = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.string({ unit: thaiUnit, maxLength: 12 }), isGone: fc.boolean() })
    fc.assert(fc.property(fc.array(document, { maxLength: 20 }), fc.string({ unit: thaiUnit, minLength: 1, maxLength: 4 }), (steps, typed) => {
      const grown = new SearchIndex()
      const last = new Map<string, string>()
      for (const { id, title, isGone } of steps) {
        if (isGone) grown.remove(id)
        else grown.put({ id, kind: 'k', plan: 'p', title, text: '' })
        if (isGone) last.delete(id)
        else last.set(id, title)
      }
      const fresh = new SearchIndex()
      for (const [id, title] of last) fresh.put({ id, kind: 'k', plan: 'p', title, text: '' })
      const ids = (index: SearchIndex): readonly string[] => index.find(typed).hits.map(({ document: { id } }) => id).sort()
      expect(ids(grown)).toEqual(ids(fresh))
    }))
  })
})

describe('places of a match', () => {
  const marked = (text: string, typed: string): readonly string[] => highlight(text, typed).map(({ from, to }) => text.slice(from, to))

  test('are given in the text as typed', () => {
    expect(marked('การดําเนินการตามแผน', 'ดำเนิน')).toEqual(['ดําเนิน'])
    expect(marked('ผู้ตรวจการแผ่นดิน', 'ผูตรวจ')).toEqual(['ผู้ตรวจ'])
    expect(marked('ปี ๒๕๖๗ และ 2567', '2567')).toEqual(['๒๕๖๗', '2567'])
    expect(marked('เเผน แผน', 'แผน')).toEqual(['เเผน', 'แผน'])
    expect(marked('ยุทธศาสตร์จังหวัด', 'ยุทธสาสตร์')).toEqual(['ยุทธศาสตร์'])
    expect(marked('แผนงาน และโครงการ', 'โครงการ แผน')).toEqual(['แผน', 'โครงการ'])
  })

  test('never cut a letter from its marks', () => {
    fc.assert(fc.property(titles, fc.nat(), fc.nat(), (title, from, length) => {
      const typed = title.slice(from % title.length, (from % title.length) + 1 + (length % 6))
      for (const range of highlight(title, typed)) {
        expect(range.to).toBeGreaterThan(range.from)
        expect(range.to).toBeLessThanOrEqual(title.length)
        expect(/^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(title.slice(range.to))).toBe(false)
      }
    }), { numRuns: 500 })
  })
})

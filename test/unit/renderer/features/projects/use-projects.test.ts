import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '@shared/i18n/translator'
import { SHIPPED_PROJECT_TEMPLATES } from '@shared/project/shipped-project-templates'
import { filterRows, groupRows, linesOf, sortRows } from '@renderer/features/projects/list/list-lines'
import { FILTERS, GAPS, GROUPINGS, NOT_SAID, LIST_VIEW, PLAIN_VIEW, SORTS, sortedBy, withFilter, withoutFilters } from '@renderer/features/projects/list/list-view'
import { readNamed, readView, withNamed } from '@renderer/fields/named-views'
import { listWords } from '@renderer/features/projects/list/list-words'
import { all, NOTHING_CHOSEN, stretched, toggled } from '@renderer/features/projects/list/selection'
import { sumRows } from '@renderer/features/projects/use-projects'
import { formatsOf } from '@renderer/ui/formats'
import { projectRow } from './project-rows'

const rows = [
  projectRow('โครงการน้ำใจ', { code: '64-2571-010', districts: ['เมือง'], leadAgency: 'สยจ.' }, 100, 1),
  projectRow('โครงการ ศยช.', { code: '64-2571-9', fiscalYear: 2572, issue: '', fundSource: 'province' }, 20, 2),
  projectRow('โครงการเดิม', { code: '64-2565-1', fiscalYear: 2565, districts: ['เมือง', 'กงไกรลาศ'] }, 5_000, 3)
]
const t = translator('th')
const englishWords = translator('en')
const words = listWords(t, formatsOf(t, 'th', 'arabic'), { issues: [], strategies: [] })
const only = (name: (typeof FILTERS)[number], value: string) => withFilter(PLAIN_VIEW, name, value)
const titles = (found: readonly (typeof rows)[number][]) => found.map(({ project }) => project.id)

describe('the list of projects', () => {
  it('is narrowed by words however they are typed, and by each of its filters', () => {
    expect(titles(filterRows(rows, PLAIN_VIEW, 'นํ้าใจ'))).toEqual(['โครงการน้ำใจ'])
    expect(titles(filterRows(rows, only('year', '2572'), '๙ อำเภอ'))).toEqual(['โครงการ ศยช.'])
    expect(titles(filterRows(rows, PLAIN_VIEW, '64-๒๕๖๕'))).toEqual(['โครงการเดิม'])
    expect(titles(filterRows(rows, only('issue', NOT_SAID), ''))).toEqual(['โครงการ ศยช.'])
    expect(titles(filterRows(rows, only('district', 'กงไกรลาศ'), ''))).toEqual(['โครงการเดิม'])
    expect(titles(filterRows(rows, only('source', 'province'), ''))).toEqual(['โครงการ ศยช.'])
    expect(filterRows(rows, only('standing', 'agreed'), '')).toEqual([])
    expect(titles(filterRows(rows, only('gap', 'lead'), ''))).toEqual(['โครงการ ศยช.'])
    expect(withoutFilters(withFilter(only('gap', 'lead'), 'year', '2571')).filters).toEqual({})
    expect(withFilter(only('gap', 'lead'), 'gap', '').filters).toEqual({})
  })

  it('sums what is shown, without projects of other periods', () => {
    expect(sumRows(rows)).toBe(120)
    expect(sumRows(filterRows(rows, only('year', '2565'), ''))).toBe(0)
  })

  it('is sorted by codes as numbers, by words of the dictionary, by money; equals stay in the order of the plan', () => {
    expect(titles(sortRows(rows, words.compareRows.code, false))).toEqual(['โครงการเดิม', 'โครงการ ศยช.', 'โครงการน้ำใจ'])
    expect(titles(sortRows(rows, words.compareRows.title, false))).toEqual(['โครงการเดิม', 'โครงการน้ำใจ', 'โครงการ ศยช.'])
    expect(titles(sortRows(rows, words.compareRows.total, true))).toEqual(['โครงการเดิม', 'โครงการน้ำใจ', 'โครงการ ศยช.'])
    expect(titles(sortRows(rows, words.compareRows.standing, true))).toEqual(titles(rows))
    expect([sortedBy(PLAIN_VIEW, 'total'), sortedBy(sortedBy(PLAIN_VIEW, 'total'), 'total')].map(({ descending }) => descending)).toEqual([false, true])
  })

  it('stands in groups that hold every project once, their sums the sum of all', () => {
    fc.assert(fc.property(fc.constantFrom(...GROUPINGS), fc.shuffledSubarray(rows), (by, some) => {
      const groups = groupRows(some, by, (a, b) => words.compareKeys(by, a, b))
      expect(groups.flatMap((group) => titles(group.rows)).sort()).toEqual(titles(some).sort())
      expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(sumRows(some))
    }))
    const byYear = groupRows(rows, 'year', (a, b) => words.compareKeys('year', a, b))
    expect(byYear.map(({ key, total }) => [key, total])).toEqual([['2565', 0], ['2571', 100], ['2572', 20]])
    expect(groupRows(rows, 'issue', (a, b) => words.compareKeys('issue', a, b)).map(({ key }) => key)).toEqual(['i1', NOT_SAID])
    expect(linesOf(byYear, 'year', ['2571']).map(({ type }) => type)).toEqual(['group', 'project', 'group', 'group', 'project'])
    expect(linesOf(groupRows(rows, 'none', () => 0), 'none', ['']).length).toBe(3)
  })

  it('calls a family of the program by its words, stored as name or as code, and one of the office as it was written', () => {
    const inEnglish = listWords(englishWords, formatsOf(englishWords, 'en', 'arabic'), { issues: [], strategies: [] })
    expect(['mediation', 'ไกล่เกลี่ยข้อพิพาท', 'โครงการของเรา'].map((key) => [words.word('family', key), inEnglish.word('family', key)])).toEqual([
      ['ไกล่เกลี่ยข้อพิพาท', 'Dispute mediation'], ['ไกล่เกลี่ยข้อพิพาท', 'Dispute mediation'], ['โครงการของเรา', 'โครงการของเรา']
    ])
    for (const { id } of SHIPPED_PROJECT_TEMPLATES) for (const say of [words, inEnglish]) expect(say.word('family', id)).not.toMatch(/^[a-z-]+$|^project\./u)
  })

  it('has a word for every key it can meet', () => {
    const known = rows.flatMap((row) => FILTERS.flatMap((name) => [...row.keys[name], NOT_SAID].map((key) => words.word(name, key))))
    for (const word of [...known, ...GAPS.map((gap) => words.word('gap', gap)), ...SORTS.map((sort) => t(`project.view.column.${sort}`))]) expect(word).not.toMatch(/^project\.|^domain\.|^standing\.|^proposal\./u)
  })
})

describe('a remembered view', () => {
  it('comes back as it was, and one of another program is forgotten', () => {
    const view = { ...only('gap', 'goal'), group: 'district' as const, sort: 'total' as const, descending: true, folded: ['เมือง'] }
    expect(readView(LIST_VIEW, JSON.stringify(view))).toEqual(view)
    expect(['', '{', '{"group":"moon"}', JSON.stringify({ ...view, more: 1 })].map((stored) => readView(LIST_VIEW, stored))).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('named views', () => {
  it('take the newer view of a name, and are read again as they were written', () => {
    const first = withNamed([], { name: 'ของฉัน', view: PLAIN_VIEW })
    const second = withNamed(withNamed(first, { name: 'อื่น', view: only('gap', 'goal') }), { name: 'ของฉัน', view: only('year', '2571') })
    expect(second.map(({ name, view }) => [name, view.filters])).toEqual([['อื่น', { gap: 'goal' }], ['ของฉัน', { year: '2571' }]])
    expect(readNamed(LIST_VIEW, JSON.stringify(second))).toEqual(second)
    expect(readNamed(LIST_VIEW, '[{"name":""}]')).toBeUndefined()
  })
})

describe('choosing rows', () => {
  const order = ['a', 'b', 'c', 'd']
  it('adds and takes away, draws ranges both ways, and takes all', () => {
    const one = toggled(NOTHING_CHOSEN, ['c'])
    expect([...stretched(one, 'a', order).ids]).toEqual(['a', 'b', 'c'])
    expect([...stretched(stretched(one, 'a', order), 'd', order).ids]).toEqual(['c', 'd'])
    expect([...toggled(toggled(one, ['a', 'b']), ['c', 'b']).ids]).toEqual(['a'])
    expect([...stretched(NOTHING_CHOSEN, 'b', order).ids]).toEqual(['b'])
    expect(all(order).ids.size).toBe(4)
  })
})

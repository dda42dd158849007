import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueOf, catalogues, type Catalogue } from '@shared/catalogue/catalogue'
import { searchCatalogues, searchItems } from '@shared/catalogue/search-items'

const known = (id: string): Catalogue => {
  const found = catalogueOf(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const codes = (id: string, query: string): string[] => searchItems(known(id), query).map(({ code }) => code)

describe('search in a reference plan', () => {
  it('finds however it was typed: without tones, Thai digits, decomposed am, capitals', () => {
    expect(codes('justice-it-master-plan-4', 'ดิจิทัล')).toContain('1.1')
    expect(codes('justice-it-master-plan-4', 'operation EXCELLENCE')).toEqual(['2', '2.1', '2.2', '2.3'])
    expect(codes('justice-it-master-plan-4', 'เป้าหมาย ๒.๑')).toEqual(['2.1'])
    expect(codes('national-strategy-2561', 'เหลือมลำ')).toEqual([])
    expect(codes('sdg-2030', 'เหลือมลำ')).toEqual(['10'])
    expect(codes('sdg-2030', 'เหลื่อมล\u0E4D\u0E49\u0E32')).toEqual(['10'])
    expect(codes('national-master-plan-2566', 'ยุติธรรม')).toEqual(['22', '22.1', '22.2'])
  })

  it('gives everything for an empty query', () => {
    expect(codes('justice-master-plan-4', ' ')).toEqual(['1', '2', '3'])
  })

  it('never loses its results while a word is typed letter by letter, nor when the last letters match nothing', () => {
    const titles = catalogues().flatMap(({ items }) => items.map(({ title }) => title))
    fc.assert(fc.property(fc.constantFrom(...titles), fc.nat(), fc.string({ maxLength: 4 }), (title, at, wrong) => {
      const typed = title.slice(0, at % (title.length + 1))
      expect(searchCatalogues(catalogues(), typed).found.some((items) => items.length > 0)).toBe(true)
      const result = searchCatalogues(catalogues(), typed + wrong)
      expect(result.found.some((items) => items.length > 0)).toBe(true)
      expect((typed + wrong).startsWith(result.query)).toBe(true)
    }))
    expect(searchCatalogues(catalogues(), 'เหลื่zzz').query).toBe('เหลื่')
  })
})

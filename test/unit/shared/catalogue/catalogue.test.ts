import { describe, expect, it } from 'vitest'
import { ancestorsOf, catalogueOf, catalogues, childrenOf, goalsOf, isExpired, itemOf, sourcesOf, validityOf, type Catalogue } from '@shared/catalogue/catalogue'
import { treeProblems } from '@shared/catalogue/catalogue-file'

const known = (id: string): Catalogue => {
  const found = catalogueOf(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const IT = known('justice-it-master-plan-4')

describe('the reference plans of the program', () => {
  it('are the six of the brief, each with level, validity and source', () => {
    expect(catalogues().map(({ id, level, startYear, endYear, items }) => [id, level, startYear, endYear, items.length])).toEqual([
      ['national-strategy-2561', '1', 2561, 2580, 6], ['national-master-plan-2566', '2', 2566, 2580, 25], ['national-plan-13', '2', 2566, 2570, 13],
      ['justice-master-plan-4', '3', 2566, 2569, 3], ['justice-it-master-plan-4', '3', 2566, 2569, 13], ['sdg-2030', 'sdg', 2559, 2573, 17]
    ])
    for (const catalogue of catalogues()) for (const item of catalogue.items) expect(sourcesOf(catalogue, item).join('')).not.toBe('')
    expect(new Set(catalogues().map(({ series }) => series)).size).toBe(6)
  })

  it('are trees', () => {
    for (const catalogue of catalogues()) {
      expect(treeProblems(catalogue.items), catalogue.id).toEqual([])
      const walked = (code: string): string[] => childrenOf(catalogue, code).flatMap((item) => [item.code, ...walked(item.code)])
      expect(walked('').toSorted()).toEqual(catalogue.items.map(({ code }) => code).toSorted())
    }
  })

  it('never pass off unconfirmed wording as official', () => {
    const unconfirmed = (id: string): string[] => known(id).items.filter(({ evidence }) => evidence === 'unconfirmed').map(({ code }) => code)
    expect(unconfirmed('national-master-plan-2566')).toEqual(['22.1', '22.2'])
    expect(unconfirmed('national-plan-13')).toEqual(['1', '2', '3', '4', '5', '6', '7', '10', '11', '12'])
    expect(unconfirmed('sdg-2030')).toHaveLength(17)
    expect([IT, known('justice-master-plan-4')].flatMap(({ items }) => items).every(({ evidence }) => evidence === 'official')).toBe(true)
  })
})

describe('the IT master plan', () => {
  it('has three goals of the whole plan that may be served and ask for no project', () => {
    const overall = childrenOf(IT, '').filter((item) => item.overall === true)
    expect(overall.map(({ code, target, unit }) => [code, target, unit])).toEqual([['0.1', 80, 'ร้อยละ'], ['0.2', 80, 'ร้อยละ'], ['0.3', 80, 'ร้อยละ']])
    expect(overall.every((item) => (item.indicator ?? '').startsWith('ร้อยละของ') && sourcesOf(IT, item).join('').includes('เป้าหมายและตัวชี้วัดภาพรวม'))).toBe(true)
    expect(itemOf(IT, '0.2')).toMatchObject({ maturityLevel: 4 })
  })

  it('has three dimensions, seven goals and seven indicators', () => {
    expect(IT.version).toBe(1)
    expect(childrenOf(IT, '').filter(({ kind }) => kind === 'มิติ')).toHaveLength(3)
    expect(goalsOf(IT).map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2'])
    expect(new Set(goalsOf(IT).map(({ indicator }) => indicator)).size).toBe(7)
    expect(goalsOf(IT).every(({ target, unit }) => target === 80 && unit === 'ร้อยละ')).toBe(true)
    expect(goalsOf(IT).flatMap(({ guidelines }) => guidelines ?? [])).toHaveLength(27)
  })

  it('is read by code, for two goals share a title', () => {
    const goal = itemOf(IT, '2.1')
    expect(goal).toMatchObject({ title: 'การบูรณาการการทำงานระหว่างหน่วยงาน', parent: '2', maturityLevel: 4 })
    expect(goal && ancestorsOf(IT, goal).map(({ titleEn }) => titleEn)).toEqual(['Operation Excellence'])
    expect(itemOf(IT, '2.2')?.title).toBe(itemOf(IT, '1.2')?.title)
    expect(itemOf(IT, '2.2')?.note).toContain('1.2')
    expect(itemOf(IT, '9.9')).toBeUndefined()
    expect(catalogueOf('moon')).toBeUndefined()
  })

  it('ends with 2569', () => {
    expect([isExpired(IT, 2569), isExpired(IT, 2570)]).toEqual([false, true])
    expect(validityOf(IT, itemOf(IT, '2.1'))).toEqual({ startYear: 2566, endYear: 2569 })
  })
})

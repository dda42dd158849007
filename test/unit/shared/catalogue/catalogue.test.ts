import { describe, expect, it } from 'vitest'
import { catalogueOf, catalogues, goalOf, goalsOf, isExpired } from '@shared/catalogue/catalogue'

const PLAN = 'justice-it-master-plan-4'

describe('the IT master plan', () => {
  it('has three dimensions, seven goals and seven indicators', () => {
    expect(catalogues().map(({ id, version }) => [id, version])).toEqual([[PLAN, 1]])
    expect(catalogueOf(PLAN)?.dimensions).toHaveLength(3)
    expect(goalsOf(PLAN).map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2'])
    expect(new Set(goalsOf(PLAN).map(({ indicator }) => indicator)).size).toBe(7)
    expect(goalsOf(PLAN).every(({ target, unit }) => target === 80 && unit === 'percent')).toBe(true)
    expect(goalsOf(PLAN).flatMap(({ guidelines }) => guidelines)).toHaveLength(27)
  })

  it('is read by code, for two goals share a title', () => {
    expect(goalOf(PLAN, '2.1')).toMatchObject({ title: 'การบูรณาการการทำงานระหว่างหน่วยงาน', dimension: { code: '2' }, maturityLevel: 4 })
    expect(goalOf(PLAN, '2.2')?.title).toBe(goalOf(PLAN, '1.2')?.title)
    expect(goalOf(PLAN, '2.2')?.note).toContain('repeats')
    expect(goalOf(PLAN, '9.9')).toBeUndefined()
    expect(goalsOf('moon')).toEqual([])
  })

  it('ends with 2569', () => {
    const plan = catalogueOf(PLAN)
    expect(plan && [isExpired(plan, 2569), isExpired(plan, 2570)]).toEqual([false, true])
  })
})

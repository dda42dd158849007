import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectTotal } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { budgetPivot, NO_DISTRICT, PIVOT_AXES, SEVERAL_DISTRICTS } from '@shared/budget/budget-pivot'
import { ceilingRecord } from '@shared/budget/ceiling-record'
import { ceilingStandings } from '@shared/budget/ceiling-standing'
import { rateOutliers } from '@shared/budget/outliers'
import { duplicateProjects, isOpenGroup } from '@shared/project/duplicates'
import { FUND_SOURCES } from '@shared/project/project-record'
import { readRecord } from '@shared/record/define-record'
import { budgetLine, projectOf } from './lines'

const someProjects = fc.array(fc.record({
  fiscalYear: fc.integer({ min: 2571, max: 2575 }), fundSource: fc.constantFrom(...FUND_SOURCES), issue: fc.constantFrom('', 'i1', 'i2'),
  districts: fc.array(fc.constantFrom('กงไกรลาศ', 'คีรีมาศ'), { maxLength: 2 })
}), { minLength: 1, maxLength: 8 }).map((all) => all.map((fields, at) => projectOf(`p${String(at)}`, fields)))
const someLines = fc.array(fc.record({
  project: fc.nat({ max: 8 }), category: fc.constantFrom(...BUDGET_CATEGORIES), fundSource: fc.constantFrom('', ...FUND_SOURCES), rate: fc.nat({ max: 2 ** 40 }),
  years: fc.array(fc.record({ fiscalYear: fc.integer({ min: 2572, max: 2577 }), satang: fc.nat({ max: 2 ** 40 }) }), { maxLength: 3 })
}), { maxLength: 30 }).map((all) => all.map(({ project, years, ...fields }, at) => budgetLine(`l${String(at)}`, { ...fields, project: `p${String(project)}`, commitments: years })))

describe('the budget by two axes', () => {
  it('comes to the total of the plan on every pair of axes, and its margins to their cells', () => {
    fc.assert(fc.property(someProjects, someLines, fc.constantFrom(...PIVOT_AXES), fc.constantFrom(...PIVOT_AXES), (projects, lines, row, column) => {
      const pivot = budgetPivot({ projects, lines, withCommitments: false }, row, column)
      const ids = new Set(projects.map(({ id }) => id))
      const sum = (amounts: Iterable<number>): number => [...amounts].reduce((all, amount) => all + amount, 0)
      expect(pivot.total).toBe(projectTotal(lines.filter(({ fields }) => ids.has(fields.project))))
      expect(sum(pivot.rowTotals.values())).toBe(pivot.total)
      expect(sum(pivot.columnTotals.values())).toBe(pivot.total)
      for (const key of pivot.rows) expect(sum([...pivot.cells.get(key)?.values() ?? []].map(({ amount }) => amount))).toBe(pivot.rowTotals.get(key))
    }))
  })

  it('adds what other years are bound to, and nothing else', () => {
    fc.assert(fc.property(someProjects, someLines, (projects, lines) => {
      const ids = new Set(projects.map(({ id }) => id))
      const bound = lines.filter(({ fields }) => ids.has(fields.project)).flatMap(({ fields }) => fields.commitments).reduce((sum, year) => sum + year.satang, 0)
      const [without, withAll] = [false, true].map((withCommitments) => budgetPivot({ projects, lines, withCommitments }, 'year', 'category').total)
      expect((withAll ?? 0) - (without ?? 0)).toBe(bound)
    }))
  })

  it('counts a project of several districts once, under none of them', () => {
    const projects = [projectOf('a', { districts: ['ก', 'ข'] }), projectOf('b', {}), projectOf('c', { districts: ['ก'] })]
    const lines = projects.map(({ id }) => budgetLine(id, { project: id, rate: 100 }))
    const pivot = budgetPivot({ projects, lines, withCommitments: false }, 'district', 'year')
    expect(pivot.rows).toEqual([SEVERAL_DISTRICTS, NO_DISTRICT, 'ก'])
    expect([...pivot.cells.get('ก')?.values() ?? []].map((cell) => [...cell.projects])).toEqual([['c']])
  })
})

describe('ceilings', () => {
  it('sets requests by the source of the line against the ceiling of the year', () => {
    const projects = [projectOf('p', { fiscalYear: 2571, fundSource: 'function' })]
    const lines = [budgetLine('a', { rate: 300 }), budgetLine('b', { rate: 200, fundSource: 'province' }), budgetLine('c', { rate: 1, project: 'elsewhere' })]
    const ceiling = readRecord(ceilingRecord, { id: 'c', kind: 'ceiling', office: '64', plan: 'plan', view: { fundSource: 'function', fiscalYear: 2571, satang: 250 } })
    const standings = ceilingStandings(projects, lines, [ceiling])
    expect(standings.map(({ fundSource, requested, remaining }) => [fundSource, requested, remaining])).toEqual([['function', 300, -50], ['province', 200, undefined]])
  })
})

describe('what is unlike the office', () => {
  it('names the price far from the median of the same item, and none where too few are known', () => {
    const prices = [35, 35, 40, 38, 350].map((baht, at) => budgetLine(String(at), { item: 'อาหารว่าง', rate: baht * 100, factors: [{ quantity: 10, unit: 'คน' }] }))
    expect(rateOutliers(prices).map(({ line, median, among }) => [line.id, median, among])).toEqual([['4', 3_800, 5]])
    expect(rateOutliers(prices.slice(2))).toEqual([])
    expect(rateOutliers(prices.slice(0, 4))).toEqual([])
  })

  it('finds projects that are typed otherwise and still the same', () => {
    const projects = [projectOf('a', { title: 'โครงการ  ไกล่เกลี่ย 1' }), projectOf('b', { title: 'โครงการ ไกล่เกลี่ย ๑' }), projectOf('c', { title: 'โครงการ ไกล่เกลี่ย 1', fiscalYear: 2572 })]
    expect(duplicateProjects(projects).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b']])
  })

  it('waits for a reason of all of them but one', () => {
    const group = (reasons: readonly string[]) => reasons.map((apartReason, at) => projectOf(String(at), { title: 'ก', apartReason }))
    expect([['', ''], ['', 'คนละกลุ่ม'], ['คนละกลุ่ม', ' ', ''], ['x', 'y', '']].map((reasons) => isOpenGroup(group(reasons)))).toEqual([true, false, true, false])
  })
})

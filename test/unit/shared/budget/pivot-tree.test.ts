import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectTotal } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { NO_DISTRICT, PIVOT_AXES, pivotFacts, SEVERAL_DISTRICTS, type PivotAxis } from '@shared/budget/budget-pivot'
import { comparePivotKeys } from '@shared/budget/pivot-order'
import { factsBehind, pivotTree, type PivotLayout, type PivotNode } from '@shared/budget/pivot-tree'
import { FUND_SOURCES } from '@shared/project/project-record'
import { budgetLine, projectOf } from './lines'

const compare = comparePivotKeys([])
const someProjects = fc.array(fc.record({
  fiscalYear: fc.integer({ min: 2571, max: 2575 }), fundSource: fc.constantFrom(...FUND_SOURCES), issue: fc.constantFrom('', 'i1', 'i2'),
  districts: fc.array(fc.constantFrom('กงไกรลาศ', 'คีรีมาศ', 'เมือง'), { maxLength: 4 })
}), { minLength: 1, maxLength: 8 }).map((all) => all.map((fields, at) => projectOf(`p${String(at)}`, fields)))
const someLines = fc.array(fc.record({
  project: fc.nat({ max: 8 }), category: fc.constantFrom(...BUDGET_CATEGORIES), fundSource: fc.constantFrom('', ...FUND_SOURCES), rate: fc.nat({ max: 2 ** 40 }),
  commitments: fc.array(fc.record({ fiscalYear: fc.integer({ min: 2572, max: 2577 }), satang: fc.nat({ max: 2 ** 40 }) }), { maxLength: 2 })
}), { maxLength: 30 }).map((all) => all.map(({ project, ...fields }, at) => budgetLine(`l${String(at)}`, { ...fields, project: `p${String(project)}` })))
const someLayout = fc.record({
  rows: fc.shuffledSubarray([...PIVOT_AXES], { minLength: 0 }), column: fc.constantFrom(null, ...PIVOT_AXES)
}).map((layout): PivotLayout => ({ ...layout, filters: {} }))

function everyNode(node: PivotNode): readonly PivotNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((all, amount) => all + amount, 0)

describe('the budget laid out by several axes', () => {
  it('comes to the total of the plan whatever the layout, level by level and column by column, shares included', () => {
    fc.assert(fc.property(someProjects, someLines, someLayout, fc.boolean(), (projects, lines, layout, sharesDistricts) => {
      const facts = pivotFacts({ projects, lines, withCommitments: false, sharesDistricts })
      const { whole, columns } = pivotTree(facts, layout, compare)
      const ids = new Set(projects.map(({ id }) => id))
      expect(whole.total).toBe(projectTotal(lines.filter(({ fields }) => ids.has(fields.project))))
      for (const node of everyNode(whole)) {
        if (layout.column !== null) expect(sum(columns.map((key) => node.amounts.get(key) ?? 0))).toBe(node.total)
        expect(sum(factsBehind(facts, layout, node.path, null).map(({ amount }) => amount))).toBe(node.total)
        if (node.children.length === 0) continue
        expect(sum(node.children.map(({ total }) => total))).toBe(node.total)
        for (const key of columns) expect(sum(node.children.map(({ amounts }) => amounts.get(key) ?? 0))).toBe(node.amounts.get(key) ?? 0)
        expect(sum(node.children.map(({ tenths }) => tenths))).toBe(node.tenths)
      }
    }))
  })

  it('divides by filters without losing anything: the parts of an axis come to the whole', () => {
    fc.assert(fc.property(someProjects, someLines, someLayout, fc.constantFrom(...PIVOT_AXES), (projects, lines, layout, axis) => {
      const facts = pivotFacts({ projects, lines, withCommitments: true })
      const keys = [...new Set(facts.map((fact) => fact.keys[axis]))]
      const of = (wanted: readonly string[]): number => pivotTree(facts, { ...layout, filters: { [axis]: wanted } }, compare).whole.total
      expect(sum(keys.map((key) => of([key])))).toBe(pivotTree(facts, layout, compare).whole.total)
      expect([of(keys), of([])]).toEqual([pivotTree(facts, layout, compare).whole.total, 0])
    }))
  })

  it('keeps what names no district and what names several as rows, or gives equal shares to the satang', () => {
    const projects = [projectOf('a', { districts: ['เมือง', 'ขุนหาญ', 'เกาะคา'] }), projectOf('b', {}), projectOf('c', { districts: ['เมือง'] }), projectOf('d', { districts: ['เมือง', 'เมือง'] })]
    const lines = projects.map(({ id }) => budgetLine(id, { project: id, rate: 100 }))
    const layout: PivotLayout = { rows: ['district'], column: null, filters: {} }
    const rows = (sharesDistricts: boolean): readonly unknown[] => pivotTree(pivotFacts({ projects, lines, withCommitments: false, sharesDistricts }), layout, compare).whole.children.map(({ path, total, tenths }) => [path[0], total, tenths])
    expect(rows(false)).toEqual([['เมือง', 200, 500], [SEVERAL_DISTRICTS, 100, 250], [NO_DISTRICT, 100, 250]])
    expect(rows(true)).toEqual([['เกาะคา', 33, 83], ['ขุนหาญ', 33, 82], ['เมือง', 234, 585], [NO_DISTRICT, 100, 250]])
  })

  it('nests the axes in the order they are given, each level in its own order', () => {
    const projects = [projectOf('a', { fiscalYear: 2572, fundSource: 'province' }), projectOf('b', { fiscalYear: 2571, fundSource: 'function' }), projectOf('c', { fiscalYear: 2571, fundSource: 'donation' })]
    const lines = projects.flatMap(({ id }) => [budgetLine(`${id}1`, { project: id, category: '3.1', rate: 5 }), budgetLine(`${id}2`, { project: id, category: '2.2', rate: 7 })])
    const names = (rows: readonly PivotAxis[]): readonly string[] => everyNode(pivotTree(pivotFacts({ projects, lines, withCommitments: false }), { rows, column: 'year', filters: {} }, compare).whole).slice(1).map(({ path }) => path.join('>'))
    expect(names(['source', 'category'])).toEqual(['function', 'function>2.2', 'function>3.1', 'province', 'province>2.2', 'province>3.1', 'donation', 'donation>2.2', 'donation>3.1'])
    expect(names(['category', 'year', 'source']).slice(0, 4)).toEqual(['2.2', '2.2>2571', '2.2>2571>function', '2.2>2571>donation'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PIVOT_AXES, pivotFacts, type PivotAxis } from '@shared/budget/budget-pivot'
import { comparePivotKeys } from '@shared/budget/pivot-order'
import { pivotTree } from '@shared/budget/pivot-tree'
import { readView } from '@renderer/fields/named-views'
import { linesOf } from '@renderer/features/budget/pivot/pivot-lines'
import {
  BY_TOTAL, layoutOf, PIVOT_VIEW, PLAIN_PIVOT, withAll, withColumn, withFilter, withoutRow, withRow, withRowBefore, withSort, withToggled, type PivotView
} from '@renderer/features/budget/pivot/pivot-view'
import { budgetLine, projectOf } from '../../shared/budget/lines'

const projects = [['p1', 'function', 2571], ['p2', 'province', 2571], ['p3', 'function', 2572]].map(([id, fundSource, fiscalYear]) => projectOf(String(id), { fundSource: fundSource ?? '', fiscalYear: fiscalYear ?? 0 }))
const lines = [['p1', '2.1', 5], ['p1', '2.2', 7], ['p2', '2.1', 11], ['p3', '2.2', 13]].map(([project, category, rate], at) => budgetLine(`l${String(at)}`, { project: project ?? '', category: category ?? '', rate: rate ?? 0 }))
const facts = pivotFacts({ projects, lines, withCommitments: false })
const rowsOf = (view: PivotView): readonly unknown[] => linesOf(pivotTree(facts, layoutOf(view), comparePivotKeys([])), view).map(({ node, depth, isOpen }) => [node.path.join('>'), depth, isOpen, node.total])

const someAct = fc.oneof(
  fc.constantFrom(...PIVOT_AXES).map((axis) => (view: PivotView) => withRow(view, axis)),
  fc.constantFrom(...PIVOT_AXES).map((axis) => (view: PivotView) => withoutRow(view, axis)),
  fc.constantFrom('none' as const, ...PIVOT_AXES).map((column) => (view: PivotView) => withColumn(view, column)),
  fc.tuple(fc.constantFrom(...PIVOT_AXES), fc.constantFrom<(PivotAxis | null)[]>(null, ...PIVOT_AXES)).map(([axis, before]) => (view: PivotView) => (view.rows.includes(axis) && axis !== before ? withRowBefore(view, axis, before) : view)),
  fc.constantFrom(...PIVOT_AXES).map((axis) => (view: PivotView) => withFilter(view, axis, ['a'])),
  fc.boolean().map((isOpen) => (view: PivotView) => withAll(view, isOpen)),
  fc.constantFrom('2571', BY_TOTAL).map((by) => (view: PivotView) => withSort(view, by))
)

describe('how the budget is laid out', () => {
  it('stays a layout whatever is done to it: at least one level, every axis once, and it is remembered', () => {
    fc.assert(fc.property(fc.array(someAct, { maxLength: 30 }), (acts) => {
      const view = acts.reduce<PivotView>((held, act) => act(held), PLAIN_PIVOT)
      expect(readView(PIVOT_VIEW, JSON.stringify(view))).toEqual(view)
    }))
    expect(readView(PIVOT_VIEW, JSON.stringify({ ...PLAIN_PIVOT, column: 'category' }))).toBeUndefined()
    expect(readView(PIVOT_VIEW, JSON.stringify({ ...PLAIN_PIVOT, rows: ['year', 'year'] }))).toBeUndefined()
  })

  it('changes places with the columns when the only level is asked for there', () => {
    expect(withColumn({ ...PLAIN_PIVOT, rows: ['source'], column: 'year' }, 'source')).toMatchObject({ rows: ['year'], column: 'source' })
    expect(withColumn({ ...PLAIN_PIVOT, rows: ['year'], column: 'none' }, 'year')).toMatchObject({ rows: ['category'], column: 'year' })
    expect(withRow(PLAIN_PIVOT, 'year')).toMatchObject({ rows: ['category', 'source', 'year'], column: 'none' })
    expect(withRowBefore(PLAIN_PIVOT, 'source', 'category').rows).toEqual(['source', 'category'])
  })

  it('shows rows open or folded, one by one or all, and in the order of a column', () => {
    expect(rowsOf(PLAIN_PIVOT)).toEqual([
      ['2.1', 0, true, 16], ['2.1>function', 1, false, 5], ['2.1>province', 1, false, 11], ['2.2', 0, true, 20], ['2.2>function', 1, false, 20]
    ])
    expect(rowsOf(withToggled(PLAIN_PIVOT, ['2.1'])).map((row) => (row as unknown[])[0])).toEqual(['2.1', '2.2', '2.2>function'])
    expect(rowsOf(withAll(PLAIN_PIVOT, false))).toEqual([['2.1', 0, false, 16], ['2.2', 0, false, 20]])
    expect(rowsOf(withToggled(withAll(PLAIN_PIVOT, false), ['2.2'])).map((row) => (row as unknown[])[0])).toEqual(['2.1', '2.2', '2.2>function'])
    const byTotal = withSort(PLAIN_PIVOT, BY_TOTAL)
    expect(rowsOf(byTotal).map((row) => (row as unknown[])[0])).toEqual(['2.2', '2.2>function', '2.1', '2.1>province', '2.1>function'])
    expect(rowsOf(withSort(PLAIN_PIVOT, '2571')).map((row) => (row as unknown[])[0])).toEqual(['2.1', '2.1>province', '2.1>function', '2.2', '2.2>function'])
    expect(withSort(withSort(byTotal, BY_TOTAL), BY_TOTAL).sort).toBeNull()
    expect(rowsOf(withFilter(PLAIN_PIVOT, 'source', ['province']))).toEqual([['2.1', 0, true, 11], ['2.1>province', 1, false, 11]])
  })
})

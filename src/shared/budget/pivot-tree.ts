import { largestRemainder, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import type { PivotAxis, PivotFact } from './budget-pivot'
import type { ComparePivotKeys } from './pivot-order'

/** How the budget is laid out: axes within axes for the rows, outermost first, one for the columns, and what each axis is narrowed to. */
export interface PivotLayout {
  readonly rows: readonly PivotAxis[]
  readonly column: PivotAxis | null
  /** By axis the keys that count; an axis that is not named is not narrowed. */
  readonly filters: Readonly<Partial<Record<PivotAxis, readonly string[]>>>
}

/** A row with what it comes to; its children come to the same, column by column. */
export interface PivotNode {
  /** Keys from the outermost axis to its own; empty for the whole. */
  readonly path: readonly string[]
  /** By key of the column, in satang. */
  readonly amounts: ReadonlyMap<string, Satang>
  readonly total: Satang
  /** Tenths of a percent of the whole; those of siblings come to that of their parent. */
  readonly tenths: number
  readonly children: readonly PivotNode[]
}

export interface PivotTree {
  readonly whole: PivotNode
  /** Keys of the columns in their order; none without a column axis. */
  readonly columns: readonly string[]
}

interface Growing {
  readonly key: string
  readonly amounts: Map<string, number>
  total: number
  readonly children: Map<string, Growing>
}

const WHOLE_TENTHS = 1_000

/** Lays the facts out; every amount stands in exactly one row of each level. Facts of nothing make rows too: nothing is left out. */
export function pivotTree(facts: readonly PivotFact[], layout: PivotLayout, compare: ComparePivotKeys): PivotTree {
  const { rows, column } = layout
  const whole = growing('')
  for (const { keys, amount } of narrowed(facts, layout.filters)) {
    const under = column === null ? undefined : keys[column]
    let node = whole
    add(node, under, amount)
    for (const axis of rows) {
      node = childOf(node, keys[axis])
      add(node, under, amount)
    }
  }
  const columns = column === null ? [] : [...whole.amounts.keys()].sort((a, b) => compare(column, a, b))
  return { whole: grown(whole, [], whole.total === 0 ? 0 : WHOLE_TENTHS, rows, compare), columns }
}

/** The facts that every filter lets through. */
export function narrowed(facts: readonly PivotFact[], filters: PivotLayout['filters']): readonly PivotFact[] {
  const asked = (Object.entries(filters) as [PivotAxis, readonly string[]][]).map(([axis, keys]) => [axis, new Set(keys)] as const)
  return asked.length === 0 ? facts : facts.filter(({ keys }) => asked.every(([axis, wanted]) => wanted.has(keys[axis])))
}

/** The facts behind a figure: those of a row, under one column or all. */
export function factsBehind(facts: readonly PivotFact[], layout: PivotLayout, path: readonly string[], column: string | null): readonly PivotFact[] {
  const under = layout.column
  return narrowed(facts, layout.filters).filter(({ keys }) => (
    path.every((key, at) => { const axis = layout.rows[at]; return axis !== undefined && keys[axis] === key }) && (column === null || under === null || keys[under] === column)
  ))
}

function growing(key: string): Growing {
  return { key, amounts: new Map(), total: 0, children: new Map() }
}

function childOf(node: Growing, key: string): Growing {
  const known = node.children.get(key)
  if (known !== undefined) return known
  const made = growing(key)
  node.children.set(key, made)
  return made
}

function add(node: Growing, under: string | undefined, amount: Satang): void {
  node.total += amount
  if (under !== undefined) node.amounts.set(under, (node.amounts.get(under) ?? 0) + amount)
}

function grown(node: Growing, path: readonly string[], tenths: number, rows: readonly PivotAxis[], compare: ComparePivotKeys): PivotNode {
  const axis = rows[path.length]
  const inOrder = axis === undefined ? [] : [...node.children.values()].sort((a, b) => compare(axis, a.key, b.key))
  const shares = sharesOf(tenths, inOrder.map(({ total }) => total as Satang))
  return {
    path, tenths, amounts: node.amounts as Map<string, Satang>, total: node.total as Satang,
    children: inOrder.map((child, at) => grown(child, [...path, child.key], shares[at] ?? 0, rows, compare))
  }
}

/** Nothing at all is nothing each. */
function sharesOf(tenths: number, amounts: readonly Satang[]): readonly number[] {
  return amounts.every((amount) => amount === ZERO_SATANG) ? amounts.map(() => 0) : largestRemainder(tenths as Satang, amounts)
}

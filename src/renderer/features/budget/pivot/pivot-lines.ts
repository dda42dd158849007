import { ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import type { PivotNode, PivotTree } from '@shared/budget/pivot-tree'
import { BY_TOTAL, pathKey, type PivotView } from './pivot-view'

/** A row that is in sight. */
export interface PivotLine {
  readonly key: string
  readonly node: PivotNode
  /** From 0. */
  readonly depth: number
  readonly isOpen: boolean
}

/** The rows in sight, each under its parent; in the order of their axis or of a column. */
export function linesOf({ whole }: PivotTree, view: Pick<PivotView, 'isOpen' | 'except' | 'sort'>): readonly PivotLine[] {
  const except = new Set(view.except)
  const under = (parent: PivotNode): readonly PivotLine[] => inOrder(parent.children, view.sort).flatMap((node): readonly PivotLine[] => {
    const key = pathKey(node.path)
    const isOpen = node.children.length > 0 && view.isOpen !== except.has(key)
    return [{ key, node, depth: node.path.length - 1, isOpen }, ...(isOpen ? under(node) : [])]
  })
  return under(whole)
}

/** What a row comes to under a column, or altogether. */
export function amountOf(node: PivotNode, column: string): Satang {
  return column === BY_TOTAL ? node.total : node.amounts.get(column) ?? ZERO_SATANG
}

/** Equals stay as they stood. */
function inOrder(nodes: readonly PivotNode[], sort: PivotView['sort']): readonly PivotNode[] {
  if (sort === null) return nodes
  const sign = sort.descending ? -1 : 1
  return nodes.toSorted((a, b) => sign * (amountOf(a, sort.by) - amountOf(b, sort.by)))
}

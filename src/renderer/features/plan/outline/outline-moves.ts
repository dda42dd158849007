import { findPage, MOST_DEPTH, pagesOf, type PlanNode } from '@shared/narrative/plan-tree'
import type { PageKey } from '@shared/narrative/section-place'

/** Where a page goes: below another, before one of those there (its record) or last. */
export interface Destination {
  readonly under: PageKey
  readonly before: string | null
}

export type Direction = 'up' | 'down' | 'in' | 'out'
export type DropPosition = 'before' | 'on' | 'after'

/** Whether officers may move the page at all: official parts keep their place. */
export function isMovable(page: PlanNode): boolean {
  return page.depth > 0 || page.key.startsWith('issue:')
}

/** The record that a movable page stands for. */
export function recordOf(page: PlanNode): string {
  return page.section === '' ? page.issue : page.section
}

/** The page above; `undefined` for the parts at the top. */
export function parentOfPage(tree: readonly PlanNode[], key: PageKey): PlanNode | undefined {
  return pagesOf(tree).find(({ children }) => children.some((child) => child.key === key))
}

/** Where one step in a direction leads; `null` when there is no such step. */
export function stepOf(tree: readonly PlanNode[], page: PlanNode, direction: Direction): Destination | null {
  const parent = parentOfPage(tree, page.key)
  if (parent === undefined || !isMovable(page)) return null
  const row = rowOf(parent, page)
  const at = row.indexOf(page)
  const previous = row[at - 1]
  switch (direction) {
    case 'up': return previous === undefined ? null : { under: parent.key, before: recordOf(previous) }
    case 'down': return row[at + 1] === undefined ? null : { under: parent.key, before: idAt(row, at + 2) }
    case 'in': return page.depth === 0 || previous === undefined || !fits(previous, page) ? null : { under: previous.key, before: null }
    case 'out': return page.depth < 2 ? null : behind(tree, parent)
  }
}

/** Where a drop leads; `null` where the page must not go. */
export function dropOf(tree: readonly PlanNode[], page: PlanNode, target: PageKey, position: DropPosition): Destination | null {
  const onto = findPage(tree, target)
  if (onto === undefined || !isMovable(page) || findPage([page], target) !== undefined) return null
  const isIssue = page.depth === 0
  if (position === 'on') return isIssue || !fits(onto, page) ? null : { under: onto.key, before: null }
  const parent = parentOfPage(tree, target)
  if (parent === undefined || !isMovable(onto) || isIssue !== (onto.depth === 0) || (!isIssue && !fits(parent, page))) return null
  if (position === 'before') return { under: parent.key, before: recordOf(onto) }
  const row = rowOf(parent, onto).filter((each) => each.key !== page.key)
  return { under: parent.key, before: idAt(row, row.indexOf(onto) + 1) }
}

/** The pages of one kind below a parent, among which something can be moved. */
function rowOf(parent: PlanNode, page: PlanNode): readonly PlanNode[] {
  return parent.children.filter((child) => isMovable(child) && (child.depth > 0) === (page.depth > 0))
}

function idAt(row: readonly PlanNode[], at: number): string | null {
  const page = row[at]
  return page === undefined ? null : recordOf(page)
}

/** Directly behind a page, beside it. */
function behind(tree: readonly PlanNode[], page: PlanNode): Destination | null {
  const parent = parentOfPage(tree, page.key)
  if (parent === undefined) return null
  const row = rowOf(parent, page)
  return { under: parent.key, before: idAt(row, row.indexOf(page) + 1) }
}

function fits(host: PlanNode, page: PlanNode): boolean {
  return host.depth + heightOf(page) <= MOST_DEPTH
}

function heightOf({ children }: PlanNode): number {
  return 1 + Math.max(0, ...children.map(heightOf))
}

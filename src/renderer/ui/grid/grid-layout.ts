import type { CSSProperties } from 'react'

/** What the widths of a grid depend on. */
export interface Sized {
  readonly width: number
  readonly isFrozen?: boolean | undefined
  readonly isFrozenEnd?: boolean | undefined
  readonly isRowHeader?: boolean | undefined
}

/** Where the columns stand, in CSS pixels. */
export interface GridLayout {
  readonly widths: readonly number[]
  /** Distance of each column from the left border of the grid. */
  readonly lefts: readonly number[]
  /** So many first columns stay in sight. */
  readonly frozen: number
  readonly frozenWidth: number
  /** From this column on the last ones stay in sight at the right; the number of columns for none. */
  readonly end: number
  readonly endWidth: number
  readonly total: number
}

/** Frozen columns may take this share of the window: at 200 % zoom the others would never come into sight. */
const MOST_FROZEN = 0.55
/** The same for both sides together. */
const MOST_FROZEN_ALL = 0.72

/** Spare room goes to the column that names the row. */
export function layoutOf(columns: readonly Sized[], room: number): GridLayout {
  const bare = columns.reduce((sum, { width }) => sum + width, 0)
  const header = columns.findIndex(({ isRowHeader }) => isRowHeader === true)
  const widths = columns.map(({ width }, index) => (index === header ? width + Math.max(0, room - bare) : width))
  const lefts: number[] = []
  let total = 0
  for (const width of widths) {
    lefts.push(total)
    total += width
  }
  let frozen = columns.findIndex(({ isFrozen }) => isFrozen !== true)
  if (frozen < 0) frozen = columns.length
  const scrolls = total > room
  while (scrolls && frozen > 0 && (lefts[frozen] ?? total) > room * MOST_FROZEN) frozen -= 1
  const frozenWidth = lefts[frozen] ?? total
  let end = columns.length
  while (end > frozen && columns[end - 1]?.isFrozenEnd === true) end -= 1
  while (scrolls && end < columns.length && frozenWidth + total - (lefts[end] ?? total) > room * MOST_FROZEN_ALL) end += 1
  return { widths, lefts, frozen, frozenWidth, end, endWidth: total - (lefts[end] ?? total), total }
}

/** The columns between the frozen ones that are in sight: first and last, both included; first > last when there are none. */
export function columnsInSight({ lefts, widths, frozen, frozenWidth, end, endWidth }: GridLayout, scrolled: number, room: number): readonly [number, number] {
  if (frozen >= end) return [end, end - 1]
  const from = scrolled + frozenWidth
  const to = scrolled + room - endWidth
  let first = frozen
  while (first < end - 1 && (lefts[first] ?? 0) + (widths[first] ?? 0) <= from) first += 1
  let last = first
  while (last < end - 1 && (lefts[last + 1] ?? Infinity) < to) last += 1
  return [Math.max(frozen, first - 1), Math.min(end - 1, last + 1)]
}

/** A column that is drawn: the room that columns out of sight leave before it, and after the last of those that scroll. */
export interface DrawnColumn {
  readonly column: number
  readonly before: number
  readonly after: number
}

/** The columns that are drawn: the frozen ones and those in sight. */
export function drawnColumns({ lefts, widths, frozen, frozenWidth, end, total }: GridLayout, first: number, last: number): readonly DrawnColumn[] {
  const borderOfEnd = lefts[end] ?? total
  return [...range(0, frozen - 1), ...range(first, last), ...range(end, widths.length - 1)].map((column) => ({
    column,
    before: column === first && column >= frozen && column < end ? (lefts[first] ?? 0) - frozenWidth : 0,
    // As a margin of the frozen cell itself it would hold that cell back from its border.
    after: column === last && column < end ? borderOfEnd - (lefts[last] ?? 0) - (widths[last] ?? 0) : 0
  }))
}

/** Frozen cells stick to their border; others stand off by what is out of sight beside them. */
export function cellStyle(layout: GridLayout, { column, before, after }: DrawnColumn): CSSProperties {
  const width = layout.widths[column] ?? 0
  const left = layout.lefts[column] ?? 0
  if (column < layout.frozen) return { width, left }
  return column < layout.end ? { width, marginInlineStart: before, marginInlineEnd: after } : { width, right: layout.total - left - width }
}

/** The class of a cell that stays in sight, and of the last one before those that scroll. */
export function frozenClass({ frozen, end }: GridLayout, column: number): string | false {
  if (column < frozen) return column === frozen - 1 ? 'grid-cell-frozen grid-cell-edge' : 'grid-cell-frozen'
  return column >= end && (column === end ? 'grid-cell-frozen grid-cell-edge-end' : 'grid-cell-frozen')
}

/** The rows in sight and a few around them. */
export function rowsInSight(count: number, rowHeight: number, scrolled: number, room: number, around = 6): readonly [number, number] {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - around)
  const last = Math.min(count - 1, Math.ceil((scrolled + room) / rowHeight) + around)
  return [first, last]
}

/** Whole numbers from one to another, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

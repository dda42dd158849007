/** A place by row and column, counted from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The selected rectangle, both ends included. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** What walking through a grid needs to know of it. */
export interface Shape {
  readonly rows: number
  readonly columns: number
  /** False for headings of groups. */
  readonly canStand: (row: number) => boolean
  readonly isFilled: (place: Place) => boolean
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** What a key asks of the walk. */
export type WalkKey =
  | { readonly do: 'move'; readonly to: Direction; readonly extends: boolean; readonly toEdge: boolean }
  | { readonly do: 'page'; readonly by: 1 | -1; readonly extends: boolean }
  | { readonly do: 'border'; readonly at: 'start' | 'end'; readonly ofAll: boolean; readonly extends: boolean }

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] }

/** The next place in a direction, past headings; the same place at the border. */
export function step(shape: Shape, from: Place, direction: Direction): Place {
  const [down, right] = STEPS[direction]
  let row = from.row + down
  while (row >= 0 && row < shape.rows && !shape.canStand(row)) row += down
  const column = from.column + right
  return row < 0 || row >= shape.rows || column < 0 || column >= shape.columns ? from : { row, column }
}

/**
 * Ctrl+arrow: from a filled cell with a filled neighbour to the last filled cell of that stretch, else to the next
 * filled cell, else to the border.
 */
export function toEdge(shape: Shape, from: Place, direction: Direction): Place {
  let here = step(shape, from, direction)
  if (here === from) return from
  const inStretch = shape.isFilled(from) && shape.isFilled(here)
  for (;;) {
    const next = step(shape, here, direction)
    if (next === here) return here
    if (inStretch ? !shape.isFilled(next) : shape.isFilled(here)) return here
    here = next
  }
}

/** So many standing rows up or down, as far as there are any. */
export function leap(shape: Shape, from: Place, rows: number): Place {
  let here = from
  for (let left = Math.abs(rows); left > 0; left -= 1) here = step(shape, here, rows < 0 ? 'up' : 'down')
  return here
}

/** Rows that PageUp and PageDown pass. */
const PAGE_ROWS = 12

/** Where a key leads from a place: a step, a page, or the border of the row or of all. */
export function destinationOf(shape: Shape, act: WalkKey, from: Place): Place {
  if (act.do === 'move') return act.toEdge ? toEdge(shape, from, act.to) : step(shape, from, act.to)
  if (act.do === 'page') return leap(shape, from, act.by * PAGE_ROWS)
  return { row: act.ofAll ? firstRow(shape, act.at === 'end') : from.row, column: act.at === 'start' ? 0 : shape.columns - 1 }
}

/** The first place where one can stand, searched down (or up, from the end). */
export function firstRow(shape: Shape, fromEnd = false): number {
  for (let index = 0; index < shape.rows; index += 1) {
    const row = fromEnd ? shape.rows - 1 - index : index
    if (shape.canStand(row)) return row
  }
  return 0
}

export function rangeOf(a: Place, b: Place): Range {
  return { top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column) }
}

/** The range a dragged handle fills: the source, longer on the one side the pointer is farther from. */
export function dragged(source: Range, to: Place): Range {
  const vertical = to.row < source.top ? to.row - source.top : to.row > source.bottom ? to.row - source.bottom : 0
  const horizontal = to.column < source.left ? to.column - source.left : to.column > source.right ? to.column - source.right : 0
  if (vertical === 0 && horizontal === 0) return source
  if (Math.abs(vertical) >= Math.abs(horizontal)) return { ...source, top: Math.min(source.top, to.row), bottom: Math.max(source.bottom, to.row) }
  return { ...source, left: Math.min(source.left, to.column), right: Math.max(source.right, to.column) }
}

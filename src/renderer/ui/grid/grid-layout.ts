/** What the widths of a grid depend on. */
export interface Sized {
  readonly width: number
  readonly isFrozen?: boolean | undefined
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
  readonly total: number
}

/** Frozen columns may take this share of the window: at 200 % zoom the others would never come into sight. */
const MOST_FROZEN = 0.55

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
  return { widths, lefts, frozen, frozenWidth: lefts[frozen] ?? total, total }
}

/** The columns beside the frozen ones that are in sight: first and last, both included; first > last when there are none. */
export function columnsInSight({ lefts, widths, frozen, frozenWidth }: GridLayout, scrolled: number, room: number): readonly [number, number] {
  const from = scrolled + frozenWidth
  const to = scrolled + room
  let first = frozen
  while (first < widths.length - 1 && (lefts[first] ?? 0) + (widths[first] ?? 0) <= from) first += 1
  let last = first
  while (last < widths.length - 1 && (lefts[last + 1] ?? Infinity) < to) last += 1
  return [Math.max(frozen, first - 1), Math.min(widths.length - 1, last + 1)]
}

/** The rows in sight and a few around them. */
export function rowsInSight(count: number, rowHeight: number, scrolled: number, room: number, around = 6): readonly [number, number] {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - around)
  const last = Math.min(count - 1, Math.ceil((scrolled + room) / rowHeight) + around)
  return [first, last]
}

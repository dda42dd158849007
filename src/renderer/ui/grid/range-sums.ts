import type { GridColumn, GridEntry } from './grid-types'
import type { Range } from './grid-walk'

/** What a selection comes to. */
export interface Sums {
  readonly cells: number
  readonly filled: number
  /** Cells with a figure that is counted. */
  readonly figures: number
  readonly sum: number
  /** Whole satang for money, halves up; else at most two decimals. */
  readonly average: number
  readonly isMoney: boolean
}

/** Sums a selection. Where there is money among it, only money counts: persons and baht have no sum. */
export function sumsOf<Row>(entries: readonly GridEntry<Row>[], columns: readonly GridColumn<Row>[], range: Range): Sums {
  const chosen = columns.slice(range.left, range.right + 1)
  const isMoney = chosen.some(({ kind, number }) => kind === 'money' || (kind === 'derived' && number !== undefined))
  const counted = chosen.filter(({ kind, number }) => number !== undefined && (!isMoney || kind === 'money' || kind === 'derived'))
  let cells = 0
  let filled = 0
  let figures = 0
  let sum = 0
  for (let at = range.top; at <= range.bottom; at += 1) {
    const entry = entries[at]
    if (entry?.kind !== 'row' || entry.isNew === true) continue
    cells += chosen.length
    for (const column of chosen) if (column.text(entry.row) !== '') filled += 1
    for (const column of counted) {
      const figure = column.number?.(entry.row) ?? null
      if (figure === null) continue
      figures += 1
      sum += figure
    }
  }
  const mean = figures === 0 ? 0 : sum / figures
  return { cells, filled, figures, sum, average: isMoney ? Math.round(mean) : Math.round(mean * 100) / 100, isMoney }
}

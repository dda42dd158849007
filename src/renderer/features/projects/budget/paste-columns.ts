import { fold } from '@shared/kernel/thai-text'
import headerWords from '@shared/sheet/header-words.json'
import type { Sheet, SheetRow } from '@shared/sheet/table'
import type { BudgetColumn } from './common-columns'

/** Which column of the grid takes which of the block. */
export interface MatchedColumns {
  /** By column of the block, counted from 0. */
  readonly byColumn: ReadonlyMap<number, BudgetColumn>
  /** The row of headings that came along. */
  readonly heading: number | undefined
  /** Columns of the block that find none. */
  readonly beyond: number
}

const WORDS: Readonly<Record<string, readonly string[]>> = headerWords

/** By the headings, when the block brought its own; else column by column from the one that is active. */
export function matchColumns(sheet: Sheet, columns: readonly BudgetColumn[], active: string): MatchedColumns {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length))
  const [first] = sheet.rows
  const named = first === undefined ? new Map<number, BudgetColumn>() : namedColumns(first, columns)
  if (first !== undefined && named.size >= 2) return { byColumn: named, heading: first.number, beyond: first.cells.filter((cell) => cell !== undefined).length - named.size }
  const start = Math.max(0, columns.findIndex(({ id }) => id === active))
  const byColumn = new Map<number, BudgetColumn>()
  for (let column = 0; column < width; column += 1) {
    const spec = columns[start + column]
    if (spec !== undefined) byColumn.set(column, spec)
  }
  return { byColumn, heading: undefined, beyond: width - byColumn.size }
}

/** The columns that the cells of a row name; none when one of them is a figure. */
function namedColumns(row: SheetRow, columns: readonly BudgetColumn[]): Map<number, BudgetColumn> {
  const named = new Map<number, BudgetColumn>()
  for (const [column, cell] of row.cells.entries()) {
    if (cell === undefined) continue
    if (cell.kind !== 'text') return new Map()
    const words = fold(cell.text.trim())
    const spec = columns.find(({ id, title }) => fold(title) === words || WORDS[id]?.some((word) => fold(word) === words) === true || (id === 'factors' && WORDS['quantity']?.some((word) => fold(word) === words) === true))
    if (spec !== undefined && ![...named.values()].includes(spec)) named.set(column, spec)
  }
  return named
}

import type { CellRange } from './address'

/** The most lines that are read of one sheet; a longer one is refused with a sentence, never cut off in silence. */
export const MAX_ROWS = 50_000
/** Titles, headings, totals and remarks stand around so many lines. */
export const LAST_ROW = MAX_ROWS + 500
export const MAX_COLUMNS = 60

/**
 * What a cell holds. `bare` is a formula whose result the file does not keep: only the program that counts formulas knows it.
 */
export type CellKind = 'text' | 'number' | 'day' | 'bool' | 'error' | 'bare'

/** One filled cell. An empty one is absent. */
export interface SheetCell {
  readonly kind: CellKind
  /**
   * Text as it stands; a number as exact decimal text; a day as `YYYY-MM-DD` in the calendar of the file (a Buddhist year typed
   * as a Christian one is still in it); a boolean as `true` or `false`; an error as the file names it ("#REF!").
   */
  readonly text: string
  /** The characters of the file, where they differ from `text`: a serial of a day, seventeen digits of a float. */
  readonly raw?: string
  /** The formula without its equals sign; empty for a cell that shares the formula of another. */
  readonly formula?: string
}

export interface SheetRow {
  /** As people count: the first row is 1. */
  readonly number: number
  readonly hidden: boolean
  /** By column, counted from 0; holes are empty cells. */
  readonly cells: readonly (SheetCell | undefined)[]
}

/** A sheet of a workbook, a CSV file or a block that was pasted. Rows without any cell are absent. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
  readonly hiddenColumns: readonly number[]
}

/** Hears how many rows were read so far, every `TOLD_EVERY` of them: reading is one long step, and somebody waits for it. */
export type ToldRows = (rows: number) => void
export const TOLD_EVERY = 1_000

/** What a file holds besides its sheets: told to the user, never used. */
export type FileNotice = 'externalLinks' | 'macros' | 'hiddenSheets' | 'encodingThai'

export function isEmptyRow(row: SheetRow): boolean {
  return row.cells.every((cell) => cell === undefined || (cell.kind === 'text' && cell.text.trim() === ''))
}

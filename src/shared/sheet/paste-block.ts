import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import { readDelimited } from './csv-table'
import { readHtmlTable } from './html-table'
import { isEmptyRow, type Sheet } from './table'

/** What a clipboard holds; either may be missing. */
export interface Clipboard {
  readonly html?: string | undefined
  readonly text?: string | undefined
}

export interface BlockRules {
  /** Rows and columns that the sheet hid: a person who copied what they see did not mean them. */
  readonly hidden: 'keep' | 'drop'
  /** Empty rows inside the block; those at its end never count. */
  readonly empty: 'keep' | 'drop'
}

/**
 * A copied block as a sheet. The table of the HTML is preferred: it knows merged cells, hidden rows and exact figures. Errors:
 * `SHEET_TOO_LONG`, `SHEET_TOO_WIDE`.
 */
export function readPaste({ html, text }: Clipboard, rules: BlockRules = { hidden: 'drop', empty: 'drop' }): Result<Sheet, PlanError> {
  const table = html === undefined || html === '' ? undefined : readHtmlTable(html)
  const read = table ?? readDelimited(text ?? '', '\t')
  return read.ok ? ok(tidyBlock(read.value, rules)) : read
}

/** The block without the rows and columns its rules leave out; rows keep the numbers they had, columns close up. */
export function tidyBlock(sheet: Sheet, { hidden, empty }: BlockRules): Sheet {
  const shown = hidden === 'keep' ? sheet : withoutHidden(sheet)
  let end = shown.rows.length
  while (end > 0 && isEmptyRow(shown.rows[end - 1] ?? { number: 0, hidden: false, cells: [] })) end -= 1
  const rows = shown.rows.slice(0, end)
  return { ...shown, rows: empty === 'keep' ? rows : rows.filter((row) => !isEmptyRow(row)) }
}

function withoutHidden(sheet: Sheet): Sheet {
  const columns = new Set(sheet.hiddenColumns)
  const rows = sheet.rows.filter((row) => !row.hidden)
  if (columns.size === 0) return { ...sheet, rows }
  return { ...sheet, hiddenColumns: [], rows: rows.map((row) => ({ ...row, cells: Array.from(row.cells).filter((_, at) => !columns.has(at)) })) }
}

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
  /** Rows that the sheet hid: a person who copied what they see did not mean them. */
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

/** The block without the rows its rules leave out; rows keep the numbers they had. */
export function tidyBlock(sheet: Sheet, { hidden, empty }: BlockRules): Sheet {
  const shown = hidden === 'keep' ? sheet.rows : sheet.rows.filter((row) => !row.hidden)
  let end = shown.length
  while (end > 0 && isEmptyRow(shown[end - 1] ?? { number: 0, hidden: false, cells: [] })) end -= 1
  const rows = shown.slice(0, end)
  return { ...sheet, rows: empty === 'keep' ? rows : rows.filter((row) => !isEmptyRow(row)) }
}

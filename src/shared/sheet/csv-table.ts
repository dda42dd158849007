import Papa from 'papaparse'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { LAST_ROW, MAX_COLUMNS, MAX_ROWS, type Sheet, type SheetCell, type SheetRow } from './table'
import { textOfCsv } from './written-text'

const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]
/** Lines looked at to tell the delimiter. */
const LOOK_AT = 30

/**
 * Text with a delimiter as a sheet of text cells; quoted cells may hold line breaks. `name` is shown where a sheet is named.
 * Errors: `SHEET_TOO_LONG`, `SHEET_TOO_WIDE`.
 */
export function readDelimited(text: string, delimiter: Delimiter, name = ''): Result<Sheet, PlanError> {
  const lines = parse(text, delimiter)
  if (lines.length > LAST_ROW) return err(planError('SHEET_TOO_LONG', { limit: MAX_ROWS }))
  const rows: SheetRow[] = []
  for (const [index, line] of lines.entries()) {
    const cells: (SheetCell | undefined)[] = []
    for (const [column, value] of line.entries()) {
      if (value === '') continue
      if (column >= MAX_COLUMNS) return err(planError('SHEET_TOO_WIDE', { limit: MAX_COLUMNS }))
      cells[column] = { kind: 'text', text: textOfCsv(value).replace(/\r\n?/g, '\n') }
    }
    rows.push({ number: index + 1, hidden: false, cells })
  }
  return ok({ name, hidden: false, rows, merges: [], hiddenColumns: [] })
}

/** Which delimiter gives the same number of columns most often; a comma when none does. */
export function guessDelimiter(text: string): Delimiter {
  const start = text.slice(0, 200_000)
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const widths = parse(start, delimiter, LOOK_AT).map((line) => line.length).filter((width) => width > 1)
    const common = mostCommon(widths)
    const score = widths.filter((width) => width === common).length * 1_000 + common
    if (widths.length > 0 && score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function mostCommon(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** A quotation mark that is never closed was no quoting but an inch or a nickname: then quotes are letters. */
function parse(text: string, delimiter: Delimiter, preview = LAST_ROW + 1): readonly (readonly string[])[] {
  const quoted = Papa.parse<string[]>(text, { delimiter, preview })
  const open = quoted.errors.some(({ code }) => code === 'MissingQuotes')
  const lines = open ? Papa.parse<string[]>(text, { delimiter, preview, quoteChar: '\0' }).data : quoted.data
  return lines.at(-1)?.join('') === '' ? lines.slice(0, -1) : lines
}

import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { CellRange } from './address'
import { floatText } from './decimal-text'
import { attributesOf, plainText, scanMarkup } from './markup'
import { LAST_ROW, MAX_COLUMNS, MAX_ROWS, type Sheet, type SheetCell, type SheetRow } from './table'

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i
/** A shown text that can only be a figure: then the figure behind it is the exact one. */
const SHOWN_FIGURE = /^[\s()\-+\u2212\u2013\u0E3F]*[\d\u0E50-\u0E59][\d\u0E50-\u0E59.,\s()]*$/
const BREAKING = new Set(['p', 'div', 'li'])

/**
 * The first table of clipboard HTML as a sheet: of Excel, LibreOffice, Google Sheets or Word. A figure is taken from what the
 * program keeps behind the shown text where it says so, for what is shown may be rounded. `undefined` when there is no table.
 * Errors: `SHEET_TOO_LONG`, `SHEET_TOO_WIDE`.
 */
export function readHtmlTable(html: string): Result<Sheet, PlanError> | undefined {
  const reader = new TableReader()
  scanMarkup(html, reader, 'html')
  return reader.result()
}

class TableReader {
  private readonly rows: SheetRow[] = []
  private readonly merges: CellRange[] = []
  /** How many more rows each column is covered by a cell from above. */
  private readonly covered: number[] = []
  private depth = 0
  private finished = false
  private row: { readonly hidden: boolean; readonly cells: (SheetCell | undefined)[]; column: number } | undefined
  private cell: { readonly attributes: ReadonlyMap<string, string>; text: string } | undefined
  private number = 0
  /** Columns that the sheet hid, as its `col` elements or the cells themselves say. */
  private readonly hiddenColumns = new Set<number>()
  private columns = 0
  private fault: PlanError | undefined

  open(name: string, raw: string, closed: boolean): void {
    if (this.finished || this.fault !== undefined) return
    if (name === 'table') this.depth += 1
    if (this.depth === 1 && name === 'col') this.takeColumns(raw)
    if (this.depth === 1 && name === 'tr') this.startRow(raw)
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.startCell(raw, closed)
    else if (this.cell !== undefined && (name === 'br' || (BREAKING.has(name) && !/^\s*$|\n\s*$/.test(this.cell.text)))) this.cell.text += '\n'
  }

  close(name: string): void {
    if (name === 'table' && this.depth > 0) {
      if (this.depth === 1) {
        this.endRow()
        this.finished = true
      }
      this.depth -= 1
    } else if (this.depth === 1 && (name === 'td' || name === 'th')) this.endCell()
    else if (this.depth === 1 && name === 'tr') this.endRow()
  }

  text(raw: string): void {
    if (this.cell !== undefined) this.cell.text += plainText(raw.replace(/[\r\n\t ]+/g, ' '))
  }

  result(): Result<Sheet, PlanError> | undefined {
    this.endRow()
    if (this.fault !== undefined) return err(this.fault)
    if (this.number === 0) return undefined
    return ok({ name: '', hidden: false, rows: this.rows, merges: this.merges, hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b) })
  }

  private takeColumns(raw: string): void {
    const attributes = attributesOf(raw)
    const span = spanOf(attributes.get('span'), MAX_COLUMNS)
    if (HIDDEN.test(attributes.get('style') ?? '')) for (let at = 0; at < span && this.columns + at < MAX_COLUMNS; at += 1) this.hiddenColumns.add(this.columns + at)
    this.columns += span
  }

  private startRow(raw: string): void {
    this.endRow()
    this.number += 1
    if (this.number > LAST_ROW) this.fault = planError('SHEET_TOO_LONG', { limit: MAX_ROWS })
    this.row = { hidden: HIDDEN.test(attributesOf(raw).get('style') ?? ''), cells: [], column: 0 }
  }

  private startCell(raw: string, closed: boolean): void {
    this.endCell()
    if (this.row === undefined) this.startRow('')
    this.cell = { attributes: attributesOf(raw), text: '' }
    if (closed) this.endCell()
  }

  private endCell(): void {
    const { row, cell } = this
    this.cell = undefined
    if (row === undefined || cell === undefined) return
    while ((this.covered[row.column] ?? 0) > 0) this.cover(row.column++)
    const wide = spanOf(cell.attributes.get('colspan'), MAX_COLUMNS)
    const tall = spanOf(cell.attributes.get('rowspan'), LAST_ROW)
    const made = cellOf(cell.attributes, cell.text)
    if (row.column + (made === undefined ? 0 : 1) > MAX_COLUMNS) {
      this.fault = planError('SHEET_TOO_WIDE', { limit: MAX_COLUMNS })
      return
    }
    if (made !== undefined) row.cells[row.column] = made
    if (!row.hidden && HIDDEN.test(cell.attributes.get('style') ?? '')) this.hiddenColumns.add(row.column)
    if (wide > 1 || tall > 1) {
      this.merges.push({ firstRow: this.number, lastRow: this.number + tall - 1, firstColumn: row.column, lastColumn: row.column + wide - 1 })
    }
    for (let column = row.column; column < row.column + wide; column += 1) this.covered[column] = tall - 1
    row.column += wide
  }

  private cover(column: number): void {
    this.covered[column] = (this.covered[column] ?? 1) - 1
  }

  private endRow(): void {
    this.endCell()
    const { row } = this
    this.row = undefined
    if (row === undefined) return
    for (let column = row.column; column < this.covered.length; column += 1) if ((this.covered[column] ?? 0) > 0) this.cover(column)
    this.rows.push({ number: this.number, hidden: row.hidden, cells: row.cells })
  }
}

function spanOf(text: string | undefined, most: number): number {
  const span = Number(text ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1
}

function cellOf(attributes: ReadonlyMap<string, string>, collected: string): SheetCell | undefined {
  const text = collected.split('\n').map((line) => line.trim()).join('\n').trim()
  if (text === '' && !attributes.has('x:num')) return undefined
  const kept = attributes.get('sdval') ?? attributes.get('x:num') ?? sheetsValue(attributes.get('data-sheets-value'))
  const figure = kept === undefined || !SHOWN_FIGURE.test(text) ? undefined : floatText(kept)
  if (figure !== undefined) return { kind: 'number', text: figure, raw: text }
  return text === '' ? undefined : { kind: 'text', text }
}

/** Google Sheets keeps a figure as JSON: type 3, value under "3". */
function sheetsValue(json: string | undefined): string | undefined {
  const [, figure] = /"3"\s*:\s*(-?[\d.]+(?:[eE][-+]?\d+)?)/.exec(json ?? '') ?? []
  return figure
}

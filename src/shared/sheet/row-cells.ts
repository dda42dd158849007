import type { ErrorCode, PlanError } from '@shared/kernel/error-codes'
import { cellAddress, type CellRange } from './address'
import { tidyOnce, unreadable, type Reading, type ReadingNote } from './cell-reading'
import type { FoundColumns } from './find-columns'
import type { Facts, ImportWarning, RefusedCell, WarningCode } from './import-report'
import type { ImportField } from './mapping'
import { MAX_COLUMNS, type Sheet, type SheetCell, type SheetRow } from './table'

/** Reads rows by what their columns hold, and keeps what is refused and what is told. One row after the other, from the top. */
export class RowCells {
  readonly refused: RefusedCell[] = []
  readonly warnings: ImportWarning[] = []
  /** Whether anything of this row was refused. */
  protected faulty = false
  protected readonly columns: FoundColumns['columns']
  /** Where a reader is sent when the file has no column for what is missing. */
  private readonly otherwise: readonly number[] | undefined
  private merged: { readonly range: CellRange; readonly cell: SheetCell }[] = []
  private readonly mergesFrom = new Map<number, CellRange[]>()

  constructor(sheet: Sheet, found: FoundColumns) {
    this.columns = found.columns
    this.otherwise = found.columns.amount ?? found.columns.rate ?? Object.values(found.columns)[0]
    for (const range of sheet.merges) this.mergesFrom.set(range.firstRow, [...(this.mergesFrom.get(range.firstRow) ?? []).slice(0, MAX_COLUMNS), range])
  }

  warn(cell: string, code: WarningCode, details?: Facts): void {
    this.warnings.push(details === undefined ? { cell, code } : { cell, code, details })
  }

  protected enter(row: SheetRow): void {
    this.faulty = false
    this.reachInto(row)
  }

  protected cellOf(row: SheetRow, field: ImportField, place = 0): SheetCell | undefined {
    const column = this.columns[field]?.[place]
    return column === undefined ? undefined : (row.cells[column] ?? this.mergedInto(row.number, column))
  }

  /** What a merged range shows in its other cells. Money is never taken from there: it stands once. */
  private mergedInto(row: number, column: number): SheetCell | undefined {
    return this.merged.find(({ range }) => column >= range.firstColumn && column <= range.lastColumn && row > range.firstRow)?.cell
  }

  /** Keeps the merged texts that reach into a row; rows come in their order. */
  private reachInto(row: SheetRow): void {
    this.merged = this.merged.filter(({ range }) => range.lastRow >= row.number)
    for (const range of this.mergesFrom.get(row.number) ?? []) {
      const cell = row.cells[range.firstColumn]
      if (cell?.kind === 'text' && this.merged.length < MAX_COLUMNS) this.merged.push({ range, cell })
    }
  }

  protected text(row: SheetRow, field: ImportField): string {
    for (const place of (this.columns[field] ?? []).keys()) {
      const cell = this.cellOf(row, field, place)
      if (cell === undefined) continue
      const broken = unreadable(cell)
      if (broken !== undefined) this.fail(this.at(row, field, place), broken.error)
      else if (cell.text !== '') {
        const words = tidyOnce(cell.text)
        if (words !== '') return words
      }
    }
    return ''
  }

  protected at(row: SheetRow, field: ImportField, place = 0): string {
    return cellAddress(row.number, (this.columns[field] ?? this.otherwise)?.[place] ?? 0)
  }

  protected fail(cell: string, { code, details }: PlanError): void {
    this.faulty = true
    this.refused.push(details === undefined ? { cell, code } : { cell, code, details })
  }

  protected refuse(row: SheetRow, field: ImportField, code: ErrorCode, details?: Facts): void {
    this.fail(this.at(row, field), details === undefined ? { code } : { code, details })
  }

  /** The value of a reading; a failed one is told and gives `undefined`. */
  protected take<T>(cell: string, reading: Reading<T>): T | undefined {
    if (!reading.ok) {
      this.fail(cell, reading.error)
      return undefined
    }
    for (const note of reading.value.notes) if (isTold(note)) this.warn(cell, WARNED[note])
    return reading.value.value
  }

  protected ownCell(row: SheetRow, field: ImportField): SheetCell | undefined {
    const column = this.columns[field]?.[0]
    return column === undefined ? undefined : row.cells[column]
  }
}

const WARNED = { yearChristian: 'yearChristian', yearShort: 'yearShort', formulaValue: 'formulaUsed' } as const

/** Decisions a person should see; Buddhist years and units are what the sheet said. */
function isTold(note: ReadingNote): note is keyof typeof WARNED {
  return note in WARNED
}

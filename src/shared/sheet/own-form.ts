import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { fold } from '@shared/kernel/thai-text'
import { columnName, columnOf } from './address'
import { readHeadings } from './find-columns'
import { IMPORT_FIELDS, SHEET_HOLDS, type ImportField, type Mapping, type SheetHolds } from './mapping'
import type { OpenedWorkbook } from './open-workbook'
import type { Sheet } from './table'

/** The hidden sheet by which a form of this program is known again: what it is, of which plan, and where its columns stand. */
export const MARKER_SHEET = '_yutitham'
export const MARKER = 'yutitham-sheet'
/** Raised when the meaning of a form changes; a newer one is not read. */
export const FORM_VERSION = 1

/** A form of this program, as its marker describes it. */
export interface OwnForm {
  readonly plan: string
  readonly mapping: Mapping
  /** Folded words of the headings as they were written, by column; empty in a form of an older program. */
  readonly headings: ReadonlyMap<number, string>
}

/** What a marker says of the headings: a column that was moved by hand holds something else than its letters say. */
export function headingMarks(columns: readonly { readonly heading: string }[]): readonly (readonly string[])[] {
  return columns.map(({ heading }, index) => ['heading', columnName(index), heading])
}

/** Whether a form still has its headings where its marker says. */
export function hasItsHeadings({ headings, mapping }: OwnForm, sheet: Sheet): boolean {
  if (headings.size === 0) return true
  const found = readHeadings(sheet, mapping.headerRow).headings
  return [...headings].every(([column, words]) => found.get(column) === words)
}

/** What a form is about; `header`: the last row of its headings. */
export interface MarkedForm {
  readonly plan: string
  readonly sheet: string
  readonly header: number
  /** Absent: budget lines. */
  readonly holds?: SheetHolds
}

/** What a marker sheet says, one row each: key, value and for columns the letters. */
export function markerRows({ plan, sheet, header, holds }: MarkedForm, columns: Readonly<Partial<Record<ImportField, readonly string[]>>>): readonly (readonly string[])[] {
  return [
    [MARKER, String(FORM_VERSION)], ['plan', plan], ['sheet', sheet], ['header', String(header)], ...(holds === undefined ? [] : [['holds', holds]]),
    ...Object.entries(columns).flatMap(([field, letters]) => letters.map((each) => ['column', field, each]))
  ]
}

/** The marker of a workbook; `undefined` for a foreign one. `SHEET_TEMPLATE_NEWER` for a form of a newer program; errors of reading the marker. */
export function readMarker(book: OpenedWorkbook): Result<OwnForm, PlanError> | undefined {
  const index = book.sheets.findIndex(({ name }) => name === MARKER_SHEET)
  if (index < 0) return undefined
  const sheet = book.read(index)
  if (!sheet.ok) return sheet
  const lines = linesOf(sheet.value)
  const version = Number(lines.find(([key]) => key === MARKER)?.[1])
  if (!Number.isInteger(version)) return undefined
  if (version > FORM_VERSION) return err(planError('SHEET_TEMPLATE_NEWER'))
  const value = (wanted: string): string => lines.find(([key]) => key === wanted)?.[1] ?? ''
  const columns: Partial<Record<ImportField, string[]>> = {}
  for (const [key, field, letters = ''] of lines) {
    const known = IMPORT_FIELDS.find((each) => each === field)
    if (key === 'column' && known !== undefined) columns[known] = [...(columns[known] ?? []), `#${letters}`]
  }
  const holds = SHEET_HOLDS.find((each) => each === value('holds'))
  const mapping: Mapping = { ...(holds === undefined ? {} : { holds }), version: 1, name: 'own', sheet: value('sheet'), headerRow: Number(value('header')), columns, unit: 'baht', defaults: {}, hiddenRows: 'read' }
  const headings = new Map(lines.flatMap(([key, letters = '', words = '']) => (key === 'heading' ? [[columnOf(letters), fold(words)] as const] : [])))
  return ok({ plan: value('plan'), mapping, headings })
}

function linesOf(sheet: Sheet): readonly (readonly string[])[] {
  return sheet.rows.map((row) => Array.from(row.cells, (cell) => cell?.text ?? ''))
}

import { BUDDHIST_OFFSET } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { cellAddress } from './address'
import { findColumns, otherAmounts, type FoundColumns } from './find-columns'
import { noticeWarnings, shortened, type ImportReport, type ImportWarning } from './import-report'
import { judgeTotals } from './judge-totals'
import { GUESSED, type Mapping } from './mapping'
import { matchRecords, NOTHING, type ExistingRecords } from './match-records'
import { openWorkbook, type OpenedWorkbook } from './open-workbook'
import { hasItsHeadings, readMarker } from './own-form'
import { matchAmounts } from './match-amounts'
import { readAmounts } from './read-amounts'
import { readLines, type LineContext } from './read-lines'
import type { Sheet, ToldRows } from './table'

export interface ImportOptions {
  /** How the columns are read; without it a form of this program speaks for itself and a foreign one is guessed. */
  readonly mapping?: Mapping | undefined
  readonly existing?: ExistingRecords | undefined
  /** What a person said beside a form of this program: day and paper of the amounts it holds. */
  readonly said?: Mapping['defaults'] | undefined
  /** Hears how many rows were understood so far. */
  readonly onRows?: ToldRows | undefined
}

/** A Christian year of today's plans, where no plan says another. */
const THIS_DECADE = 2027

/**
 * Reads a workbook and tells what importing it would do; nothing is written. Errors: those of `openWorkbook` and `importOpened`.
 * Never throws.
 */
export function importWorkbook(bytes: Uint8Array, name: string, options: ImportOptions = {}): Result<ImportReport, PlanError> {
  const book = openWorkbook(bytes, name)
  return book.ok ? importOpened(book.value, options) : book
}

/** The same for a workbook that is open already. Errors: `SHEET_NO_COLUMNS`, `SHEET_TEMPLATE_NEWER`, `SHEET_FORM_CHANGED`, `SHEET_OTHER_PLAN`, those of reading a sheet. */
export function importOpened(book: OpenedWorkbook, options: ImportOptions = {}): Result<ImportReport, PlanError> {
  const marker = options.mapping === undefined ? readMarker(book) : undefined
  if (marker !== undefined && !marker.ok) return marker
  const existing = options.existing ?? NOTHING
  if (marker !== undefined && existing.plan !== '' && marker.value.plan !== existing.plan) return err(planError('SHEET_OTHER_PLAN'))
  const own = marker?.value.mapping
  const mapping = own === undefined ? (options.mapping ?? GUESSED) : { ...own, defaults: { ...own.defaults, ...options.said } }
  const sheet = chosenSheet(book, mapping)
  if (!sheet.ok) return sheet
  if (marker !== undefined && !hasItsHeadings(marker.value, sheet.value)) return err(planError('SHEET_FORM_CHANGED'))
  const told: ImportWarning[] = [...noticeWarnings(book.notices)]
  if (marker === undefined) {
    for (const { name, hidden } of book.sheets) if (hidden && name !== sheet.value.name) told.push({ cell: '', code: 'hiddenSheetSkipped', details: { sheet: name } })
  }
  const others = marker === undefined ? otherSheets(book, sheet.value.name, mapping) : []
  for (const name of others) told.push({ cell: '', code: 'sheetSkipped', details: { sheet: name } })
  const report = importSheet(sheet.value, { mapping, existing, ownForm: marker !== undefined, onRows: options.onRows })
  return report.ok ? ok({ ...report.value, warnings: [...told, ...report.value.warnings] }) : report
}

interface SheetOptions {
  readonly mapping: Mapping
  readonly existing: ExistingRecords
  readonly ownForm: boolean
  readonly onRows?: ToldRows | undefined
}

/** The same for one sheet or pasted block that is open already. Errors: `SHEET_NO_COLUMNS`, `SHEET_EMPTY`. */
export function importSheet(sheet: Sheet, { mapping, existing, ownForm, onRows }: SheetOptions): Result<ImportReport, PlanError> {
  const found = findColumns(sheet, mapping)
  if (!found.ok) return found
  const near = existing.startYear > 0 ? existing.startYear - BUDDHIST_OFFSET : THIS_DECADE
  const context = { mapping, found: found.value, near, ownForm, onRows }
  if (mapping.holds === 'steps') return ok(amountReport(sheet, context, existing))
  const drafts = readLines(sheet, context)
  const judged = judgeTotals(drafts.lines)
  const report = matchRecords(judged.lines, { existing, mapping: mapping.name, ownForm })
  const guessed = Object.keys(mapping.columns).length === 0 ? skippedColumns(found.value) : []
  const warnings = shortened([...guessed, ...drafts.warnings, ...judged.warnings, ...report.warnings])
  return ok({ ...report, refused: [...drafts.refused, ...report.refused], warnings })
}

/** What was guessed among several columns of money is told: last year's amounts are no request. */
function skippedColumns(found: FoundColumns): readonly ImportWarning[] {
  const taken = found.headings.get(found.columns.amount?.[0] ?? -1) ?? ''
  return otherAmounts(found).map((column) => ({ cell: cellAddress(found.headerRow, column), code: 'columnSkipped', details: { heading: found.headings.get(column) ?? '', taken } }))
}

/** The sheets that show and seem to hold lines too: one is read at a time, and nobody should believe that it was all. */
function otherSheets(book: OpenedWorkbook, chosen: string, mapping: Mapping): readonly string[] {
  const { sheet: _sheet, headerRow: _headerRow, ...alike } = mapping
  return book.sheets.flatMap(({ name, hidden }, index) => {
    if (hidden || name === chosen) return []
    const sheet = book.read(index)
    return !sheet.ok ? (sheet.error.code === 'SHEET_EMPTY' ? [] : [name]) : [alike, GUESSED].some((each) => findColumns(sheet.value, each).ok) ? [name] : []
  })
}

function amountReport(sheet: Sheet, context: LineContext, existing: ExistingRecords): ImportReport {
  const { rounds, spread = false } = context.mapping
  const drafts = readAmounts(sheet, context)
  const report = matchAmounts(drafts.amounts, { existing, rounds, spread })
  return { ...report, refused: [...drafts.refused, ...report.refused], warnings: shortened([...drafts.warnings, ...report.warnings]) }
}

function chosenSheet(book: OpenedWorkbook, mapping: Mapping): Result<Sheet, PlanError> {
  if (mapping.sheet !== undefined) {
    const index = book.sheets.findIndex(({ name }) => name === mapping.sheet)
    return index < 0 ? err(planError('SHEET_EMPTY')) : book.read(index)
  }
  let first: Result<Sheet, PlanError> = err(planError('SHEET_EMPTY'))
  for (const [index, { hidden }] of book.sheets.entries()) {
    if (hidden) continue
    const sheet = book.read(index)
    if (sheet.ok && findColumns(sheet.value, mapping).ok) return sheet
    if (!first.ok && first.error.code === 'SHEET_EMPTY') first = sheet
  }
  return first
}

import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { fold } from '@shared/kernel/thai-text'
import { columnOf } from './address'
import { foldedCell } from './cell-reading'
import headerWords from './header-words.json'
import { FIELDS_OF, IMPORT_FIELDS, STEP_FIELDS, type ImportField, type Mapping, type SheetHolds } from './mapping'
import { PART_FIELDS } from './part-columns'
import { readMoney, type MoneyUnit } from './read-number'
import type { Sheet, SheetCell, SheetRow } from './table'

/** Columns (counted from 0) by the field they hold, and where the rows below the headings begin. */
export interface FoundColumns {
  readonly headerRow: number
  readonly columns: Readonly<Partial<Record<ImportField, readonly number[]>>>
  readonly unit: MoneyUnit
  /** Folded words of every heading, by column. */
  readonly headings: ReadonlyMap<number, string>
}

/** Titles and units stand above the headings; nobody puts more than this there. */
const LOOK_AT_ROWS = 40
/** Fields of which one workbook has several columns: a line stands under a project, or else an output, or else a plan (brief §3.1). */
const SEVERAL: ReadonlySet<ImportField> = new Set(['project', 'category', 'quantity', 'unit', 'commitment'])
const wordsOf = new Map(Object.entries(headerWords).map(([field, words]) => [field as ImportField, words.map((word) => fold(word))]))
const BAHT = /\u0E1A\u0E32\u0E17|baht/
/** The columns without which there is nothing to read. */
const MONEY_FIELDS: Readonly<Record<SheetHolds, readonly ImportField[]>> = { lines: ['amount', 'rate'], steps: Object.values(STEP_FIELDS) }
const MILLION = /\u0E25\u0E49\u0E32\u0E19\s*\u0E1A\u0E32\u0E17|million/
const THOUSAND = /\u0E1E\u0E31\u0E19\s*\u0E1A\u0E32\u0E17|thousand/
/** A text above the table speaks of its unit when it is nothing else, or stands behind the word for "unit" or in brackets. */
const SAYS_UNIT = /^(?:.*(?:\u0E2B\u0E19\u0E48\u0E27\u0E22|unit)[^:=(]{0,10}[:=]?\s*\(?|.*\(|)\s*(?:(?:\u0E1E\u0E31\u0E19|\u0E25\u0E49\u0E32\u0E19)?\s*\u0E1A\u0E32\u0E17|(?:million|thousand)?\s*baht)\s*\)?$/
/** Months and quarters, where a name is short and much begins alike. */
const PLANNED: ReadonlySet<ImportField> = new Set(PART_FIELDS.map(({ field }) => field).filter((field) => /^(?:month|quarter)/.test(field)))
const WHOLE_WORDS: ReadonlySet<ImportField> = new Set([...PLANNED, 'category', 'unit', 'area'])
/** The year behind the name of a month. */
const BEHIND_MONTH = /\s*(?:25)?\d\d$/
/** Rows in which marks are looked for. */
const LOOK_FOR_MARKS = 200
/** Longer text is no heading. */
const LONGEST_HEADING = 300
/** Remarks behind a heading: the unit in brackets, a star. */
const REMARK = /\s*(?:\([^)]*\)|\*+|:)\s*$/

/**
 * Which column holds what: as the mapping says, and else by the words of the headings. `SHEET_NO_COLUMNS` when no column names
 * money; `SHEET_EMPTY` for a sheet without rows.
 */
export function findColumns(sheet: Sheet, mapping: Mapping): Result<FoundColumns, PlanError> {
  if (sheet.rows.length === 0) return err(planError('SHEET_EMPTY'))
  const holds = mapping.holds ?? 'lines'
  const heads = readHeadings(sheet, mapping.headerRow, holds)
  const named = namedColumns(mapping, heads.headings)
  if (!named.ok) return named
  const columns = Object.keys(mapping.columns).length === 0 ? withoutMarks(sheet, heads.lastRow, guessColumns(heads.headings, holds)) : named.value
  if (!hasMoney(columns, holds)) return err(planError('SHEET_NO_COLUMNS'))
  return ok({ headerRow: heads.lastRow, columns, headings: heads.headings, unit: mapping.unit ?? unitOf(sheet, heads, columns) })
}

/** The headings of a sheet: the row they stand in, the last row they reach (0 for none) and their folded words by column. */
export interface Headings {
  readonly row: number
  readonly lastRow: number
  readonly headings: ReadonlyMap<number, string>
}

/** Whether any column holds what a workbook of this kind is about. */
export function hasMoney(columns: FoundColumns['columns'], holds: SheetHolds): boolean {
  return MONEY_FIELDS[holds].some((field) => columns[field] !== undefined)
}

/** Reads the headings in the row given, or in the likeliest one. */
export function readHeadings(sheet: Sheet, headerRow?: number, holds: SheetHolds = 'lines'): Headings {
  const header = headerRow === undefined ? likelyHeader(sheet, holds) : sheet.rows.find(({ number }) => number === headerRow)
  return { row: header?.number ?? 0, lastRow: endOfHeader(sheet, header), headings: headingsOf(sheet, header) }
}

/** Which column holds what, by the words of the headings alone. */
export function guessColumns(headings: ReadonlyMap<number, string>, holds: SheetHolds = 'lines'): FoundColumns['columns'] {
  const columns: Partial<Record<ImportField, readonly number[]>> = {}
  for (const [column, heading] of headings) {
    const field = fieldOf(heading, holds)
    if (field === undefined || (columns[field] !== undefined && !mayBeSeveral(field))) continue
    columns[field] = [...(columns[field] ?? []), column]
  }
  const order = (column: number): number => (wordsOf.get('project') ?? []).indexOf(withoutRemark(headings.get(column) ?? ''))
  if (columns.project !== undefined) columns.project = [...columns.project].sort((a, b) => order(a) - order(b))
  return columns
}

/** Months in which no money stands are a picture of the year with ticks, or empty: they are left to whoever matches the columns. */
export function withoutMarks(sheet: Sheet, lastRow: number, columns: FoundColumns['columns']): FoundColumns['columns'] {
  const below = sheet.rows.filter(({ number }) => number > lastRow).slice(0, LOOK_FOR_MARKS)
  const planned = Object.entries(columns).flatMap(([field, places]) => (PLANNED.has(field as ImportField) ? places : []))
  const isMoney = (cell: SheetCell | undefined): boolean => {
    const read = readMoney(cell)
    return read.ok && (read.value.value ?? 0) > 0
  }
  if (below.some(({ cells }) => planned.some((column) => isMoney(cells[column])))) return columns
  return Object.fromEntries(Object.entries(columns).filter(([field]) => !PLANNED.has(field as ImportField)))
}

/** Columns that name an amount too where another was taken for it: a list of several years, say. */
export function otherAmounts({ columns, headings }: Pick<FoundColumns, 'columns' | 'headings'>): readonly number[] {
  const taken = new Set(Object.values(columns).flat())
  return [...headings].filter(([column, heading]) => !taken.has(column) && fieldOf(heading, 'lines') === 'amount').map(([column]) => column)
}

/** Whether one workbook may have several columns of a field. */
export function mayBeSeveral(field: ImportField): boolean {
  return SEVERAL.has(field)
}

function namedColumns(mapping: Mapping, headings: ReadonlyMap<number, string>): Result<FoundColumns['columns'], PlanError> {
  const columns: Partial<Record<ImportField, readonly number[]>> = {}
  for (const field of IMPORT_FIELDS) {
    const named = mapping.columns[field]
    if (named === undefined) continue
    const found = (typeof named === 'string' ? [named] : named).map((name) => columnNamed(name, headings))
    if (found.includes(-1)) return err(planError('SHEET_NO_COLUMNS', { field }))
    columns[field] = found
  }
  return ok(columns)
}

function likelyHeader(sheet: Sheet, holds: SheetHolds): SheetRow | undefined {
  let best: { readonly row: SheetRow; readonly score: number } | undefined
  for (const row of sheet.rows.slice(0, LOOK_AT_ROWS)) {
    const fields = new Set(row.cells.flatMap((cell) => (cell?.kind === 'text' ? (fieldOf(foldedCell(cell), holds) ?? []) : [])))
    const score = fields.size + (MONEY_FIELDS[holds].some((field) => fields.has(field)) ? 2 : 0)
    if (fields.size >= 2 && score > (best?.score ?? 0)) best = { row, score }
  }
  return best?.row
}

/** The last row that the headings reach: those of one column may be merged over two rows. */
function endOfHeader(sheet: Sheet, header: SheetRow | undefined): number {
  if (header === undefined) return 0
  return Math.max(header.number, ...sheet.merges.slice(0, 200).filter(({ firstRow, lastRow }) => firstRow === header.number && lastRow - firstRow <= 2).map(({ lastRow }) => lastRow))
}

/** Headings by column; where the row of headings is blank, the one above it in the same merged block speaks. */
function headingsOf(sheet: Sheet, header: SheetRow | undefined): ReadonlyMap<number, string> {
  const headings = new Map<number, string>()
  if (header === undefined) return headings
  const above = sheet.rows.find(({ number }) => number === header.number - 1)
  const width = Math.max(header.cells.length, above?.cells.length ?? 0)
  for (let column = 0; column < width; column += 1) {
    const own = foldedCell(header.cells[column])
    const merged = sheet.merges.some((range) => range.firstColumn === column && range.firstRow === header.number - 1 && range.lastRow >= header.number)
    const words = own === '' && merged ? foldedCell(above?.cells[column]) : own
    if (words !== '') headings.set(column, words.slice(0, LONGEST_HEADING))
  }
  return headings
}

function columnNamed(name: string, headings: ReadonlyMap<number, string>): number {
  if (name.startsWith('#')) return columnOf(name.slice(1))
  const wanted = fold(name)
  for (const [column, heading] of headings) if (heading === wanted) return column
  for (const [column, heading] of headings) if (withoutRemark(heading) === withoutRemark(wanted)) return column
  return -1
}

function withoutRemark(heading: string): string {
  return heading.replace(REMARK, '').trim()
}

/** The field whose words a heading is, or else begins with; the longest wins, so that "unit price" is no unit. */
function fieldOf(heading: string, holds: SheetHolds): ImportField | undefined {
  if (heading.length > LONGEST_HEADING) return undefined
  const bare = withoutRemark(heading)
  let best: { readonly field: ImportField; readonly length: number } | undefined
  for (const field of FIELDS_OF[holds]) {
    for (const word of wordsOf.get(field) ?? []) {
      const exact = heading === word || bare === withoutRemark(word) || (PLANNED.has(field) && bare.replace(BEHIND_MONTH, '') === word)
      const length = exact ? word.length + 1_000 : bare.startsWith(word) && !WHOLE_WORDS.has(field) ? word.length : 0
      if (length > (best?.length ?? 0)) best = { field, length }
    }
  }
  return best?.field
}

/** The unit stands in the heading of the money, or alone above the table at the right ("unit: million baht", brief §0.1). */
export function unitOf(sheet: Sheet, { row, headings }: Headings, columns: FoundColumns['columns']): MoneyUnit {
  const money = [...(columns.amount ?? []), ...(columns.rate ?? []), ...Object.values(STEP_FIELDS).flatMap((field) => columns[field] ?? [])].map((column) => headings.get(column) ?? '')
  const above = sheet.rows.filter(({ number }) => number < row).flatMap(({ cells }) => Array.from(cells, (cell) => (cell?.kind === 'text' ? foldedCell(cell) : ''))).filter((text) => text.length < LONGEST_HEADING && SAYS_UNIT.test(text))
  for (const text of [...money, ...above]) {
    if (MILLION.test(text)) return 'million'
    if (THOUSAND.test(text)) return 'thousand'
    if (BAHT.test(text)) return 'baht'
  }
  return 'baht'
}

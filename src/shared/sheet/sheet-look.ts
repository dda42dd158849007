import { sha256Hex } from '@shared/kernel/sha256'
import { tidyLine } from '@shared/kernel/thai-text'
import { columnName } from './address'
import { guessColumns, mayBeSeveral, readHeadings, unitOf, withoutMarks } from './find-columns'
import { MAPPING_VERSION, type ImportField, type Mapping, type SheetHolds } from './mapping'
import type { MoneyUnit } from './read-number'
import { isEmptyRow, type Sheet, type SheetCell, type SheetRow } from './table'

/** A column of a sheet as a person recognises it. */
export interface ColumnLook {
  /** Counted from 0. */
  readonly column: number
  readonly letters: string
  readonly heading: string
  /** What stands in the first rows below the headings. */
  readonly samples: readonly string[]
}

/** A row as it stands in the file. */
export interface RowLook {
  readonly number: number
  readonly hidden: boolean
  /** By column, as text; empty for an empty cell. */
  readonly cells: readonly string[]
}

/** A sheet before anything of it is taken in: where its headings seem to stand and what its columns seem to hold. */
export interface SheetLook {
  readonly name: string
  readonly hidden: boolean
  /** Row of the headings, counted from 1; 0 for none. */
  readonly headerRow: number
  /** Rows with something in them below the headings. */
  readonly rows: number
  readonly columns: readonly ColumnLook[]
  readonly guessed: Readonly<Partial<Record<ImportField, readonly number[]>>>
  readonly unit: MoneyUnit
  /** The first rows, down to a few below the headings. */
  readonly top: readonly RowLook[]
  readonly merges: number
  readonly formulas: number
  readonly hiddenRows: number
  /** The same for every sheet with these headings at these places: what a remembered mapping is found by. */
  readonly signature: string
}

const SAMPLES = 3
const SHOWN_BELOW = 4
const SHOWN_ABOVE = 12
const LONGEST_SHOWN = 80

/** Looks at a sheet without judging it; `headerRow` says where the headings stand (0: nowhere), else they are looked for. */
export function lookAtSheet(sheet: Sheet, headerRow?: number, holds: SheetHolds = 'lines'): SheetLook {
  const heads = readHeadings(sheet, headerRow, holds)
  const below = sheet.rows.filter((row) => row.number > heads.lastRow && !isEmptyRow(row))
  const guessed = withoutMarks(sheet, heads.lastRow, guessColumns(heads.headings, holds))
  const cells = sheet.rows.flatMap((row) => row.cells)
  return {
    name: sheet.name, hidden: sheet.hidden, headerRow: heads.row, rows: below.length, columns: columnsOf(sheet, below, heads), guessed, unit: unitOf(sheet, heads, guessed),
    top: topOf(sheet, heads.lastRow), merges: sheet.merges.length, formulas: cells.filter((cell) => cell?.formula !== undefined).length,
    hiddenRows: below.filter(({ hidden }) => hidden).length, signature: signatureOf(sheet, heads.headings)
  }
}

function columnsOf(sheet: Sheet, below: readonly SheetRow[], { row, headings }: { readonly row: number; readonly headings: ReadonlyMap<number, string> }): readonly ColumnLook[] {
  const head = sheet.rows.find(({ number }) => number === row)
  const first = below.slice(0, 200)
  const width = Math.max(0, head?.cells.length ?? 0, ...first.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => {
    const samples = first.map(({ cells }) => shown(cells[column])).filter((text) => text !== '')
    const own = shown(head?.cells[column])
    return { column, letters: columnName(column), heading: own === '' ? (headings.get(column) ?? '') : own, samples: [...new Set(samples)].slice(0, SAMPLES) }
  }).filter(({ heading, samples }) => heading !== '' || samples.length > 0)
}

function topOf({ rows }: Sheet, lastHead: number): readonly RowLook[] {
  const from = rows.filter(({ number }) => number <= lastHead).slice(-SHOWN_ABOVE)
  const to = rows.filter(({ number }) => number > lastHead).slice(0, SHOWN_BELOW)
  return [...from, ...to].map(({ number, hidden, cells }) => ({ number, hidden, cells: Array.from(cells, shown) }))
}

function shown(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : tidyLine(cell.text).slice(0, LONGEST_SHOWN)
}

/** Headings by column; a sheet without headings is told by how wide its rows are. */
function signatureOf({ rows }: Sheet, headings: ReadonlyMap<number, string>): string {
  const told = headings.size > 0 ? [...headings].map(([column, heading]) => `${String(column)}:${heading}`) : [`width:${String(Math.max(0, ...rows.slice(0, 20).map(({ cells }) => cells.length)))}`]
  return sha256Hex(told.join('\n')).slice(0, 24)
}

/** What a person decided about a sheet. */
export interface ColumnChoices {
  readonly columns: SheetLook['guessed']
  /** Absent: as the sheet says. */
  readonly unit?: MoneyUnit | undefined
  readonly defaults: Mapping['defaults']
  readonly hiddenRows: Mapping['hiddenRows']
  readonly holds?: SheetHolds | undefined
  readonly rounds?: Mapping['rounds']
  readonly spread?: boolean | undefined
}

/** The choices as a mapping. Its name follows from the headings, so that the same form meets its own records on every machine. */
export function mappingOf({ name, headerRow, signature }: SheetLook, { columns, unit, defaults, hiddenRows, ...kind }: ColumnChoices): Mapping {
  const letters = Object.entries(columns).map(([field, places]) => [field, places.map((column) => `#${columnName(column)}`)] as const)
  return {
    version: MAPPING_VERSION, name: `columns-${signature}`, sheet: name, headerRow, hiddenRows, defaults, ...(unit === undefined ? {} : { unit }), ...kind,
    columns: Object.fromEntries(letters.filter(([, places]) => places.length > 0))
  }
}

/** What a remembered mapping says of a sheet with the same headings. */
export function choicesOf(mapping: Mapping, look: SheetLook): ColumnChoices {
  const known = new Map(look.columns.map(({ letters, column }) => [`#${letters}`, column]))
  const columns = Object.entries(mapping.columns).map(([field, names]) => {
    const places = (typeof names === 'string' ? [names] : names).flatMap((name) => known.get(name) ?? [])
    return [field, places] as const
  })
  return { columns: Object.fromEntries(columns), unit: mapping.unit, defaults: mapping.defaults, hiddenRows: mapping.hiddenRows, holds: mapping.holds, rounds: mapping.rounds, spread: mapping.spread }
}

/** The choices after a column was taken for something (`null`: for nothing); a field that stands once leaves its earlier column. */
export function withColumn(columns: SheetLook['guessed'], column: number, field: ImportField | null): SheetLook['guessed'] {
  const left = Object.fromEntries(Object.entries(columns).map(([name, places]) => [name, places.filter((each) => each !== column)] as const).filter(([, places]) => places.length > 0)) as SheetLook['guessed']
  if (field === null) return left
  return { ...left, [field]: mayBeSeveral(field) ? [...(left[field] ?? []), column].sort((a, b) => a - b) : [column] }
}

import { budgetLineRecord, type Factor } from '@shared/budget/budget-line-record'
import { formatBaht } from '@shared/kernel/baht'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { LinePart } from '@shared/budget/line-parts'
import { multiplySatang, UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import { parseFactors } from '@shared/budget/factors-text'
import { cellAddress } from './address'
import { foldedCell, foldOnce, tidyOnce } from './cell-reading'
import type { FoundColumns } from './find-columns'
import { fundSourceNamed } from './fund-source-named'
import type { ImportWarning, LineFields, ProjectFields, RefusedCell } from './import-report'
import type { ImportField, Mapping } from './mapping'
import { hasOddLetters } from './odd-letters'
import { readYear } from './read-day'
import { readMoney, readWhole } from './read-number'
import { PART_FIELDS, yearOfHeading } from './part-columns'
import { RowCells } from './row-cells'
import { isEmptyRow, TOLD_EVERY, type Sheet, type SheetRow, type ToldRows } from './table'
import { categoryNamed, isHead, tellCategory } from './tell-category'
import { isTotalWord, rowSaysTotal } from './total-words'

/** What a column of months, years ahead or commitments says; a blank cell says nothing planned. */
export interface PartValue {
  readonly part: LinePart
  readonly value: number
}

/** A row as it was understood. A total is still among them: whether it counts twice is judged when all rows are known. */
export interface DraftLine {
  readonly row: number
  /** Address of the money, where a reader is sent. */
  readonly cell: string
  /** The id a form of this program carries; empty for a foreign row. */
  readonly record: string
  readonly project: ProjectFields
  readonly fields: LineFields
  /** Satang of the parts of a line that the file has columns for. */
  readonly parts: readonly PartValue[]
  readonly amount: Satang
  /** Folded words of the cells that name heads of the budget. */
  readonly heads: readonly string[]
  readonly formula: string | undefined
  readonly saysTotal: boolean
  readonly isHead: boolean
}

export interface DraftLines {
  readonly lines: readonly DraftLine[]
  readonly refused: readonly RefusedCell[]
  readonly warnings: readonly ImportWarning[]
}

export interface LineContext {
  readonly mapping: Mapping
  readonly found: FoundColumns
  /** A Christian year near which short years are looked for. */
  readonly near: number
  /** A form of this program: nothing is carried down or guessed. */
  readonly ownForm: boolean
  readonly onRows?: ToldRows | undefined
}

/** Every row under the headings as a line, or the reasons why not. Never throws. */
export function readLines(sheet: Sheet, context: LineContext): DraftLines {
  const reader = new LineReader(sheet, context)
  for (const row of sheet.rows) {
    if (row.number % TOLD_EVERY === 0) context.onRows?.(row.number)
    if (row.number <= context.found.headerRow || isEmptyRow(row) || (context.ownForm && reader.isSpare(row))) continue
    if (row.hidden && context.mapping.hiddenRows === 'skip') reader.warn(cellAddress(row.number, 0), 'hiddenRowSkipped')
    else reader.read(row)
  }
  return reader
}

/** Characters of what the records of a project and of a line hold: a longer text is refused, not cut. */
const LONGEST_TITLE = 500
const LONGEST_AGENCY = 300
const LONGEST_UNIT = 60
const LONGEST_NOTE = 1_000

class LineReader extends RowCells implements DraftLines {
  readonly lines: DraftLine[] = []
  private carried: ProjectFields | undefined
  private head = ''

  constructor(sheet: Sheet, private readonly context: LineContext) {
    super(sheet, context.found)
  }

  /** A row of our form that nobody filled: only the formula of its sum stands there. */
  isSpare(row: SheetRow): boolean {
    return Object.values(this.columns).every((columns) => columns.every((column) => row.cells[column] === undefined))
  }

  read(row: SheetRow): void {
    this.enter(row)
    const item = this.text(row, 'item')
    const record = this.text(row, 'record')
    // A row that names its record is that line, whatever its words are
    const saysTotal = record === '' && (isTotalWord(item) || rowSaysTotal(row, this.context.found))
    const money = this.money(row, saysTotal)
    if (this.faulty || money === undefined) {
      if (!this.faulty) this.heading(row, item, saysTotal)
      return
    }
    const project = saysTotal ? { title: '' } : this.project(row)
    const heads = this.heads(row)
    const category = this.category(row, heads, item, saysTotal)
    const title = item === '' ? project.title : item
    if (title === '' && !saysTotal) this.refuse(row, 'item', 'CELL_EMPTY')
    this.within(row, 'item', title, LONGEST_TITLE)
    const note = this.columns.note === undefined ? {} : { note: this.text(row, 'note') }
    this.within(row, 'note', note.note ?? '', LONGEST_NOTE)
    const parts = saysTotal ? [] : this.parts(row)
    if (this.faulty) return
    const cell = this.at(row, this.columns.amount === undefined ? 'rate' : 'amount')
    if (hasOddLetters(title)) this.warn(this.at(row, item === '' ? 'project' : 'item'), 'oddLetters')
    this.lines.push({
      row: row.number, cell, record, project, heads, saysTotal, isHead: record === '' && isHead(title), formula: this.cellOf(row, 'amount')?.formula,
      amount: money.amount, parts, fields: { category, item: tidyOnce(title), factors: money.factors, rate: money.rate, ...note }
    })
  }

  private within(row: SheetRow, field: ImportField, text: string, limit: number): void {
    if (text.length > limit) this.refuse(row, field, 'CELL_TEXT_LONG', { limit })
  }

  /** Money of a row; `undefined` when it has none, which makes it a heading. */
  private money(row: SheetRow, saysTotal: boolean): { readonly amount: Satang; readonly rate: Satang; readonly factors: readonly Factor[] } | undefined {
    const { unit } = this.context.found
    const amount = this.take(this.at(row, 'amount'), readMoney(this.ownCell(row, 'amount'), unit)) ?? null
    if (saysTotal && amount !== null) return { amount, rate: amount, factors: [] }
    const rate = this.take(this.at(row, 'rate'), readMoney(this.ownCell(row, 'rate'), unit)) ?? null
    const factors = this.factors(row)
    if (this.faulty || (amount === null && rate === null)) return undefined
    const product = multiplySatang(1 as Satang, factors.map(({ quantity }) => quantity))
    if (!product.ok) return this.giveUp(row, product.error)
    if (rate === null) return this.fromAmount(row, amount ?? (0 as Satang), factors, product.value)
    const counted = multiplySatang(rate, factors.map(({ quantity }) => quantity))
    if (!counted.ok) return this.giveUp(row, counted.error)
    if (amount !== null && amount !== counted.value) {
      this.refuse(row, 'amount', 'CELL_SUM_DIFFERS', { counted: formatBaht(counted.value), given: formatBaht(amount) })
      return undefined
    }
    return { amount: counted.value, rate, factors }
  }

  private giveUp(row: SheetRow, error: PlanError): undefined {
    this.fail(this.at(row, 'amount'), error)
    return undefined
  }

  /** Without a rate the amount is divided when that is exact; else the line is a lump sum, which is told. */
  private fromAmount(row: SheetRow, amount: Satang, factors: readonly Factor[], product: number): { readonly amount: Satang; readonly rate: Satang; readonly factors: readonly Factor[] } {
    if (factors.length === 0) return { amount, rate: amount, factors }
    if (product > 0 && amount % product === 0) return { amount, rate: (amount / product) as Satang, factors }
    this.warn(this.at(row, 'amount'), 'lumpSum')
    return { amount, rate: amount, factors: [] }
  }

  private parts(row: SheetRow): readonly PartValue[] {
    const { found: { headings, unit }, ownForm } = this.context
    const read = (column: number): number | null => this.take(cellAddress(row.number, column), readMoney(row.cells[column], unit)) ?? null
    // A blank cell of a foreign file says nothing; in our form it says that nothing is planned.
    const said = (part: LinePart, value: number | null): readonly PartValue[] => {
      if (value !== null) return [{ part, value }]
      return ownForm ? [{ part, value: part === 'thisYear' ? UNKNOWN_AMOUNT : 0 }] : []
    }
    const single = PART_FIELDS.flatMap(({ field, part }) => {
      const [column] = this.columns[field] ?? []
      return column === undefined ? [] : said(part, read(column))
    })
    const committed = (this.columns.commitment ?? []).flatMap((column) => {
      const year = yearOfHeading(headings.get(column) ?? '')
      return year === undefined ? [] : said(`commitments.${String(year)}`, read(column))
    })
    return [...single, ...committed]
  }

  /** Factors as one text ("180 persons × 2 meals"), or as columns of quantities and units. */
  private factors(row: SheetRow): readonly Factor[] {
    const { columns } = this
    if (columns.factors !== undefined) {
      const typed = this.text(row, 'factors')
      const read = parseFactors(typed)
      if (read.ok) return read.value
      this.refuse(row, 'factors', read.error.code === 'TEXT_TOO_LONG' ? 'CELL_TEXT_LONG' : 'CELL_NOT_WHOLE', { value: typed.slice(0, 40), limit: 60 })
      return []
    }
    const factors: Factor[] = []
    for (const [place, column] of (columns.quantity ?? []).entries()) {
      const cell = row.cells[column]
      const inWords = cell?.kind === 'text' && !/^[\d\u0E50-\u0E59,.\s-]*$/.test(cell.text) ? parseFactors(cell.text) : undefined
      if (inWords?.ok === true) factors.push(...inWords.value)
      else {
        const quantity = this.take(cellAddress(row.number, column), readWhole(cell)) ?? null
        const unitColumn = columns.unit?.[place]
        const unit = unitColumn === undefined ? '' : tidyOnce(row.cells[unitColumn]?.text ?? '')
        if (unitColumn !== undefined && unit.length > LONGEST_UNIT) this.fail(cellAddress(row.number, unitColumn), planError('CELL_TEXT_LONG', { limit: LONGEST_UNIT }))
        else if (quantity !== null) factors.push({ quantity, unit })
      }
    }
    if (factors.length > 0 && !budgetLineRecord.fields.factors.schema.safeParse(factors).success) this.refuse(row, 'quantity', 'CELL_NOT_NUMBER', { value: String(factors.length) })
    return factors
  }

  private heads(row: SheetRow): readonly string[] {
    const own = (this.columns.category ?? []).map((_, place) => foldedCell(this.cellOf(row, 'category', place)))
    return own.some((text) => text !== '') || this.context.ownForm ? own : [foldOnce(this.head)]
  }

  private category(row: SheetRow, heads: readonly string[], item: string, saysTotal: boolean): LineFields['category'] {
    const { mapping, ownForm } = this.context
    const given = ownForm ? categoryNamed(heads.join(' ')) : undefined
    const told = given === undefined && !ownForm ? tellCategory(heads, item) : undefined
    const category = given ?? told?.category ?? mapping.defaults.category
    if (category !== undefined) {
      if (told?.byItem === true && !saysTotal) this.warn(this.at(row, 'category'), 'categoryByItem', { category })
      return category
    }
    const value = heads.filter((text) => text !== '').join(' / ').slice(0, 40)
    if (!saysTotal) this.refuse(row, 'category', value === '' ? 'CELL_EMPTY' : 'CELL_CHOICE_UNKNOWN', { value })
    return '5'
  }

  private project(row: SheetRow): ProjectFields {
    const { columns } = this
    const { defaults } = this.context.mapping
    const title = this.text(row, 'project')
    const agency = this.text(row, 'leadAgency')
    const stays = title === '' && !this.context.ownForm && this.carried !== undefined && (agency === '' || agency === this.carried.leadAgency)
    if (stays && this.carried !== undefined) return this.carried
    const year = this.take(this.at(row, 'fiscalYear'), readYear(this.cellOf(row, 'fiscalYear'), { near: this.context.near })) ?? defaults.fiscalYear
    const source = this.source(row) ?? defaults.fundSource
    const words = title === '' ? (defaults.project ?? '') : title
    if (words === '' && this.text(row, 'item') !== '') this.refuse(row, 'project', 'CELL_EMPTY')
    const area = this.text(row, 'area')
    this.within(row, 'project', words, LONGEST_TITLE)
    this.within(row, 'leadAgency', agency, LONGEST_AGENCY)
    this.within(row, 'area', area, LONGEST_TITLE)
    const project: ProjectFields = {
      title: words, ...(year === undefined ? {} : { fiscalYear: year }), ...(source === undefined ? {} : { fundSource: source }),
      ...(columns.leadAgency === undefined ? {} : { leadAgency: agency }), ...(columns.area === undefined ? {} : { area })
    }
    if (words !== '') this.carried = project
    return project
  }

  private source(row: SheetRow): string | undefined {
    const typed = this.text(row, 'fundSource')
    if (typed === '') return undefined
    const named = fundSourceNamed(typed)
    if (named === undefined) this.refuse(row, 'fundSource', 'CELL_CHOICE_UNKNOWN', { value: typed.slice(0, 40) })
    return named
  }

  /** A row without money names what the rows below belong to, or lacks its money. */
  private heading(row: SheetRow, item: string, saysTotal: boolean): void {
    const words = item === '' ? tidyOnce(row.cells.find((cell) => cell?.kind === 'text')?.text ?? '') : item
    if (saysTotal) return
    if (isHead(words)) this.head = words
    else if (!this.context.ownForm && this.text(row, 'project') !== '' && item === '') this.project(row)
    else this.warn(this.at(row, 'amount'), 'rowWithoutAmount')
  }
}

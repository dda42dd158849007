import { BUDGET_STEPS, type BudgetStep } from '@shared/budget/step-amount-record'
import type { BudgetCategory } from '@shared/budget/budget-line-record'
import type { Satang } from '@shared/kernel/satang'
import { cellAddress } from './address'
import { tidyOnce } from './cell-reading'
import type { ImportWarning, RefusedCell } from './import-report'
import { STEP_FIELDS } from './mapping'
import { readDay, readYear } from './read-day'
import type { LineContext } from './read-lines'
import { readMoney } from './read-number'
import { RowCells } from './row-cells'
import { isEmptyRow, TOLD_EVERY, type Sheet, type SheetRow } from './table'
import { categoryNamed } from './tell-category'
import { sumsOtherRows } from './sum-formula'
import { isTotalWord, rowSaysTotal } from './total-words'

/** What one cell says that a step came to, and all that tells which line it is about. */
export interface DraftAmount {
  readonly row: number
  readonly cell: string
  readonly step: BudgetStep
  readonly satang: Satang
  /** The id a form of this program carries; empty for a foreign row. */
  readonly record: string
  readonly code: string
  readonly project: string
  readonly fiscalYear: number | undefined
  readonly agency: string
  readonly category: BudgetCategory | undefined
  readonly item: string
  /** ISO day; empty where neither the row nor the person said one. */
  readonly day: string
  readonly reference: string
  readonly note: string
  /** The row only sums up others. */
  readonly saysTotal: boolean
}

export interface DraftAmounts {
  readonly amounts: readonly DraftAmount[]
  readonly refused: readonly RefusedCell[]
  readonly warnings: readonly ImportWarning[]
}

/** Every amount of a step below the headings, or the reasons why not. Needs a sheet within the limits; never throws. */
export function readAmounts(sheet: Sheet, context: LineContext): DraftAmounts {
  const reader = new AmountReader(sheet, context)
  for (const row of sheet.rows) {
    if (row.number % TOLD_EVERY === 0) context.onRows?.(row.number)
    if (row.number <= context.found.headerRow || isEmptyRow(row)) continue
    if (row.hidden && context.mapping.hiddenRows === 'skip') reader.warn(cellAddress(row.number, 0), 'hiddenRowSkipped')
    else reader.read(row)
  }
  return reader
}

const LONGEST = { reference: 200, note: 500 } as const
type Place = Pick<DraftAmount, 'code' | 'project' | 'fiscalYear' | 'agency'>

class AmountReader extends RowCells implements DraftAmounts {
  readonly amounts: DraftAmount[] = []
  private carried: Place | undefined

  constructor(sheet: Sheet, private readonly context: LineContext) {
    super(sheet, context.found)
  }

  read(row: SheetRow): void {
    this.enter(row)
    const item = this.text(row, 'item')
    const saysTotal = !this.context.ownForm && (isTotalWord(item) || rowSaysTotal(row, this.context.found))
    const amounts = this.amountsOf(row)
    const place = saysTotal ? NOWHERE : this.place(row)
    if (amounts.length === 0) {
      // Where one column holds projects and items alike, a row without an amount names the project of those below.
      if (!saysTotal && !this.faulty && this.columns.project === undefined && item !== '') this.carried = { ...place, project: item }
      return
    }
    const said = this.said(row)
    if (!saysTotal && item === '' && place.project === '' && place.code === '' && this.text(row, 'record') === '') this.refuse(row, 'item', 'CELL_EMPTY')
    if (this.faulty) return
    const rest = { row: row.number, record: this.text(row, 'record'), ...place, category: categoryNamed(this.text(row, 'category')), item, ...said }
    for (const amount of amounts) this.amounts.push({ ...rest, ...amount, saysTotal: saysTotal || amount.saysTotal })
  }

  private amountsOf(row: SheetRow): readonly Pick<DraftAmount, 'cell' | 'step' | 'satang' | 'saysTotal'>[] {
    const { mapping, found } = this.context
    return BUDGET_STEPS.flatMap((step) => {
      const column = this.columns[STEP_FIELDS[step]]?.[0]
      if (column === undefined) return []
      const cell = cellAddress(row.number, column)
      const satang = this.take(cell, readMoney(row.cells[column], found.unit, { negative: mapping.rounds === 'part' })) ?? null
      const adds = !this.context.ownForm && sumsOtherRows(row.cells[column]?.formula, { column, row: row.number, headerRow: found.headerRow })
      return satang === null ? [] : [{ cell, step, satang, saysTotal: adds }]
    })
  }

  /** The project a row names, or the one that was named above it. */
  private place(row: SheetRow): Place {
    const given = { code: this.text(row, 'code'), project: this.text(row, 'project') }
    if (given.code === '' && given.project === '' && !this.context.ownForm && this.carried !== undefined) return this.carried
    const fiscalYear = this.take(this.at(row, 'fiscalYear'), readYear(this.cellOf(row, 'fiscalYear'), { near: this.context.near })) ?? undefined
    this.carried = { ...given, fiscalYear, agency: this.text(row, 'leadAgency') }
    return this.carried
  }

  /** Day, paper and note of a row, or what was said once for all. */
  private said(row: SheetRow): Pick<DraftAmount, 'day' | 'reference' | 'note'> {
    const { defaults } = this.context.mapping
    const day = this.take(this.at(row, 'day'), readDay(this.cellOf(row, 'day'), { near: this.context.near })) ?? defaults.day ?? ''
    return { day, reference: this.words(row, 'reference') || (defaults.reference ?? ''), note: this.words(row, 'note') || (defaults.note ?? '') }
  }

  private words(row: SheetRow, field: keyof typeof LONGEST): string {
    const words = tidyOnce(this.text(row, field))
    if (words.length > LONGEST[field]) this.refuse(row, field, 'CELL_TEXT_LONG', { limit: LONGEST[field] })
    return words
  }
}

const NOWHERE: Place = { code: '', project: '', fiscalYear: undefined, agency: '' }

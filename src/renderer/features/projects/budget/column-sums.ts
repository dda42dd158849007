import type { Formats } from '@renderer/ui/formats'
import type { BudgetRow } from './budget-row'
import { signed, type BudgetColumn } from './common-columns'

/** What one column comes to over some rows: satang, and how many of the rows hold a figure at all. */
export interface ColumnSum {
  readonly total: number
  readonly count: number
}

/** The sums of every summed column, in the order of the columns. */
export type RowSums = readonly ColumnSum[]

/** Counts the summed columns over rows; sums are whole numbers, so what one row changes is taken away and added. */
export interface SumTable {
  readonly of: (rows: readonly BudgetRow[]) => RowSums
  /** After a row has become another. */
  readonly changed: (sums: RowSums, before: BudgetRow, after: BudgetRow) => RowSums
  readonly together: (all: readonly RowSums[]) => RowSums
  /** As they are shown, by column; a column that holds nothing is left out. */
  readonly texts: (sums: RowSums) => Readonly<Record<string, string>>
}

const NOTHING: ColumnSum = { total: 0, count: 0 }

export function sumTable(columns: readonly BudgetColumn[], formats: Formats): SumTable {
  const summed = columns.filter(({ id, isSummed }) => isSummed === true || id === 'difference')
  const figure = ({ number }: BudgetColumn, row: BudgetRow): number | null => number?.(row) ?? null
  return {
    of: (rows) => summed.map((column) => {
      let [total, count] = [0, 0]
      for (const row of rows) {
        const satang = figure(column, row)
        if (satang === null) continue
        total += satang
        count += 1
      }
      return { total, count }
    }),
    changed: (sums, before, after) => summed.map((column, at) => plus(plus(sums[at] ?? NOTHING, figure(column, after), 1), figure(column, before), -1)),
    together: (all) => summed.map((_, at) => all.reduce((sum, sums) => ({ total: sum.total + (sums[at]?.total ?? 0), count: sum.count + (sums[at]?.count ?? 0) }), NOTHING)),
    texts: (sums) => Object.fromEntries(summed.flatMap(({ id }, at) => {
      const { total, count } = sums[at] ?? NOTHING
      if (count === 0 && id !== 'amount') return []
      return [[id, id === 'difference' ? (total === 0 ? '' : signed(formats, total)) : formats.money(total)]]
    }))
  }
}

function plus({ total, count }: ColumnSum, satang: number | null, by: 1 | -1): ColumnSum {
  return satang === null ? { total, count } : { total: total + by * satang, count: count + by }
}

/** What the summed columns come to over some rows, as it is shown, by column. */
export function columnSums(columns: readonly BudgetColumn[], formats: Formats): (rows: readonly BudgetRow[]) => Readonly<Record<string, string>> {
  const { of, texts } = sumTable(columns, formats)
  return (rows) => texts(of(rows))
}

import type { Formats } from '@renderer/ui/formats'
import type { BudgetRow } from './budget-row'
import { signed, type BudgetColumn } from './common-columns'

/** What the summed columns come to over some rows, as it is shown, by column. */
export function columnSums(columns: readonly BudgetColumn[], formats: Formats): (rows: readonly BudgetRow[]) => Readonly<Record<string, string>> {
  const summed = columns.filter(({ id, isSummed }) => isSummed === true || id === 'difference')
  return (rows) => Object.fromEntries(summed.flatMap((column) => {
    const total = sumOf(column, rows)
    if (total === null) return []
    return [[column.id, column.id === 'difference' ? (total === 0 ? '' : signed(formats, total)) : formats.money(total)]]
  }))
}

/** Satang of a column over some rows; `null` for a column that holds nothing. */
function sumOf({ id, number }: BudgetColumn, rows: readonly BudgetRow[]): number | null {
  let total: number | null = null
  for (const row of rows) {
    const figure = number?.(row) ?? null
    if (figure !== null) total = (total ?? 0) + figure
  }
  return total ?? (id === 'amount' ? 0 : null)
}

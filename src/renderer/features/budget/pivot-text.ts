import type { Pivot } from '@shared/budget/budget-pivot'
import { formatBaht, formatMillionBaht } from '@shared/kernel/baht'
import type { Satang } from '@shared/kernel/satang'

export type MoneyUnit = 'baht' | 'million'

export interface PivotTextWords {
  readonly corner: string
  readonly row: (key: string) => string
  readonly column: (key: string) => string
  readonly total: string
}

/** A table as tab-separated lines, its figures as plain numbers that a spreadsheet reads as numbers. */
export function pivotText(pivot: Pivot, unit: MoneyUnit, words: PivotTextWords): string {
  const number = (amount: Satang): string => (unit === 'baht' ? formatBaht(amount, { decimals: 2 }) : formatMillionBaht(amount)).replaceAll(',', '')
  const nothing = 0 as Satang
  const head = [words.corner, ...pivot.columns.map(words.column), words.total].map(safe)
  const body = pivot.rows.map((row) => [
    safe(words.row(row)), ...pivot.columns.map((column) => number(pivot.cells.get(row)?.get(column)?.amount ?? nothing)), number(pivot.rowTotals.get(row) ?? nothing)
  ])
  const foot = [safe(words.total), ...pivot.columns.map((column) => number(pivot.columnTotals.get(column) ?? nothing)), number(pivot.total)]
  return [head, ...body, foot].map((cells) => cells.join('\t')).join('\r\n')
}

/** Words stay in one cell, and what a spreadsheet would take for a formula stays words. */
function safe(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return /^[=+\-@]/u.test(line) ? `'${line}` : line
}

import type { PivotAxis, PivotFact } from '@shared/budget/budget-pivot'
import type { PivotTree } from '@shared/budget/pivot-tree'
import { formatBaht, formatMillionBaht } from '@shared/kernel/baht'
import type { Satang } from '@shared/kernel/satang'
import type { AxisWords } from '../axis-words'
import type { PivotLine } from './pivot-lines'
import type { MoneyUnit } from './pivot-view'

/** What the table on screen shows, as it is copied, printed and written to a file. */
export interface PivotSheet {
  readonly title: string
  /** What it is narrowed by, whose plan, and the like, a line each. */
  readonly about: readonly string[]
  readonly unit: MoneyUnit
  readonly unitWords: string
  /** One head a level, then the columns, the total and the share. */
  readonly levels: readonly string[]
  readonly columns: readonly string[]
  readonly totalWords: string
  /** What stands beside the name of a row that its children come to. */
  readonly sumWords: string
  readonly shareWords: string
  readonly rows: readonly PivotSheetRow[]
  readonly whole: PivotSheetRow
}

export interface PivotSheetRow {
  /** Names from the outermost level to its own. */
  readonly names: readonly string[]
  readonly isSum: boolean
  /** In satang, by column. */
  readonly amounts: readonly Satang[]
  readonly total: Satang
  /** Tenths of a percent of the whole. */
  readonly tenths: number
}

interface SheetWords extends Pick<PivotSheet, 'title' | 'about' | 'unit' | 'unitWords' | 'totalWords' | 'sumWords' | 'shareWords'> {
  readonly axis: (axis: PivotAxis) => string
  readonly key: AxisWords
}

export function pivotSheet({ whole, columns }: PivotTree, lines: readonly PivotLine[], axes: readonly PivotAxis[], column: PivotAxis | null, words: SheetWords): PivotSheet {
  const { axis, key, ...said } = words
  const row = (node: PivotTree['whole']): PivotSheetRow => ({
    names: node.path.map((each, at) => { const of = axes[at]; return of === undefined ? each : key(of, each) }), isSum: node.children.length > 0,
    amounts: columns.map((each) => node.amounts.get(each) ?? (0 as Satang)), total: node.total, tenths: node.tenths
  })
  return {
    ...said, levels: axes.map(axis), columns: column === null ? [] : columns.map((each) => key(column, each)),
    rows: lines.map(({ node }) => row(node)), whole: row(whole)
  }
}

/** The names of a row, one a level; a row of sums says so where its children have their names. */
export function levelNames({ levels, sumWords }: Pick<PivotSheet, 'levels' | 'sumWords'>, { names, isSum }: PivotSheetRow): readonly string[] {
  return levels.map((_, at) => names[at] ?? (isSum && at === names.length ? sumWords : ''))
}

/** A table as tab-separated lines, a column a level, its figures as plain numbers that a spreadsheet reads as numbers. */
export function pivotText(sheet: PivotSheet): string {
  const { levels, columns, totalWords, shareWords, unit, rows, whole } = sheet
  const number = (amount: Satang): string => (unit === 'baht' ? formatBaht(amount, { decimals: 2 }) : formatMillionBaht(amount)).replaceAll(',', '')
  const line = (names: readonly string[], { amounts, total, tenths }: PivotSheetRow): readonly string[] =>
    [...names.map(safe), ...amounts.map(number), number(total), (tenths / 10).toFixed(1)]
  const head = [...levels, ...columns, totalWords, shareWords].map(safe)
  return [head, ...rows.map((row) => line(levelNames(sheet, row), row)), line(levels.map((_, at) => (at === 0 ? totalWords : '')), whole)].map((cells) => cells.join('\t')).join('\r\n')
}

/** Words stay in one cell, and what a spreadsheet would take for a formula stays words. */
function safe(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return /^[=+\-@]/u.test(line) ? `'${line}` : line
}

/** The money of each project behind some facts, largest first. */
export function projectAmounts(facts: readonly PivotFact[]): readonly { readonly project: string; readonly amount: Satang }[] {
  const sums = new Map<string, number>()
  for (const { project, amount } of facts) sums.set(project, (sums.get(project) ?? 0) + amount)
  return [...sums].map(([project, amount]) => ({ project, amount: amount as Satang })).sort((a, b) => b.amount - a.amount)
}

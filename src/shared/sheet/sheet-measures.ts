import { writtenNumber } from './render-csv'
import type { CellPlan, ColumnKind, ColumnPlan, SheetPlan } from './workbook-plan'

const NARROWEST = 8
const WIDEST = 44
/** Letters of Thai take a place; marks above and below them do not. */
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g
/** Rows looked at for the width of a column. */
const MEASURED = 400
/** Points of one line of the body font, and the most a row of Excel may have. */
export const LINE_PT = 24
const HIGHEST_PT = 405
/** Headings are bold, and capitals are wider than the letters of Thai. */
const BOLD = 1.12
const CAPITALS = /[A-Z]/g
const WIDER = 0.6
/** Words are not cut: a line holds less than its places. */
const FILLED = 0.82

/** Widths of the columns, in digits: as the plan says or the content needs, never less than the longest word of the heading. */
export function widthsOf(plan: SheetPlan): readonly number[] {
  return plan.columns.map((column, index) => Math.max(column.width ?? measured(plan, index), Math.min(WIDEST, Math.ceil(longestWord(column.heading) * BOLD) + 4)))
}

/** Height of a row in points, so that wrapped text shows whole. */
export function rowHeight(row: readonly CellPlan[], columns: readonly Pick<ColumnPlan, 'kind' | 'hidden'>[], widths: readonly number[]): number {
  let most = 1
  for (const [index, { kind, hidden }] of columns.entries()) {
    const cell = row[index]
    if (typeof cell === 'string' && hidden !== true && (kind === 'text' || kind === 'code')) most = Math.max(most, linesOf(cell, widths[index] ?? NARROWEST))
  }
  return Math.min(HIGHEST_PT, most * LINE_PT)
}

/** Height of the row of group headings, each over all its columns. */
export function groupHeight(columns: readonly ColumnPlan[], widths: readonly number[]): number {
  const across = new Map<string, number>()
  for (const [index, { group }] of columns.entries()) if (group !== undefined) across.set(group, (across.get(group) ?? 0) + (widths[index] ?? 0))
  return LINE_PT * Math.max(1, ...Array.from(across, ([group, width]) => linesOf(group, width)))
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(places(line) / (width * FILLED))), 0)
}

function measured({ columns, rows, total }: SheetPlan, index: number): number {
  const kind: ColumnKind = columns[index]?.kind ?? 'text'
  let widest = NARROWEST
  for (const row of [...rows.slice(0, MEASURED), total?.cells ?? []]) {
    const cell = row[index] ?? null
    const value = cell !== null && typeof cell === 'object' ? cell.result : cell
    if (typeof value === 'number') widest = Math.max(widest, writtenNumber(value, kind).toLocaleString('en-US').length + (kind === 'money' || kind === 'million' ? 5 : 2))
    else if (value !== null) widest = Math.max(widest, ...value.split('\n').map((line) => Math.min(places(line), WIDEST)))
  }
  return Math.min(WIDEST, widest)
}

/** The longest part of a heading that stays on one line. */
function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => places(word) + (word.match(CAPITALS)?.length ?? 0) * WIDER))
}

function places(text: string): number {
  return text.replace(MARKS, '').length
}

import Papa from 'papaparse'
import { floatText } from './decimal-text'
import type { CellPlan, ColumnKind, SheetPlan } from './workbook-plan'
import { csvText } from './written-text'

const SATANG_PER_BAHT = 100
const SATANG_PER_MILLION = 100_000_000

/** A number as it is written; money from satang, exactly (the shortest decimal that names it). */
export function writtenNumber(value: number, kind: ColumnKind): number {
  return kind === 'money' ? value / SATANG_PER_BAHT : kind === 'million' ? value / SATANG_PER_MILLION : value
}

/**
 * A sheet as CSV that Excel opens in Thai: UTF-8 with its mark, CRLF, the same headings as the workbook, no titles and no total
 * (a total would be read as one more line).
 */
export function renderCsv(sheet: SheetPlan): string {
  const shown = sheet.columns.flatMap((column, index) => (column.hidden === true ? [] : [{ column, index }]))
  const heads = shown.map(({ column }) => csvText(column.group === undefined ? column.heading : `${column.group} ${column.heading}`))
  const rows = sheet.rows.map((row) => shown.map(({ column, index }) => written(row[index] ?? null, column.kind)))
  return `\uFEFF${Papa.unparse([heads, ...rows], { newline: '\r\n' })}\r\n`
}

/** A number in digits alone: JavaScript writes a few satang in million baht as "4.9e-7". */
function plainNumber(value: number, kind: ColumnKind): string {
  const text = String(writtenNumber(value, kind))
  return floatText(text) ?? text
}

function written(cell: CellPlan, kind: ColumnKind): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return plainNumber(cell, kind)
  if (typeof cell === 'string') return csvText(cell)
  return typeof cell.result === 'number' ? plainNumber(cell.result, kind) : csvText(cell.result)
}

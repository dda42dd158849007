import { foldedCell, foldOnce } from './cell-reading'
import words from './cell-words.json'
import type { FoundColumns } from './find-columns'
import { sumsOtherRows } from './sum-formula'
import type { SheetRow } from './table'

const totals = words.total.map((word) => foldOnce(word)).sort((a, b) => b.length - a.length)
/** What may follow: nothing, a remark, or the name of a head that is summed up. A word that goes on is another word. */
const GOES_ON = /^(?:$|[\s:()\d.*/-]|\u0E07\u0E1A|\u0E04\u0E48\u0E32|\u0E41\u0E1C\u0E19|\u0E42\u0E04\u0E23\u0E07\u0E01\u0E32\u0E23|\u0E2B\u0E21\u0E27\u0E14|\u0E15\u0E25\u0E2D\u0E14|\u0E17\u0E38\u0E01)/

/** Whether a folded text says that the row sums up others. */
export function isTotalWord(text: string): boolean {
  const key = foldOnce(text).replace(/^[\s\d.)(-]+/, '')
  const word = totals.find((each) => key.startsWith(each))
  return word !== undefined && GOES_ON.test(key.slice(word.length))
}

/** Names and numbers of rows stand in the first columns. */
const LOOK_AT_COLUMNS = 8
/** What stands beside a line says nothing of what the row is: "including delivery" is a remark, not a total. */
const BESIDE = ['note', 'factors', 'quantity', 'unit'] as const

/** Whether a row says that it sums up others: one of its first cells does, or the formula of its money. */
export function rowSaysTotal(row: SheetRow, { columns, headerRow }: Pick<FoundColumns, 'columns' | 'headerRow'>): boolean {
  const beside = new Set(BESIDE.flatMap((field) => columns[field] ?? []))
  if (row.cells.slice(0, LOOK_AT_COLUMNS).some((cell, column) => !beside.has(column) && isTotalWord(foldedCell(cell)))) return true
  const column = columns.amount?.[0]
  return column !== undefined && sumsOtherRows(row.cells[column]?.formula, { column, row: row.number, headerRow })
}

import type { RichText } from '@shared/kernel/rich-text'
import { repairThai } from '@shared/kernel/thai-text'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, type TextTable, type TextTableCell } from '@shared/narrative/text-table'
import type { PasteHouse } from './paste-house'
import { tidyRuns } from './inline-doc'
import { marksOf, PLAIN, type Marks } from './paste-marks'

const SHARE = 100
const MOST_CELL_RUNS = 100
const MOST_CELL_LETTERS = 4_000

interface Placed extends TextTableCell {
  readonly column: number
}

/** Reads a cell paragraph by paragraph. */
export type ReadLines = (cell: Element, marks: Marks) => readonly RichText[]

/** A table of Word, Excel or a page as one of ours; `undefined` when nothing is written in it. */
export function pastedTable(element: Element, house: PasteHouse, linesOf: ReadLines): TextTable | undefined {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element)
  if (rows.length > MAX_TABLE_ROWS) house.cut()
  const placed = placeCells(rows.slice(0, MAX_TABLE_ROWS), house, linesOf)
  const last = placed.findLastIndex((row) => row.some(({ c }) => c.length > 0))
  if (last < 0) return undefined
  const written = placed.slice(0, last + 1)
  const width = Math.max(1, ...written.flatMap((row) => row.map((cell) => cell.column + (cell.w ?? 1))))
  return {
    header: rows.length > 1 && element.getAttribute('data-header') !== 'false',
    widths: widthsOf(element, width),
    rows: filled(written, width)
  }
}

/** Plain text with tabs between the cells, as spreadsheets also give it; `undefined` for text that is no table. */
export function tabbedTable(text: string, house: PasteHouse): TextTable | undefined {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n')
  if (!lines.every((line) => line.includes('\t'))) return undefined
  const rows = lines.map((line) => line.split('\t'))
  const width = Math.min(MAX_TABLE_COLUMNS, Math.max(...rows.map((row) => row.length)))
  if (rows.length > MAX_TABLE_ROWS || rows.some((row) => row.length > MAX_TABLE_COLUMNS)) house.cut()
  return {
    header: rows.length > 1,
    widths: Array.from({ length: width }, () => SHARE),
    rows: rows.slice(0, MAX_TABLE_ROWS).map((row) => Array.from({ length: width }, (_, at) => ({ c: cellText(row[at] ?? '') })))
  }
}

function cellText(raw: string): RichText {
  const t = repairThai(raw).trim().slice(0, MOST_CELL_LETTERS)
  return t === '' ? [] : [{ t }]
}

/** Where each cell stands, stepping over those merged from above. */
function placeCells(rows: readonly Element[], house: PasteHouse, linesOf: ReadLines): readonly (readonly Placed[])[] {
  const held: number[] = []
  let isCut = false
  const made = rows.map((row, index) => {
    let column = 0
    const cells: Placed[] = []
    for (const cell of [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH')) {
      while ((held[column] ?? 0) > 0) column += 1
      if (column >= MAX_TABLE_COLUMNS) {
        isCut = true
        break
      }
      const w = freeWidth(held, column, Math.min(span(cell, 'colspan'), MAX_TABLE_COLUMNS - column))
      const h = Math.min(span(cell, 'rowspan'), rows.length - index)
      cells.push({ column, c: cellContent(linesOf(cell, marksOf(cell, PLAIN))), ...(w > 1 ? { w } : {}), ...(h > 1 ? { h } : {}) })
      for (let covered = column; covered < column + w; covered += 1) held[covered] = h
      column += w
    }
    for (let at = 0; at < held.length; at += 1) held[at] = Math.max(0, (held[at] ?? 0) - 1)
    return cells
  })
  if (isCut) house.cut()
  return made
}

/** A cell never covers one that hangs down from above. */
function freeWidth(held: readonly number[], column: number, wanted: number): number {
  let width = 1
  while (width < wanted && (held[column + width] ?? 0) === 0) width += 1
  return width
}

function span(cell: Element, name: string): number {
  const given = Number(cell.getAttribute(name))
  return Number.isInteger(given) && given > 1 ? given : 1
}

function cellContent(lines: readonly RichText[]): RichText {
  const runs = tidyRuns(lines.flatMap((line, at) => (at === 0 ? line : [{ t: '\n' }, ...line])))
  let letters = 0
  return runs.slice(0, MOST_CELL_RUNS).flatMap((run) => {
    const t = run.t.slice(0, Math.max(0, MOST_CELL_LETTERS - letters))
    letters += t.length
    return t === '' && run.ref === undefined && run.note === undefined ? [] : [{ ...run, t }]
  })
}

/** Rows shorter than the table get blank cells; a merge that reaches below the last row ends there. */
function filled(rows: readonly (readonly Placed[])[], width: number): TextTableCell[][] {
  const held = Array.from({ length: width }, () => 0)
  return rows.map((row, index) => {
    const cells: TextTableCell[] = []
    for (let column = 0; column < width;) {
      const cell = row.find((each) => each.column === column)
      if (cell === undefined) {
        if ((held[column] ?? 0) === 0) cells.push({ c: [] })
        column += 1
        continue
      }
      const { column: _, h, ...rest } = cell
      const height = Math.min(h ?? 1, rows.length - index)
      cells.push({ ...rest, ...(height > 1 ? { h: height } : {}) })
      for (let covered = column; covered < column + (cell.w ?? 1); covered += 1) held[covered] = height
      column += cell.w ?? 1
    }
    for (let at = 0; at < width; at += 1) held[at] = Math.max(0, (held[at] ?? 0) - 1)
    return cells
  })
}

/** The shares of the columns, from this editor or from the widths another program gave. */
function widthsOf(table: Element, width: number): number[] {
  const columns = [...table.querySelectorAll('col')].filter((column) => column.closest('table') === table)
  const given = columns.flatMap((column) => {
    const share = Number(column.getAttribute('data-share') ?? column.getAttribute('width')?.replace(/[^0-9.]/gu, '') ?? NaN)
    const times = Math.min(MAX_TABLE_COLUMNS, Math.max(1, Number(column.getAttribute('span')) || 1))
    return Array.from({ length: times }, () => share)
  })
  const sound = given.length >= width && given.slice(0, width).every((share) => Number.isFinite(share) && share > 0 && share < 10_000)
  return Array.from({ length: width }, (_, at) => (sound ? Math.max(1, Math.round(given[at] ?? SHARE)) : SHARE))
}

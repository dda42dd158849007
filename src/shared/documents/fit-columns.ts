import type { Align, TableCell, TableColumn, TableRow } from './outline'

/** What a column holds: `figures` never break, so they are measured; `text` shares what is left by weight. */
export type ColumnWish =
  | { readonly holds: 'figures'; readonly align: Align; readonly least: number }
  | { readonly holds: 'text'; readonly align: Align; readonly weight: number; readonly least: number }

/** Left and right cell margins. */
const PADDING = 120
const FIGURES = /^[-–0-9๐-๙,.()/ ]+$/
const MARK = /[-–,.()/ ]/
const SIZES = [28, 26, 24, 22, 20, 18, 16, 14] as const

/**
 * Width of figures in twips at a font size (half-points), for bold figures of the widest font that stands in for TH Sarabun
 * (a bold Thai digit of Laksaman is 0.69 em; "๑๐๐,๐๐๐.๐๐" at 14 pt needs 1 780 twips: both measured in LibreOffice).
 */
export function figuresWidth(text: string, size: number): number {
  let em = 0
  for (const char of text) em += MARK.test(char) ? 0.36 : 0.7
  return Math.ceil(em * size * 10) + PADDING
}

/** Walks rows over the grid, calling `visit` with each cell and the column it begins in; merged cells below are stepped over. */
export function walkGrid(rows: readonly TableRow[], columns: number, visit: (cell: TableCell, column: number, row: number) => void): void {
  const held = Array.from({ length: columns }, () => 0)
  rows.forEach((row, index) => {
    let at = 0
    for (const cell of row.cells) {
      while ((held[at] ?? 0) > 0) { held[at] = (held[at] ?? 1) - 1; at += 1 }
      visit(cell, at, index)
      const end = at + (cell.colSpan ?? 1)
      for (; at < end; at += 1) held[at] = (cell.rowSpan ?? 1) - 1
    }
    for (; at < columns; at += 1) held[at] = Math.max(0, (held[at] ?? 0) - 1)
  })
}

/** Whether a cell of the row reaches down into the next one. */
export function isMerged(row: TableRow | undefined): boolean {
  return row?.cells.some((cell) => (cell.rowSpan ?? 1) > 1) ?? false
}

/** The widest figure of each column, as text; cells merged sideways do not ask for width. */
function figuresOf(rows: readonly TableRow[], columns: number): readonly (readonly string[])[] {
  const found: string[][] = Array.from({ length: columns }, () => [])
  walkGrid(rows, columns, (cell, column) => {
    if ((cell.colSpan ?? 1) > 1) return
    for (const line of cell.lines) {
      const text = line.map((run) => run.text).join('')
      if (FIGURES.test(text)) found[column]?.push(text)
    }
  })
  return found
}

/** Column widths that fill `width` exactly, at the largest font size at which no figure breaks and no text column starves. */
export function fitColumns(
  wishes: readonly ColumnWish[], rows: readonly TableRow[], width: number
): { readonly size: number; readonly columns: readonly TableColumn[] } {
  const figures = figuresOf(rows, wishes.length)
  const leastAt = (size: number): readonly number[] => wishes.map((wish, at) => leastWidth(wish, figures[at] ?? [], size))
  const size = SIZES.find((candidate) => total(leastAt(candidate)) <= width) ?? SIZES[SIZES.length - 1] ?? 14
  return { size, columns: share(wishes, leastAt(size), Math.max(0, width - total(leastAt(size)))) }
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** Words may be squeezed with the font size; figures are as wide as they are. */
function leastWidth(wish: ColumnWish, figures: readonly string[], size: number): number {
  const least = Math.ceil((wish.least * size) / 28)
  return wish.holds === 'text' ? least : figures.reduce((most, text) => Math.max(most, figuresWidth(text, size)), least)
}

function share(wishes: readonly ColumnWish[], least: readonly number[], extra: number): TableColumn[] {
  const weights = wishes.map((wish) => (wish.holds === 'text' ? wish.weight : 0))
  const whole = total(weights)
  const shares = weights.map((weight) => (whole === 0 ? 0 : Math.floor((extra * weight) / whole)))
  const left = whole === 0 ? 0 : extra - total(shares)
  const last = weights.findLastIndex((weight) => weight > 0)
  return wishes.map((wish, at) => ({ width: (least[at] ?? 0) + (shares[at] ?? 0) + (at === last ? left : 0), align: wish.align }))
}

/** Whether a cell's text is a figure that must never break over two lines. */
export function isFigure(text: string): boolean {
  return FIGURES.test(text)
}

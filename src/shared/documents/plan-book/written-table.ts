import { cellLines, type TextTable, type TextTableCell } from '@shared/narrative/text-table'
import type { Paragraph } from '@shared/narrative/paragraph-record'
import { figuresWidth, isFigure, walkGrid } from '../fit-columns'
import type { Align, TableBlock, TableCell, TableColumn, TableRow } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'
import type { BookContext } from './book-context'
import { lettersOf, textRuns, withoutNotes } from './text-runs'

const SIZES = [28, 26, 24, 22, 20, 18, 16] as const

/** A table an officer wrote: its columns keep their shares of the page, the type gets smaller before a figure breaks. */
export function writtenTable({ id, fields }: Paragraph, table: TextTable, context: BookContext): TableBlock {
  const rows = table.rows.map((row): TableRow => ({ kind: 'body', cells: row.map((cell) => tableCell(cell, context)) }))
  const header = table.header && rows.length > 1 ? rows.slice(0, headerHeight(table)) : []
  const body = rows.slice(header.length)
  const columns = aligned(shares(table.widths), body)
  return {
    type: 'table',
    anchor: context.marks.anchor(),
    number: context.marks.tableNumber(),
    caption: lettersOf(textRuns(withoutNotes(fields.content), context)),
    from: id,
    size: fittingSize(columns, [...header, ...body]),
    columns,
    header,
    rows: body
  }
}

/** A header cell that covers rows below takes them into the header, unless nothing would be left. */
function headerHeight({ rows }: TextTable): number {
  const height = Math.max(1, ...(rows[0] ?? []).map((cell) => cell.h ?? 1))
  return height < rows.length ? height : 1
}

function tableCell({ c, w, h }: TextTableCell, context: BookContext): TableCell {
  return {
    lines: cellLines(c).map((line) => textRuns(line, context)),
    ...(w === undefined ? {} : { colSpan: w }),
    ...(h === undefined ? {} : { rowSpan: h })
  }
}

function shares(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const made = widths.map((width) => Math.floor((PORTRAIT_WIDTH * width) / whole))
  const rest = PORTRAIT_WIDTH - made.reduce((sum, width) => sum + width, 0)
  return made.map((width, at) => (at === made.length - 1 ? width + rest : width))
}

/** A column of figures stands to the right, as in every table of the book. */
function aligned(widths: readonly number[], rows: readonly TableRow[]): readonly TableColumn[] {
  const texts = widths.map((): string[] => [])
  walkGrid(rows, widths.length, (cell, column) => {
    const words = cell.lines.map(lettersOf).join('\n').trim()
    if (words !== '' && (cell.colSpan ?? 1) === 1) texts[column]?.push(words)
  })
  return widths.map((width, at): TableColumn => {
    const held = texts[at] ?? []
    const align: Align = held.length > 0 && held.every(isFigure) ? 'right' : 'left'
    return { width, align }
  })
}

function fittingSize(columns: readonly TableColumn[], rows: readonly TableRow[]): number {
  const fits = (size: number): boolean => {
    let all = true
    walkGrid(rows, columns.length, (cell, at) => {
      if ((cell.colSpan ?? 1) > 1) return
      for (const line of cell.lines) {
        const words = lettersOf(line)
        if (isFigure(words) && figuresWidth(words, size) > (columns[at]?.width ?? 0)) all = false
      }
    })
    return all
  }
  return SIZES.find(fits) ?? 16
}

import {
  AlignmentType, Bookmark, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType,
  type FileChild, type ITableBordersOptions
} from 'docx'
import {
  captionText, type Align, type Inline, type SignatureBlock, type TableBlock, type TableCell as Cell, type TableColumn, type TableRow as Row
} from '../outline'
import { isMerged, walkGrid } from '../fit-columns'
import { CELL_STYLE, styleId } from './styles'
import { textRuns } from './text-blocks'
import { lineHeight } from './typeface'

const HEADER_FILL = 'EDEDED'
const SHADE_FILL = 'D9D9D9'
const ROW_FILL = { group: 'F7F7F7', total: 'EDEDED', subtotal: undefined, body: undefined } as const
/** 0.5 pt (brief §8.7) */
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const BORDERS: ITableBordersOptions = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS: ITableBordersOptions = {
  top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE
}
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** A row with a cell longer than this may be torn over two pages: it would not fit on one. */
const UNBREAKABLE_CHARS = 900

interface CellLook {
  readonly size: number
  readonly bold: boolean
  readonly fill?: string | undefined
  readonly keepNext: boolean
}

function cellParagraph(runs: readonly Inline[], align: Align, look: CellLook): Paragraph {
  return new Paragraph({
    style: CELL_STYLE,
    alignment: ALIGN[align],
    spacing: { line: lineHeight(look.size), lineRule: LineRuleType.EXACT },
    ...(look.keepNext ? { keepNext: true } : {}),
    children: textRuns(runs, { size: look.size, bold: look.bold })
  })
}

function tableCell(cell: Cell, width: number, align: Align, look: CellLook, header: boolean): TableCell {
  const lines = cell.lines.length === 0 ? [[]] : cell.lines
  const fill = cell.shade === true ? SHADE_FILL : look.fill
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: { top: 20, bottom: 20, left: 60, right: 60 },
    ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    ...(fill === undefined ? {} : { shading: { fill, type: 'clear', color: 'auto' } }),
    children: lines.map((runs) => cellParagraph(runs, cell.align ?? align, look))
  })
}

function longest(row: Row | undefined): number {
  return Math.max(0, ...(row?.cells ?? []).map((cell) => cell.lines.flat().reduce((sum, run) => sum + run.text.length, 0)))
}

/** Builds the cells of each row; `build` is given the cell, its width over the columns it spans, and their alignment. */
function gridCells(
  rows: readonly Row[], columns: readonly TableColumn[], build: (cell: Cell, width: number, align: Align, row: number) => TableCell
): TableCell[][] {
  const made: TableCell[][] = rows.map(() => [])
  walkGrid(rows, columns.length, (cell, at, row) => {
    const span = columns.slice(at, at + (cell.colSpan ?? 1))
    made[row]?.push(build(cell, span.reduce((sum, column) => sum + column.width, 0), span[0]?.align ?? 'left', row))
  })
  return made
}

function headerRows(block: TableBlock): TableRow[] {
  const look: CellLook = { size: block.size, bold: true, fill: HEADER_FILL, keepNext: true }
  return gridCells(block.header, block.columns, (cell, width) => tableCell(cell, width, 'center', look, true))
    .map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }))
}

/** A group title stays with its first row, a sum with the row before it, rows of one merged cell together, and a form's last rows with the signatures below. */
function staysWithNext(block: TableBlock, at: number): boolean {
  const next = block.rows[at + 1]
  if (block.together === true) return true
  if (next === undefined) return block.keepNext === true
  return isMerged(block.rows[at]) || block.rows[at]?.kind === 'group' || next.kind === 'subtotal' || next.kind === 'total'
}

function bodyRows(block: TableBlock): TableRow[] {
  const looks = block.rows.map((row, at): CellLook => (
    { size: block.size, bold: row.kind !== 'body', fill: ROW_FILL[row.kind], keepNext: staysWithNext(block, at) }
  ))
  const plain: CellLook = { size: block.size, bold: false, keepNext: false }
  return gridCells(block.rows, block.columns, (cell, width, align, row) => tableCell(cell, width, align, looks[row] ?? plain, false))
    .map((children, at) => new TableRow({ cantSplit: longest(block.rows[at]) <= UNBREAKABLE_CHARS, children }))
}

function grid(block: TableBlock): Table {
  const widths = block.columns.map((column) => column.width)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: [...headerRows(block), ...bodyRows(block)]
  })
}

/** Caption and unit above, the grid, source and notes below, and a little air. */
export function table(block: TableBlock): FileChild[] {
  const title = captionText(block)
  const keep = block.keepNext === true ? { keepNext: true } : {}
  const below = [...(block.source === undefined ? [] : [block.source]), ...(block.notes ?? [])]
  return [
    ...(title === '' ? [] : [new Paragraph({
      style: styleId('caption'),
      children: [new Bookmark({ id: block.anchor, children: textRuns([{ text: title }]) })]
    })]),
    ...(block.unit === undefined ? [] : [new Paragraph({ style: styleId('unit'), children: textRuns([{ text: block.unit }]) })]),
    grid(block),
    ...below.map((text, index) => new Paragraph({ style: styleId(index === 0 ? 'source' : 'note'), ...keep, children: textRuns([{ text }]) })),
    new Paragraph({ ...keep, spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] })
  ]
}

/** Places to sign as a borderless row that never leaves its page. */
export function signatures(block: SignatureBlock, width: number): FileChild[] {
  const each = Math.floor(width / block.places.length)
  const look: CellLook = { size: 28, bold: false, keepNext: false }
  const cells = block.places.map((place) => {
    const lines: readonly (readonly Inline[])[] = [[{ text: place.caption }], ...place.lines.map((text) => [{ text }])]
    return tableCell({ lines, align: 'center' }, each, 'center', look, false)
  })
  return [
    new Paragraph({ keepNext: true, spacing: { line: 240, lineRule: LineRuleType.EXACT }, children: [] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: each * block.places.length, type: WidthType.DXA },
      columnWidths: block.places.map(() => each),
      borders: NO_BORDERS,
      rows: [new TableRow({ cantSplit: true, children: cells })]
    }),
    new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })
  ]
}

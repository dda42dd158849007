import type { Node, Schema } from '@tiptap/pm/model'
import { TableMap } from '@tiptap/pm/tables'
import type { RichText } from '@shared/kernel/rich-text'
import { cellLines, type TextTable, type TextTableCell } from '@shared/narrative/text-table'
import { inlineNodes, runsOf, tidyRuns } from './inline-doc'

/** What a column is worth before anybody changed its width. */
export const COLUMN_SHARE = 100

/** A table of the record as the editor's table; the lines of a cell are blocks of their own. */
export function tableNode(schema: Schema, { header, widths, rows }: TextTable): Node {
  const filled = rows.map((row) => schema.node('tableRow', null, row.map((cell) => cellNode(schema, cell))))
  return schema.node('table', { header, widths: [...widths] }, filled)
}

function cellNode(schema: Schema, { c, w, h }: TextTableCell): Node {
  const lines = cellLines(c).map((line) => schema.node('cellLine', null, inlineNodes(schema, line, true)))
  return schema.node('tableCell', { colspan: w ?? 1, rowspan: h ?? 1 }, lines)
}

/** What the editor's table says. */
export function tableOf(table: Node): TextTable {
  return {
    header: table.attrs['header'] === true,
    widths: widthsOf(table),
    rows: table.children.map((row) => row.children.map(cellOf))
  }
}

/** One share per column, whatever an edit left in the attribute. */
export function widthsOf(table: Node): number[] {
  const held = (table.attrs['widths'] ?? []) as readonly number[]
  return Array.from({ length: TableMap.get(table).width }, (_, column) => held[column] ?? COLUMN_SHARE)
}

function cellOf(cell: Node): TextTableCell {
  const span = (name: string): number => Number(cell.attrs[name] ?? 1)
  const content: RichText = cell.children.flatMap((line, at) => [...(at === 0 ? [] : [{ t: '\n' }]), ...runsOf(line)])
  return {
    c: tidyRuns(content),
    ...(span('colspan') > 1 ? { w: span('colspan') } : {}),
    ...(span('rowspan') > 1 ? { h: span('rowspan') } : {})
  }
}

import { z } from 'zod'
import { richTextSchema, type RichText } from '@shared/kernel/rich-text'

export const MAX_TABLE_COLUMNS = 20
export const MAX_TABLE_ROWS = 300

/** One cell: lines of its text are parted by a line feed; `w` columns and `h` rows it covers, absent for one. */
export const tableCellSchema = z.strictObject({
  c: richTextSchema,
  w: z.int().min(2).max(MAX_TABLE_COLUMNS).optional(),
  h: z.int().min(2).max(MAX_TABLE_ROWS).optional()
})
export type TextTableCell = z.infer<typeof tableCellSchema>

/**
 * A table an officer wrote. `header`: the first row is repeated on every page. `widths` are shares of the text width, one per
 * column. A cell covered by a merged neighbour is left out of its row.
 */
export const textTableSchema = z.strictObject({
  header: z.boolean(),
  widths: z.array(z.int().min(1).max(10_000)).min(1).max(MAX_TABLE_COLUMNS),
  rows: z.array(z.array(tableCellSchema).max(MAX_TABLE_COLUMNS)).min(1).max(MAX_TABLE_ROWS)
})
export type TextTable = z.infer<typeof textTableSchema>

/** A blank table with a header row. */
export function blankTable(rows: number, columns: number): TextTable {
  return {
    header: true,
    widths: Array.from({ length: columns }, () => 100),
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ c: [] })))
  }
}

/** All texts of a table, row by row. */
export function tableTexts(table: TextTable): readonly RichText[] {
  return table.rows.flatMap((row) => row.map((cell) => cell.c))
}

/** The text of a cell as its lines. */
export function cellLines(content: RichText): readonly RichText[] {
  const lines: RichText[] = [[]]
  for (const run of content) {
    if (run.ref !== undefined || run.note !== undefined) {
      lines.at(-1)?.push(run)
      continue
    }
    run.t.split('\n').forEach((t, at) => {
      if (at > 0) lines.push([])
      if (t !== '') lines.at(-1)?.push({ ...run, t })
    })
  }
  return lines
}

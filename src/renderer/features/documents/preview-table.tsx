import { useMemo } from 'react'
import { isFigure, walkGrid } from '@shared/documents/fit-columns'
import { captionText, type TableBlock, type TableCell, type TableRow } from '@shared/documents/outline'
import { classes } from '@renderer/ui/given'
import { Runs } from './runs'

interface PlacedCell {
  readonly cell: TableCell
  readonly align: string
}

function placed(rows: readonly TableRow[], block: TableBlock): readonly (readonly PlacedCell[])[] {
  const grid: PlacedCell[][] = rows.map(() => [])
  walkGrid(rows, block.columns.length, (cell, column, row) => {
    grid[row]?.push({ cell, align: cell.align ?? block.columns[column]?.align ?? 'left' })
  })
  return grid
}

/** A table of the book with caption, unit, source and notes. */
export function PreviewTable({ block }: { readonly block: TableBlock }) {
  const whole = block.columns.reduce((sum, column) => sum + column.width, 0)
  const title = captionText(block)
  return (
    <div className="book-table">
      {title !== '' && <p className="book-caption">{title}</p>}
      {block.unit !== undefined && <p className="book-unit">{block.unit}</p>}
      <table aria-label={title === '' ? undefined : title} style={{ fontSize: `${String(block.size / 32)}em` }}>
        <colgroup>{block.columns.map((column, at) => <col key={at} style={{ width: `${String((column.width / whole) * 100)}%` }} />)}</colgroup>
        <thead><Rows rows={block.header} block={block} isHeader /></thead>
        <tbody><Rows rows={block.rows} block={block} isHeader={false} /></tbody>
      </table>
      {block.source !== undefined && <p className="book-note">{block.source}</p>}
      {block.notes?.map((note) => <p key={note} className="book-note">{note}</p>)}
    </div>
  )
}

function Rows({ rows, block, isHeader }: { readonly rows: readonly TableRow[]; readonly block: TableBlock; readonly isHeader: boolean }) {
  const grid = useMemo(() => placed(rows, block), [rows, block])
  return grid.map((cells, row) => (
    <tr key={row} className={`book-row-${rows[row]?.kind ?? 'body'}`}>
      {cells.map((each, at) => <Cell key={at} placed={each} isHeader={isHeader} />)}
    </tr>
  ))
}

function Cell({ placed: { cell, align }, isHeader }: { readonly placed: PlacedCell; readonly isHeader: boolean }) {
  const Tag = isHeader ? 'th' : 'td'
  const text = cell.lines.flat().map((run) => run.text).join('')
  return (
    <Tag colSpan={cell.colSpan} rowSpan={cell.rowSpan} className={classes(!isHeader && `book-${align}`, isFigure(text) && 'book-figure', cell.shade === true && 'book-shade')}>
      {cell.lines.map((line, at) => <p key={at}><Runs runs={line} /></p>)}
    </Tag>
  )
}

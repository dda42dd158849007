import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classes } from './given'
import './data-table.css'

export interface Column<Row> {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right, with tabular digits. */
  readonly align?: 'start' | 'end' | undefined
  /** CSS width, e.g. `120px`; the others share the rest. */
  readonly width?: string | undefined
  /** The column that names the row (read with every cell). */
  readonly isRowHeader?: boolean | undefined
  /** What stands under it in the totals row. */
  readonly footer?: ReactNode
}

export interface DataTableProps<Row> {
  /** What the table lists; read aloud, not shown unless `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Enter or double click on a row (a click too when `openOnClick`). */
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly openOnClick?: boolean | undefined
  /** The row that is shown beside the table. */
  readonly currentKey?: string | undefined
  /** A mark on the whole row, e.g. a warning. */
  readonly rowTone?: ((row: Row) => 'amber' | 'red' | 'quiet' | undefined) | undefined
  readonly empty?: ReactNode
}

/** A semantic table: head stays in sight, ↑ ↓ Home End move by rows, Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, onOpen } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [focusKey, setFocusKey] = useState<string | null>(null)
  const keys = rows.map(rowKey)
  const stop = focusKey !== null && keys.includes(focusKey) ? focusKey : props.currentKey ?? keys[0]
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  return (
    <table className="ui-table">
      <caption className={props.showCaption === true ? 'ui-table-caption' : 'ui-hidden'}>{props.caption}</caption>
      <thead><tr>{columns.map((column) => <HeadCell key={column.id} column={column} />)}</tr></thead>
      <tbody ref={body}>
        {rows.map((row, index) => {
          const key = keys[index] ?? ''
          const isFocusable = onOpen !== undefined
          return (
            <tr
              key={key}
              className={classes('ui-table-row', isFocusable && 'ui-table-row-open', rowToneClass(props, row))}
              aria-current={props.currentKey === key ? 'true' : undefined}
              tabIndex={isFocusable ? (key === stop ? 0 : -1) : undefined}
              onFocus={isFocusable ? () => { setFocusKey(key) } : undefined}
              onKeyDown={isFocusable ? (event) => { onRowKey(event, body.current, index, () => { onOpen(row) }) } : undefined}
              onClick={props.openOnClick === true && isFocusable ? () => { onOpen(row) } : undefined}
              onDoubleClick={isFocusable && props.openOnClick !== true ? () => { onOpen(row) } : undefined}
            >
              {columns.map((column) => <BodyCell key={column.id} column={column} row={row} />)}
            </tr>
          )
        })}
      </tbody>
      {columns.some((column) => column.footer !== undefined) && (
        <tfoot><tr>{columns.map((column) => <td key={column.id} className={cellClass(column)}>{column.footer}</td>)}</tr></tfoot>
      )}
    </table>
  )
}

function HeadCell<Row>({ column }: { readonly column: Column<Row> }) {
  return <th scope="col" className={cellClass(column)} style={column.width === undefined ? undefined : { width: column.width }}>{column.header}</th>
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.isRowHeader === true) return <th scope="row" className={cellClass(column)}>{column.cell(row)}</th>
  return <td className={cellClass(column)}>{column.cell(row)}</td>
}

function cellClass<Row>(column: Column<Row>): string {
  return column.align === 'end' ? 'num num-cell' : ''
}

function rowToneClass<Row>(props: DataTableProps<Row>, row: Row): string | undefined {
  const tone = props.rowTone?.(row)
  return tone === undefined ? undefined : `ui-table-row-${tone}`
}

/** Keys on a row itself; keys inside a field of the row belong to the field. */
function onRowKey(event: KeyboardEvent<HTMLTableRowElement>, body: HTMLTableSectionElement | null, index: number, open: () => void): void {
  if (event.target !== event.currentTarget || body === null) return
  const last = body.rows.length - 1
  const next = { ArrowDown: Math.min(index + 1, last), ArrowUp: Math.max(index - 1, 0), Home: 0, End: last }[event.key]
  if (event.key === 'Enter') open()
  else if (next === undefined) return
  else body.rows[next]?.focus()
  event.preventDefault()
}

import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePlanFields } from './plan-fields'
import { SampleBadge } from './sample-badge'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { ReorderHandle, useReorder, type MoveRow, type Reorder } from '@renderer/ui/reorder'
import { useOpenRow } from './use-open-row'
import './row-table.css'

export interface RowColumn {
  readonly id: string
  readonly label: string
  /** px; the title column takes what is left. */
  readonly width?: number | undefined
}

export interface RowTableProps<R> {
  readonly caption: string
  readonly columns: readonly RowColumn[]
  readonly rows: readonly R[]
  readonly move: MoveRow
  /** The cells of a row, one for each column; `title` names the column that heads the row. */
  readonly cell: (row: R, column: string) => ReactNode
  readonly title: string
  /** What the row shows when it is open. */
  readonly details: (row: R) => ReactNode
}

interface Row {
  readonly id: string
  readonly fields: { readonly title: string }
}

/** Rows edited in place and opened for the rest; numbered by their order, which the handle changes. */
export function RowTable<R extends Row>(props: RowTableProps<R>) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const reorder = useReorder(props.rows.map(({ id }) => id), props.move)
  return (
    <div className="row-scroll">
      <table className="ui-table row-table">
        <caption className="ui-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="row-order">{t('analysis.order')}</th>
            {props.columns.map(({ id, label, width }) => <th key={id} scope="col" style={width === undefined ? undefined : { width }}>{label}</th>)}
            {canEdit && <td className="row-handle" />}
          </tr>
        </thead>
        {props.rows.map((row, index) => <OpenableRow key={row.id} table={props} row={row} index={index} reorder={reorder} />)}
      </table>
    </div>
  )
}

interface OpenableRowProps<R> {
  readonly table: RowTableProps<R>
  readonly row: R
  readonly index: number
  readonly reorder: Reorder
}

function OpenableRow<R extends Row>({ table, row, index, reorder }: OpenableRowProps<R>) {
  const t = useT()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const [isOpen, setOpen] = useOpenRow(row.id, table.columns.map(({ id }) => id))
  const label = t('analysis.openRow', { number: count(index + 1), title: row.fields.title })
  return (
    <tbody data-open={isOpen ? '' : undefined} {...reorder.rowProps(row.id)}>
      <tr>
        <td className="num row-order">
          <IconButton label={label} icon={isOpen ? ChevronDown : ChevronRight} dense aria-expanded={isOpen} onPress={() => { setOpen(!isOpen) }} />
          {count(index + 1)}
        </td>
        {table.columns.map(({ id }) => (
          id === table.title ? <th key={id} scope="row">{table.cell(row, id)}<SampleBadge /></th> : <td key={id}>{table.cell(row, id)}</td>
        ))}
        {canEdit && <td className="row-handle"><ReorderHandle reorder={reorder} id={row.id} name={t('analysis.rowName', { number: count(index + 1) })} /></td>}
      </tr>
      {isOpen && <tr className="row-details"><td colSpan={table.columns.length + (canEdit ? 2 : 1)}>{table.details(row)}</td></tr>}
    </tbody>
  )
}

import { memo, type ReactNode } from 'react'
import { classes } from '@renderer/ui/given'
import { CellInput } from './grid-cell-input'
import { cellStyle, drawnColumns, frozenClass, type DrawnColumn, type GridLayout } from './grid-layout'
import type { GridSession } from './grid-session'
import { isFigure, isOpenCell, type GridColumn, type GridEntry } from './grid-types'

/** Height of every row, CSS pixels: a row is one line, so that ten thousand of them need no measuring. */
export const ROW_HEIGHT = 34

/** What an owner hangs into a cell: comments, conflicts. `null` for nearly every cell. */
export type CellMarks = (row: string, column: string) => ReactNode

export interface GridRowProps<Row> {
  readonly entry: GridEntry<Row>
  /** From 0. */
  readonly index: number
  /** Rows of the head, which count in what is read aloud. */
  readonly headRows: number
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly first: number
  readonly last: number
  readonly session: GridSession<Row>
  /** The column that has the tab stop, when it is in this row. */
  readonly active: string | null
  /** Selected columns, both included; none: from > to. */
  readonly from: number
  readonly to: number
  /** The column whose corner holds the handle that fills; -1 for none. */
  readonly handle: number
  readonly isInFill: boolean
  readonly canEdit: boolean
  readonly marks: CellMarks | undefined
  /** Changes when the active or a waiting cell of this row looks different. */
  readonly tick: number
}

/** One row: the frozen cells, then those in sight. */
export const GridRow = memo(function GridRow<Row>(props: GridRowProps<Row>) {
  const { entry, index, headRows, layout, first, last } = props
  const drawn = drawnColumns(layout, first, last)
  return (
    <div
      role="row"
      aria-rowindex={index + 1 + headRows}
      data-row={entry.id}
      className={classes('grid-row', entry.kind === 'group' && 'grid-row-group', entry.kind === 'row' && entry.isNew === true && 'grid-row-new', entry.kind === 'row' && entry.isWaiting === true && 'grid-row-waiting', props.active !== null && 'grid-row-active')}
      style={{ transform: `translateY(${String(index * ROW_HEIGHT)}px)`, width: layout.total }}
    >
      {entry.kind === 'group'
        ? <GroupCells entry={entry} layout={layout} columns={props.columns} drawn={drawn} />
        : drawn.map((place) => <Cell key={props.columns[place.column]?.id} {...props} entry={entry} place={place} />)}
    </div>
  )
}) as <Row>(props: GridRowProps<Row>) => ReactNode

interface CellProps<Row> extends GridRowProps<Row> {
  readonly entry: Extract<GridEntry<Row>, { kind: 'row' }>
  readonly place: DrawnColumn
}

function Cell<Row>(props: CellProps<Row>) {
  const { entry, place, session, layout } = props
  const { column } = place
  const spec = props.columns[column]
  if (spec === undefined) return null
  const text = session.map.textAt({ row: props.index, column })
  const isHint = entry.isNew === true && text === ''
  const isActive = props.active === spec.id
  const isSelected = column >= props.from && column <= props.to
  const tone = entry.isNew === true ? undefined : spec.tone?.(entry.row)
  const isReadOnly = !props.canEdit || !isOpenCell(spec, entry.row)
  return (
    <div
      role={spec.isRowHeader === true && text !== '' ? 'rowheader' : 'gridcell'}
      aria-colindex={column + 1}
      aria-selected={isSelected || isActive}
      aria-readonly={isReadOnly}
      data-cell={spec.id}
      className={classes(
        'grid-cell', `grid-cell-${spec.kind}`, isFigure(spec) && 'grid-cell-figure', frozenClass(layout, column),
        isReadOnly && 'grid-cell-quiet', isSelected && 'grid-cell-selected', isActive && 'grid-cell-active', isActive && session.problem !== null && 'grid-cell-wrong',
        props.isInFill && isSelected && 'grid-cell-fill', tone !== undefined && `grid-cell-${tone}`
      )}
      style={cellStyle(layout, place)}
    >
      {isActive
        ? <CellInput key={session.typings} session={session} cell={{ row: entry.id, column: spec.id }} column={spec} row={entry.row} rowLabel={entry.label} text={text} />
        : <span className={classes('grid-text', isHint && 'grid-hint')} title={text.length > 24 ? text : undefined}>{isHint ? spec.hint : text}</span>}
      {props.marks?.(entry.id, spec.id)}
      {props.handle === column && <span className="grid-handle" data-handle="" aria-hidden />}
    </div>
  )
}

interface GroupCellsProps<Row> {
  readonly entry: Extract<GridEntry<Row>, { kind: 'group' }>
  readonly layout: GridLayout
  readonly columns: readonly GridColumn<Row>[]
  readonly drawn: readonly DrawnColumn[]
}

/** The heading of a group: its name over the frozen cells, its subtotals under their columns. */
function GroupCells<Row>({ entry, layout, columns, drawn }: GroupCellsProps<Row>) {
  return (
    <>
      <div role="rowheader" className="grid-cell grid-cell-frozen grid-group-name" style={{ left: 0, width: Math.max(layout.frozenWidth, 1) }}><span className="grid-text">{entry.label}</span></div>
      {drawn.filter(({ column }) => column >= layout.frozen).map((place) => {
        const spec = columns[place.column]
        return spec !== undefined && (
          <div key={spec.id} role="gridcell" aria-colindex={place.column + 1} className={classes('grid-cell', isFigure(spec) && 'grid-cell-figure', frozenClass(layout, place.column))} style={cellStyle(layout, place)}>
            <span className="grid-text">{entry.texts[spec.id] ?? ''}</span>
          </div>
        )
      })}
    </>
  )
}

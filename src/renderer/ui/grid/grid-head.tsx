import { classes } from '@renderer/ui/given'
import { cellStyle, drawnColumns, frozenClass, range, type GridLayout } from './grid-layout'
import { isFigure, type GridColumn } from './grid-types'

interface HeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly first: number
  readonly last: number
}

/** So many rows the head has: titles, and over them those of groups of columns. */
export function headRowsOf<Row>(columns: readonly GridColumn<Row>[]): number {
  return columns.some(({ group }) => group !== undefined) ? 2 : 1
}

/** The titles of the columns; they stay at the top. */
export function GridHead<Row>({ columns, layout, first, last }: HeadProps<Row>) {
  const rows = headRowsOf(columns)
  return (
    <div role="rowgroup" className="grid-head" style={{ width: layout.total }}>
      {rows === 2 && <GroupTitles columns={columns} layout={layout} />}
      <div role="row" aria-rowindex={rows} className="grid-head-row">
        {drawnColumns(layout, first, last).map((place) => {
          const spec = columns[place.column]
          if (spec === undefined) return null
          return (
            <div
              key={spec.id}
              role="columnheader"
              aria-colindex={place.column + 1}
              data-head={spec.id}
              className={classes('grid-cell', 'grid-title', isFigure(spec) && 'grid-cell-figure', frozenClass(layout, place.column))}
              style={cellStyle(layout, place)}
            >
              <span className="grid-text" title={spec.title.length > 12 ? spec.title : undefined}>{spec.title}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The titles over neighbours: few, so all of them are always there. */
function GroupTitles<Row>({ columns, layout }: Pick<HeadProps<Row>, 'columns' | 'layout'>) {
  return (
    <div role="row" aria-rowindex={1} className="grid-head-row grid-head-groups">
      {layout.frozen > 0 && <div aria-hidden className="grid-cell grid-cell-frozen grid-cell-edge" style={{ width: layout.frozenWidth, left: 0 }} />}
      {groupsOf(columns, layout).map(({ from, to, title }) => {
        const width = range(from, to).reduce((sum, column) => sum + (layout.widths[column] ?? 0), 0)
        if (title === undefined) return <div key={from} aria-hidden className="grid-cell" style={{ width }} />
        return <div key={from} role="columnheader" aria-colindex={from + 1} aria-colspan={to - from + 1} className="grid-cell grid-group-title" style={{ width }}><span className="grid-group-title-text" style={{ left: layout.frozenWidth }}>{title}</span></div>
      })}
      {layout.endWidth > 0 && <div aria-hidden className="grid-cell grid-cell-frozen grid-cell-edge-end" style={{ width: layout.endWidth, right: 0 }} />}
    </div>
  )
}

interface TitleGroup {
  readonly from: number
  readonly to: number
  readonly title: string | undefined
}

function groupsOf<Row>(columns: readonly GridColumn<Row>[], { frozen, end }: GridLayout): readonly TitleGroup[] {
  const groups: TitleGroup[] = []
  for (let column = frozen; column < end; column += 1) {
    const title = columns[column]?.group
    const last = groups.at(-1)
    if (last !== undefined && last.title === title) groups[groups.length - 1] = { ...last, to: column }
    else groups.push({ from: column, to: column, title })
  }
  return groups
}

/** The totals; they stay at the bottom. */
export function GridFoot<Row>({ columns, layout, first, last, rowIndex, footers }: HeadProps<Row> & { readonly rowIndex: number; readonly footers: Readonly<Record<string, string>> }) {
  return (
    <div role="rowgroup" className="grid-foot" style={{ width: layout.total }}>
      <div role="row" aria-rowindex={rowIndex} className="grid-head-row">
        {drawnColumns(layout, first, last).map((place) => {
          const spec = columns[place.column]
          if (spec === undefined) return null
          return (
            <div
              key={spec.id}
              role={spec.isRowHeader === true && spec.footer !== undefined ? 'rowheader' : 'gridcell'}
              aria-colindex={place.column + 1}
              className={classes('grid-cell', isFigure(spec) && 'grid-cell-figure', frozenClass(layout, place.column))}
              style={cellStyle(layout, place)}
            >
              <span className="grid-text">{footers[spec.id] ?? spec.footer ?? ''}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

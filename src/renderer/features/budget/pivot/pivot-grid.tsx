import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'
import type { PivotTree } from '@shared/budget/pivot-tree'
import type { Satang } from '@shared/kernel/satang'
import { PivotHead } from './pivot-head'
import type { PivotLine } from './pivot-lines'
import { PivotRow, WholeRow } from './pivot-row'
import { usePivotKeys, type PivotCell } from './use-pivot-keys'
import type { PivotView } from './pivot-view'

export interface PivotGridProps {
  readonly caption: string
  readonly tree: PivotTree
  readonly lines: readonly PivotLine[]
  readonly view: PivotView
  readonly onView: (view: PivotView) => void
  /** What the last key of a path is called, and a key of the columns. */
  readonly nameOf: (path: readonly string[]) => string
  readonly columnName: (key: string) => string
  readonly money: (amount: Satang) => string
  /** Shows the projects behind a figure; `null` for the column of totals. */
  readonly onOpen: (path: readonly string[], column: string | null) => void
  /** Ctrl+C. */
  readonly onCopy: () => void
}

/** px */
const ROW = 38
const OVERSCAN = 12
/** px of the names, of a figure and of the share; a column never moves when other rows come into sight. */
const [NAMES, FIGURE, SHARE] = [340, 158, 96]
/** px beyond which names only push the figures away from them */
const WIDEST_NAMES = 760

/**
 * Rows within rows with their figures, as a tree that is walked cell by cell. Only the rows in sight are drawn; head, names and the
 * whole stay in sight.
 */
export function PivotGrid(props: PivotGridProps) {
  const { caption, tree, lines, view } = props
  const pane = useRef<HTMLDivElement>(null)
  const keys = usePivotKeys(props, pane, (row) => { if (row < lines.length) virtual.scrollToIndex(row, { align: 'auto' }) })
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW,
    getItemKey: (index) => lines[index]?.key ?? index,
    // The row under the keyboard stays drawn wherever the wheel goes.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(keys.at.row < lines.length ? [keys.at.row] : [])])].sort((a, b) => a - b),
    overscan: OVERSCAN,
    scrollPaddingStart: 44,
    scrollPaddingEnd: 44
  })
  const columns = tree.columns.length
  const figures = (columns + 1) * FIGURE + SHARE
  const drawn = virtual.getVirtualItems()
  const spaceBefore = (place: number): number => (drawn[place]?.start ?? 0) - (drawn[place - 1]?.end ?? 0)
  const isAt = (row: number): PivotCell | null => (keys.at.row === row ? keys.at : null)
  return (
    <div ref={pane} className="pivot-pane">
      <table
        className="ui-table pivot-table" role="treegrid" aria-label={caption} aria-rowcount={lines.length + 2} aria-colcount={columns + 3}
        style={{ minWidth: NAMES + figures, maxWidth: WIDEST_NAMES + figures }} onKeyDown={keys.onKeyDown} onClick={keys.onClick} onFocus={keys.onFocus}
      >
        <colgroup><col />{tree.columns.map((key) => <col key={key} style={{ width: FIGURE }} />)}<col style={{ width: FIGURE }} /><col style={{ width: SHARE }} /></colgroup>
        <PivotHead columns={tree.columns} view={view} onView={props.onView} columnName={props.columnName} />
        <tbody>
          {drawn.flatMap(({ index, key }, place): ReactNode[] => {
            const line = lines[index]
            if (line === undefined) return []
            return [
              <Space key={`before ${String(key)}`} height={spaceBefore(place)} columns={columns + 3} />,
              <PivotRow key={key} index={index} line={line} columns={tree.columns} name={props.nameOf(line.node.path)} money={props.money} at={isAt(index)} />
            ]
          })}
          <Space height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} columns={columns + 3} />
        </tbody>
        <WholeRow index={lines.length} node={tree.whole} columns={tree.columns} money={props.money} at={isAt(lines.length)} />
      </table>
    </div>
  )
}

/** Stands for rows that are not drawn. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height < 1) return null
  return <tr aria-hidden className="pivot-space"><td colSpan={columns} style={{ height }} /></tr>
}

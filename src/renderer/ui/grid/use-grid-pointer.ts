import { useRef, useState, type PointerEvent } from 'react'
import type { GridChanges } from './grid-changes'
import type { GridSession } from './grid-session'
import type { CellId } from './grid-types'
import { dragged, firstRow, type Range } from './grid-walk'

/** What the mouse is doing in a grid. */
interface Drag {
  readonly what: 'select' | 'fill' | 'rows'
  /** The cells the fill began with. */
  readonly source: Range | null
}

/** So near to the border a dragged selection scrolls on. */
const EDGE_PX = 24

export interface GridPointer {
  /** What a dragged handle would fill now. */
  readonly filling: Range | null
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
  readonly onDoubleClick: (event: { readonly target: EventTarget }) => void
}

/** The mouse in a grid: a press selects, dragging selects a range, heads select columns and rows, the handle fills, two presses edit. */
export function useGridPointer<Row>(session: GridSession<Row>, changes: GridChanges<Row>, takeKeyboard: () => void): GridPointer {
  const drag = useRef<Drag | null>(null)
  const [filling, setFilling] = useState<Range | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const target = event.target as Element
    if (event.button !== 0 || target.closest('button, a') !== null || isOwnText(session, target)) return
    const head = target.closest('[data-head]')?.getAttribute('data-head')
    const cell = cellUnder(target)
    if (head === null && cell === null) return
    event.preventDefault()
    if (target.closest('[data-handle]') !== null && session.range !== null) drag.current = { what: 'fill', source: session.range }
    else if (typeof head === 'string') selectColumn(session, head)
    else if (cell !== null) drag.current = press(session, cell, event.shiftKey)
    takeKeyboard()
    if (drag.current !== null) event.currentTarget.setPointerCapture(event.pointerId)
    session.redraw()
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current === null) return
    scrollNearEdge(event.currentTarget, event)
    const cell = cellUnder(document.elementFromPoint(event.clientX, event.clientY))
    const place = session.map.placeOf(cell)
    if (cell === null || place === null) return
    const { what, source } = drag.current
    if (what === 'fill' && source !== null) setFilling(dragged(source, place))
    else if (what === 'select' && session.mode === 'ready') extendTo(session, cell)
    else if (what === 'rows') extendTo(session, { row: cell.row, column: session.owner.columns.at(-1)?.id ?? '' })
  }
  const onPointerUp = (): void => {
    if (drag.current?.what === 'fill' && drag.current.source !== null && filling !== null) changes.fillTo(drag.current.source, filling)
    drag.current = null
    setFilling(null)
  }
  const onDoubleClick = (event: { readonly target: EventTarget }): void => {
    const cell = cellUnder(event.target as Element)
    if (cell !== null && session.active?.row === cell.row && session.active.column === cell.column && session.mode === 'ready') session.beginEdit()
  }
  return { filling, onPointerDown, onPointerMove, onPointerUp, onDoubleClick }
}

/** In a text being edited the mouse sets the caret. */
function isOwnText<Row>(session: GridSession<Row>, target: Element): boolean {
  return session.mode !== 'ready' && target.classList.contains('grid-input')
}

function cellUnder(target: Element | null): CellId | null {
  const column = target?.closest('[data-cell]')?.getAttribute('data-cell')
  const row = target?.closest('[data-row]')?.getAttribute('data-row')
  return typeof column === 'string' && typeof row === 'string' ? { row, column } : null
}

function press<Row>(session: GridSession<Row>, cell: CellId, extend: boolean): Drag | null {
  const place = session.map.placeOf(cell)
  if (place === null || !session.map.shape.canStand(place.row)) return null
  if (session.map.columnOf(cell)?.selectsRow !== true) return session.select(cell, extend) ? { what: 'select', source: null } : null
  const from = extend ? (session.map.placeOf(session.active)?.row ?? place.row) : place.row
  session.selectRange({ row: from, column: 0 }, { row: place.row, column: session.map.shape.columns - 1 })
  return { what: 'rows', source: null }
}

function selectColumn<Row>(session: GridSession<Row>, id: string): void {
  const column = session.owner.columns.findIndex((one) => one.id === id)
  const isAll = session.owner.columns[column]?.selectsRow === true
  session.selectRange({ row: firstRow(session.map.shape), column: Math.max(0, column) }, { row: firstRow(session.map.shape, true), column: isAll ? session.map.shape.columns - 1 : Math.max(0, column) })
}

function extendTo<Row>(session: GridSession<Row>, cell: CellId): void {
  if (session.corner?.row === cell.row && session.corner.column === cell.column) return
  if (session.corner === null && session.active?.row === cell.row && session.active.column === cell.column) return
  session.corner = cell
  session.redraw()
}

function scrollNearEdge(pane: HTMLElement, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): void {
  const { top, bottom, left, right } = pane.getBoundingClientRect()
  pane.scrollBy(
    clientX > right - EDGE_PX ? EDGE_PX : clientX < left + EDGE_PX ? -EDGE_PX : 0,
    clientY > bottom - EDGE_PX ? EDGE_PX : clientY < top + EDGE_PX ? -EDGE_PX : 0
  )
}

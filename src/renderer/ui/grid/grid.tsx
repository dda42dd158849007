import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useReducer, useRef, type ClipboardEvent, type KeyboardEvent, type Ref, type RefObject } from 'react'
import { registerDraft } from '@renderer/ui/draft-registry'
import { classes } from '@renderer/ui/given'
import { GridChanges, type CopiedBlock } from './grid-changes'
import { GridFoot, GridHead, headRowsOf } from './grid-head'
import { layoutOf, range, type GridLayout } from './grid-layout'
import { GridRow, ROW_HEIGHT, type CellMarks } from './grid-row'
import type { GridOwner } from './grid-owner'
import { GridSession } from './grid-session'
import { GridStatus } from './grid-status'
import type { CellId, GridColumn, GridHandle } from './grid-types'
import type { Range } from './grid-walk'
import { useGridPointer } from './use-grid-pointer'
import { bringIntoSight, useHeldInSight, useInSight, useRoom } from './use-in-sight'
import './grid.css'

export interface GridProps<Row> extends GridOwner<Row> {
  /** What the grid holds, read aloud. */
  readonly label: string
  readonly marks?: CellMarks | undefined
  /** What stands in the frozen row of totals, by column; apart from the columns, so that a sum that follows the keys moves no cell. */
  readonly footers?: Readonly<Record<string, string>> | undefined
  readonly handle?: Ref<GridHandle> | undefined
  readonly className?: string | undefined
}

/**
 * A spreadsheet: rows of equal height of which only those in sight are drawn, frozen head, first columns and totals, and the
 * manners of Excel. It shows what its owner gives and hands every change to it; it stores nothing and undoes nothing.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { columns, entries, label, canEdit } = props
  const { session, changes, tick } = useSession(props)
  const root = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const room = useRoom(pane)
  const layout = useMemo(() => layoutOf(columns, room.width), [columns, room.width])
  const seen = useInSight(pane, entries.length, layout, room)
  const keyboard = useKeyboardPlace(root, session)
  const pointer = useGridPointer(session, changes, keyboard.take)
  useReveal(pane, session, layout)
  useImperativeHandle(props.handle, () => ({
    showCell: (cell: CellId, takesKeyboard: boolean) => {
      if (takesKeyboard) keyboard.take()
      session.select(cell)
    }
  }), [session, keyboard])
  const headRows = headRowsOf(columns)
  const { footers = NO_FOOTERS } = props
  const hasFoot = footers !== NO_FOOTERS || columns.some(({ footer }) => footer !== undefined)
  const sight = { columns, layout, first: seen.columns[0], last: seen.columns[1] }
  return (
    <div ref={root} className={classes('grid', props.className)} onFocus={keyboard.onFocus} onBlur={keyboard.onBlur}>
      <div
        ref={pane}
        role="grid"
        aria-label={label}
        aria-rowcount={entries.length + headRows + (hasFoot ? 1 : 0)}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={!canEdit}
        className="grid-pane"
        onKeyDown={(event) => { onKey(event, session) }}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerUp}
        onDoubleClick={pointer.onDoubleClick}
        onCopy={(event) => { onCopy(event, session, () => changes.copy()) }}
        onCut={(event) => { onCopy(event, session, () => changes.cut()) }}
        onPaste={(event) => { onPaste(event, session, changes) }}
      >
        <GridHead {...sight} />
        <GridBody {...sight} session={session} rows={seen.rows} filling={pointer.filling} marks={props.marks} tick={tick} />
        {hasFoot && <GridFoot {...sight} rowIndex={entries.length + headRows + 1} footers={footers} />}
      </div>
      <GridStatus session={session} changes={changes} />
    </div>
  )
}

const NO_FOOTERS: Readonly<Record<string, string>> = {}

interface GridBodyProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly first: number
  readonly last: number
  readonly session: GridSession<Row>
  readonly rows: readonly [number, number]
  readonly filling: Range | null
  readonly marks: CellMarks | undefined
  readonly tick: number
}

/** The rows in sight, and the active one wherever it stands: it has the keyboard. */
function GridBody<Row>({ rows, filling, tick, ...sight }: GridBodyProps<Row>) {
  const { session, layout, columns } = sight
  const { entries, canEdit } = session.owner
  const { stop } = session
  const stopRow = session.map.placeOf(stop)?.row ?? -1
  const drawn = range(...rows)
  if (stopRow >= 0 && stopRow < rows[0]) drawn.unshift(stopRow)
  if (stopRow > rows[1]) drawn.push(stopRow)
  const selected = filling ?? session.range
  const headRows = headRowsOf(columns)
  return (
    <div role="rowgroup" className="grid-body" style={{ height: entries.length * ROW_HEIGHT, width: layout.total }}>
      {drawn.map((index) => {
        const entry = entries[index]
        if (entry === undefined) return null
        const isIn = selected !== null && index >= selected.top && index <= selected.bottom
        return (
          <GridRow
            key={entry.id}
            {...sight}
            entry={entry}
            index={index}
            headRows={headRows}
            active={index === stopRow ? (stop?.column ?? null) : null}
            from={isIn ? selected.left : 0}
            to={isIn ? selected.right : -1}
            handle={canEdit && session.mode === 'ready' && session.range?.bottom === index ? session.range.right : -1}
            isInFill={isIn && filling !== null}
            canEdit={canEdit}
            tick={index === stopRow ? tick : session.writer.heldIn(entry.id)}
          />
        )
      })}
    </div>
  )
}

interface Running<Row> {
  readonly session: GridSession<Row>
  readonly changes: GridChanges<Row>
  readonly tick: number
}

/** The session lives as long as the grid is on screen; what is typed is written when the page or the window goes away. */
function useSession<Row>(owner: GridOwner<Row>): Running<Row> {
  const [tick, redraw] = useReducer((count: number) => count + 1, 0)
  const held = useRef<Omit<Running<Row>, 'tick'> | null>(null)
  if (held.current === null) {
    const session = new GridSession(owner, redraw)
    held.current = { session, changes: new GridChanges(session) }
  }
  const { session, changes } = held.current
  session.meet(owner)
  useLayoutEffect(() => { session.goOnDown() }, [session, owner.entries])
  useEffect(() => {
    const leave = registerDraft(() => session.flush())
    return () => {
      leave()
      void session.flush()
    }
  }, [session])
  return { session, changes, tick }
}

interface KeyboardPlace {
  /** The active cell is to have the keyboard. */
  readonly take: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** Keeps the keyboard on the text field of the active cell, which is another element whenever the cell changes. */
function useKeyboardPlace<Row>(root: RefObject<HTMLElement | null>, session: GridSession<Row>): KeyboardPlace {
  const isHere = useRef(false)
  useLayoutEffect(() => {
    if (!isHere.current) return
    const field = root.current?.querySelector<HTMLInputElement>('.grid-input')
    const { activeElement } = document
    if (field === null || field === undefined) return
    const isFree = activeElement === null || activeElement === document.body || activeElement.classList.contains('grid-input')
    if (isFree && activeElement !== field) field.focus({ preventScroll: true })
    if (session.mode === 'ready' && document.activeElement === field) field.select()
  })
  return useMemo(() => ({
    take: () => {
      isHere.current = true
      if (!root.current?.contains(document.activeElement)) (document.activeElement as HTMLElement | null)?.blur()
    },
    onFocus: () => {
      if (isHere.current && session.active !== null) return
      isHere.current = true
      if (session.active === null && session.stop !== null) session.select(session.stop)
      else session.redraw()
    },
    // A row that React moves loses the keyboard for a moment: only what comes after tells whether it went elsewhere.
    onBlur: () => {
      setTimeout(() => {
        if (root.current?.contains(document.activeElement) === true || !isHere.current) return
        isHere.current = false
        session.isOpen = false
        session.commit()
        session.owner.onLeave?.()
        session.redraw()
      })
    }
  }), [root, session])
}

/** After a step of the selection its end comes into sight. */
function useReveal<Row>(pane: RefObject<HTMLElement | null>, session: GridSession<Row>, layout: GridLayout): void {
  const { reveals } = session
  const latest = useRef(layout)
  latest.current = layout
  const reveal = useCallback(() => {
    const place = session.map.placeOf(session.corner ?? session.active)
    if (reveals === 0 || pane.current === null || place === null) return
    const { scrollLeft, scrollTop } = pane.current
    bringIntoSight(pane.current, place, latest.current)
    // A cell that was out of sight is drawn before the next key comes: without its text field that key would be lost.
    if (pane.current.scrollLeft !== scrollLeft || pane.current.scrollTop !== scrollTop) session.redraw()
  }, [pane, session, reveals])
  useLayoutEffect(reveal, [reveal])
  useHeldInSight(pane, reveals, reveal)
}

function onKey<Row>(event: KeyboardEvent, session: GridSession<Row>): void {
  if (event.nativeEvent.isComposing || !(event.target as Element).classList.contains('grid-input')) return
  const wasTyping = session.mode !== 'ready'
  const isTaken = session.press(event.nativeEvent)
  if (!isTaken) return
  event.preventDefault()
  if (event.key !== 'Escape' || wasTyping) event.stopPropagation()
}

function onCopy<Row>(event: ClipboardEvent, session: GridSession<Row>, take: () => CopiedBlock | null): void {
  const block = session.mode === 'ready' ? take() : null
  if (block === null) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', block.text)
  event.clipboardData.setData('text/html', block.html)
}

function onPaste<Row>(event: ClipboardEvent, session: GridSession<Row>, changes: GridChanges<Row>): void {
  if (session.mode !== 'ready') return
  event.preventDefault()
  changes.paste(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'))
}

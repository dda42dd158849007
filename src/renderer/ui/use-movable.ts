import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'

export interface MovableOptions {
  /** Rows go only into lists of the same name: a KPI never lands among strategies. */
  readonly list: string
  /** The rows as they stand. */
  readonly ids: readonly string[]
  /** Puts a row, of this list or another of the same name, before another one here, or last. */
  readonly onMove: (id: string, before: string | null) => void
  /** Says where a row now stands, for people who do not see it move: place from 1. */
  readonly say: (place: number, of: number) => string
  readonly isDisabled?: boolean | undefined
  /** The rows stand side by side: a drop falls before or after. The keys stay the same, since Alt+← goes back a page. */
  readonly isAcross?: boolean | undefined
}

/** One thing is dragged at a time in a window. */
let dragged: { readonly list: string; readonly id: string } | null = null

interface DropPlace {
  readonly id: string
  readonly edge: 'before' | 'after'
}

/**
 * A list whose rows are put in order by dragging their grip, by Alt+↑ and Alt+↓ inside a row, or by `moveBy` of a menu.
 * The focus stays in the row that moves.
 */
export function useMovable({ list, ids, onMove, say, isDisabled = false, isAcross = false }: MovableOptions) {
  const [over, setOver] = useState<DropPlace | null>(null)
  const [status, setStatus] = useState('')
  const follow = useFocusOfMoved(ids.join(' '))
  const moveBy = (id: string, step: -1 | 1): void => {
    const at = ids.indexOf(id)
    const to = at + step
    if (isDisabled || at < 0 || to < 0 || to >= ids.length) return
    setStatus(say(to + 1, ids.length))
    follow.row(id)
    onMove(id, (step < 0 ? ids[to] : ids[to + 1]) ?? null)
  }
  const accepts = (): boolean => !isDisabled && dragged?.list === list
  const drop = (event: DragEvent, before: string | null): void => {
    if (!accepts() || dragged === null) return
    stop(event)
    setOver(null)
    if (dragged.id !== before) onMove(dragged.id, before)
    dragged = null
  }
  const nextOf = (id: string): string | null => ids[ids.indexOf(id) + 1] ?? null

  return {
    status,
    moveBy,
    /** Spread on the row. */
    rowProps: (id: string) => ({
      'data-row': id,
      'data-drop': over?.id === id ? over.edge : undefined,
      onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
        if (!event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        stop(event)
        follow.element(document.activeElement)
        moveBy(id, event.key === 'ArrowUp' ? -1 : 1)
      },
      onDragOver: (event: DragEvent): void => {
        if (!accepts()) return
        stop(event)
        setOver({ id, edge: edgeAt(event, isAcross) })
      },
      onDragLeave: (): void => { setOver(null) },
      onDrop: (event: DragEvent): void => { drop(event, edgeAt(event, isAcross) === 'before' ? id : nextOf(id)) }
    }),
    /** Spread on what surrounds the rows: a drop beside them, or into an empty list, goes to the end. */
    endProps: {
      onDragOver: (event: DragEvent): void => { if (accepts()) event.preventDefault() },
      onDrop: (event: DragEvent): void => { drop(event, null) }
    },
    /** Spread on the grip of the row; the mouse only, keys have `rowProps`. */
    gripProps: (id: string) => ({
      draggable: !isDisabled,
      onDragStart: (event: DragEvent): void => {
        dragged = { list, id }
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('application/x-planner-row', id)
      },
      onDragEnd: (): void => {
        dragged = null
        setOver(null)
      }
    })
  }
}

/** Chromium takes the focus from an element whose row is put elsewhere in the document: it goes back to where it was, or to the row's menu. */
function useFocusOfMoved(order: string) {
  const focused = useRef<Element | null>(null)
  const moved = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (moved.current === null) return
    const place = focused.current ?? document.querySelector(`[data-row="${moved.current}"] .ui-move-menu`)
    if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    focused.current = null
    moved.current = null
  }, [order])
  return {
    row: (id: string): void => { moved.current = id },
    element: (element: Element | null): void => { focused.current = element }
  }
}

function stop(event: DragEvent | KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function edgeAt(event: DragEvent, isAcross: boolean): DropPlace['edge'] {
  const { top, height, left, width } = event.currentTarget.getBoundingClientRect()
  if (isAcross) return event.clientX < left + width / 2 ? 'before' : 'after'
  return event.clientY < top + height / 2 ? 'before' : 'after'
}

export type Movable = ReturnType<typeof useMovable>

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { columnsInSight, rowsInSight, type GridLayout } from './grid-layout'
import { ROW_HEIGHT } from './grid-row'
import type { Place } from './grid-walk'

/** CSS pixels of the window onto the rows. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** The inside of the scrolling pane, followed as it changes. */
export function useRoom(pane: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = pane.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      setRoom((held) => (held.width === width && held.height === height ? held : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => { observer.disconnect() }
  }, [pane])
  return room
}

export interface InSight {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

/** Which rows and columns are drawn; follows the scrolling, and answers only when the answer changes. */
export function useInSight(pane: RefObject<HTMLElement | null>, count: number, layout: GridLayout, room: Room): InSight {
  const look = useCallback((): InSight => ({
    rows: rowsInSight(count, ROW_HEIGHT, pane.current?.scrollTop ?? 0, room.height),
    columns: columnsInSight(layout, pane.current?.scrollLeft ?? 0, room.width)
  }), [pane, count, layout, room])
  const [, setSeen] = useState('')
  useEffect(() => {
    const element = pane.current
    if (element === null) return
    const onScroll = (): void => { setSeen(JSON.stringify(look())) }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => { element.removeEventListener('scroll', onScroll) }
  }, [pane, look])
  return look()
}

/** Scrolls the pane just so far that a cell stands free of head, foot and frozen columns; then the page around it. */
export function bringIntoSight(pane: HTMLElement, place: Place, layout: GridLayout): void {
  const head = pane.querySelector('.grid-head')?.clientHeight ?? 0
  const foot = pane.querySelector('.grid-foot')?.clientHeight ?? 0
  const top = place.row * ROW_HEIGHT
  if (top < pane.scrollTop) pane.scrollTop = top
  else if (top + ROW_HEIGHT > pane.scrollTop + pane.clientHeight - head - foot) pane.scrollTop = top + ROW_HEIGHT - pane.clientHeight + head + foot
  if (place.column >= layout.frozen && place.column < layout.end) {
    const left = layout.lefts[place.column] ?? 0
    const right = left + (layout.widths[place.column] ?? 0)
    if (left - layout.frozenWidth < pane.scrollLeft) pane.scrollLeft = left - layout.frozenWidth
    else if (right > pane.scrollLeft + pane.clientWidth - layout.endWidth) pane.scrollLeft = right - pane.clientWidth + layout.endWidth
  }
  revealInPage(pane, head + top - pane.scrollTop)
}

/**
 * A page that has just opened still grows above the grid and would push the cell in use out of sight: it is brought back, until the
 * person scrolls or presses somewhere.
 */
export function useHeldInSight(pane: RefObject<HTMLElement | null>, reveals: number, bringBack: () => void): void {
  const isLeft = useRef(false)
  const latest = useRef(bringBack)
  latest.current = bringBack
  useEffect(() => { isLeft.current = false }, [reveals])
  useEffect(() => {
    const outer = pane.current === null ? null : paneAround(pane.current)
    if (outer === null) return
    const leave = (): void => { isLeft.current = true }
    const observer = new ResizeObserver(() => { if (!isLeft.current && pane.current?.contains(document.activeElement) === true) latest.current() })
    for (const content of outer.children) observer.observe(content)
    for (const type of ['wheel', 'pointerdown'] as const) outer.addEventListener(type, leave, { passive: true })
    return () => {
      observer.disconnect()
      for (const type of ['wheel', 'pointerdown'] as const) outer.removeEventListener(type, leave)
    }
  }, [pane])
}

function paneAround(inside: HTMLElement): HTMLElement | null {
  for (let outer = inside.parentElement; outer !== null; outer = outer.parentElement) if (/auto|scroll/u.test(getComputedStyle(outer).overflowY)) return outer
  return null
}

/** The nearest pane around the grid scrolls; `scrollIntoView` would shift the frame of the window too. */
function revealInPage(pane: HTMLElement, top: number): void {
  for (let outer = pane.parentElement; outer !== null; outer = outer.parentElement) {
    if (!/auto|scroll/u.test(getComputedStyle(outer).overflowY) || outer.scrollHeight <= outer.clientHeight) continue
    const cell = pane.getBoundingClientRect().top + top
    const { top: from, bottom: to } = outer.getBoundingClientRect()
    if (cell < from) outer.scrollBy({ top: cell - from - ROW_HEIGHT })
    else if (cell + 2 * ROW_HEIGHT > to) outer.scrollBy({ top: cell + 3 * ROW_HEIGHT - to })
    return
  }
}

import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { fiscalMonth, moveSpan, spanBetween, stretchSpan, type Span, type SpanEdge } from '@shared/activity/span'
import type { FiscalYear } from '@shared/kernel/calendar'

interface SpanDrag {
  readonly track: RefObject<HTMLDivElement | null>
  readonly span: Span
  readonly year: FiscalYear
  readonly preview: (span: Span | null) => void
  readonly commit: (span: Span) => void
}

interface Held {
  readonly from: number
  readonly span: Span
  /** Whether the bar, one of its edges, or nothing yet was taken. */
  readonly part: 'bar' | 'new' | SpanEdge
  readonly drawn: Span
}

/**
 * A bar with the mouse: take it to move it, an edge to stretch it, empty months to draw it. Nothing is stored before the button
 * goes up, and then once; Esc lets go. A click beside a bar that stands changes nothing.
 */
export function useSpanDrag({ track, span, year, preview, commit }: SpanDrag) {
  const held = useRef<Held | null>(null)
  const [isActive, setActive] = useState(false)
  const letGo = (): void => {
    held.current = null
    setActive(false)
  }
  useEffect(() => {
    if (!isActive) return undefined
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      held.current = null
      setActive(false)
      preview(null)
    }
    window.addEventListener('keydown', onKey, true)
    return () => { window.removeEventListener('keydown', onKey, true) }
  }, [isActive, preview])
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || track.current === null) return
    const from = monthAt(track.current, event.clientX)
    const part = partOf(event.target)
    held.current = { from, span, part, drawn: span }
    track.current.setPointerCapture(event.pointerId)
    setActive(true)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (held.current === null || track.current === null) return
    const to = monthAt(track.current, event.clientX)
    const isUntouched = to === held.current.from && held.current.drawn === held.current.span
    if (isUntouched) return
    const drawn = drawnSpan(held.current, to, year)
    held.current = { ...held.current, drawn }
    preview(drawn)
  }
  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    const done = held.current
    if (done === null || track.current === null) return
    track.current.querySelector<HTMLElement>('.gantt-bar')?.focus()
    const isClick = done.drawn === done.span
    letGo()
    if (isClick && done.part === 'new' && done.span.start === '') commit(drawnSpan(done, monthAt(track.current, event.clientX), year))
    else if (!isClick && (done.drawn.start !== done.span.start || done.drawn.end !== done.span.end)) commit(done.drawn)
    else preview(null)
  }
  const onPointerCancel = (): void => {
    letGo()
    preview(null)
  }
  return { isActive, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}

function drawnSpan({ from, span, part }: Held, to: number, year: FiscalYear): Span {
  if (part === 'new') return spanBetween(fiscalMonth(year, from), fiscalMonth(year, to))
  return part === 'bar' ? moveSpan(span, to - from) : stretchSpan(span, part, to - from)
}

function partOf(target: EventTarget): Held['part'] {
  if (!(target instanceof Element)) return 'new'
  const edge = target.closest('[data-edge]')?.getAttribute('data-edge')
  if (edge === 'start' || edge === 'end') return edge
  return target.closest('.gantt-bar:not([data-empty])') === null ? 'new' : 'bar'
}

/** The month under a place of the window, 1 to 12; the sum after a quarter belongs to its last month. */
function monthAt(track: HTMLElement, x: number): number {
  const slots = [...track.querySelectorAll('[data-month]')]
  return Math.max(slots.filter((slot) => slot.getBoundingClientRect().left <= x).length, 1)
}

import { X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { Button, IconButton } from '../button'
import { placeCard, type Box, type Size } from './place-card'
import { useTarget } from './use-target'
import './tour.css'

/** One step of a tour: a place on screen and what is said about it. */
export interface TourStep {
  readonly id: string
  readonly title: string
  readonly words: string
  /** CSS selectors of the thing the step speaks of, the best first; when none is on screen, the card stands in the middle. */
  readonly targets: readonly string[]
}

export interface TourWords {
  /** What the card is, for a screen reader. */
  readonly label: string
  /** "ขั้นที่ 2 จาก 8" */
  readonly progress: string
  readonly back: string
  readonly next: string
  readonly end: string
  readonly leave: string
}

export interface TourCardProps {
  readonly step: TourStep
  readonly words: TourWords
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onLeave: () => void
}

/**
 * A step of the tour beside what it speaks of, with a ring around that. The page stays in use underneath; Esc leaves.
 * Our own and not driver.js: that one writes aria-expanded and aria-haspopup on whatever it points at, which regions may not
 * carry, and takes the pointer from the rest of the page.
 */
export function TourCard(props: TourCardProps) {
  const { box, isCovered } = useTarget(props.step.targets)
  const isLeft = useRef(props.onLeave)
  useEffect(() => { isLeft.current = props.onLeave })
  useEffect(() => listenForEscape(() => { isLeft.current() }), [])
  if (isCovered) return null
  return (
    <>
      {box !== null && <Ring box={box} />}
      <Card key={props.step.id} {...props} box={box} />
    </>
  )
}

/** px around what the step speaks of, so that the ring covers none of its letters. */
const RING = 5

function Ring({ box }: { readonly box: Box }) {
  const [left, top] = [Math.max(box.left - RING, 0), Math.max(box.top - RING, 0)]
  const [right, bottom] = [Math.min(box.left + box.width + RING, window.innerWidth), Math.min(box.top + box.height + RING, window.innerHeight)]
  return <div className="tour-ring" aria-hidden style={{ left, top, width: right - left, height: bottom - top }} />
}

function Card({ step, words, isFirst, isLast, onBack, onNext, onLeave, box }: TourCardProps & { readonly box: Box | null }) {
  const card = useRef<HTMLDivElement>(null)
  const place = placeCard(box, useSize(card), { width: window.innerWidth, height: window.innerHeight })
  useEffect(() => { card.current?.focus({ preventScroll: true }) }, [])
  return (
    <div ref={card} className="tour-card" role="dialog" aria-label={words.label} aria-describedby="tour-words" tabIndex={-1} style={place}>
      <div className="tour-head">
        <span className="tour-progress num">{words.progress}</span>
        <IconButton label={words.leave} icon={X} dense onPress={onLeave} />
      </div>
      <div id="tour-words">
        <p className="tour-title">{step.title}</p>
        <p className="tour-words">{step.words}</p>
      </div>
      <div className="tour-actions">
        <Button dense variant="plain" onPress={onLeave}>{words.leave}</Button>
        <span className="tour-space" />
        {!isFirst && <Button dense onPress={onBack}>{words.back}</Button>}
        <Button dense variant="primary" onPress={onNext}>{isLast ? words.end : words.next}</Button>
      </div>
    </div>
  )
}

function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 360, height: 200 })
  useLayoutEffect(() => {
    const shown = element.current
    if (shown === null) return undefined
    const measure = (): void => { setSize({ width: shown.offsetWidth, height: shown.offsetHeight }) }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(shown)
    return () => { observer.disconnect() }
  }, [element])
  return size
}

/** Esc belongs to a dialog or a menu that lies on top, and to a field that is being typed in, before it leaves the tour. */
function listenForEscape(leave: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || document.querySelector('.ui-overlay, .ui-popover, .ui-menu') !== null) return
    if (event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches('input, textarea'))) return
    leave()
  }
  window.addEventListener('keydown', onKey)
  return () => { window.removeEventListener('keydown', onKey) }
}

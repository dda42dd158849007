import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { sameTarget, targetKey, type FieldTarget } from './field-target'

/** The ways to a field; they stay the same, so that who only leads there is not drawn again when the keyboard moves. */
export interface FieldWays {
  /** The field was entered by hand. */
  readonly select: (target: FieldTarget | null) => void
  /** Go there: the screen shows the part that holds it, the field scrolls into sight and takes the keyboard. */
  readonly jump: (target: FieldTarget) => void
  /** The same without taking the keyboard: for whoever walks from place to place and types elsewhere. */
  readonly show: (target: FieldTarget) => void
}

interface FieldFocusValue extends FieldWays {
  /** The field that the inspector speaks of. */
  readonly target: FieldTarget | null
  /** The last jump was such a look. */
  readonly isLook: boolean
  /** Counts jumps, so that jumping twice to one field works twice. */
  readonly jumps: number
}

const NO_WAYS: FieldWays = { select: () => undefined, jump: () => undefined, show: () => undefined }
const FieldWaysContext = createContext(NO_WAYS)
const FieldFocusContext = createContext<FieldFocusValue>({ target: null, ...NO_WAYS, isLook: false, jumps: 0 })

/** Remembers which field is selected; around a screen with an inspector. */
export function FieldFocus({ children }: { readonly children: ReactNode }) {
  const [focus, setFocus] = useState<{ target: FieldTarget | null; jumps: number; isLook: boolean }>({ target: null, jumps: 0, isLook: false })
  const select = useCallback((target: FieldTarget | null) => {
    setFocus((held) => (sameTarget(held.target, target) ? held : { ...held, target }))
  }, [])
  const jump = useCallback((target: FieldTarget) => { setFocus(({ jumps }) => ({ target, jumps: jumps + 1, isLook: false })) }, [])
  const show = useCallback((target: FieldTarget) => { setFocus(({ jumps }) => ({ target, jumps: jumps + 1, isLook: true })) }, [])
  const ways = useMemo(() => ({ select, jump, show }), [select, jump, show])
  const value = useMemo(() => ({ ...focus, ...ways }), [focus, ways])
  return <FieldWaysContext value={ways}><FieldFocusContext value={value}>{children}</FieldFocusContext></FieldWaysContext>
}

/** The ways to a field, without what is selected now. */
export function useFieldWays(): FieldWays {
  return useContext(FieldWaysContext)
}

export function useFieldFocus(): FieldFocusValue {
  return useContext(FieldFocusContext)
}

/** Makes an element the place of a field: jumping to the field scrolls there and focuses its first control. */
export function useFieldPlace(target: FieldTarget): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const { target: wanted, jumps, isLook } = useFieldFocus()
  const isWanted = wanted !== null && targetKey(wanted) === targetKey(target)
  const done = useRef(0)
  useEffect(() => {
    if (!isWanted || jumps === done.current || jumps === 0) return
    done.current = jumps
    if (place.current !== null) scrollIntoSight(place.current)
    if (!isLook && place.current !== null) takeKeyboard(place.current)
  }, [isWanted, jumps, isLook])
  return place
}

/** The first control of a place; a place without one (read-only, empty) takes the keyboard itself, so that Tab goes on from there. */
function takeKeyboard(place: HTMLElement): void {
  const control = place.querySelector<HTMLElement>('input:not(:disabled), textarea, button:not(:disabled), [contenteditable]')
  if (control === null) place.tabIndex = -1
  ;(control ?? place).focus({ preventScroll: true })
}

/** Scrolls only the pane that holds the element: `scrollIntoView` would shift the whole window frame too. */
export function scrollIntoSight(element: HTMLElement): void {
  const pane = scrollingPane(element)
  if (pane === null) return
  const { top, height } = element.getBoundingClientRect()
  const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2
  pane.scrollBy({ top: top + height / 2 - middle })
}

function scrollingPane(element: HTMLElement): HTMLElement | null {
  for (let pane = element.parentElement; pane !== null; pane = pane.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(pane).overflowY) && pane.scrollHeight > pane.clientHeight) return pane
  }
  return null
}

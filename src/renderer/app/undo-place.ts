import { observable, type Observable } from '@renderer/data/observable'

/** Whose Ctrl+Z is: a text that is being typed in, nobody's while a dialog stands open, else the plan's. */
export type UndoPlace = 'text' | 'dialog' | 'plan'

const place = observable<UndoPlace>('plan')
let typed: EventTarget | null = null

/** Follows the keyboard: the keys and the native menu ask the same question. */
export const undoPlace: Observable<UndoPlace> = place

/** Whose the key is when it is pressed in `target`. */
export function undoPlaceOf(target: EventTarget | null): UndoPlace {
  if (document.querySelector('.ui-overlay') !== null) return typed === target && typed !== null ? 'text' : 'dialog'
  return (typed !== null && typed === target) || isRichText(target) ? 'text' : 'plan'
}

/** A field counts as typed in from its first letter until it is left, or Enter has sent what stands in it. */
export function watchUndoPlace(): () => void {
  const look = (): void => { place.set(undoPlaceOf(document.activeElement)) }
  // Focus that falls back to the page when a dialog closes brings no event of its own.
  const lookSoon = (): void => { setTimeout(look, 0) }
  const onInput = (event: Event): void => {
    typed = event.target
    look()
  }
  const onFocus = (): void => {
    typed = null
    look()
  }
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) typed = null
    if (event.key === 'Enter' || event.key === 'Escape') lookSoon()
  }
  window.addEventListener('input', onInput)
  window.addEventListener('focusin', onFocus)
  window.addEventListener('focusout', lookSoon)
  window.addEventListener('keydown', onEnter, true)
  return () => {
    window.removeEventListener('input', onInput)
    window.removeEventListener('focusin', onFocus)
    window.removeEventListener('focusout', lookSoon)
    window.removeEventListener('keydown', onEnter, true)
  }
}

function isRichText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

import { useEffect, useRef } from 'react'
import { actionOfPress, OWN_KEYS } from '@renderer/ui/actions'
import { pressText } from './shortcut'
import { undoPlaceOf, watchUndoPlace, type UndoPlace } from './undo-place'
import { useStepBack } from './use-step-back'

/** The keys of every announced action, and of the two steps back, which a text field being typed in keeps for itself. */
export function useShortcuts(): void {
  const stepBack = useStepBack()
  const run = (press: string, place: UndoPlace): (() => void) | undefined => {
    const steps: Readonly<Record<string, 'undo' | 'redo'>> = { 'Ctrl+z': 'undo', 'Ctrl+y': 'redo', 'Ctrl+Shift+z': 'redo' }
    const step = steps[press]
    if (step !== undefined) return place === 'text' ? undefined : () => { stepBack(step) }
    return actionOfPress(press)?.run
  }
  const latest = useRef(run)
  useEffect(() => { latest.current = run })
  useEffect(() => listenForKeys((press, place) => latest.current(press, place)), [])
}

function listenForKeys(find: (press: string, place: UndoPlace) => (() => void) | undefined): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (document.querySelector('.ui-overlay') !== null) return
    const press = pressText(event)
    if (isKept(press, event.target)) return
    const action = find(press, undoPlaceOf(event.target))
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  const leave = watchUndoPlace()
  // Captured: react-aria keeps many keys to the control that has focus.
  window.addEventListener('keydown', onKey, true)
  return () => {
    leave()
    window.removeEventListener('keydown', onKey, true)
  }
}

function isKept(press: string, target: EventTarget | null): boolean {
  return target instanceof Element && (target.getAttribute(OWN_KEYS)?.split(' ').includes(press) ?? false)
}

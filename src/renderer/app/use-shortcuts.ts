import { useEffect, useRef } from 'react'
import { actionOfPress } from '@renderer/ui/actions'
import { pressText } from './shortcut'
import { useStepBack } from './use-step-back'

/** The keys of every announced action, and of the two steps back, which a text field being typed in keeps for itself. */
export function useShortcuts(): void {
  const stepBack = useStepBack()
  const run = (press: string, typedIn: boolean): (() => void) | undefined => {
    const steps: Readonly<Record<string, 'undo' | 'redo'>> = { 'Ctrl+z': 'undo', 'Ctrl+y': 'redo', 'Ctrl+Shift+z': 'redo' }
    const step = steps[press]
    if (step !== undefined) return typedIn ? undefined : () => { stepBack(step) }
    return actionOfPress(press)?.run
  }
  const latest = useRef(run)
  useEffect(() => { latest.current = run })
  useEffect(() => listenForKeys((press, typedIn) => latest.current(press, typedIn)), [])
}

/** Whether Ctrl+Z belongs to the text field: something was typed in it since it got focus. */
function listenForKeys(find: (press: string, typedIn: boolean) => (() => void) | undefined): () => void {
  let typed: EventTarget | null = null
  const onInput = (event: Event): void => { typed = event.target }
  const onFocus = (): void => { typed = null }
  const onKey = (event: KeyboardEvent): void => {
    if (document.querySelector('.ui-overlay') !== null) return
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) typed = null
    const action = find(pressText(event), typed === event.target || isRichText(event.target))
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  window.addEventListener('input', onInput)
  window.addEventListener('focusin', onFocus)
  // Captured: react-aria keeps many keys to the control that has focus.
  window.addEventListener('keydown', onKey, true)
  return () => {
    window.removeEventListener('input', onInput)
    window.removeEventListener('focusin', onFocus)
    window.removeEventListener('keydown', onKey, true)
  }
}

function isRichText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

import { useEffect, useRef } from 'react'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useObserved, useStore } from '@renderer/live/store-context'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useNumerals, useT } from '@renderer/ui/language'
import { useToast } from '@renderer/ui/toast'
import type { Section } from './sections'
import { pressText } from './shortcut'
import { useStepBack } from './use-step-back'

/** The shortcuts of the whole window. Screens add their own where they have focus. */
export function useShortcuts(sections: readonly Section[]): void {
  const navigate = useNavigate()
  const { history } = useRouter()
  const saveNow = useSaveNow()
  const stepBack = useStepBack()
  const run = (press: string, typedIn: boolean): (() => void) | undefined => {
    const digit = /^Ctrl\+([1-9])$/.exec(press)?.[1]
    const section = digit === undefined ? undefined : sections[Number(digit) - 1]
    if (section !== undefined) return () => { void navigate({ to: section.path }) }
    const actions: Readonly<Record<string, () => void>> = {
      'Ctrl+s': saveNow,
      'Ctrl+,': () => { void navigate({ to: '/settings' }) },
      'Ctrl+/': () => { void navigate({ to: '/settings', hash: 'shortcuts' }) },
      F1: () => { void navigate({ to: '/settings', hash: 'shortcuts' }) },
      'Alt+ArrowLeft': () => { history.back() },
      'Alt+ArrowRight': () => { history.forward() },
      ...(typedIn ? {} : { 'Ctrl+z': () => { stepBack('undo') }, 'Ctrl+y': () => { stepBack('redo') }, 'Ctrl+Shift+z': () => { stepBack('redo') } })
    }
    return actions[press]
  }
  const latest = useRef(run)
  useEffect(() => { latest.current = run })
  useEffect(() => listenForKeys((press, typedIn) => latest.current(press, typedIn)), [])
}

/** Ctrl+S: everything typed is written and on disk; says so with the time. */
function useSaveNow(): () => void {
  const store = useStore()
  const toast = useToast()
  const t = useT()
  const { time } = useNumerals()
  return () => {
    void flushDrafts()
      .then(() => store.settled())
      .then(() => {
        const { phase, at } = store.saveState.get()
        toast({ words: phase === 'failed' ? t('shell.status.saveFailed') : t('shell.status.autosave', { time: time(at) }) })
      })
  }
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

/** The undo state, for menus and buttons. */
export function useUndoState() {
  return useObserved(useStore().undoState)
}

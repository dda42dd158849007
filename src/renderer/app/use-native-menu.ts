import { useEffect } from 'react'
import { TYPING_STEP } from '@shared/ipc/channels'
import type { Role } from '@shared/record/command'
import { useObserved, useStore } from '@renderer/live/store-context'
import { useLanguage } from '@renderer/ui/language'
import { useSpellingFlag } from '@renderer/ui/use-remembered'
import { undoPlace } from './undo-place'
import { FIRST_STEP } from './use-step-back'

/** Tells the native menu which step it would take back, in the language of the window. */
export function useNativeMenu(role: Role): void {
  const { language } = useLanguage()
  const steps = useObserved(useStore().undoState)
  const place = useObserved(undoPlace)
  const [isChecking] = useSpellingFlag()
  const named = (step: string | null): string | null => (place === 'text' ? TYPING_STEP : place === 'dialog' || step === FIRST_STEP ? null : step)
  const [undo, redo] = [named(steps.undo), named(steps.redo)]
  const spelling = role === 'office' ? isChecking : null
  useEffect(() => { void window.planner.menuShow({ language, undo, redo, spelling }) }, [language, undo, redo, spelling])
}

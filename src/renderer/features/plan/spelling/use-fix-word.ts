import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { fixWord } from '@shared/spelling/fix-word'
import { useUndoToast } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useT } from '@renderer/ui/language'
import { useToast } from '@renderer/ui/toast'
import type { PlanFinding } from './use-plan-spelling'

/** Changes a word of the list where it stands; `true` when it did. What is still being typed is written first. */
export function useFixWord(): { readonly fixed: (finding: PlanFinding) => Promise<boolean>; readonly refused: PlanError | null } {
  const store = useStore()
  const t = useT()
  const toast = useToast()
  const undoToast = useUndoToast()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const fixed = async ({ target, from, typed, suggestion }: PlanFinding): Promise<boolean> => {
    await flushDrafts()
    const done = await store.runCommand(fixWord, { ...target, from, typed, suggestion })
    const isGone = !done.ok && done.error.code === 'NOT_FOUND'
    setRefused(done.ok || isGone ? null : done.error)
    if (isGone) toast({ words: t('search.spelling.gone') })
    if (done.ok) undoToast(fixWord.name, t('search.spelling.fixed', { word: suggestion }))
    return done.ok
  }
  return { fixed, refused }
}

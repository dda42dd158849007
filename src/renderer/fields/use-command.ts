import { useCallback, useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import type { Command } from '@shared/record/command'
import type { Committed } from '@renderer/data/run-command'
import { useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { useToast } from '@renderer/ui/toast'

export type RunCommand = <A>(command: Command<A>, args: A) => Promise<Result<Committed, PlanError>>

/** Runs commands and keeps the last refusal, to be shown beside what was pressed. */
export function useCommand(): { readonly run: RunCommand; readonly refused: PlanError | null; readonly forget: () => void } {
  const store = useStore()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const run = useCallback<RunCommand>(async (command, args) => {
    const done = await store.runCommand(command, args)
    setRefused(done.ok ? null : done.error)
    return done
  }, [store])
  const forget = useCallback(() => { setRefused(null) }, [])
  return { run, refused, forget }
}

/**
 * Says what was done, with เลิกทำ. Undo takes back the last edit of the session, so it is offered for the command named:
 * when something else was edited since, it says so instead of taking that back.
 */
export function useUndoToast(): (command: string, words: string) => void {
  const store = useStore()
  const t = useT()
  const toast = useToast()
  return useCallback((command, words) => {
    const onUndo = (): void => {
      if (store.undoState.get().undo !== command) toast({ words: t('workspace.undo.later') })
      else void store.undo().then((undone) => { if (!undone.ok) toast({ words: t('workspace.undo.outdated') }) })
    }
    toast({ words, onUndo })
  }, [store, t, toast])
}

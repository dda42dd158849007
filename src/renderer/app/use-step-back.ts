import type { TextKey } from '@shared/i18n/dictionary'
import { useStore } from '@renderer/live/store-context'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'

/** A whole plan is not taken back by a key. */
const FIRST_STEP = 'plan.create'

/** Takes the last edit back or makes it again, and says which one it was. */
export function useStepBack(): (direction: 'undo' | 'redo') => void {
  const store = useStore()
  const toast = useToast()
  const t = useT()
  return (direction) => {
    void flushDrafts().then(async () => {
      const name = store.undoState.get()[direction]
      if (name === null || name === FIRST_STEP) {
        toast({ words: t(direction === 'undo' ? 'shell.undo.nothing' : 'shell.undo.nothingRedo') })
        return
      }
      const outcome = await (direction === 'undo' ? store.undo() : store.redo())
      if (!outcome.ok) toast({ words: errorWords(t, outcome.error).what })
      else toast({ words: t(direction === 'undo' ? 'shell.undo.done' : 'shell.undo.redone', { command: t(`command.${name}` as TextKey) }) })
    })
  }
}

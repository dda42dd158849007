import { commandWords } from '@shared/i18n/command-words'
import { useStore } from '@renderer/live/store-context'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'

type Direction = 'undo' | 'redo'

/** A whole plan is not taken back by a key. */
export const FIRST_STEP = 'plan.create'

/** A key pressed twice fast: the second step is looked up when the first is done. */
let last: Promise<unknown> = Promise.resolve()

/** Takes the last edits back or makes them again, one by default, and says which; the first refusal ends it and is told. */
export function useStepBack(): (direction: Direction, steps?: number) => void {
  const store = useStore()
  const toast = useToast()
  const t = useT()
  const { count } = useNumerals()
  return (direction, steps = 1) => {
    last = last.then(flushDrafts).then(async () => {
      let name: string | null = null
      let done = 0
      for (; done < steps; done += 1) {
        const next = store.undoState.get()[direction]
        if (next === null || next === FIRST_STEP) break
        const outcome = await (direction === 'undo' ? store.undo() : store.redo())
        if (!outcome.ok) {
          toast({ words: errorWords(t, outcome.error).what })
          return
        }
        name = next
      }
      if (name === null) toast({ words: t(direction === 'undo' ? 'shell.undo.nothing' : 'shell.undo.nothingRedo') })
      else if (done > 1) toast({ words: t(direction === 'undo' ? 'history.steps.undone' : 'history.steps.redone', { count: count(done) }) })
      else toast({ words: t(direction === 'undo' ? 'shell.undo.done' : 'shell.undo.redone', { command: commandWords(t, name) }) })
    }).catch(() => undefined)
  }
}

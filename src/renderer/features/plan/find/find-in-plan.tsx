import { createContext, useCallback, useContext, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { useFieldWays } from '@renderer/fields/field-focus'
import { useLive } from '@renderer/live/store-context'
import type { PlanView } from '../use-plan-contents'
import { matchesInPlan, type PlanMatch, type PlanMatches } from './plan-matches'

/** What the bar looks for in the open plan, and which place is the present one. */
export interface FindInPlan extends PlanMatches {
  readonly isOpen: boolean
  readonly words: string
  readonly current: PlanMatch | undefined
  /** Place of the present one in the list, from 0; -1 for none. */
  readonly at: number
  readonly open: (words: string) => void
  readonly close: () => void
  readonly ask: (words: string) => void
  /** Looks at the place `step` places on, round the end; the keyboard stays where it is. */
  readonly move: (step: number) => void
  /** Goes there with the keyboard. */
  readonly choose: (match: PlanMatch) => void
}

const NOTHING: FindInPlan = {
  isOpen: false, words: '', matches: [], elsewhere: 0, current: undefined, at: -1,
  open: () => undefined, close: () => undefined, ask: () => undefined, move: () => undefined, choose: () => undefined
}

const FindContext = createContext<FindInPlan>(NOTHING)

export function useFindInPlan(): FindInPlan {
  return useContext(FindContext)
}

/** Looks for words in the plan while its bar is open; follows every change of the plan. */
export function FindInPlanProvider({ view, children }: { readonly view: PlanView; readonly children: ReactNode }) {
  const { jump, show } = useFieldWays()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [key, setKey] = useState<string | null>(null)
  const rows = useLive(async (store) => (isOpen ? (await rowsOfPlan(store, view.plan.id)).filter((row) => !row.viewDel) : []), [isOpen, view.plan.id])
  const asked = useDeferredValue(words)
  const found = useMemo(() => matchesInPlan(rows ?? [], view, asked), [rows, view, asked])
  const at = found.matches.findIndex((match) => match.key === key)
  const choose = useCallback((match: PlanMatch) => {
    setKey(match.key)
    jump(match.target)
  }, [jump])
  const open = useCallback((selected: string) => {
    setOpen(true)
    if (selected !== '') setWords(selected)
  }, [])
  const close = useCallback(() => { setOpen(false) }, [])
  const value = useMemo((): FindInPlan => {
    const { matches } = found
    const move = (step: number): void => {
      const next = matches[at < 0 ? (step > 0 ? 0 : matches.length - 1) : (at + step + matches.length) % matches.length]
      if (next === undefined) return
      setKey(next.key)
      show(next.target)
    }
    return { ...found, isOpen, words, at, current: isOpen ? matches[at] : undefined, open, close, ask: setWords, move, choose }
  }, [found, isOpen, words, at, open, close, choose, show])
  return <FindContext value={value}>{children}</FindContext>
}

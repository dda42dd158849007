import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { checkText } from '@shared/spelling/check-text'
import { addOwnWord } from '@shared/spelling/own-word-commands'
import { ownWordRecord, type OwnWord } from '@shared/spelling/own-word-record'
import { planLexicon } from '@shared/spelling/plan-lexicon'
import type { SpellingFinding } from '@shared/spelling/spelling-finding'
import { listRecords } from '@renderer/data/queries/records'
import { useUndoToast } from '@renderer/fields/use-command'
import { useLive, useStore } from '@renderer/live/store-context'
import { useT } from '@renderer/ui/language'
import { useSpellingFlag } from '@renderer/ui/use-remembered'

/** The spelling check of the open plan. `check` changes when the words that are right here change. */
export interface Spelling {
  readonly isOn: boolean
  readonly setOn: (isOn: boolean) => void
  readonly check: (text: string) => readonly SpellingFinding[]
  readonly ownWords: readonly OwnWord[]
  /** Adds a word of the office; says so, with the way back. */
  readonly add: (word: string) => void
  /** Doubts it no more until the program ends. */
  readonly ignore: (word: string) => void
}

const SpellingContext = createContext<Spelling>({
  isOn: false, setOn: () => undefined, check: () => [], ownWords: [], add: () => undefined, ignore: () => undefined
})

export function useSpelling(): Spelling {
  return useContext(SpellingContext)
}

/** Gives the check to the pages of a plan: everybody's list, the words of the office, and what was skipped in this session. */
export function SpellingProvider({ plan, children }: { readonly plan: string; readonly children: ReactNode }) {
  const store = useStore()
  const t = useT()
  const undoToast = useUndoToast()
  const [isOn, setOn] = useSpellingFlag()
  const [ignored, setIgnored] = useState<readonly string[]>([])
  const ownWords = useLive((each) => listRecords(each, ownWordRecord, plan), [plan])
  const right = useMemo(() => new Set([...ignored, ...(ownWords ?? []).map(({ fields }) => fields.word)]), [ignored, ownWords])
  const check = useCallback((text: string) => checkText(text, planLexicon(), right), [right])
  const add = useCallback((word: string) => {
    void store.runCommand(addOwnWord, { plan, word }).then((added) => { if (added.ok) undoToast(addOwnWord.name, t('command.ownWord.add')) })
  }, [store, plan, undoToast, t])
  const ignore = useCallback((word: string) => { setIgnored((words) => [...words, word]) }, [])
  const value = useMemo(() => ({ isOn, setOn, check, ownWords: ownWords ?? [], add, ignore }), [isOn, setOn, check, ownWords, add, ignore])
  return <SpellingContext value={value}>{children}</SpellingContext>
}

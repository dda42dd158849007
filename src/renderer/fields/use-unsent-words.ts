import { useState } from 'react'
import { useStore } from '@renderer/live/store-context'

/**
 * Words being written, kept under the name of what they are `about` until they are sent or given up, over a crash too. Words that are
 * as they began are nothing to keep.
 */
export function useUnsentWords(about: string, initial = ''): { readonly words: string; readonly write: (words: string) => void; readonly forget: () => void } {
  const { unsent } = useStore()
  const [words, setWords] = useState(unsent.get(about) ?? initial)
  return {
    words,
    write: (next) => {
      setWords(next)
      unsent.keep(about, next === initial ? null : next)
    },
    forget: () => { unsent.keep(about, null) }
  }
}

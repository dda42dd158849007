import { useSyncExternalStore } from 'react'

/** Whether a media query holds now, e.g. `(max-width: 1100px)`; redraws when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', notify)
      return () => { list.removeEventListener('change', notify) }
    },
    () => window.matchMedia(query).matches
  )
}

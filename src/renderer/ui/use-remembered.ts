import { useCallback, useSyncExternalStore } from 'react'

const PREFIX = 'planner.'
const listeners = new Set<() => void>()

/**
 * A small choice about the view (a fold, a tab, a sort) that this machine remembers; every place that asks for it shows the same.
 * Never data: data goes through commands. `read` turns what was stored back into a choice, or gives `undefined` when it makes no
 * sense any more.
 */
export function useRemembered<T extends string>(key: string, initial: T, read: (stored: string) => T | undefined): [T, (value: T) => void] {
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(PREFIX + key))
  const remember = useCallback((next: T) => {
    localStorage.setItem(PREFIX + key, next)
    for (const listener of [...listeners]) listener()
  }, [key])
  return [(stored === null ? undefined : read(stored)) ?? initial, remember]
}

/** A remembered yes or no. */
export function useRememberedFlag(key: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, remember] = useRemembered<'yes' | 'no'>(key, initial ? 'yes' : 'no', readFlag)
  const set = useCallback((next: boolean) => { remember(next ? 'yes' : 'no') }, [remember])
  return [value === 'yes', set]
}

/** Whether doubtful words are underlined: asked by the text, its list, the palette and the native menu. */
export function useSpellingFlag(): [boolean, (value: boolean) => void] {
  return useRememberedFlag('spelling', true)
}

function readFlag(stored: string): 'yes' | 'no' | undefined {
  return stored === 'yes' || stored === 'no' ? stored : undefined
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

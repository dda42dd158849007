import { useCallback, useState } from 'react'

const PREFIX = 'planner.'

/**
 * A small choice about the view (a fold, a tab, a sort) that this machine remembers. Never data: data goes through commands.
 * `read` turns what was stored back into a choice, or gives `undefined` when it makes no sense any more.
 */
export function useRemembered<T extends string>(key: string, initial: T, read: (stored: string) => T | undefined): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = localStorage.getItem(PREFIX + key)
    return (stored === null ? undefined : read(stored)) ?? initial
  })
  const remember = useCallback((next: T) => {
    localStorage.setItem(PREFIX + key, next)
    setValue(next)
  }, [key])
  return [value, remember]
}

/** A remembered yes or no. */
export function useRememberedFlag(key: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, remember] = useRemembered<'yes' | 'no'>(key, initial ? 'yes' : 'no', readFlag)
  const set = useCallback((next: boolean) => { remember(next ? 'yes' : 'no') }, [remember])
  return [value === 'yes', set]
}

function readFlag(stored: string): 'yes' | 'no' | undefined {
  return stored === 'yes' || stored === 'no' ? stored : undefined
}

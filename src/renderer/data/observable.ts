/** A value that changes over time and can be read at once: what `useObserved` shows. */
export interface Observable<T> {
  get(): T
  /** Calls `listener` after every change; returns the function that stops it. */
  subscribe(listener: () => void): () => void
}

export interface Subject<T> extends Observable<T> {
  set(value: T): void
}

/** Makes a value that can be watched. Setting the same value again tells nobody. */
export function observable<T>(initial: T): Subject<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

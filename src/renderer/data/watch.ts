import { liveQuery } from 'dexie'
import type { Store } from './store'

/**
 * Calls `listener` with the result of a query now and whenever rows it read have changed. Returns the function that stops it.
 * A failing query (the store is closing) tells nobody.
 */
export function watch<T>(store: Pick<Store, 'db'>, query: (store: Pick<Store, 'db'>) => Promise<T>, listener: (value: T) => void): () => void {
  // An async function itself: only then does Dexie follow what is read after a native await.
  const subscription = liveQuery(async () => query(store)).subscribe({ next: listener, error: () => undefined })
  return () => subscription.unsubscribe()
}

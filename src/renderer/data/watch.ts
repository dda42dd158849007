import { liveQuery } from 'dexie'
import type { Store } from './store'

/**
 * Calls `listener` with the result of a query now and whenever rows it read have changed. Returns the function that stops it.
 * A failing query (the store is closing) tells nobody.
 */
export function watch<T>(store: Pick<Store, 'db'>, query: (store: Pick<Store, 'db'>) => Promise<T>, listener: (value: T) => void): () => void {
  // An async function itself, as for transactions: Dexie counts native awaits only then.
  const subscription = liveQuery(async () => query(store)).subscribe({ next: listener, error: () => undefined })
  return () => subscription.unsubscribe()
}

import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { invariant } from '@shared/kernel/invariant'
import type { Store } from '@renderer/data/store'
import type { Observable } from '@renderer/data/observable'
import type { SyncLoop } from '@renderer/sync/sync-loop'

/** What the composition root made once and every screen may use. */
interface Provided {
  readonly store: Store
  readonly sync: SyncLoop
}

const ProvidedContext = createContext<Provided | null>(null)

/** Gives the one store and the one sync loop to everything below. */
export function StoreProvider({ store, sync, children }: Provided & { readonly children: ReactNode }): ReactNode {
  return <ProvidedContext value={{ store, sync }}>{children}</ProvidedContext>
}

/** The store of this device: `runCommand`, undo, parked edits, and what the queries read. */
export function useStore(): Store {
  return useProvided().store
}

/** The sync loop: its state, `syncNow` and `enrol`. */
export function useSync(): SyncLoop {
  return useProvided().sync
}

/**
 * The result of a query, read again whenever rows it read have changed; `undefined` until the first answer.
 * Example: `useLive((store) => listRecords(store, kpiRecord, plan), [plan])`.
 */
export function useLive<T>(query: (store: Store) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const store = useStore()
  // An async function itself, as for transactions: Dexie counts native awaits only then.
  return useLiveQuery(async () => query(store), [store, ...deps])
}

/** The present value of something observable (`store.saveState`, `store.undoState`, `sync.state`). */
export function useObserved<T>(source: Observable<T>): T {
  return useSyncExternalStore((listener) => source.subscribe(listener), () => source.get())
}

function useProvided(): Provided {
  const provided = useContext(ProvidedContext)
  invariant(provided !== null, 'a screen stands below StoreProvider')
  return provided
}

import { Dexie } from 'dexie'
import type { HistoryRow } from '@shared/sync/history-row'
import type { Reads } from './reads'

/** The latest deeds in a plan by anyone, newest first. */
export async function planHistory(store: Reads, plan: string, most: number): Promise<HistoryRow[]> {
  return store.db.history.where('[plan+at]').between([plan, Dexie.minKey], [plan, Dexie.maxKey]).reverse().limit(most).toArray()
}

/** Every kept deed that touched one of these records, newest first. */
export async function recordHistory(store: Reads, records: readonly string[]): Promise<HistoryRow[]> {
  const rows = await store.db.history.where('ents').anyOf(records).distinct().toArray()
  return rows.sort((a, b) => b.at - a.at || (a.opId < b.opId ? 1 : -1))
}

/** The deeds that deleted something in a plan since an instant (ms since 1970), newest first. */
export async function deletionsSince(store: Reads, plan: string, since: number): Promise<HistoryRow[]> {
  return store.db.history.where('[plan+deletedAt]').between([plan, since], [plan, Dexie.maxKey]).reverse().toArray()
}

import { specOf } from '@shared/sync/record-registry'
import type { Reads } from './reads'

/** Whether this device holds records of kinds that only a newer program knows: they are kept untouched and cannot be shown. */
export async function holdsNewerKinds(store: Reads): Promise<boolean> {
  const keys = await store.db.records.orderBy('[kind+office]').uniqueKeys()
  return keys.some((key) => Array.isArray(key) && specOf(String(key[0])) === undefined)
}

import { Dexie } from 'dexie'
import type { PlannerDb } from './db'

/** Ids of the records that were written, or `null` when there were too many to name. */
export type ChangedRecords = readonly string[] | null

/** How Dexie says which keys were written: ranges in a tree; an empty tree has no `from`. */
interface KeyTree {
  readonly from?: unknown
  readonly to?: unknown
  readonly l?: KeyTree | null
  readonly r?: KeyTree | null
}

/**
 * Calls `listener` after every transaction that wrote records, in this window or another, with what it wrote. Unlike `watch` it reads
 * nothing: it is for an index that holds everything already. Returns the function that stops it.
 */
export function watchChanges({ db }: { readonly db: PlannerDb }, listener: (changed: ChangedRecords) => void): () => void {
  const prefix = `idb://${db.name}/records/`
  const onMutated = (parts: Readonly<Record<string, KeyTree>>): void => {
    const ranges = [...rangesOf(parts[prefix]), ...rangesOf(parts[`${prefix}:dels`])]
    if (ranges.length === 0) return
    const ids = ranges.map(({ from, to }) => (from === to && typeof from === 'string' ? from : null))
    listener(ids.some((id) => id === null) ? null : [...new Set(ids.filter((id) => id !== null))])
  }
  Dexie.on('storagemutated', onMutated as never)
  return () => { Dexie.on.storagemutated.unsubscribe(onMutated as never) }
}

function rangesOf(tree: KeyTree | null | undefined): readonly KeyTree[] {
  if (tree === undefined || tree === null || tree.from === undefined) return []
  return [...rangesOf(tree.l), tree, ...rangesOf(tree.r)]
}

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { RawRecord, RecordOf, RecordSpec } from '@shared/record/define-record'
import { liveRecordsOf } from '@renderer/data/live-records'
import { useStore } from './store-context'

/**
 * The live records of a kind in a plan, in order; `undefined` until the first answer. A change reads only the rows that were written,
 * and what nobody changed stays the same object: a list of thousands costs a save nothing, and `memo` holds.
 */
export function useRecords<R extends RecordSpec>(spec: R, plan: string): readonly RecordOf<R>[] | undefined {
  const live = liveRecordsOf(useStore())
  const { kind } = spec
  const subscribe = useCallback((listener: () => void) => live.subscribe(plan, [kind], listener), [live, plan, kind])
  return useSyncExternalStore(subscribe, () => live.list(spec, plan))
}

/**
 * The live rows of some kinds of a plan, unread: for what is put together from many nouns. A new array when one of them changed.
 * `kinds` must stay the same array.
 */
export function useRows(kinds: readonly string[], plan: string): readonly RawRecord[] | undefined {
  const live = liveRecordsOf(useStore())
  const subscribe = useCallback((listener: () => void) => live.subscribe(plan, kinds, listener), [live, plan, kinds])
  const lists = useSyncExternalStore(subscribe, useListsOf(() => kinds.map((kind) => live.rows(plan, kind))))
  return useMemo(() => (lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? [])), [lists])
}

/** Gives the same array as long as every list in it is the same. */
function useListsOf<T>(read: () => readonly T[]): () => readonly T[] {
  const held = useMemo<{ lists: readonly T[] }>(() => ({ lists: [] }), [])
  return () => {
    const lists = read()
    const isSame = lists.length === held.lists.length && lists.every((list, at) => list === held.lists[at])
    if (!isSame) held.lists = lists
    return held.lists
  }
}

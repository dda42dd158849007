import { useCallback, useEffect } from 'react'
import { isFreshUuid } from '@shared/kernel/ids'
import { tidyFigures } from '@shared/narrative/figure-commands'
import { figureRecord, type FigureFields } from '@shared/narrative/figure-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { getRecord, idsOfKind, listRecords } from '@renderer/data/queries/records'
import type { Store } from '@renderer/data/store'
import { useStore } from '@renderer/live/store-context'
import type { ReadStored } from './use-live-world'

/** Plans looked through since the program started. */
const tidied = new WeakMap<Store, Set<string>>()

/** Clears, once per plan and start, the pictures that earlier versions left without a block. */
export function useTidyFigures(plan: string, canEdit: boolean): void {
  const store = useStore()
  useEffect(() => {
    const done = tidied.get(store) ?? new Set()
    if (!canEdit || done.has(plan)) return
    tidied.set(store, done.add(plan))
    void unshownFigures(store, plan).then(async (unshown) => {
      if (unshown.length > 0) await store.runCommand(tidyFigures, { plan, unshown: unshown.slice(0, 500), missing: [] })
    })
  }, [store, plan, canEdit])
}

/** Pictures without a block, by their keys alone: the pictures themselves are not read. The command judges their age. */
async function unshownFigures(store: Store, plan: string): Promise<string[]> {
  const ids = (await idsOfKind(store, plan, figureRecord.kind)).filter(isFreshUuid)
  if (ids.length === 0) return []
  const shown = new Set((await listRecords(store, paragraphRecord, plan)).map(({ fields }) => fields.figure))
  return ids.filter((id) => !shown.has(id))
}

/**
 * Reads a picture that a block shows. When two hands at once took it away, or it still belongs to the plan its block was copied from,
 * the plan gets it back first.
 */
export function useStoredPicture(plan: string, canEdit: boolean): ReadStored {
  const store = useStore()
  return useCallback(async (id: string): Promise<FigureFields | null> => {
    const found = await getRecord(store, figureRecord, id)
    if (found?.plan === plan || !canEdit) return found?.fields ?? null
    await store.runCommand(tidyFigures, { plan, unshown: [], missing: [id] })
    return (await getRecord(store, figureRecord, id))?.fields ?? null
  }, [store, plan, canEdit])
}

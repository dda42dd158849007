import { useEffect, useState } from 'react'
import type { ExistingRecords } from '@shared/sheet/match-records'
import type { Store } from '@renderer/data/store'
import { useObserved, useStore } from '@renderer/live/store-context'
import { ImportRun, type ImportRights, type ImportStage } from './import-run'

/** Reports that somebody left to look at a record, by plan: whoever comes back finds them again. */
const kept = new WeakMap<Store, Map<string, ImportRun>>()

/** One import at a time, for as long as its page is open, or its report is worth coming back to. */
export function useImport(existing: ExistingRecords, rights: ImportRights): { readonly run: ImportRun; readonly stage: ImportStage } {
  const store = useStore()
  const { plan } = existing
  const [run] = useState(() => keptRun(store, plan, rights) ?? new ImportRun(store, existing, rights))
  useEffect(() => { run.compareWith(existing) }, [run, existing])
  useEffect(() => {
    run.refresh()
    return () => {
      const stage = run.stage.get()
      if (stage.at === 'report' && !stage.isWriting) runsOf(store).set(plan, run)
      else run.end()
    }
  }, [run, store, plan])
  return { run, stage: useObserved(run.stage) }
}

function runsOf(store: Store): Map<string, ImportRun> {
  const known = kept.get(store) ?? new Map<string, ImportRun>()
  kept.set(store, known)
  return known
}

function keptRun(store: Store, plan: string, rights: ImportRights): ImportRun | undefined {
  const run = runsOf(store).get(plan)
  runsOf(store).delete(plan)
  if (run?.rights.role === rights.role && run.rights.canWriteLines === rights.canWriteLines) return run
  run?.end()
  return undefined
}

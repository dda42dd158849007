import { useEffect, useState } from 'react'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { useObserved, useStore } from '@renderer/live/store-context'
import { ImportRun, type ImportStage } from './import-run'

/** One import at a time, for as long as its page is open. */
export function useImport(existing: ExistingRecords): { readonly run: ImportRun; readonly stage: ImportStage } {
  const store = useStore()
  const [run] = useState(() => new ImportRun(store, existing))
  useEffect(() => { run.compareWith(existing) }, [run, existing])
  useEffect(() => () => { run.end() }, [run])
  return { run, stage: useObserved(run.stage) }
}

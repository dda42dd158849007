import { useMemo } from 'react'
import { alignmentRecord, type Alignment } from '@shared/alignment/alignment-record'
import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { libraryOf } from '@shared/alignment/plan-library'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import type { Library } from '@shared/catalogue/library'
import { listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'

/** The links of a plan and the reference plans they may point to. */
export interface Alignments {
  readonly links: readonly Alignment[]
  readonly library: Library
}

/** `undefined` until the first answer of the store. */
export function useAlignments(plan: string): Alignments | undefined {
  const links = useLive((store) => listRecords(store, alignmentRecord, plan), [plan])
  const editions = useLive((store) => listRecords(store, catalogueEditionRecord, plan), [plan])
  const goals = useLive((store) => listRecords(store, provincialGoalRecord, plan), [plan])
  const library = useMemo(() => (editions === undefined || goals === undefined ? undefined : libraryOf({ editions, goals })), [editions, goals])
  return useMemo(() => (links === undefined || library === undefined ? undefined : { links, library }), [links, library])
}

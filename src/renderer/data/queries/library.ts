import { catalogueEditionRecord } from '@shared/alignment/catalogue-edition-record'
import { libraryOf } from '@shared/alignment/plan-library'
import { provincialGoalRecord } from '@shared/alignment/provincial-goal-record'
import type { Library } from '@shared/catalogue/library'
import type { Reads } from './reads'
import { listRecords } from './records'

/** The reference plans that links of a plan may name. */
export async function readLibrary(store: Reads, plan: string): Promise<Library> {
  const [editions, goals] = await Promise.all([listRecords(store, catalogueEditionRecord, plan), listRecords(store, provincialGoalRecord, plan)])
  return libraryOf({ editions, goals })
}

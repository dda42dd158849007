import { alignmentRecord } from '@shared/alignment/alignment-record'
import type { Library } from '@shared/catalogue/library'
import type { RecordRow } from '@shared/sync/client-row'
import type { HistoryRow } from '@shared/sync/history-row'
import { specOf } from '@shared/sync/record-registry'
import { readLibrary } from '@renderer/data/queries/library'
import { planHistory, recordHistory } from '@renderer/data/queries/history'
import { getRows } from '@renderer/data/queries/records'
import type { Store } from '@renderer/data/store'
import { formOf } from '../value-words'

/** How many deeds of a whole plan are shown; those of one record are all there are. */
const MOST_OF_PLAN = 200

/** The deeds to show and the records they speak of, with those they belong to and those their values name. */
export interface HistoryView {
  readonly rows: readonly HistoryRow[]
  readonly records: ReadonlyMap<string, RecordRow>
  /** The reference plans, when a link is among what changed. */
  readonly library?: Library | undefined
}

/** The history of these records, or of the whole plan. */
export async function readHistory(store: Pick<Store, 'db'>, plan: string, records: readonly string[] | null): Promise<HistoryView> {
  const rows = records === null ? await planHistory(store, plan, MOST_OF_PLAN) : await recordHistory(store, records)
  const named = await getRows(store, rows.flatMap((row) => [...row.ents, ...linksOf(row)]))
  const parents = await getRows(store, [...named.values()].flatMap((row) => parentOf(row) ?? []))
  const hasLinks = rows.some(({ changes }) => changes.some(({ kind }) => kind === alignmentRecord.kind))
  return { rows, records: new Map([...parents, ...named]), library: hasLinks ? await readLibrary(store, plan) : undefined }
}

/** What a record belongs to, for one that has no name of its own. */
export function parentOf({ kind, view }: RecordRow): string | undefined {
  const references = Object.entries(specOf(kind)?.fields ?? {}).flatMap(([field, { ref }]) => (ref === undefined ? [] : [view[field]]))
  return [...references, view['target']].find((parent) => typeof parent === 'string' && parent !== '') as string | undefined
}

function linksOf({ changes }: HistoryRow): string[] {
  return changes.flatMap(({ kind, fields }) => Object.entries(fields).flatMap(([field, { was, now }]) =>
    (formOf(kind, field) === 'link' ? [was, now].filter((value) => typeof value === 'string') : [])))
}

import { Dexie } from 'dexie'
import type { Needs, RecordReader } from '@shared/record/command'
import type { RecordRow } from '@shared/sync/client-row'
import { referencesOf } from '@shared/sync/judge-references'
import type { PlannerDb } from './db'
import { liveRecordsOf } from './live-records'
import { rowsMarkTx } from './record-writes'
import { listKey, RowsMissing, rowReader, type LoadedRows } from './row-reader'

/**
 * Loads what a command named into `loaded`, asks it, and asks again with more rows when it followed a reference: every round knows more
 * than the one before. Runs inside a transaction over `records`; only Dexie is awaited.
 */
export async function loadAndAskTx<T>(db: PlannerDb, needs: Needs, loaded: LoadedRows, ask: (reader: RecordReader) => T): Promise<T> {
  if (loaded.mark === undefined) loaded.mark = await rowsMarkTx(db)
  await loadTx(db, needs, loaded)
  let followed = 0
  for (;;) {
    const asked = tryAsk(() => ask(rowReader(loaded)))
    if (!(asked instanceof RowsMissing)) return asked.answer
    await loadTx(db, asked.needs, loaded)
    followed += asked.needs.ids === undefined ? 0 : 1
    // Who follows one reference after the other (an import names a project in every line) gets all that is left at once.
    if (followed > 1) await loadIdsTx(db, referredBy(loaded.byId.values()), loaded)
  }
}

/** The ids that loaded rows name. */
function referredBy(rows: Iterable<RecordRow | undefined>): readonly string[] {
  const named = new Set<string>()
  for (const row of rows) if (row !== undefined) for (const { target } of referencesOf({ kind: row.kind, doc: row.view })) named.add(target)
  return [...named]
}

function tryAsk<T>(ask: () => T): { readonly answer: T } | RowsMissing {
  try {
    return { answer: ask() }
  } catch (thrown) {
    if (thrown instanceof RowsMissing) return thrown
    throw thrown
  }
}

async function loadTx(db: PlannerDb, needs: Needs, loaded: LoadedRows): Promise<void> {
  const lists = needs.lists ?? []
  await loadIdsTx(db, [...(needs.ids ?? []), ...lists.flatMap((list) => ('beside' in list ? [list.beside] : []))], loaded)
  for (const list of lists) {
    const plan = 'beside' in list ? loaded.byId.get(list.beside)?.plan : list.plan
    if (plan !== undefined) await loadListTx(db, plan, list.kind, loaded)
  }
  const { digestOf } = needs
  if (digestOf !== undefined && !loaded.plans.has(digestOf)) loaded.plans.set(digestOf, known(loaded, await planRowsTx(db, digestOf)))
  await loadIdsTx(db, plansOf(loaded), loaded)
}

/** A list that a screen looks at is in memory already, and as good as one read here when its mark says so. */
async function loadListTx(db: PlannerDb, plan: string, kind: string, loaded: LoadedRows): Promise<void> {
  const key = listKey(plan, kind)
  if (loaded.lists.has(key)) return
  const list = typeof loaded.mark !== 'number' ? undefined : liveRecordsOf({ db }).exactly(plan, kind, loaded.mark)
  if (list === undefined) loaded.lists.set(key, known(loaded, await db.records.where('[plan+kind]').equals([plan, kind]).toArray()))
  else {
    loaded.lists.set(key, list.sorted())
    loaded.seen.set(key, list.byId())
  }
}

/** Loads rows by id into `loaded`, those not read before. Runs inside a transaction over `records`. */
export async function loadIdsTx(db: PlannerDb, ids: readonly string[], loaded: LoadedRows): Promise<void> {
  const wanted = ids.filter((id) => !loaded.byId.has(id))
  if (wanted.length === 0) return
  const rows = await db.records.bulkGet(wanted)
  wanted.forEach((id, index) => loaded.byId.set(id, rows[index]))
}

/** Every row of a plan, deleted ones too. Runs inside a transaction over `records`. */
async function planRowsTx(db: PlannerDb, plan: string): Promise<RecordRow[]> {
  return db.records.where('[plan+kind]').between([plan, Dexie.minKey], [plan, Dexie.maxKey]).toArray()
}

function known(loaded: LoadedRows, rows: readonly RecordRow[]): readonly RecordRow[] {
  for (const row of rows) loaded.byId.set(row.id, row)
  return rows
}

/** The plans of what is loaded: every command is judged against the state of its plan. */
function plansOf(loaded: LoadedRows): string[] {
  const plans = new Set<string>()
  for (const row of loaded.byId.values()) if (row !== undefined) plans.add(row.plan)
  return [...plans]
}

import { Dexie } from 'dexie'
import { attachmentRecord } from '@shared/attachment/attachment-record'
import type { PlannerApi } from '@shared/ipc/contract'
import type { PlannerDb } from './db'
import { SAMPLE_DATABASE } from './sample-store'
import type { Store } from './store'

/** A deleted file keeps its bytes one day longer than the recycle bin shows it. */
export const KEPT_DAYS = 31
const DAY_MS = 86_400_000
const HASHES = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

/**
 * The hashes of all files that something on this device may still ask for: live records of every plan, those deleted within `KEPT_DAYS` or at a
 * time nobody knows, what waits to be sent or is parked, and every value the history keeps. `now` in ms since 1970.
 */
export async function namedFiles(db: PlannerDb, now: number): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  const under = new Set<string>()
  for (const each of [db.outbox, db.parked]) {
    await each.each((row) => {
      for (const ent of row.ents) under.add(ent)
      addHashes(named, row)
    })
  }
  await db.history.each((deed) => {
    for (const change of deed.changes) if (change.kind === attachmentRecord.kind) addHashes(named, change)
  })
  const rows = await db.records.where('[kind+office]').between([attachmentRecord.kind, Dexie.minKey], [attachmentRecord.kind, Dexie.maxKey]).toArray()
  for (const row of rows) {
    if (row.viewDel && row.confirmedDel && !under.has(row.id) && await isLongGone(db, row.id, now)) continue
    addHashes(named, [row.view, row.confirmed])
  }
  return named
}

/** Deleted for longer than anybody could bring it back. A deletion that the history does not know is never long ago. */
async function isLongGone(db: PlannerDb, id: string, now: number): Promise<boolean> {
  const deeds = await db.history.where('ents').equals(id).toArray()
  const deleted = deeds.filter((deed) => deed.changes.some((change) => change.ent === id && change.type === 'delete')).map((deed) => deed.at)
  return deleted.length > 0 && now - Math.max(...deleted) > KEPT_DAYS * DAY_MS
}

function addHashes(named: Set<string>, value: unknown): void {
  for (const [hash] of JSON.stringify(value).matchAll(HASHES)) named.add(hash)
}

/**
 * Tells the shell which files are still named, so that it may remove the others in time. Not after a start that found the journal damaged:
 * then records may be missing that name a file. The sample's files go once its database is gone.
 */
export async function sweepFiles(store: Store, shell: Pick<PlannerApi, 'attachmentSweep'>, now: number): Promise<void> {
  if (store.restored.damaged > 0) return
  await shell.attachmentSweep({ space: 'own', named: [...await namedFiles(store.db, now)] })
  if (!(await Dexie.exists(SAMPLE_DATABASE))) await shell.attachmentSweep({ space: 'sample', named: [] })
}

import { Dexie } from 'dexie'
import { planRecord } from '@shared/plan/plan-record'
import type { PlannerDb } from './db'

/** Every deed of the last days is kept, whatever their number. */
export const KEEP_DAYS = 90
/** And of every record so many deeds, however old they are. */
export const KEEP_DEEDS = 200

const DAY_MS = 86_400_000
/** Deeds looked at in one transaction: short enough that typing never waits for it. */
const CHUNK = 200

/**
 * Forgets deeds older than `KEEP_DAYS` of which no record would be left with fewer than `KEEP_DEEDS`; oldest first. Gives how many went.
 * `now` in ms since 1970. Meant for idle time: it may stop anywhere and goes on the next time. The journal and the centre forget nothing.
 */
export async function pruneHistory(db: PlannerDb, now: number): Promise<number> {
  const cutoff = now - KEEP_DAYS * DAY_MS
  const plans = await db.records.where('[kind+office]').between([planRecord.kind, Dexie.minKey], [planRecord.kind, Dexie.maxKey]).primaryKeys()
  let gone = 0
  for (const plan of plans) gone += await prunePlan(db, plan, cutoff)
  return gone
}

async function prunePlan(db: PlannerDb, plan: string, cutoff: number): Promise<number> {
  const left = new Map<string, number>()
  let gone = 0
  for (let from = 0, more = true; more;) {
    const rows = await db.history.where('[plan+at]').between([plan, from], [plan, cutoff], from === 0, false).limit(CHUNK).toArray()
    for (const ent of new Set(rows.flatMap((row) => row.ents))) if (!left.has(ent)) left.set(ent, await db.history.where('ents').equals(ent).count())
    const leaving = rows.filter(({ ents }) => {
      if (ents.some((ent) => (left.get(ent) ?? 0) <= KEEP_DEEDS)) return false
      for (const ent of ents) left.set(ent, (left.get(ent) ?? 0) - 1)
      return true
    })
    await db.history.bulkDelete(leaving.map((row) => row.opId))
    gone += leaving.length
    more = rows.length === CHUNK
    from = rows.at(-1)?.at ?? cutoff
  }
  return gone
}

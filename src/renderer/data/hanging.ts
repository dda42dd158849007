import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord, shownPicture } from '@shared/narrative/paragraph-record'
import { referencesOf } from '@shared/sync/judge-references'
import type { Op } from '@shared/sync/op'
import { RECORD_SPECS } from '@shared/sync/record-registry'
import type { PlannerDb } from './db'

/**
 * Whether a live record still refers to one that these ops of one plan deleted: something a colleague added to what is being taken back. The centre
 * would refuse such ops (no live record hangs on a dead one), except for a picture, whose block would be left without it. Runs inside a transaction over `records`, after the ops were laid over it.
 */
export async function hasHangingTx(db: PlannerDb, ops: readonly Op[]): Promise<boolean> {
  const plan = ops[0]?.plan
  const deleted = ops.flatMap(({ changes }) => changes.filter((change) => change.type === 'delete'))
  if (plan === undefined || deleted.length === 0) return false
  const ids = new Set(deleted.map((change) => change.ent))
  for (const kind of kindsNaming(new Set(deleted.map((change) => change.kind)))) {
    const rows = await db.records.where('[plan+kind]').equals([plan, kind]).toArray()
    if (rows.some((row) => !row.viewDel && referencesOf({ kind, doc: row.view }).some(({ target }) => ids.has(target)))) return true
  }
  const pictures = new Set(deleted.filter((change) => change.kind === figureRecord.kind).map((change) => change.ent))
  return pictures.size > 0 && isShownTx(db, plan, pictures)
}

async function isShownTx(db: PlannerDb, plan: string, pictures: ReadonlySet<string>): Promise<boolean> {
  const blocks = await db.records.where('[plan+kind]').equals([plan, paragraphRecord.kind]).toArray()
  return blocks.some((row) => !row.viewDel && pictures.has(shownPicture(row)))
}

/** The kinds whose fields name one of these. */
function kindsNaming(named: ReadonlySet<string>): string[] {
  return RECORD_SPECS.filter((spec) => Object.values(spec.fields).some(({ ref }) => ref !== undefined && named.has(ref))).map((spec) => spec.kind)
}

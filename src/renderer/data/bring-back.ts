import { z } from 'zod'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { shownPicture } from '@shared/narrative/paragraph-record'
import type { Command, Intent } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import type { RecordRow } from '@shared/sync/client-row'
import { broughtBack } from '@shared/sync/inverse-op'
import { referencesOf } from '@shared/sync/judge-references'
import { inTransaction, type Desk } from './desk'
import { committed, commitTx, type Committed } from './run-command'

/** The name under which a deed comes back from the recycle bin. */
export const BRING_BACK = 'history.bringBack'

/**
 * Brings back all that one deed deleted and nobody restored since, as ONE new op. A tombstone keeps its last values, so they need not
 * be named, and whatever was written before the deletion stays. `NOT_FOUND` when nothing of it is deleted any more; `PARENT_DELETED`
 * when something it belongs to is deleted too and must come back first; those of the lock.
 */
export async function bringBack(desk: Desk, opId: string): Promise<Result<Committed, PlanError>> {
  const done = await inTransaction(desk, async () => {
    const deed = await desk.db.history.get(opId)
    const ids = deed?.changes.filter((change) => change.type === 'delete').map((change) => change.ent) ?? []
    const named = presentDead(await desk.db.records.bulkGet(ids))
    if (deed === undefined || named.size === 0) return err(planError('NOT_FOUND'))
    // A picture may have gone later, with the last block that showed it.
    const dead = new Map([...named, ...presentDead(await desk.db.records.bulkGet(picturesOf(named)))])
    const parents = [...dead.values()].flatMap((row) => parentsOf(row)).filter((id) => !dead.has(id))
    const missing = (await desk.db.records.bulkGet(parents)).some((row) => row === undefined || row.viewDel)
    if (missing) return err(planError('PARENT_DELETED'))
    const made = await commitTx(desk, restoreCommand(deed.plan, [...dead.values()]), null)
    return made.ok ? ok({ op: made.value, dead }) : made
  })
  if (!done.ok) return done
  const { op, dead } = done.value
  if (op !== null) desk.history.record({ name: BRING_BACK, ops: [{ op, left: broughtBack(op, dead) }] })
  return ok(committed(op === null ? [] : [op]))
}

function presentDead(rows: readonly (RecordRow | undefined)[]): ReadonlyMap<string, RecordRow> {
  return new Map(rows.flatMap((row) => (row === undefined || !row.viewDel ? [] : [[row.id, row] as const])))
}

function picturesOf(rows: ReadonlyMap<string, RecordRow>): string[] {
  const shown = [...rows.values()].map(shownPicture)
  return [...new Set(shown)].filter((id) => id !== '' && !rows.has(id))
}

/** What a record of a certain kind must belong to; a remark's place may be gone. */
function parentsOf(row: RecordRow): string[] {
  return referencesOf({ kind: row.kind, doc: row.view }).flatMap(({ target, kind }) => (kind === null ? [] : [target]))
}

function restoreCommand(plan: string, dead: readonly RecordRow[]): Command<null> {
  const intents = dead.map(({ id, kind }): Intent => ({ type: 'restore', kind, ent: id, fields: {} }))
  return {
    name: BRING_BACK,
    type: 'edit',
    args: z.null(),
    needs: () => ({ ids: [plan, ...dead.map(({ id }) => id)] }),
    decide: () => decided({ plan, office: dead[0]?.office ?? '' }, intents)
  }
}

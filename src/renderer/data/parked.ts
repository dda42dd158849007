import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Command, Decision, Intent } from '@shared/record/command'
import type { Json } from '@shared/kernel/json'
import type { RecordRow } from '@shared/sync/client-row'
import type { Change, Op } from '@shared/sync/op'
import { progressAgain } from '@shared/sync/progress-again'
import { specOf } from '@shared/sync/record-registry'
import type { Seen } from '@shared/sync/seen'
import { inTransaction, type Desk } from './desk'
import { queueLines } from './meta'
import { committed, commitTx, type Committed } from './run-command'

/**
 * Makes a refused edit again on today's values (rule R8): a new op with new bases; the parked one goes in the same transaction.
 * A field that shows another value than its author had seen keeps the old base, so that a figure somebody wrote meanwhile
 * meets the old one in a conflict and is not overwritten (R5). A step of a project follows the one that is last today.
 * `NOT_FOUND` when the parked op or a record it edits is gone; `NOT_ALLOWED` for submissions and decisions, which are signed
 * for one moment and must be made anew; else as for any edit (`PLAN_LOCKED` while the plan is with the centre).
 */
export async function reapplyParked(desk: Desk, opId: string): Promise<Result<Committed, PlanError>> {
  return inTransaction(desk, async () => {
    const parked = await desk.db.parked.get(opId)
    if (parked === undefined) return err(planError('NOT_FOUND'))
    const rows = await desk.db.records.bulkGet([...parked.ents])
    const done = await commitTx(desk, againCommand(parked.op, rows), null, seenBy(parked.op))
    if (!done.ok) return done
    await forgetTx(desk, opId)
    return ok(committed(done.value === null ? [] : [done.value]))
  })
}

/** Drops a refused edit. `NOT_FOUND` when it is gone already. */
export async function discardParked(desk: Desk, opId: string): Promise<Result<null, PlanError>> {
  return inTransaction(desk, async () => {
    if ((await desk.db.parked.get(opId)) === undefined) return err(planError('NOT_FOUND'))
    await forgetTx(desk, opId)
    return ok(null)
  })
}

/** The journal learns of it too, else a rebuilt store would show the refused edit again. */
async function forgetTx(desk: Desk, opId: string): Promise<void> {
  await desk.db.parked.delete(opId)
  await queueLines(desk.db, [{ k: 'unparked', opId }])
}

function againCommand(op: Op, rows: readonly (RecordRow | undefined)[]): Command<null> {
  const live = new Set(rows.flatMap((row) => (row === undefined || row.viewDel ? [] : [row.id])))
  if (op.type === 'progress') return progressAgain(op)
  return {
    name: op.command,
    type: op.type,
    args: z.null(),
    needs: () => ({ ids: [op.plan] }),
    decide: () => decideAgain(op, live)
  }
}

function decideAgain(op: Op, live: ReadonlySet<string>): Result<Decision, PlanError> {
  if (op.type !== 'edit' && op.type !== 'comment') return err(planError('NOT_ALLOWED'))
  const missing = op.changes.find((change) => change.type === 'set' && !live.has(change.ent))
  if (missing !== undefined) return err(planError('NOT_FOUND', { kind: missing.kind }))
  return ok({ plan: op.plan, office: op.office, intents: op.changes.map((change) => intentOf(change, live)) })
}

/** What the author of a refused edit had before the eyes. */
function seenBy({ changes }: Op): readonly Seen[] {
  return changes.flatMap(({ ent, kind, fields }) => Object.entries(fields).map(([field, { was }]) =>
    ({ record: ent, field, value: was ?? (specOf(kind)?.fields[field]?.initial as Json | undefined) ?? null })))
}

/** What was a creation is an edit when the record is there by now. */
function intentOf({ type, kind, ent, fields }: Change, live: ReadonlySet<string>): Intent {
  if (type === 'delete') return { type, kind, ent }
  const values: Record<string, Json> = {}
  for (const [field, edit] of Object.entries(fields)) values[field] = edit.v
  return { type: live.has(ent) ? 'set' : type, kind, ent, fields: values }
}

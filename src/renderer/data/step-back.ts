import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { stepBackName } from '@shared/i18n/command-words'
import type { Command } from '@shared/record/command'
import type { RecordRow } from '@shared/sync/client-row'
import { broughtBack, inverseDecision } from '@shared/sync/inverse-op'
import { inTransaction, type Desk } from './desk'
import { hasHangingTx } from './hanging'
import { committed, commitTx, type Committed } from './run-command'
import type { Direction, Step } from './undo-history'

/**
 * Undo and redo: the inverse of the top op, as a new op on the same road. `NOTHING_TO_UNDO` when there is none;
 * `UNDO_OUTDATED` when somebody changed a field since (the step is dropped, so that the one below can be reached).
 * `STEP_STANDS` for what was decided or paid: it is countered by a step of its own with a reason, and is passed by the next time.
 */
export async function stepBack(desk: Desk, direction: Direction): Promise<Result<Committed, PlanError>> {
  const step = desk.history.peek(direction)
  if (step === undefined) return err(planError('NOTHING_TO_UNDO'))
  if (step.op.type === 'progress') {
    while (desk.history.peek(direction)?.op.type === 'progress') desk.history.drop(direction)
    return err(planError('STEP_STANDS'))
  }
  const done = await inTransaction(desk, async () => {
    const rows = presentRows(await desk.db.records.bulkGet(step.op.changes.map((change) => change.ent)))
    const made = await commitTx(desk, inverseCommand(step, direction, rows), null)
    if (!made.ok) return made
    if (made.value !== null && (await hasHangingTx(desk.db, made.value))) return err(planError('UNDO_OUTDATED'))
    return ok({ op: made.value, rows })
  })
  if (done.ok && done.value.op !== null) desk.history.turn(direction, done.value.op, broughtBack(done.value.op, done.value.rows))
  else if (isDead(done)) desk.history.drop(direction)
  return done.ok ? ok(committed(done.value.op)) : done
}

/** A step that changes nothing, or whose fields moved on, will never come back to life. A locked plan may open again. */
function isDead(done: Result<unknown, PlanError>): boolean {
  return done.ok || done.error.code === 'UNDO_OUTDATED' || done.error.code === 'NOTHING_TO_UNDO'
}

/** The inverse as a command, so that role, lock and bases are judged like those of any other edit. Its name says which way it goes. */
function inverseCommand(step: Step, direction: Direction, rows: ReadonlyMap<string, RecordRow>): Command<null> {
  return {
    name: stepBackName(step.name, direction),
    type: 'edit',
    args: z.null(),
    needs: () => ({ ids: [step.op.plan, ...rows.keys()] }),
    decide: () => inverseDecision(step.op, rows, step.left)
  }
}

function presentRows(rows: readonly (RecordRow | undefined)[]): ReadonlyMap<string, RecordRow> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
}

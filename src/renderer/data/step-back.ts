import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { stepBackName } from '@shared/i18n/command-words'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import type { Command } from '@shared/record/command'
import type { RecordRow } from '@shared/sync/client-row'
import { broughtBack, inverseDecision } from '@shared/sync/inverse-op'
import { reversedAmounts } from '@shared/sync/reversed-amounts'
import { inTransaction, type Desk } from './desk'
import { hasHangingTx } from './hanging'
import { loadIdsTx } from './load-rows'
import { nothingLoaded } from './row-reader'
import { committed, commitTx, type Committed } from './run-command'
import type { Direction, Step, StepOp } from './undo-history'

/**
 * Undo and redo: the inverse of every op of the top step, last first, each as a new op on the same road, all or none.
 * `NOTHING_TO_UNDO` when there is none; `UNDO_OUTDATED` when somebody changed a field since (the step is dropped, so that the one
 * below can be reached).
 * Amounts of budget steps are never deleted: other entries take them back (`reversedAmounts`). `STEP_STANDS` for a step on the way of a
 * project: it is countered by a step of its own with a reason, and is passed by the next time.
 */
export async function stepBack(desk: Desk, direction: Direction): Promise<Result<Committed, PlanError>> {
  const step = desk.history.peek(direction)
  if (step === undefined) return err(planError('NOTHING_TO_UNDO'))
  if (isStanding(step)) {
    for (let next: Step | undefined = step; next !== undefined && isStanding(next); next = desk.history.peek(direction)) desk.history.drop(direction)
    return err(planError('STEP_STANDS'))
  }
  const done = await inTransaction(desk, () => invertTx(desk, step, direction))
  if (done.ok && done.value.length > 0) desk.history.turn(direction, done.value)
  else if (isDead(done)) desk.history.drop(direction)
  return done.ok ? ok(committed(done.value.map(({ op }) => op))) : done
}

function isStanding({ ops }: Step): boolean {
  return ops.some(({ op }) => op.type === 'progress' && op.changes.some(({ kind }) => kind !== stepAmountRecord.kind))
}

async function invertTx(desk: Desk, step: Step, direction: Direction): Promise<Result<readonly StepOp[], PlanError>> {
  const inverse: StepOp[] = []
  const loaded = nothingLoaded()
  for (const made of step.ops.toReversed()) {
    const ids = made.op.changes.map((change) => change.ent)
    await loadIdsTx(desk.db, ids, loaded)
    const rows = presentRows(ids.map((id) => loaded.byId.get(id)))
    const back = await commitTx(desk, inverseCommand(stepBackName(step.name, direction), made, rows), null, [], loaded)
    if (!back.ok) return back
    if (back.value !== null) inverse.push({ op: back.value, left: broughtBack(back.value, rows) })
  }
  if (await hasHangingTx(desk.db, inverse.map(({ op }) => op))) return err(planError('UNDO_OUTDATED'))
  return ok(inverse)
}

/** A step that changes nothing, or whose fields moved on, will never come back to life. A locked plan may open again. */
function isDead(done: Result<unknown, PlanError>): boolean {
  return done.ok || done.error.code === 'UNDO_OUTDATED' || done.error.code === 'NOTHING_TO_UNDO'
}

/** The inverse as a command, so that role, lock and bases are judged like those of any other edit. Its name says which way it goes. */
function inverseCommand(name: string, { op, left }: StepOp, rows: ReadonlyMap<string, RecordRow>): Command<null> {
  if (op.type === 'progress') return reversedAmounts(name, op)
  return {
    name,
    type: 'edit',
    args: z.null(),
    needs: () => ({ ids: [op.plan, ...rows.keys()] }),
    decide: () => inverseDecision(op, rows, left)
  }
}

function presentRows(rows: readonly (RecordRow | undefined)[]): ReadonlyMap<string, RecordRow> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
}

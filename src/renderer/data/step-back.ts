import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { stepBackName } from '@shared/i18n/command-words'
import type { Command } from '@shared/record/command'
import type { RecordRow } from '@shared/sync/client-row'
import { inverseDecision } from '@shared/sync/inverse-op'
import type { Op } from '@shared/sync/op'
import { inTransaction, type Desk } from './desk'
import { committed, commitTx, type Committed } from './run-command'
import type { Direction, Step } from './undo-history'

/**
 * Undo and redo: the inverse of the top op, as a new op on the same road. `NOTHING_TO_UNDO` when there is none;
 * `UNDO_OUTDATED` when somebody changed a field since (the step is dropped, so that the one below can be reached).
 */
export async function stepBack(desk: Desk, direction: Direction): Promise<Result<Committed, PlanError>> {
  const step = desk.history.peek(direction)
  if (step === undefined) return err(planError('NOTHING_TO_UNDO'))
  const done = await inTransaction(desk, async () => {
    const rows = await desk.db.records.bulkGet(step.op.changes.map((change) => change.ent))
    return commitTx(desk, inverseCommand(step, direction, presentRows(rows)), null)
  })
  if (done.ok && done.value !== null) desk.history.turn(direction, done.value)
  else if (isDead(done)) desk.history.drop(direction)
  return done.ok ? ok(committed(done.value)) : done
}

/** A step that changes nothing, or whose fields moved on, will never come back to life. A locked plan may open again. */
function isDead(done: Result<Op | null, PlanError>): boolean {
  return done.ok || done.error.code === 'UNDO_OUTDATED' || done.error.code === 'NOTHING_TO_UNDO'
}

/** The inverse as a command, so that role, lock and bases are judged like those of any other edit. Its name says which way it goes. */
function inverseCommand(step: Step, direction: Direction, rows: ReadonlyMap<string, RecordRow>): Command<null> {
  return {
    name: stepBackName(step.name, direction),
    type: 'edit',
    args: z.null(),
    needs: () => ({ ids: [step.op.plan, ...rows.keys()] }),
    decide: () => inverseDecision(step.op, rows)
  }
}

function presentRows(rows: readonly (RecordRow | undefined)[]): ReadonlyMap<string, RecordRow> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
}

import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { CommandContext, OpType, RecordReader } from '@shared/record/command'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import { planRecord, type Plan } from './plan-record'
import { nextState } from './plan-workflow'

/** What a command learns about the person who runs it. */
export type Runner = Pick<CommandContext, 'role' | 'office'>

/**
 * The lock of a plan: an office writes only in its own plan, and `edit` and `resolve` only in a draft or a returned one.
 * Errors: `NOT_ALLOWED`, `PLAN_LOCKED`, `WRONG_STATE`. The runner of commands asks this too, for every command.
 */
export function checkPlanLock(plan: Plan, type: OpType, runner: Runner): Result<Plan, PlanError> {
  if (runner.role === 'office' && runner.office !== plan.office) return err(planError('NOT_ALLOWED'))
  const next = nextState(plan.fields.state, type, runner.role)
  return next.ok ? ok(plan) : next
}

/** A plan that this op may touch. `NOT_FOUND` when it is not on this device; else as `checkPlanLock`. */
export function openPlan(reader: RecordReader, plan: string, type: OpType, runner: Runner): Result<Plan, PlanError> {
  const found = reader.get(planRecord, plan)
  return found === undefined ? err(planError('NOT_FOUND')) : checkPlanLock(found, type, runner)
}

/** A record whose plan this op may touch. `NOT_FOUND` when either is missing; else as `checkPlanLock`. */
export function openRecord<R extends RecordSpec>(
  spec: R, id: string, reader: RecordReader, type: OpType, runner: Runner
): Result<RecordOf<R>, PlanError> {
  const found = reader.get(spec, id)
  if (found === undefined) return err(planError('NOT_FOUND', { kind: spec.kind }))
  const plan = openPlan(reader, found.plan, type, runner)
  return plan.ok ? ok(found) : plan
}

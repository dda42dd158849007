import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'
import { checkPlanLock } from '@shared/plan/plan-lock'
import { planRecord } from '@shared/plan/plan-record'
import { PLAN_STEPS } from '@shared/plan/plan-workflow'
import type { Command, CommandContext, Decision, RecordReader } from '@shared/record/command'

/**
 * Runs a command: arguments by its schema (`BAD_ARGUMENTS`), role (`NOT_ALLOWED`), the command's own rules, then lock and
 * state of the plan the decision is about (`PLAN_LOCKED`, `WRONG_STATE`). Pure; writes nothing. `reader` must hold that
 * plan when it exists; a decision about a plan that does not exist yet creates it. The centre judges again.
 */
export function decideCommand<A>(
  command: Command<A>,
  reader: RecordReader,
  args: unknown,
  context: CommandContext
): Result<Decision, PlanError> {
  const parsed = command.args.safeParse(args)
  if (!parsed.success) return err(planError('BAD_ARGUMENTS', { command: command.name, path: firstPath(parsed.error.issues) }))
  if (!PLAN_STEPS[command.type].roles.includes(context.role)) return err(planError('NOT_ALLOWED'))
  const decision = command.decide(reader, parsed.data, context)
  if (!decision.ok) return decision
  const plan = reader.get(planRecord, decision.value.plan)
  if (plan === undefined) return decision
  const open = checkPlanLock(plan, command.type, context)
  return open.ok ? decision : open
}

function firstPath(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues[0]?.path.map(String).join('.') ?? ''
}

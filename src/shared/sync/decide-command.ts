import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import { checkPlanLock } from '@shared/plan/plan-lock'
import { planRecord, type Plan } from '@shared/plan/plan-record'
import { PLAN_STEPS } from '@shared/plan/plan-workflow'
import { judgeProjectLock, type LockReader, type Touch } from '@shared/project/project-lock'
import { projectStepRecord } from '@shared/project/project-step-record'
import { wayOf, waysOf } from '@shared/project/standing'
import type { Command, CommandContext, Decision, Intent, OpType, RecordReader } from '@shared/record/command'
import type { RecordOf, RecordSpec } from '@shared/record/define-record'
import { specOf } from './record-registry'

/**
 * Runs a command: arguments by its schema (`BAD_ARGUMENTS`), role (`NOT_ALLOWED`), the command's own rules, then lock and
 * state of the plan the decision is about (`PLAN_LOCKED`, `WRONG_STATE`) and of the projects it touches (`PROJECT_LOCKED`,
 * `AMOUNTS_KEPT`). Pure; writes nothing. `reader` must hold that
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
  const isEdit = command.type === 'edit' || command.type === 'resolve'
  const decision = command.decide(isEdit ? beyondApproval(reader) : reader, parsed.data, context)
  if (!decision.ok || decision.value.intents.length === 0) return decision
  const plan = reader.get(planRecord, decision.value.plan)
  if (plan === undefined) return decision
  if (!isEdit) return checkedLock(plan, command.type, context, decision.value)
  const locked = judgeProjectLock(decision.value.intents.map(touchOf), plan.fields.state, lockReader(reader, plan.id, decision.value.intents))
  if (locked !== null) return err(locked)
  return plan.fields.state === 'approved' ? decision : checkedLock(plan, command.type, context, decision.value)
}

function checkedLock(plan: Plan, type: OpType, context: CommandContext, decision: Decision): Result<Decision, PlanError> {
  const open = checkPlanLock(plan, type, context)
  return open.ok ? ok(decision) : open
}

/** In an approved plan an edit is decided as in a draft, and then judged record by record (`judgeProjectLock`). */
function beyondApproval(reader: RecordReader): RecordReader {
  return {
    get: (spec, id) => opened(reader.get(spec, id)),
    gone: (spec, id) => reader.gone(spec, id),
    list: (spec, plan) => reader.list(spec, plan),
    digest: (plan) => reader.digest(plan)
  }
}

function opened<R extends RecordSpec>(record: RecordOf<R> | undefined): RecordOf<R> | undefined {
  if (record === undefined || record.kind !== planRecord.kind || (record as unknown as Plan).fields.state !== 'approved') return record
  return { ...record, fields: { ...record.fields, state: 'draft' } }
}

/** Records this decision makes were nothing before; asking for them would ask again for every new id. */
function lockReader(reader: RecordReader, plan: string, intents: readonly Intent[]): LockReader {
  const made = new Set(intents.filter(({ type }) => type === 'create').map(({ ent }) => ent))
  return {
    fieldsOf(kind, id) {
      if (made.has(id)) return undefined
      const spec = specOf(kind)
      const found = spec === undefined ? undefined : reader.get(spec, id) ?? reader.gone(spec, id)
      return found?.fields as Readonly<Record<string, Json>> | undefined
    },
    wayOf: (project) => waysOf(reader.list(projectStepRecord, plan)).get(project) ?? wayOf([])
  }
}

function touchOf(intent: Intent): Touch {
  return intent.type === 'delete' ? { ...intent, fields: {} } : intent
}

function firstPath(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues[0]?.path.map(String).join('.') ?? ''
}

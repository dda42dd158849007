import { z } from 'zod'
import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { isIsoDay } from '@shared/kernel/calendar'
import { submissionRecord, type Submission } from '@shared/review/submission-record'
import { defineCommand, set, type CommandContext, type Decision, type OpType, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField } from '@shared/record/field-value'
import { openPlan } from './plan-lock'
import { planRecord } from './plan-record'
import { nextState } from './plan-workflow'

type Verdict = Pick<Submission['fields'], 'decision' | 'reason' | 'dueDay'>

/** Closes the submission under review: the plan changes state and the submission keeps who decided, when and why. */
function closeSubmission(
  type: OpType, verdict: Verdict, plan: string, reader: RecordReader, context: CommandContext
): Result<Decision, PlanError> {
  const open = openPlan(reader, plan, type, context)
  if (!open.ok) return open
  const state = nextState(open.value.fields.state, type, context.role)
  if (!state.ok) return state
  const { submission } = open.value.fields
  if (submission === '') return err(planError('WRONG_STATE', { state: open.value.fields.state }))
  const closed = { ...verdict, decidedBy: context.actor.name, decidedAt: context.now }
  return decided(
    open.value,
    [set(planRecord, plan, { state: state.value }), set(submissionRecord, submission, closed)],
    { submission }
  )
}

function checkReason(reason: string): Result<string, PlanError> {
  const judged = checkField(submissionRecord, 'reason', reason.trim())
  return judged.ok ? ok(reason.trim()) : judged
}

/** The office takes back a plan the centre has not decided on. Errors: those of the lock, `WRONG_STATE`. */
export const recallPlan = defineCommand({
  name: 'plan.recall',
  type: 'recall',
  args: z.strictObject({ plan: z.string() }),
  needs: ({ plan }) => ({ ids: [plan] }),
  decide: (reader, { plan }, context) => closeSubmission('recall', { decision: 'recalled', reason: '', dueDay: '' }, plan, reader, context)
})

/**
 * A reviewer sends the plan back; `dueDay` is an ISO day or empty.
 * Errors: those of the lock, `WRONG_STATE`, `REASON_EMPTY`, `TEXT_TOO_LONG`, `BAD_ARGUMENTS` for a day that does not exist.
 */
export const returnPlan = defineCommand({
  name: 'plan.return',
  type: 'return',
  args: z.strictObject({ plan: z.string(), reason: z.string(), dueDay: z.string() }),
  needs: ({ plan }) => ({ ids: [plan] }),
  decide(reader, { plan, reason, dueDay }, context) {
    const words = checkReason(reason)
    if (!words.ok) return words
    if (words.value === '') return err(planError('REASON_EMPTY'))
    if (dueDay !== '' && !isIsoDay(dueDay)) return err(planError('BAD_ARGUMENTS', { field: 'dueDay' }))
    return closeSubmission('return', { decision: 'returned', reason: words.value, dueDay }, plan, reader, context)
  }
})

/** A reviewer approves the plan, with a note or none. Errors: those of the lock, `WRONG_STATE`, `TEXT_TOO_LONG`. */
export const approvePlan = defineCommand({
  name: 'plan.approve',
  type: 'approve',
  args: z.strictObject({ plan: z.string(), note: z.string() }),
  needs: ({ plan }) => ({ ids: [plan] }),
  decide(reader, { plan, note }, context) {
    const words = checkReason(note)
    if (!words.ok) return words
    return closeSubmission('approve', { decision: 'approved', reason: words.value, dueDay: '' }, plan, reader, context)
  }
})

import { z } from 'zod'
import { err, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { conflictRecord } from '@shared/conflict/conflict-record'
import { submissionRecord } from '@shared/review/submission-record'
import { create, defineCommand, set, type CommandContext, type Decision, type Needs, type RecordReader } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { completenessOf, obstaclesOf } from './completeness'
import { contentNeeds, readContents } from './plan-contents'
import { openPlan } from './plan-lock'
import { planRecord } from './plan-record'
import { nextState } from './plan-workflow'

const args = z.strictObject({ plan: z.string() })

/** What every submission reads: the plan, its conflicts, and the digest that is signed. */
export function submissionNeeds({ plan }: z.infer<typeof args>): Needs {
  return { ids: [plan], lists: [{ plan, kind: conflictRecord.kind }], digestOf: plan }
}

/**
 * Sends the plan to the centre, signed by its digest as the author sees it (rule R7).
 * Errors: those of the lock, `WRONG_STATE`, `OPEN_CONFLICTS` and `PLAN_INCOMPLETE` (both with `count`).
 */
export const submitPlan = defineCommand({
  name: 'plan.submit',
  type: 'submit',
  args,
  needs(given) {
    const { lists = [], ...needs } = submissionNeeds(given)
    return { ...needs, lists: [...lists, ...contentNeeds(given.plan)] }
  },
  decide(reader, { plan }, context) {
    const signed = signedSubmission(reader, plan, context)
    const found = reader.get(planRecord, plan)
    if (!signed.ok || found === undefined) return signed
    const count = obstaclesOf(completenessOf(readContents(found, reader))).length
    return count > 0 ? err(planError('PLAN_INCOMPLETE', { count })) : signed
  }
})

/** The submission itself, whatever the plan holds. Errors: those of the lock, `WRONG_STATE`, `OPEN_CONFLICTS` (with `count`). */
export function signedSubmission(reader: RecordReader, plan: string, context: CommandContext): Result<Decision, PlanError> {
  const open = openPlan(reader, plan, 'submit', context)
  if (!open.ok) return open
  const state = nextState(open.value.fields.state, 'submit', context.role)
  if (!state.ok) return state
  const count = reader.list(conflictRecord, plan).filter((conflict) => conflict.fields.state === 'open').length
  if (count > 0) return err(planError('OPEN_CONFLICTS', { count }))
  const digest = reader.digest(plan)
  const edition = open.value.fields.edition + 1
  const submission = context.newId()
  const signed = { edition, digest, sentBy: context.actor.name, sentAt: context.now, decision: 'pending' as const }
  return decided(
    open.value,
    [create(submissionRecord, submission, signed), set(planRecord, plan, { state: state.value, submission, edition })],
    { submit: { digest } }
  )
}

import { z } from 'zod'
import { err } from '@shared/kernel/result'
import { planError } from '@shared/kernel/error-codes'
import { conflictRecord } from '@shared/conflict/conflict-record'
import { submissionRecord } from '@shared/review/submission-record'
import { create, defineCommand, set } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { openPlan } from './plan-lock'
import { planRecord } from './plan-record'
import { nextState } from './plan-workflow'

/**
 * Sends the plan to the centre, signed by its digest as the author sees it (rule R7).
 * Errors: those of the lock, `WRONG_STATE`, `OPEN_CONFLICTS` (with `count`).
 */
export const submitPlan = defineCommand({
  name: 'plan.submit',
  type: 'submit',
  args: z.strictObject({ plan: z.string() }),
  needs: ({ plan }) => ({ ids: [plan], lists: [{ plan, kind: conflictRecord.kind }], digestOf: plan }),
  decide(reader, { plan }, context) {
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
})

import { z } from 'zod'
import { defineCommand } from '@shared/record/command'
import { signedSubmission, submissionNeeds } from '@shared/plan/submit-plan'

/** A submission that asks for no complete plan: what the centre and the store do with one is the same, and plans in tests stay small. */
export const signPlan = defineCommand({
  name: 'plan.submit',
  type: 'submit',
  args: z.strictObject({ plan: z.string() }),
  needs: submissionNeeds,
  decide: (reader, { plan }, context) => signedSubmission(reader, plan, context)
})

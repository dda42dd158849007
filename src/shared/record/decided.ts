import { ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Decision, Intent } from './command'

/** Where a decision belongs: any record of the plan, or the plan itself under `plan`. */
export interface Home {
  readonly plan: string
  readonly office: string
}

/** A decision about the plan of `home`. No intents means that nothing would change: there is nothing to store. */
export function decided(
  home: Home, intents: readonly Intent[], more: Omit<Decision, 'plan' | 'office' | 'intents'> = {}
): Result<Decision, PlanError> {
  return ok({ plan: home.plan, office: home.office, intents, ...more })
}

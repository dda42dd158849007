import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { OpType, Role } from '@shared/record/command'
import type { PlanState } from './plan-record'

interface Step {
  readonly roles: readonly Role[]
  readonly from: readonly PlanState[]
  /** The state afterwards; `same` leaves it. */
  readonly to: PlanState | 'same'
}

const ANY_STATE: readonly PlanState[] = ['draft', 'submitted', 'returned', 'approved']

/** The one table of who may do what to a plan in which state. The device and the centre both judge by it. */
export const PLAN_STEPS: Readonly<Record<OpType, Step>> = {
  edit: { roles: ['office'], from: ['draft', 'returned'], to: 'same' },
  resolve: { roles: ['office'], from: ['draft', 'returned'], to: 'same' },
  submit: { roles: ['office'], from: ['draft', 'returned'], to: 'submitted' },
  recall: { roles: ['office'], from: ['submitted'], to: 'draft' },
  return: { roles: ['reviewer'], from: ['submitted'], to: 'returned' },
  approve: { roles: ['reviewer'], from: ['submitted'], to: 'approved' },
  comment: { roles: ['office', 'reviewer'], from: ANY_STATE, to: 'same' },
  progress: { roles: ['office', 'reviewer'], from: ANY_STATE, to: 'same' }
}

/**
 * The state of a plan after an op of `type` by `role`. `NOT_ALLOWED` when the role never may;
 * `PLAN_LOCKED` when an edit or a resolution meets a plan that is sent or approved; `WRONG_STATE` for the other steps.
 */
export function nextState(state: PlanState, type: OpType, role: Role): Result<PlanState, PlanError> {
  const step = PLAN_STEPS[type]
  if (!step.roles.includes(role)) return err(planError('NOT_ALLOWED'))
  if (!step.from.includes(state)) return err(planError(type === 'edit' || type === 'resolve' ? 'PLAN_LOCKED' : 'WRONG_STATE', { state }))
  return ok(step.to === 'same' ? state : step.to)
}

import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import type { CopyTarget } from '@shared/plan/copy-plan'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import type { CopyGroup, PlanKind } from '@shared/plan/plan-kind'
import type { Plan } from '@shared/plan/plan-record'
import { setCurrentPlan } from '@renderer/data/profile'
import type { Store } from '@renderer/data/store'
import type { Period } from '@renderer/fields/plan-period'

/** What a new plan shall be. */
export interface NewPlan {
  readonly office: string
  readonly kind: PlanKind
  readonly period: Period
  /** The plan it is copied from; `null` for an empty one. */
  readonly base: Plan | null
  readonly groups: readonly CopyGroup[]
}

/** What of a base can be taken over: text and sections only into a plan of the same kind. */
export function groupsFor({ kind, base }: Pick<NewPlan, 'kind' | 'base'>): readonly CopyGroup[] {
  if (base === null) return []
  return base.fields.kind === kind ? ['structure', 'narrative', 'direction', 'projects'] : ['direction', 'projects']
}

/** Makes the plan and opens it. Errors: those of `createPlan` and of an import. */
export async function makePlan(
  store: Store, { office, kind, period, base, groups }: NewPlan, copy: (base: string, target: CopyTarget) => Promise<Result<string, PlanError>>
): Promise<Result<string, PlanError>> {
  const { startYear } = period
  const endYear = kind === 'action' ? startYear : period.endYear
  if (base !== null) return copy(base.id, { startYear, endYear, kind, revision: 0, groups })
  const created = await store.runCommand(createPlan, { office, startYear, endYear, ...(kind === 'action' ? { kind } : {}) })
  if (!created.ok) return created
  const plan = planId(office, startYear, endYear, kind)
  await setCurrentPlan(store, plan)
  return ok(plan)
}

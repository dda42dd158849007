import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import { insertTemplate } from '@shared/narrative/insert-template'
import type { CopyTarget } from '@shared/plan/copy-plan'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import type { CopyGroup, PlanKind } from '@shared/plan/plan-kind'
import { setCurrentPlan } from '@renderer/data/profile'
import type { Store } from '@renderer/data/store'
import type { Period } from '@renderer/fields/plan-period'
import { fittingSkeletons, type PlanSource } from './plan-source'

/** What a new plan shall be. */
export interface NewPlan {
  readonly office: string
  readonly kind: PlanKind
  readonly period: Period
  readonly source: PlanSource
  /** What of a plan is taken over. */
  readonly groups: readonly CopyGroup[]
}

/** What of a base can be taken over: text and sections only into a plan of the same kind. */
export function groupsFor({ kind, source }: Pick<NewPlan, 'kind' | 'source'>): readonly CopyGroup[] {
  if (source.from !== 'plan') return []
  return source.plan.fields.kind === kind ? ['structure', 'narrative', 'direction', 'projects'] : ['direction', 'projects']
}

/** The copy that a new plan would be. */
export function copyTargetOf({ kind, period: { startYear, endYear }, groups }: Pick<NewPlan, 'kind' | 'period' | 'groups'>): CopyTarget {
  return { startYear, endYear: kind === 'action' ? startYear : endYear, kind, revision: 0, groups }
}

/** Makes the plan and opens it; a refused template leaves an empty plan, which is no loss. Errors: those of `createPlan` and of an import. */
export async function makePlan(
  store: Store, wanted: NewPlan, copy: (base: string, target: CopyTarget) => Promise<Result<string, PlanError>>
): Promise<Result<string, PlanError>> {
  const { office, kind, source } = wanted
  const target = copyTargetOf(wanted)
  if (source.from === 'plan') return copy(source.plan.id, target)
  const { startYear, endYear } = target
  const created = await store.runCommand(createPlan, { office, startYear, endYear, ...(kind === 'action' ? { kind } : {}) })
  if (!created.ok) return created
  const plan = planId(office, startYear, endYear, kind)
  if (source.from === 'template') {
    const parts = fittingSkeletons(source.template, kind).map(({ part, paragraphs }) => ({ part, paragraphs: [...paragraphs] }))
    await store.runCommand(insertTemplate, { plan, parts })
  }
  await setCurrentPlan(store, plan)
  return ok(plan)
}

import { ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { saveProfile, setCurrentPlan } from '@renderer/data/profile'
import type { Store } from '@renderer/data/store'
import type { Period } from '@renderer/fields/plan-period'
import type { Person } from './person-fields'
import type { PlanFile } from './read-plan-file'

/** What the office begins with: an empty plan of a period, or a plan from a file. */
export interface Beginning {
  readonly office: string
  readonly person: Person
  readonly period: Period
  readonly file: PlanFile | null
}

/** Saves who works here, makes the plan or takes it from its file, and opens it; a plan that is there already is opened. */
export async function beginPlan(store: Store, { office, person, period, file }: Beginning): Promise<Result<null, PlanError>> {
  await saveProfile(store, { actorName: person.name.trim(), position: person.position.trim(), role: 'office', office })
  const begun = file === null ? await makePlan(store, office, period) : await takePlan(store, file)
  if (!begun.ok) return begun
  await setCurrentPlan(store, begun.value)
  return ok(null)
}

async function makePlan(store: Store, office: string, period: Period): Promise<Result<string, PlanError>> {
  const created = await store.runCommand(createPlan, { office, ...period })
  if (!created.ok && created.error.code !== 'ALREADY_EXISTS') return created
  return ok(planId(office, period.startYear, period.endYear))
}

async function takePlan(store: Store, file: PlanFile): Promise<Result<string, PlanError>> {
  const imported = await store.importSnapshot(file.snapshot)
  return imported.ok ? ok(imported.value.plan) : imported
}

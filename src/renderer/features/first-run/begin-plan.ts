import { ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import { insertTemplate } from '@shared/narrative/insert-template'
import { skeletonsOf } from '@shared/narrative/plan-template'
import { shippedTemplate } from '@shared/narrative/shipped-templates'
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
  /** Begin with the headings and blanks of the program's template. */
  readonly withTemplate: boolean
}

/** Saves who works here, makes the plan or takes it from its file, and opens it; a plan that is there already is opened. */
export async function beginPlan(store: Store, { office, person, period, file, withTemplate }: Beginning): Promise<Result<null, PlanError>> {
  await saveProfile(store, { actorName: person.name.trim(), position: person.position.trim(), role: 'office', office })
  const begun = file === null ? await makePlan(store, office, period) : await takePlan(store, file)
  if (!begun.ok) return begun
  if (file === null && withTemplate) await putTemplate(store, begun.value)
  await setCurrentPlan(store, begun.value)
  return ok(null)
}

async function makePlan(store: Store, office: string, period: Period): Promise<Result<string, PlanError>> {
  const created = await store.runCommand(createPlan, { office, ...period })
  if (!created.ok && created.error.code !== 'ALREADY_EXISTS') return created
  return ok(planId(office, period.startYear, period.endYear))
}

/** A plan that was there before keeps what was written; a refusal leaves an empty plan, which is no loss. */
async function putTemplate(store: Store, plan: string): Promise<void> {
  const parts = skeletonsOf(shippedTemplate('strategic')).map(({ part, paragraphs }) => ({ part, paragraphs: [...paragraphs] }))
  await store.runCommand(insertTemplate, { plan, parts })
}

async function takePlan(store: Store, file: PlanFile): Promise<Result<string, PlanError>> {
  const imported = await store.importSnapshot(file.snapshot)
  return imported.ok ? ok(imported.value.plan) : imported
}

import { activityYearRecord } from '@shared/activity/activity-record'
import { conflictRecord } from '@shared/conflict/conflict-record'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { sameJson, type Json } from '@shared/kernel/json'
import type { PlanState } from '@shared/plan/plan-record'
import { PLAN_STEPS } from '@shared/plan/plan-workflow'
import type { Role } from '@shared/record/command'
import { isLocked } from './judge-step'
import { parentFieldOf } from './project-children'
import type { Way } from './standing'

/** One change of an edit, as far as the lock looks at it. */
export interface Touch {
  readonly type: 'create' | 'set' | 'delete' | 'restore'
  readonly kind: string
  readonly ent: string
  /** New values by field. */
  readonly fields: Readonly<Record<string, Json>>
}

/** What the lock reads: records as they were before the edit, deleted ones too; `undefined` for one that was nowhere. */
export interface LockReader {
  fieldsOf(kind: string, id: string): Readonly<Record<string, Json>> | undefined
  wayOf(project: string): Way
}

/** Kinds that say what was decided and paid: they are only ever added to. */
export const APPENDED_KINDS: ReadonlySet<string> = new Set(['projectStep', 'stepAmount'])

/**
 * Judges an edit against the locks of the projects it touches. In a draft a project is locked from the committee's agreement on; in
 * an approved plan only what belongs to an unlocked project may change, and what was decided and paid stays. What was reached is told
 * in both. `PROJECT_LOCKED`, `PLAN_LOCKED`, `AMOUNTS_KEPT`; `null` when it may go on.
 */
export function judgeProjectLock(touches: readonly Touch[], state: PlanState, reader: LockReader): PlanError | null {
  // A creation under an id that is taken lays its values over what is there: it is judged like any other edit of it.
  const fresh = touches.filter(({ type, kind, ent }) => type === 'create' && reader.fieldsOf(kind, ent) === undefined)
  const made = new Map(fresh.map((touch) => [touch.ent, touch]))
  const isShut = (project: string): boolean => !made.has(project) && isLocked(reader.wayOf(project), state)
  for (const touch of touches) {
    if (isResult(touch, reader.fieldsOf(touch.kind, touch.ent))) continue
    const projects = projectsOf(touch, made, reader)
    if (projects.some(isShut) && !isEvidence(touch, state)) return planError('PROJECT_LOCKED')
    if (state !== 'approved') continue
    if (projects.length === 0 || projects.some((project) => made.has(project))) return planError('PLAN_LOCKED', { state })
    if (touch.kind === 'project' && touch.type !== 'set') return planError('PROJECT_LOCKED')
    if (touch.type === 'delete' && APPENDED_KINDS.has(touch.kind)) return planError('AMOUNTS_KEPT')
  }
  return null
}

/** Minutes and letters may still be put beside what they agreed to. */
function isEvidence({ kind, type }: Touch, state: PlanState): boolean {
  return kind === 'attachment' && type === 'create' && state !== 'approved'
}

/** Whether a role may tell what was reached in a plan of this state: whatever is locked of it, unless the centre is reading it. */
export function canTellResults(state: PlanState, role: Role): boolean {
  return PLAN_STEPS.edit.roles.includes(role) && state !== 'submitted'
}

/**
 * Whether a change is about results of an activity alone: nothing else of its year differs, and a year that comes or goes has no plan.
 * So is the choice between two results.
 */
function isResult({ type, kind, fields }: Touch, before: Readonly<Record<string, Json>> | undefined): boolean {
  if (kind === conflictRecord.kind) return type === 'set' && before?.['targetKind'] === activityYearRecord.kind && before['field'] === 'result'
  if (kind !== activityYearRecord.kind) return false
  const { plan } = activityYearRecord.fields
  const hasPlan = !sameJson(before?.['plan'] ?? plan.initial, plan.initial)
  if (type === 'delete') return !hasPlan
  if (type === 'restore' && hasPlan) return false
  const initial: Readonly<Record<string, Json>> = { plan: plan.initial }
  const isKept = (field: string, value: Json): boolean => sameJson(before?.[field] ?? initial[field] ?? null, value)
  const isNew = (field: string): boolean => before === undefined && field !== 'plan'
  return Object.entries(fields).every(([field, value]) => field === 'result' || isNew(field) || isKept(field, value))
}

/** The projects a change is about: where the record was, and where it goes. A restore or a deletion is about where it was. */
function projectsOf(touch: Touch, made: ReadonlyMap<string, Touch>, reader: LockReader): readonly string[] {
  const before = reader.fieldsOf(touch.kind, touch.ent)
  const after = { ...before, ...touch.fields }
  const found = [climb(touch.kind, touch.ent, before, made, reader), climb(touch.kind, touch.ent, after, made, reader)]
  return [...new Set(found.filter((project) => project !== ''))]
}

function climb(
  kind: string, id: string, fields: Readonly<Record<string, Json>> | undefined, made: ReadonlyMap<string, Touch>, reader: LockReader
): string {
  if (kind === 'project') return id
  const up = kind === conflictRecord.kind ? above(fields, 'target', fields?.['targetKind']) : parentAbove(kind, fields)
  if (up === null) return ''
  return climb(up.kind, up.id, made.get(up.id)?.fields ?? reader.fieldsOf(up.kind, up.id), made, reader)
}

function parentAbove(kind: string, fields: Readonly<Record<string, Json>> | undefined) {
  const parent = parentFieldOf(kind)
  return parent === null ? null : above(fields, parent.field, parent.kind)
}

function above(fields: Readonly<Record<string, Json>> | undefined, field: string, kind: Json | undefined): { kind: string; id: string } | null {
  const id = fields?.[field]
  return typeof id === 'string' && id !== '' && typeof kind === 'string' ? { kind, id } : null
}

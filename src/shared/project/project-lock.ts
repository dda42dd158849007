import { conflictRecord } from '@shared/conflict/conflict-record'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import type { PlanState } from '@shared/plan/plan-record'
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

/** What the lock reads: records as they were before the edit, deleted ones too. */
export interface LockReader {
  fieldsOf(kind: string, id: string): Readonly<Record<string, Json>> | undefined
  wayOf(project: string): Way
}

/** Kinds that say what was decided and paid: they are only ever added to. */
export const APPENDED_KINDS: ReadonlySet<string> = new Set(['projectStep', 'stepAmount'])

/**
 * Judges an edit against the locks of the projects it touches. In a draft a project is locked from the committee's agreement on; in
 * an approved plan only what belongs to an unlocked project may change, and what was decided and paid stays.
 * `PROJECT_LOCKED`, `PLAN_LOCKED`, `AMOUNTS_KEPT`; `null` when it may go on.
 */
export function judgeProjectLock(touches: readonly Touch[], state: PlanState, reader: LockReader): PlanError | null {
  const made = new Map(touches.filter(({ type }) => type === 'create').map((touch) => [touch.ent, touch]))
  const isShut = (project: string): boolean => !made.has(project) && isLocked(reader.wayOf(project), state)
  for (const touch of touches) {
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

/** The projects a change is about: where the record was, and where it goes. A restore or a deletion is about where it was. */
function projectsOf(touch: Touch, made: ReadonlyMap<string, Touch>, reader: LockReader): readonly string[] {
  // A new record was nowhere; a device that asks for it would draw a new id and ask again without end.
  const before = touch.type === 'create' ? undefined : reader.fieldsOf(touch.kind, touch.ent)
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

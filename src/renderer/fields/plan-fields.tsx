import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Conflict } from '@shared/conflict/conflict-record'
import { invariant } from '@shared/kernel/invariant'
import { nextState, PLAN_STEPS } from '@shared/plan/plan-workflow'
import { isLocked } from '@shared/project/judge-step'
import { canTellResults } from '@shared/project/project-lock'
import { projectStepRecord } from '@shared/project/project-step-record'
import { wayOf, type Way } from '@shared/project/standing'
import type { Plan } from '@shared/plan/plan-record'
import type { Role } from '@shared/record/command'
import type { Comment } from '@shared/review/comment-record'
import { commentsOf, getPlan, openConflicts } from '@renderer/data/queries/plans'
import { listRecords } from '@renderer/data/queries/records'
import { pendingIds } from '@renderer/data/queries/outbox'
import { readProfile } from '@renderer/data/profile'
import { useLive } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { targetKey, type FieldTarget } from './field-target'

/** What every field of one plan needs to know about its surroundings, read once for all of them. */
export interface PlanFieldsValue {
  readonly plan: Plan
  readonly role: Role
  /** False while the plan is sent or approved or the project shown is locked, and always for a reviewer. */
  readonly canEdit: boolean
  /** Whether what was reached can be told: also where the plan is approved or the project locked. */
  readonly canTellResults: boolean
  /** Every comment of the plan, oldest first. */
  readonly comments: readonly Comment[]
  readonly conflicts: readonly Conflict[]
  readonly commentsOn: (target: FieldTarget) => readonly Comment[]
  readonly conflictOn: (target: FieldTarget) => Conflict | undefined
  /** Opens the screen that decides a conflict, where there is one. */
  readonly openConflict: ((conflict: string) => void) | undefined
}

const NOTHING: ReadonlySet<string> = new Set()

const PlanFieldsContext = createContext<PlanFieldsValue | null>(null)
/** Apart from the rest: it changes with every save, and only marks of records read it. */
const WaitingContext = createContext(NOTHING)

export interface PlanFieldsProps {
  readonly plan: string
  /** The one project that is shown: its own lock then decides what can be edited. */
  readonly project?: string | undefined
  readonly openConflict?: ((conflict: string) => void) | undefined
  /** Shown until the first answer of the store. */
  readonly loading?: ReactNode
  readonly children: ReactNode
}

/** Gives the fields below it comments, conflicts, lock and waiting marks of one plan. */
export function PlanFields({ plan: id, project, openConflict, loading = null, children }: PlanFieldsProps) {
  const plan = useLive((store) => getPlan(store, id), [id])
  const comments = useLive((store) => commentsOf(store, id), [id])
  const conflicts = useLive((store) => openConflicts(store, id), [id])
  const steps = useLive((store) => (project === undefined ? Promise.resolve([]) : listRecords(store, projectStepRecord, id)), [id, project])
  const isSample = useIsSample()
  // Nothing of the sample is ever sent, so nothing of it waits.
  const waiting = useLive((store) => (isSample ? Promise.resolve(NOTHING) : pendingIds(store)), [isSample])
  const profile = useLive((store) => readProfile(store), [])
  const value = useMemo(() => {
    if (plan === undefined || profile === undefined || comments === undefined || conflicts === undefined || steps === undefined) return null
    const way = project === undefined ? undefined : wayOf(steps.filter(({ fields }) => fields.project === project))
    return fieldsOf({ plan, role: profile.role, comments, conflicts, openConflict }, way)
  }, [plan, profile, comments, conflicts, openConflict, steps, project])
  if (value === null) return loading
  return <PlanFieldsContext value={value}><WaitingContext value={waiting ?? NOTHING}>{children}</WaitingContext></PlanFieldsContext>
}

/** The surroundings of the fields of this plan. */
export function usePlanFields(): PlanFieldsValue {
  const value = useContext(PlanFieldsContext)
  invariant(value !== null, 'a field of a record stands below PlanFields')
  return value
}

/** True while an edit of the record waits to be sent. */
export function useIsWaiting(record: string): boolean {
  return useContext(WaitingContext).has(record)
}

type Known = Pick<PlanFieldsValue, 'plan' | 'role' | 'comments' | 'conflicts' | 'openConflict'>

function fieldsOf(known: Known, way: Way | undefined): PlanFieldsValue {
  const pinned = grouped(known.comments)
  const disputed = new Map(known.conflicts.map((conflict) => [targetKey(targetOf(conflict.fields)), conflict]))
  return {
    ...known,
    canEdit: canEditHere(known, way),
    canTellResults: canTellResults(known.plan.fields.state, known.role),
    commentsOn: (target) => pinned.get(targetKey(target)) ?? [],
    conflictOn: (target) => disputed.get(targetKey(target))
  }
}

/** An unlocked project is open in an approved plan too, a locked one shut in a draft. */
function canEditHere({ plan: { fields: { state } }, role }: Known, way: Way | undefined): boolean {
  return way === undefined ? nextState(state, 'edit', role).ok : PLAN_STEPS.edit.roles.includes(role) && !isLocked(way, state)
}

/** Where a stored comment or conflict is pinned. */
export function targetOf(fields: { readonly target: string; readonly targetKind: string; readonly field: string }): FieldTarget {
  return { record: fields.target, kind: fields.targetKind, field: fields.field }
}

function grouped(comments: readonly Comment[]): ReadonlyMap<string, readonly Comment[]> {
  const groups = new Map<string, Comment[]>()
  for (const comment of comments) {
    const key = targetKey(targetOf(comment.fields))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [comment])
    else group.push(comment)
  }
  return groups
}

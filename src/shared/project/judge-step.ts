import { storedAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { isIsoDay } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { sameJson } from '@shared/kernel/json'
import type { PlanState } from '@shared/plan/plan-record'
import type { Role } from '@shared/record/command'
import type { FrozenLine, ProjectStep } from './project-step-record'
import { ACT_NEEDS, isFreezing, isLockedByWay, TRANSITIONS, wayOf, waysOf, type StepNeed, type Way } from './standing'

/** What a new step is held against. */
export interface StepPlace {
  readonly way: Way
  readonly planState: PlanState
  readonly role: Role
  /** Every live line of the project. */
  readonly lines: readonly BudgetLine[]
}

/** The amounts of a project's lines as a step freezes them. */
export function frozenLines(lines: readonly BudgetLine[]): FrozenLine[] {
  const frozen = lines.map((line) => ({ line: line.id, item: line.fields.item, satang: storedAmount(line) }))
  return frozen.sort((a, b) => (a.line < b.line ? -1 : 1))
}

/**
 * Judges a new step, the same on the device and at the centre; `null` when it may stand. `STALE` when its author had not seen the
 * last step or the present amounts; `WRONG_STATE` when the way does not go there; `NOT_ALLOWED` for another role;
 * `STEP_INCOMPLETE` (with `field`) when something is not said; `BAD_ARGUMENTS` for a day that does not exist.
 */
export function judgeStep(fields: ProjectStep['fields'], place: StepPlace): PlanError | null {
  const { way } = place
  if (fields.after !== (way.tip?.id ?? '') || fields.from !== way.standing) return planError('STALE')
  if (fields.role !== place.role) return planError('NOT_ALLOWED')
  return judgeAct(fields, place) ?? judgeWords(fields) ?? judgeBaseline(fields, place.lines)
}

function judgeAct({ act, from, to }: ProjectStep['fields'], { way, planState, role }: StepPlace): PlanError | null {
  const wrong = planError('WRONG_STATE', { state: from })
  if (act === 'move') {
    const known = TRANSITIONS.find((each) => each.from === from && each.to === to)
    if (known === undefined || way.isUnlocked) return wrong
    return known.roles.includes(role) ? null : planError('NOT_ALLOWED')
  }
  if (act === 'takeBack') {
    if (way.tip?.fields.act !== 'move' || to !== way.tip.fields.from) return wrong
    return way.tip.fields.role === role ? null : planError('NOT_ALLOWED')
  }
  if (to !== from) return wrong
  if (act === 'relock') return way.isUnlocked ? null : wrong
  if (!isLocked(way, planState)) return wrong
  return role === unlockerOf(planState) ? null : planError('NOT_ALLOWED')
}

/** Who closed the lock opens it: the centre what it approved, the office what the committee of its province agreed to. */
export function unlockerOf(state: PlanState): Role | null {
  if (state === 'approved') return 'reviewer'
  return state === 'submitted' ? null : 'office'
}

/** Whether nothing of a project may be changed: by the state of its plan, or by its own way. */
export function isLocked(way: Way, state: PlanState): boolean {
  if (state === 'submitted') return true
  return state === 'approved' ? !way.isUnlocked : isLockedByWay(way)
}

/** Which projects of a plan of this state may not be changed, by the steps of all of them. */
export function lockedProjects(projects: Iterable<string>, steps: Iterable<ProjectStep>, state: PlanState): ReadonlySet<string> {
  const ways = waysOf(steps)
  return new Set([...projects].filter((project) => isLocked(ways.get(project) ?? wayOf([]), state)))
}

/** What a step of this kind must say. */
export function needsOf({ act, from, to }: Pick<ProjectStep['fields'], 'act' | 'from' | 'to'>): readonly StepNeed[] {
  if (act !== 'move') return ACT_NEEDS[act]
  return TRANSITIONS.find((each) => each.from === from && each.to === to)?.needs ?? []
}

function judgeWords(fields: ProjectStep['fields']): PlanError | null {
  const missing = needsOf(fields).find((need) => fields[need].trim() === '')
  if (missing !== undefined) return planError('STEP_INCOMPLETE', { field: missing })
  return fields.day === '' || isIsoDay(fields.day) ? null : planError('BAD_ARGUMENTS', { field: 'day' })
}

function judgeBaseline(fields: ProjectStep['fields'], lines: readonly BudgetLine[]): PlanError | null {
  const expected = isFreezing(fields) ? frozenLines(lines) : []
  return sameJson(fields.baseline, expected) ? null : planError('STALE')
}

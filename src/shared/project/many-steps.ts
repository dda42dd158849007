import type { Role } from '@shared/record/command'
import { needsOf } from './judge-step'
import { STANDINGS, type Standing } from './project-step-record'
import { nextSteps, TRANSITIONS, type StepNeed, type Way } from './standing'

/** A standing that some of several projects may go to next. */
export interface OfferedStep {
  readonly to: Standing
  /** How many of them. */
  readonly count: number
}

/** Where several projects may go next, in the order of the way; what most of them can do is not put first, so that nothing jumps about. */
export function offeredSteps(ways: readonly Way[], role: Role): readonly OfferedStep[] {
  const counts = new Map<Standing, number>()
  for (const way of ways) for (const { to } of nextSteps(way, role)) counts.set(to, (counts.get(to) ?? 0) + 1)
  return STANDINGS.flatMap((to) => (counts.has(to) ? [{ to, count: counts.get(to) ?? 0 }] : []))
}

/** Why a project cannot take a step together with others; words: i18n `standing.many.why`. */
export type WhyNot = 'unlocked' | 'otherSide' | 'notHere' | 'there'

/** Whether a project may go to a standing; `null` when it may. Judged again, with what is said, when it is recorded. */
export function whyNot(way: Way, to: Standing, role: Role): WhyNot | null {
  if (way.standing === to) return 'there'
  if (way.isUnlocked) return 'unlocked'
  const known = TRANSITIONS.find((each) => each.from === way.standing && each.to === to)
  if (known === undefined) return 'notHere'
  return known.roles.includes(role) ? null : 'otherSide'
}

/** What has to be said once for all of these projects. */
export function needsOfMany(ways: readonly Way[], to: Standing): ReadonlySet<StepNeed> {
  return new Set(ways.flatMap((way) => needsOf({ act: 'move', from: way.standing, to })))
}

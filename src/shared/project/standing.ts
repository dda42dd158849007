import type { Role } from '@shared/record/command'
import type { FrozenLine, ProjectStep, Standing } from './project-step-record'

/** What a step has to name before it can be recorded. */
export type StepNeed = 'day' | 'meeting' | 'agenda' | 'resolution' | 'letter' | 'reason'

export interface Transition {
  readonly from: Standing
  readonly to: Standing
  readonly roles: readonly Role[]
  readonly needs: readonly StepNeed[]
}

const OFFICE: readonly Role[] = ['office']
const CENTRE: readonly Role[] = ['reviewer']
/** What the centre decides about ministry money and the office records of area money. */
const BOTH: readonly Role[] = ['office', 'reviewer']
const MEETING: readonly StepNeed[] = ['day', 'meeting', 'agenda', 'resolution']
const LETTER: readonly StepNeed[] = ['day', 'letter']
const REASON: readonly StepNeed[] = ['day', 'reason']

function ways(from: readonly Standing[], to: readonly Standing[], roles: readonly Role[], needs: readonly StepNeed[]): Transition[] {
  return from.flatMap((start) => to.map((end) => ({ from: start, to: end, roles, needs })))
}

/** The one table of the way of a project (brief §3.5): from, to, who may, and what must be said. Device and centre judge by it. */
export const TRANSITIONS: readonly Transition[] = [
  ...ways(['draft'], ['headReview'], OFFICE, ['day']),
  ...ways(['headReview'], ['committee'], OFFICE, ['day']),
  ...ways(['headReview'], ['draft'], OFFICE, REASON),
  ...ways(['committee'], ['agreed'], OFFICE, MEETING),
  ...ways(['committee'], ['conditional', 'refused', 'postponed'], OFFICE, [...MEETING, 'reason']),
  ...ways(['postponed'], ['committee'], OFFICE, ['day']),
  ...ways(['refused', 'sentBack'], ['draft'], OFFICE, REASON),
  ...ways(['agreed', 'conditional'], ['sent', 'areaCommittee'], OFFICE, LETTER),
  ...ways(['areaCommittee'], ['inRequest'], OFFICE, MEETING),
  ...ways(['areaCommittee'], ['refused'], OFFICE, [...MEETING, 'reason']),
  ...ways(['sent'], ['review'], CENTRE, LETTER),
  ...ways(['review'], ['infoAsked', 'sentBack'], CENTRE, REASON),
  ...ways(['infoAsked'], ['review'], OFFICE, LETTER),
  ...ways(['review'], ['supported'], CENTRE, ['day']),
  ...ways(['supported'], ['inRequest'], CENTRE, LETTER),
  ...ways(['inRequest'], ['bureauCut'], BOTH, [...LETTER, 'reason']),
  ...ways(['inRequest'], ['bureauAgreed'], BOTH, LETTER),
  ...ways(['inRequest', 'bureauCut', 'bureauAgreed', 'inAct'], ['notAllocated'], BOTH, REASON),
  ...ways(['bureauCut', 'bureauAgreed'], ['inAct'], BOTH, LETTER),
  ...ways(['inAct'], ['allocated'], BOTH, LETTER),
  ...ways(['allocated', 'changed'], ['running'], OFFICE, ['day']),
  ...ways(['running'], ['done'], OFFICE, ['day']),
  ...ways(['allocated', 'running'], ['cancelled', 'changed'], OFFICE, [...LETTER, 'reason']),
  ...ways(['done', 'cancelled', 'changed', 'notAllocated', 'refused'], ['closed'], OFFICE, ['day'])
]

/** What the acts beside a move must say: a lock is opened only by a numbered letter and with a reason (brief §3.5). */
export const ACT_NEEDS: Readonly<Record<'takeBack' | 'unlock' | 'relock', readonly StepNeed[]>> = {
  takeBack: ['reason'],
  unlock: [...LETTER, 'reason'],
  relock: ['day']
}

/** Standings in which a project may still be worked on; from the committee's agreement on it is locked. */
const OPEN: ReadonlySet<Standing> = new Set(['draft', 'headReview', 'committee', 'refused', 'postponed', 'sentBack'])
/** Steps that freeze the amounts of the lines. */
const FREEZING: ReadonlySet<Standing> = new Set(['agreed', 'conditional'])

export interface Way {
  readonly standing: Standing
  /** The last step; `undefined` before the first. */
  readonly tip: ProjectStep | undefined
  readonly isUnlocked: boolean
  /** First to last. */
  readonly steps: readonly ProjectStep[]
  /** Steps that follow one that another step followed too: made apart, and not yet judged by the centre. */
  readonly beside: readonly ProjectStep[]
}

/** The way of a project, read from its own steps: each follows the one it names. Nothing about it is stored twice. */
export function wayOf(steps: Iterable<ProjectStep>): Way {
  const next = new Map<string, ProjectStep[]>()
  for (const step of steps) next.set(step.fields.after, [...next.get(step.fields.after) ?? [], step])
  const walked: ProjectStep[] = []
  const beside: ProjectStep[] = []
  for (let at = ''; ;) {
    const [first, ...others] = (next.get(at) ?? []).sort(byTime)
    next.delete(at)
    if (first === undefined) break
    walked.push(first)
    beside.push(...others)
    at = first.id
  }
  const tip = walked.at(-1)
  return { standing: tip?.fields.to ?? 'draft', tip, isUnlocked: tip?.fields.act === 'unlock', steps: walked, beside }
}

/** The ways of all projects that have one, by the id of the project. */
export function waysOf(steps: Iterable<ProjectStep>): ReadonlyMap<string, Way> {
  const groups = new Map<string, ProjectStep[]>()
  for (const step of steps) groups.set(step.fields.project, [...groups.get(step.fields.project) ?? [], step])
  return new Map([...groups].map(([project, own]) => [project, wayOf(own)]))
}

function byTime(a: ProjectStep, b: ProjectStep): number {
  return a.fields.at - b.fields.at || (a.id < b.id ? -1 : 1)
}

/** Whether the project's own way locks it, whatever the state of its plan. */
export function isLockedByWay({ standing, isUnlocked }: Way): boolean {
  return !OPEN.has(standing) && !isUnlocked
}

/** The steps a role may record next; none while the project is unlocked: what was opened is closed first. */
export function nextSteps(way: Way, role: Role): readonly Transition[] {
  return way.isUnlocked ? [] : TRANSITIONS.filter(({ from, roles }) => from === way.standing && roles.includes(role))
}

/** Whether a step must freeze the amounts of the lines. */
export function isFreezing({ act, to }: Pick<ProjectStep['fields'], 'act' | 'to'>): boolean {
  return act === 'unlock' || (act === 'move' && FREEZING.has(to))
}

/**
 * What a project is held against: its lines as the committee last agreed to them, or, where no committee was recorded, as they stood
 * when the approved plan was first opened. `null` before either.
 */
export function baselineOf({ steps }: Way): { readonly step: ProjectStep; readonly lines: readonly FrozenLine[] } | null {
  const kept = withoutTakenBack(steps)
  const agreed = kept.findLast(({ fields }) => fields.act === 'move' && FREEZING.has(fields.to))
  const step = agreed ?? kept.find(({ fields }) => fields.act === 'unlock')
  return step === undefined ? null : { step, lines: step.fields.baseline }
}

function withoutTakenBack(steps: readonly ProjectStep[]): readonly ProjectStep[] {
  const gone = new Set(steps.filter(({ fields }) => fields.act === 'takeBack').map(({ fields }) => fields.after))
  return steps.filter(({ id, fields }) => fields.act !== 'takeBack' && !gone.has(id))
}

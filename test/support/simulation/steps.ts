import type { Intent as CommandIntent } from '@shared/record/command'
import { createActivity, setActivityMonth } from '@shared/activity/activity-commands'
import { enterStepAmount } from '@shared/budget/step-amount-commands'
import { BUDGET_STEPS } from '@shared/budget/step-amount-record'
import { resolveConflict } from '@shared/conflict/resolve-conflict'
import { approvePlan, recallPlan, returnPlan } from '@shared/plan/decide-submission'
import { projectStepRecord } from '@shared/project/project-step-record'
import { recordStep } from '@shared/project/step-commands'
import { nextSteps, wayOf } from '@shared/project/standing'
import { readRecord } from '@shared/record/define-record'
import { addComment, answerComment, closeComment } from '@shared/review/comment-commands'
import { ok } from '@shared/kernel/result'
import type { RecordRow } from '@shared/sync/client-row'
import { signPlan } from '../sign-plan'
import type { Device, Person } from './device'
import type { Parts } from './parts'
import { addLine, addProject, addSection, editField, given, removeRecord, startPlan } from './sim-commands'
import { count } from './watch-centre'
import { World } from './world'

/** How many people of which office, and whether a reviewer is there. */
const TEAMS: readonly (readonly string[])[] = [['50', '50'], ['50', '50', 'R'], ['50', '51', 'R'], ['50', '50', '51', 'R'], ['50', '50', '50', 'R'], ['50', '50', '51', '51', 'R']]
/** A layout is a team and a kind of trouble. */
export const LAYOUT_COUNT = TEAMS.length * 2
/** With the layouts of frequent reviews, which long histories do not need, and those of projects on their way. */
export const ALL_LAYOUT_COUNT = TEAMS.length * 4
/** The layouts of projects on their way that have a reviewer. */
export const PROJECT_LAYOUTS = [19, 20, 21, 23] as const

/** One step as its four small numbers; 32 bits hold it, so that a history is a list of integers that shrinks well. */
export interface Step {
  readonly name: StepName
  readonly device: number
  readonly a: number
  readonly b: number
  readonly c: number
}

const OFFICE_WORK = {
  rest: 1,
  addProject: 3, addLine: 3, edit: 13, remove: 2, addSection: 2, startPlan: 1, undo: 2, submit: 2, recall: 2, decide: 4, comment: 3, resolve: 4, forge: 1,
  journal: 4, push: 5, pipe: 4, pull: 4, deliver: 9, drop: 1, settle: 6, crash: 1, crashSoon: 1, lose: 1, backup: 2, restore: 1, skew: 1, sync: 6
} as const
type StepName = keyof typeof OFFICE_WORK | 'way' | 'amount' | 'activity' | 'month'

/** Old disk images come back while mail is still under way: rare in an office, so it gets histories of its own. */
const DISK_TROUBLE: Partial<Record<StepName, number>> = {
  rest: 1, addProject: 2, addLine: 2, edit: 12, journal: 10, push: 6, pipe: 8, deliver: 12, drop: 1, settle: 5, pull: 2, crash: 1, lose: 1, backup: 5, restore: 4, sync: 3
}

/** Reviews and conflicts need many answers first: short histories reach them only in an office that sends often. */
const REVIEW_DAYS: Partial<Record<StepName, number>> = {
  addProject: 3, addLine: 2, edit: 12, remove: 2, undo: 1, submit: 6, recall: 1, decide: 8, comment: 5, resolve: 6, forge: 1,
  journal: 1, push: 2, pull: 1, deliver: 3, drop: 1, settle: 1, crash: 1, sync: 24
}
/** Projects go from the committee to the payment, are locked, opened and changed, on machines that are apart and crash. */
const PROJECT_DAYS: Partial<Record<StepName, number>> = {
  addProject: 2, addLine: 2, edit: 7, remove: 1, undo: 2, submit: 3, decide: 3, resolve: 3, way: 22, amount: 5, activity: 2, month: 7,
  journal: 1, push: 3, pull: 2, deliver: 6, drop: 1, settle: 3, crash: 1, lose: 1, backup: 1, restore: 1, sync: 16
}
const DECKS = [OFFICE_WORK, DISK_TROUBLE, REVIEW_DAYS, PROJECT_DAYS].map((weights: Partial<Record<StepName, number>>) =>
  (Object.keys(weights) as StepName[]).flatMap((name) => Array.from({ length: weights[name] ?? 0 }, () => name)))

export function readStep(layout: number, code: number): Step {
  const deck = DECKS[Math.floor(layout / TEAMS.length) % DECKS.length] ?? []
  return {
    name: deck[code % deck.length] ?? 'sync',
    device: (code >>> 7) & 7,
    a: (code >>> 10) & 63,
    b: (code >>> 16) & 63,
    c: (code >>> 22) & 63
  }
}

export function newWorld(layout: number, parts: Parts): World {
  const offices = TEAMS[layout % TEAMS.length] ?? []
  const people = offices.map((office, index): Person => ({
    role: office === 'R' ? 'reviewer' : 'office',
    office: office === 'R' ? null : office,
    actor: { id: `00000000-0000-7000-9000-${String(index).padStart(12, '0')}`, name: `P${index}` }
  }))
  return new World(people, parts)
}

/** Plays a history from the first plan to the last agreement; throws a `Violation` when an invariant breaks. */
export async function play(layout: number, codes: readonly number[], parts: Parts): Promise<World> {
  const world = newWorld(layout, parts)
  for (const device of world.devices) if (device.person.office !== null) world.command(device, startPlan, { office: device.person.office })
  for (const code of codes) await takeStep(world, readStep(layout, code))
  count(world.stats, 'steps', codes.length)
  world.stats['hash'] = Number.parseInt((await world.quiesce()).slice(0, 8), 16)
  return world
}

/** Decisions and most comments are a reviewer's: choosing anybody would make reviews too rare to test. */
function actor(world: World, { name, device, a }: Step): Device {
  const reviewer = world.devices.find((each) => each.person.role === 'reviewer')
  return reviewer !== undefined && (name === 'decide' || (name === 'comment' && a % 2 === 0)) ? reviewer : world.device(device)
}

async function takeStep(world: World, step: Step): Promise<void> {
  const device = actor(world, step)
  await (MACHINE[step.name] ?? WORK[step.name])?.({ world, device, step })
}

interface Moment {
  readonly world: World
  readonly device: Device
  readonly step: Step
}
type Handler = (moment: Moment) => unknown

/** What happens to computers and mail. */
const MACHINE: Partial<Record<StepName, Handler>> = {
  journal: ({ world, device }) => { world.journal(device) },
  push: ({ world, device, step }) => { world.push(device, 1 + step.a % 4, false) },
  pipe: ({ world, device, step }) => { world.push(device, 1 + step.a % 2, true) },
  pull: ({ world, device, step }) => { world.pull(device, 1 + step.a % 6) },
  deliver: ({ world, step }) => world.deliver(step.a, step.b % 4 === 0),
  drop: ({ world, step }) => { world.drop(step.a) },
  settle: ({ world, device }) => { world.settle(device) },
  crash: ({ world, device }) => { world.crash(device, false) },
  crashSoon: ({ device, step }) => { device.fuse = step.a % 3 },
  lose: ({ world, device }) => { world.crash(device, true) },
  backup: ({ world, device }) => { world.backup(device) },
  restore: ({ world, device }) => { world.restore(device) },
  skew: ({ device, step }) => { device.skewMs = (step.a - 32) * 86_400_000 * (step.b % 3 === 0 ? 400 : 1) },
  sync: ({ world, device }) => world.sync(device)
}

/** What people do, on whatever their device shows them. */
const WORK: Partial<Record<StepName, Handler>> = {
  startPlan: ({ world, device }) => { world.command(device, startPlan, { office: device.person.office ?? '50' }) },
  undo: ({ world, device }) => { world.undo(device) },
  forge: ({ world, device, step }) => { forge(world, device, step.a, step.b) },
  addProject: onPlan((plan, { world, device, step }) => { world.command(device, addProject, { ...home(plan), value: step.c % 8 }) }),
  addSection: onPlan((plan, { world, device, step }) => { world.command(device, addSection, { ...home(plan), part: step.b }) }),
  addLine: ({ world, device, step }) => {
    const project = pick(device, ['project'], step.b % 4)
    if (project !== undefined) world.command(device, addLine, { project: project.id, value: step.c % 8 })
  },
  edit: ({ world, device, step: { a, b, c } }) => {
    const target = pick(device, ['project', 'budgetLine', 'plan', 'section'], b % 4)
    if (target !== undefined) world.command(device, editField, { ent: target.id, which: a, value: c % 8, both: a % 5 === 0 })
  },
  remove: ({ world, device, step }) => {
    const target = pick(device, ['project', 'budgetLine', 'section'], step.b)
    if (target !== undefined) world.command(device, removeRecord, { ent: target.id })
  },
  submit: onPlan((plan, { world, device }) => { world.command(device, signPlan, { plan: plan.id }) }),
  recall: onPlan((plan, { world, device }) => { world.command(device, recallPlan, { plan: plan.id }) }),
  decide: onPlan((plan, { world, device, step }) => {
    if (step.a % 4 === 0) world.command(device, approvePlan, { plan: plan.id, note: '' })
    else world.command(device, returnPlan, { plan: plan.id, reason: 'r', dueDay: '' })
  }),
  comment: onPlan((plan, { world, device, step: { a, b } }) => {
    comment(world, device, plan, pick(device, ['comment'], b), pick(device, ['project'], b % 4) ?? plan, a)
  }),
  resolve: ({ world, device, step }) => { resolve(world, device, step.a, step.c) },
  way: ({ world, device, step }) => { goOn(world, device, step) },
  amount: ({ world, device, step: { a, b, c } }) => {
    const line = pick(device, ['budgetLine'], b)
    const step = BUDGET_STEPS[a % BUDGET_STEPS.length] ?? 'act'
    if (line !== undefined) world.command(device, enterStepAmount, { line: line.id, step, satang: c % 5 - 1, day: '2026-11-20', reference: 'r', note: 'n' })
  },
  activity: onPlan((plan, { world, device, step }) => {
    const project = pick(device, ['project'], step.b)
    if (project?.plan === plan.id) world.command(device, createActivity, { plan: plan.id, within: project.id, title: 'a' })
  }),
  month: ({ world, device, step: { a, b, c } }) => {
    const activity = pick(device, ['activity'], b)
    const field = a % 3 === 0 ? 'plan' : 'result'
    if (activity !== undefined) world.command(device, setActivityMonth, { activity: activity.id, fiscalYear: 2571 + a % 2, month: 1 + c % 2, field, value: String(c % 4) })
  }
}

const SAID = { day: '2026-11-20', meeting: '1/2569', agenda: '4.2', resolution: 'y', letter: 'L 1', reason: 'r' }

/** A step that the device would offer: mostly onwards, now and then the opening or closing of the lock, or the taking back of the last. */
function goOn(world: World, device: Device, { a, b, c }: Step): void {
  const project = pick(device, ['project'], b % 3)
  if (project === undefined) return
  const steps = [...device.disk.db.rows.values()].filter((row) => row.kind === 'projectStep' && !row.viewDel && row.view['project'] === project.id)
  const way = wayOf(steps.map((row) => readRecord(projectStepRecord, row)))
  const moves = nextSteps(way, device.person.role)
  const here = { project: project.id, after: way.tip?.id ?? '', said: SAID }
  if (way.isUnlocked) world.command(device, recordStep, { ...here, act: 'relock', to: way.standing })
  else if (a % 7 === 0) world.command(device, recordStep, { ...here, act: 'unlock', to: way.standing })
  else if (a % 11 === 0 && way.tip !== undefined) world.command(device, recordStep, { ...here, act: 'takeBack', to: way.tip.fields.from })
  else if (moves.length > 0) world.command(device, recordStep, { ...here, act: 'move', to: moves[c % moves.length]?.to ?? 'draft', carry: a % 2 === 0 })
}

function onPlan(work: (plan: RecordRow, moment: Moment) => void): Handler {
  return (moment) => {
    const plan = pick(moment.device, ['plan'], moment.step.a)
    if (plan !== undefined) work(plan, moment)
  }
}

function home(plan: RecordRow): { readonly plan: string; readonly office: string } {
  return { plan: plan.id, office: plan.office }
}

function pick(device: Device, kinds: readonly string[], by: number): RecordRow | undefined {
  const fitting = [...device.disk.db.rows.values()].filter((row) => !row.viewDel && kinds.includes(row.kind))
  return fitting[by % Math.max(1, fitting.length)]
}

function comment(world: World, device: Device, plan: RecordRow, earlier: RecordRow | undefined, target: RecordRow, a: number): void {
  if (device.person.role === 'office') {
    if (earlier !== undefined) world.command(device, answerComment, { comment: earlier.id, answer: `a${a % 4}` })
  } else if (earlier !== undefined && a % 3 === 0) world.command(device, closeComment, { comment: earlier.id })
  else world.command(device, addComment, { plan: plan.id, target: target.id, targetKind: target.kind, field: 'title', text: 'c' })
}

/** Chooses the shown value, the hidden one, or a third. */
function resolve(world: World, device: Device, a: number, c: number): void {
  const open = [...device.disk.db.rows.values()].filter((row) => row.kind === 'conflict' && !row.viewDel && row.view['state'] === 'open')
  const card = open[a % Math.max(1, open.length)]
  if (card === undefined) return
  const value = c % 3 === 0 ? card.view['committed'] : card.view['contender']
  world.command(device, resolveConflict, { conflict: card.id, value: value ?? null })
}

/** Somebody whose program does not keep to the rules: another office's record, a locked field, a foreign role. */
function forge(world: World, device: Device, a: number, b: number): void {
  const foreign = [...world.centre.tables.records.values()].filter((record) => record.office !== device.person.office)
  const victim = foreign[a % Math.max(1, foreign.length)]
  const own = [...device.disk.db.rows.values()].find((row) => row.kind === 'plan')
  if (victim === undefined || own === undefined || device.person.role !== 'office') return
  const home = b % 2 === 0 ? { plan: victim.plan, office: victim.office } : { plan: own.plan, office: own.office }
  const fields = victim.kind === 'plan' ? { state: 'approved' } : { title: 'forged' }
  const intent: CommandIntent = { type: b % 3 === 0 ? 'create' : 'set', kind: victim.kind, ent: victim.id, fields }
  world.command(device, given('sim.forged', ok({ ...home, intents: [intent] })), null, true)
}

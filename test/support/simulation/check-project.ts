import { sameJson, type Json } from '@shared/kernel/json'
import type { Op } from '@shared/sync/op'
import type { ServerRecord } from '@shared/sync/server-record'
import type { CentralDevice, ServerState, Verdict } from '@shared/sync/server-state'
import { hold } from './violation'

export interface ProjectCase {
  readonly op: Op
  readonly device: CentralDevice
  readonly state: ServerState
  readonly verdict: Verdict
}

const APPENDED = ['projectStep', 'stepAmount']
const PARENT: Readonly<Record<string, string>> = { budgetLine: 'project', activity: 'project', projectStep: 'project', activityYear: 'activity', stepAmount: 'line', conflict: 'target' }
const BEFORE_AGREEMENT = ['draft', 'headReview', 'committee', 'refused', 'postponed', 'sentBack']

function idOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** What the plan holds before the op, without asking the product which part of it to read. */
export function recordsBefore({ op, state }: ProjectCase, stored: Iterable<ServerRecord>): Map<string, ServerRecord> {
  const all = new Map<string, ServerRecord>()
  for (const record of stored) if (record.plan === op.plan) all.set(record.id, record)
  for (const record of state.planRecords(op.plan)) all.set(record.id, record)
  return all
}

/** The steps of a project in the order in which each names the one before it, told apart from `standing.ts` on purpose. */
function chain(all: ReadonlyMap<string, ServerRecord>, project: string): ServerRecord[] {
  const own = [...all.values()].filter((record) => record.kind === 'projectStep' && !record.del && record.doc['project'] === project)
  const steps: ServerRecord[] = []
  for (let last = ''; ;) {
    const next = own.filter(({ doc }) => (doc['after'] ?? '') === last)
    hold(next.length <= 1, 'I5', () => 'two steps of a project follow the same one')
    const [step] = next
    if (step === undefined) return steps
    steps.push(step)
    last = step.id
  }
}

function isShut(all: ReadonlyMap<string, ServerRecord>, project: string, planState: Json | undefined): boolean {
  const tip = chain(all, project).at(-1)?.doc
  const isOpened = tip?.['act'] === 'unlock'
  if (planState === 'submitted') return true
  if (planState === 'approved') return !isOpened
  return !isOpened && !BEFORE_AGREEMENT.includes(idOf(tip?.['to'] ?? 'draft'))
}

function projectOf(all: ReadonlyMap<string, ServerRecord>, kind: string, id: string, doc: ServerRecord['doc']): string {
  if (kind === 'project') return id
  const above = all.get(idOf(doc[PARENT[kind] ?? '']))
  return above === undefined ? '' : projectOf(all, above.kind, above.id, above.doc)
}

/** A year of an activity in which nothing but what was reached differs, or the card of two results. */
export function isAboutResults(before: ServerRecord | undefined, write: ServerRecord): boolean {
  if (write.kind === 'conflict') return write.doc['targetKind'] === 'activityYear' && write.doc['field'] === 'result'
  if (write.kind !== 'activityYear') return false
  const plan = (record: ServerRecord | undefined): Json => record?.doc['plan'] ?? []
  if (before === undefined || write.del !== before.del) return sameJson(plan(write), []) && sameJson(plan(before), [])
  return sameJson({ ...before.doc, result: null }, { ...write.doc, result: null })
}

/** Whether a write is among what an approved plan still takes: a step, an amount, a result, or what belongs to an unlocked project. */
export function passesApproval(one: ProjectCase, all: ReadonlyMap<string, ServerRecord>, write: ServerRecord): boolean {
  if (APPENDED.includes(write.kind)) return one.op.type === 'progress'
  const before = all.get(write.id)
  if (isAboutResults(before, write)) return true
  const project = projectOf(all, write.kind, write.id, before?.doc ?? write.doc)
  return project !== '' && !isShut(all, project, 'approved')
}

/** I5 of projects: what is locked stays but for results, steps and amounts are only added, and each step follows the last. */
export function checkProjects(one: ProjectCase, stored: Iterable<ServerRecord>): void {
  const { op, device, verdict } = one
  const all = recordsBefore(one, stored)
  const after = new Map(all)
  for (const write of verdict.writes) after.set(write.id, write)
  const planState = all.get(op.plan)?.doc['state']
  for (const write of verdict.writes) {
    const before = all.get(write.id)
    if (APPENDED.includes(write.kind)) checkAppended(one, all, before, write)
    else if (before !== undefined || write.kind !== 'project') {
      const places = [before === undefined ? '' : projectOf(all, write.kind, write.id, before.doc), projectOf(after, write.kind, write.id, write.doc)]
      const shut = places.filter((project) => all.has(project) && isShut(all, project, planState))
      hold(shut.length === 0 || isAboutResults(before, write), 'I5', () => `${op.type} changed a ${write.kind} of a locked project`)
    }
    if (write.kind === 'projectStep' && op.type === 'progress') {
      chain(after, idOf(write.doc['project']))
      hold(write.doc['role'] === device.role && write.doc['by'] === op.actor.name, 'I6', () => 'a step under another name or role')
    }
  }
}

function checkAppended({ op }: ProjectCase, all: ReadonlyMap<string, ServerRecord>, before: ServerRecord | undefined, write: ServerRecord): void {
  if (op.type === 'progress') {
    hold(before === undefined && !write.del, 'I5', () => `a progress op changed a ${write.kind}`)
    return
  }
  const parent = all.get(idOf(write.doc[PARENT[write.kind] ?? '']))
  const goes = op.changes.some(({ type, ent }) => type === 'delete' && ent === parent?.id)
  const returns = op.changes.some(({ type, ent }) => type === 'restore' && ent === write.id)
  hold(before !== undefined && sameJson(before.doc, write.doc) && (goes || returns), 'I5', () => `an edit wrote a ${write.kind}`)
}

import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { judgeStepAmount } from '@shared/budget/step-amount-rules'
import type { ErrorCode } from '@shared/kernel/error-codes'
import { judgeStep } from '@shared/project/judge-step'
import { isFreezing, wayOf } from '@shared/project/standing'
import { APPENDED_KINDS, judgeProjectLock } from '@shared/project/project-lock'
import { projectStepRecord, type ProjectStep } from '@shared/project/project-step-record'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import { stateOf } from './apply-workflow'
import { projectOfRecord, stepsOfProject, touchOf } from './project-reading'
import type { Change } from './op'
import type { ServerRecord } from './server-record'
import type { Refusal } from './wire'
import type { Trouble, Workbench } from './workbench'

/**
 * Judges an op that adds to what was decided and paid, before it is merged: only new steps and new amounts, each by its own rules and
 * under the name of who sends it. `INVALID` for anything else, `FORBIDDEN`, `STATE`, `STALE`.
 */
export function judgeProgress(bench: Workbench, plan: ServerRecord): Trouble {
  const projects = new Set<string>()
  for (const change of bench.op.changes) {
    if (change.type !== 'create' || !APPENDED_KINDS.has(change.kind)) return trouble('INVALID', change)
    if (bench.get(change.ent) !== undefined) return trouble('EXISTS', change)
    const made = readRecord(change.kind === projectStepRecord.kind ? projectStepRecord : stepAmountRecord, rawOf(bench, change))
    if (made.fields.by !== bench.op.actor.name) return trouble('FORBIDDEN', change, 'by')
    if (made.fields.fromFile) return trouble('INVALID', change, 'fromFile')
    const wrong = made.kind === projectStepRecord.kind ? judgeNewStep(bench, plan, made as ProjectStep, projects) : judgeAmount(bench, change)
    if (wrong !== null) return trouble(wrong, change)
  }
  return null
}

function judgeNewStep(bench: Workbench, plan: ServerRecord, { fields }: ProjectStep, seen: Set<string>): Refusal | null {
  // One step a project and op: the second would have to be judged on a way that is not written yet.
  if (seen.has(fields.project)) return 'INVALID'
  seen.add(fields.project)
  const lines = live(bench, budgetLineRecord).filter((line) => line.fields.project === fields.project)
  const way = wayOf(stepsOfProject(bench.planRecords(), fields.project))
  const wrong = judgeStep(fields, { way, planState: stateOf(plan), role: bench.device.role, lines })
  if (wrong !== null) return refusalOf(wrong.code)
  return (isFreezing(fields) || fields.act === 'relock') && hasOpenConflict(bench, fields.project) ? 'STALE' : null
}

function judgeAmount(bench: Workbench, change: Change): Refusal | null {
  const { fields } = readRecord(stepAmountRecord, rawOf(bench, change))
  const wrong = judgeStepAmount(fields, bench.device.role)
  return wrong === null ? null : refusalOf(wrong.code)
}

function refusalOf(code: ErrorCode): Refusal {
  if (code === 'STALE') return 'STALE'
  if (code === 'NOT_ALLOWED') return 'FORBIDDEN'
  return code === 'WRONG_STATE' ? 'STATE' : 'INVALID'
}

function hasOpenConflict(bench: Workbench, project: string): boolean {
  for (const card of bench.planRecords()) {
    if (card.kind === 'conflict' && card.doc['state'] === 'open' && projectOfRecord(bench, 'conflict', card.doc) === project) return true
  }
  return false
}

/**
 * Judges an edit or the closing of a conflict against the locks of projects. An edit brings steps and amounts only with a plan that was
 * never sent (a whole plan taken in, marked as such), and removes them only with what they are about.
 */
export function judgeProjects(bench: Workbench, plan: ServerRecord): Trouble {
  const wrong = judgeProjectLock(bench.op.changes.map(touchOf), stateOf(plan), {
    fieldsOf: (_, id) => bench.get(id)?.doc,
    wayOf: (project) => wayOf(stepsOfProject(bench.planRecords(), project))
  })
  if (wrong !== null) return { code: 'LOCKED', where: [{ ent: plan.id, field: 'state' }] }
  const appended = bench.op.changes.filter(({ kind }) => APPENDED_KINDS.has(kind))
  const odd = appended.find((change) => !mayStandInEdit(bench, plan, change))
  return odd === undefined ? null : trouble('FORBIDDEN', odd)
}

function mayStandInEdit(bench: Workbench, plan: ServerRecord, change: Change): boolean {
  if (change.type === 'create') return Number(plan.doc['edition'] ?? 0) === 0 && change.fields['fromFile']?.v === true
  if (change.type === 'set') return false
  if (change.type === 'restore') return true
  const doc = bench.get(change.ent)?.doc
  const parent = change.kind === projectStepRecord.kind ? doc?.['project'] : doc?.['line']
  return bench.op.changes.some(({ type, ent }) => type === 'delete' && ent === parent)
}

function live<R extends RecordSpec>(bench: Workbench, spec: R): RecordOf<R>[] {
  const found: RecordOf<R>[] = []
  for (const record of bench.planRecords()) if (record.kind === spec.kind && !record.del) found.push(readRecord(spec, { ...record, view: record.doc }))
  return found
}

function rawOf({ op }: Workbench, { ent, kind, fields }: Change) {
  const view = Object.fromEntries(Object.entries(fields).map(([field, edit]) => [field, edit.v]))
  return { id: ent, kind, office: op.office, plan: op.plan, view }
}

function trouble(code: Refusal, change: Change, field = ''): Trouble {
  return { code, where: [{ ent: change.ent, field }] }
}

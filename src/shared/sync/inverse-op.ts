import { planError, type PlanError } from '@shared/kernel/error-codes'
import { sameJson, type Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Decision, Intent } from '@shared/record/command'
import type { RecordRow } from './client-row'
import type { Change, Op } from './op'
import { specOf } from './record-registry'

/**
 * Undo: an ordinary edit made of the values the author of `op` had seen. A create becomes a deletion, a deletion a restore,
 * a set the set of what was there. `rows` holds every record the op touched.
 * `NOTHING_TO_UNDO` for ops that are not edits; `UNDO_OUTDATED` when a record no longer shows what the op made of it.
 * The inverse of an inverse is redo. `left`: how the op left the records it brought back to life (`broughtBack`).
 */
export function inverseDecision(op: Op, rows: ReadonlyMap<string, RecordRow>, left: BroughtBack = new Map()): Result<Decision, PlanError> {
  if (op.type !== 'edit' || op.changes.length === 0) return err(planError('NOTHING_TO_UNDO'))
  const intents: Intent[] = []
  for (const change of op.changes.toReversed()) {
    const row = rows.get(change.ent)
    if (row === undefined || !stillShows(row, change, left.get(change.ent))) return err(planError('UNDO_OUTDATED'))
    intents.push(inverseOf(change))
  }
  return ok({ plan: op.plan, office: op.office, intents })
}

/** The values of records that an op brought back to life, by id. */
export type BroughtBack = ReadonlyMap<string, RecordRow['view']>

/** What a restore left behind: the values the tombstone had kept and those the op names. `rows` are the records before it. */
export function broughtBack(op: Op, rows: ReadonlyMap<string, RecordRow>): BroughtBack {
  const left = new Map<string, RecordRow['view']>()
  for (const { type, ent, fields } of op.changes) {
    if (type !== 'restore') continue
    const named = Object.entries(fields).map(([field, edit]) => [field, edit.v] as const)
    left.set(ent, { ...rows.get(ent)?.view, ...Object.fromEntries(named) })
  }
  return left
}

/**
 * Whether the row still looks the way the change left it. A creation or a restore is undone by deleting the record, so there every
 * field counts: what a colleague wrote into it since must not go with it unseen.
 */
function stillShows(row: RecordRow, change: Change, left: RecordRow['view'] | undefined): boolean {
  if (change.type === 'delete') return row.viewDel
  if (row.viewDel) return false
  if (change.type === 'restore' && left !== undefined) return sameJson({ ...row.view }, { ...left })
  const own = Object.entries(change.fields).every(([field, edit]) => sameJson(row.view[field] ?? null, edit.v))
  return own && (change.type !== 'create' || isUntouchedBeyond(row, change))
}

function isUntouchedBeyond(row: RecordRow, change: Change): boolean {
  const fields = specOf(row.kind)?.fields
  return Object.entries(row.view).every(([field, value]) =>
    Object.hasOwn(change.fields, field) || sameJson(value, (fields?.[field]?.initial as Json | undefined) ?? null))
}

function inverseOf(change: Change): Intent {
  const { kind, ent } = change
  if (change.type === 'create' || change.type === 'restore') return { type: 'delete', kind, ent }
  const fields: Record<string, Json> = {}
  for (const [field, edit] of Object.entries(change.fields)) {
    // The tombstone keeps what the deletion did not repeat.
    if (change.type === 'set' || edit.was !== null) fields[field] = earlierValue(kind, field, edit.was)
  }
  return { type: change.type === 'delete' ? 'restore' : 'set', kind, ent, fields }
}

/** A field nobody had written was shown with its initial value; `null` itself is rarely a legal value. */
function earlierValue(kind: string, field: string, was: Json): Json {
  return was ?? (specOf(kind)?.fields[field]?.initial as Json | undefined) ?? null
}

import { hasBrokenText, sameJson, type Json } from '@shared/kernel/json'
import type { FieldSpec } from '@shared/record/define-record'
import { judgeIds } from './judge-ids'
import { SCHEMA_VERSION, type Change, type Op } from './op'
import { specOf } from './record-registry'
import type { Where } from './server-state'
import type { Trouble } from './workbench'

/**
 * Judges kinds, fields and values by the record specs, before anything is merged.
 * `deferred`: made by a newer program and partly unknown here; stored and replayed after the centre's upgrade.
 * `INVALID` names each field that is wrong, or a record under an id that is not its own. Workflow fields inside an edit are
 * `FORBIDDEN`, bar the initial values of a creation.
 */
export function judgeShape(op: Op): Trouble | 'deferred' {
  const unknown = op.changes.flatMap((change) => unknownIn(change))
  if (unknown.length > 0) return op.schema > SCHEMA_VERSION ? 'deferred' : { code: 'INVALID', where: unknown }
  const wrong = op.changes.flatMap((change) => wrongIn(op, change))
  if (wrong.length > 0) return { code: 'INVALID', where: wrong }
  if (op.type !== 'edit') return null
  const workflow = op.changes.flatMap((change) => workflowIn(change))
  return workflow.length > 0 ? { code: 'FORBIDDEN', where: workflow } : judgeIds(op)
}

/** The spec of a field by its own name only: `constructor` is not a field. */
export function fieldSpec(kind: string, field: string): FieldSpec | undefined {
  const fields = specOf(kind)?.fields
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined
}

function unknownIn(change: Change): readonly Where[] {
  if (specOf(change.kind) === undefined) return [{ ent: change.ent, field: '' }]
  return fieldsWhere(change, (field) => fieldSpec(change.kind, field) === undefined)
}

function wrongIn(op: Op, change: Change): readonly Where[] {
  if ((change.kind === 'plan') !== (change.ent === op.plan)) return [{ ent: change.ent, field: '' }]
  if (change.type === 'delete') return fieldsWhere(change, (_, value) => value !== null)
  return fieldsWhere(change, (field, value) =>
    hasBrokenText(value) || fieldSpec(change.kind, field)?.schema.safeParse(value).success !== true)
}

function workflowIn(change: Change): readonly Where[] {
  if (change.type === 'delete') return []
  return fieldsWhere(change, (field, value) => {
    const spec = fieldSpec(change.kind, field)
    return spec?.class === 'workflow' && !(change.type === 'create' && sameJson(spec.initial as Json, value))
  })
}

function fieldsWhere(change: Change, wrong: (field: string, value: Json) => boolean): readonly Where[] {
  return Object.entries(change.fields).filter(([field, edit]) => wrong(field, edit.v)).map(([field]) => ({ ent: change.ent, field }))
}

import type { Json } from '@shared/kernel/json'
import { DELETED, type RecordRow } from './client-row'
import type { Change, SequencedOp } from './op'

/** A row nobody has heard of yet: what an own `create` starts from. */
export function emptyRow(place: Pick<RecordRow, 'id' | 'kind' | 'office' | 'plan'>): RecordRow {
  const { id, kind, office, plan } = place
  return { id, kind, office, plan, seq: 0, confirmed: {}, confirmedDel: false, view: {}, viewDel: true, pending: {} }
}

/** A row that neither the centre nor an unsent op speaks of (its creation was refused): the store drops it. */
export function isGhost(row: RecordRow): boolean {
  return row.seq === 0 && Object.keys(row.pending).length === 0
}

/**
 * View = confirmed + pending, always (I10): takes only the confirmed part of `row` and lays the own ops over it.
 * `ops` are this device's ops that are not yet part of the confirmed rows, in order of `n`; others' ents are skipped.
 */
export function rebuildRow(row: RecordRow, ops: readonly SequencedOp[]): RecordRow {
  const view: Record<string, Json> = {}
  for (const [field, [value]] of Object.entries(row.confirmed)) if (field !== DELETED) view[field] = value
  let built: RecordRow = { ...row, view, viewDel: row.seq === 0 || row.confirmedDel, pending: {} }
  for (const op of ops) {
    for (const change of op.body.changes) if (change.ent === row.id) built = overlay(built, change, op.body.opId)
  }
  return built
}

/** One own change laid over a row. A deletion keeps the field values, so that a restore shows them again. */
export function overlay(row: RecordRow, change: Change, opId: string): RecordRow {
  const pending = { ...row.pending }
  if (change.type !== 'set') pending[DELETED] = opId
  if (change.type === 'delete') return { ...row, viewDel: true, pending }
  const view = { ...row.view }
  for (const [field, edit] of Object.entries(change.fields)) {
    view[field] = edit.v
    pending[field] = opId
  }
  return { ...row, view, viewDel: change.type === 'set' && row.viewDel, pending }
}

import { sameJson, type Json } from '@shared/kernel/json'
import type { Scope } from '@shared/sync/central-store'
import type { RecordRow } from '@shared/sync/client-row'
import type { ServerRecord } from '@shared/sync/server-record'
import type { Device } from './device'
import type { Ledger } from './ledger'
import type { MemoryCentre } from './memory-centre'
import { hold } from './violation'

/** Kinds that travel live, once their plan was sent. */
const LIVE = ['comment', 'submission', 'projectStep', 'stepAmount']
const WORKFLOW = ['state', 'submission', 'edition']

/** I10 and R9: outbox = own ops not yet confirmed; every view = what the centre confirmed with just those ops over it. */
export function checkView(device: Device, ledger: Ledger): void {
  const { rows, outbox, cursor } = device.disk.db
  const pending = ledger.pending(cursor.cursor)
  const held = [...outbox.keys()]
  hold(held.length === pending.length && pending.every((opId) => outbox.has(opId)), 'I10', () => `outbox holds ${held.length} ops, ${pending.length} are unconfirmed`)
  const ops = pending.flatMap((opId) => outbox.get(opId)?.body ?? [])
  const views = new Map<string, { fields: Record<string, Json>; live: boolean }>()
  for (const row of rows.values()) views.set(row.id, { fields: confirmedFields(row), live: row.seq > 0 && !row.confirmedDel })
  for (const op of ops) {
    for (const change of op.changes) {
      const view = views.get(change.ent)
      hold(view !== undefined, 'I10', () => 'an own op has no row')
      if (view === undefined) continue
      if (change.type !== 'set') view.live = change.type !== 'delete'
      if (change.type !== 'delete') for (const [field, edit] of Object.entries(change.fields)) view.fields[field] = edit.v
    }
  }
  for (const row of rows.values()) {
    const view = views.get(row.id)
    const same = view !== undefined && row.viewDel === !view.live && sameJson(row.view, view.fields)
    hold(same, 'I10', () => `view of ${row.kind} is ${JSON.stringify(row.view)}, confirmed with own ops is ${JSON.stringify(view?.fields)}`)
  }
}

function confirmedFields(row: RecordRow): Record<string, Json> {
  return Object.fromEntries(Object.entries(row.confirmed).filter(([field]) => field !== '$del').map(([field, [value]]) => [field, value]))
}

/** I8: no confirmed version goes back. */
export function checkForward(before: ReadonlyMap<string, RecordRow>, device: Device): void {
  for (const [id, old] of before) {
    const row = device.disk.db.rows.get(id)
    if (row === old || old.seq === 0) continue
    hold(row !== undefined && row.seq >= old.seq, 'I8', () => 'a confirmed record went back')
    for (const [field, [, version]] of Object.entries(old.confirmed)) {
      hold((row?.confirmed[field]?.[1] ?? -1) >= version, 'I8', () => `${old.kind}.${field} went back from version ${version}`)
    }
  }
}

/** I9: nothing the device may see with a sequence number up to its cursor is missing or old. */
export function checkCursor(device: Device, scope: Scope, centre: MemoryCentre): void {
  const { rows, cursor } = device.disk.db
  for (const { record, published } of centre.scoped(scope)) {
    if (record.seq > cursor.cursor) continue
    const row = rows.get(record.id)
    for (const [field, mark] of Object.entries(record.marks)) {
      if (scope.role === 'reviewer' && field !== '$del' && !showsReviewers(record, published, field)) continue
      const value = field === '$del' ? record.del : record.doc[field] ?? null
      const held = row?.confirmed[field]
      const fresh = held !== undefined && (held[1] > mark.s || (held[1] === mark.s && sameJson(held[0], value)))
      hold(fresh, 'I9', () => `${record.kind}.${field} of version ${mark.s} is missing at cursor ${cursor.cursor}`)
    }
  }
}

/** Of a live plan record its workflow, of a published one all that was signed; of one that is gone only that it is. */
function showsReviewers(record: ServerRecord, published: boolean, field: string): boolean {
  return published ? !record.del : record.kind !== 'plan' || WORKFLOW.includes(field)
}

/** I6: no row on a device is outside its scope, and a reviewer holds nothing of a draft. */
export function checkScope(device: Device, scope: Scope, centre: MemoryCentre, published: ReadonlySet<string>): void {
  for (const row of device.disk.db.rows.values()) {
    if (row.seq === 0) continue
    const record = centre.tables.records.get(row.id)
    if (scope.role === 'office') {
      hold(record?.office === scope.office, 'I6', () => `a ${row.kind} of office ${record?.office ?? '?'} is on a device of ${scope.office}`)
      continue
    }
    if (LIVE.includes(row.kind)) continue
    for (const [field, [, version]] of Object.entries(row.confirmed)) {
      const live = row.kind === 'plan' && (WORKFLOW.includes(field) || field === '$del')
      hold(live || published.has(`${row.id} ${field} ${version}`), 'I6', () => `a reviewer holds ${row.kind}.${field} of version ${version}, which nobody submitted`)
    }
  }
}

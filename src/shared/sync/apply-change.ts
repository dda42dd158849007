import { sameJson } from '@shared/kernel/json'
import { DELETED } from './client-row'
import { followCards, keepBoth } from './conflict-card'
import { fieldSpec } from './judge-shape'
import { baseMatches, withAlias } from './match-base'
import type { Change, FieldEdit } from './op'
import type { ServerRecord } from './server-record'
import type { Refusal } from './wire'
import { newRecord, writeExistence, writeFields, type Trouble, type Workbench } from './workbench'

/** Lays one change of an edit or comment on the bench, field by field (R4, R5). Refusals of any change refuse the whole op. */
export function applyChange(bench: Workbench, change: Change): Trouble {
  const record = bench.get(change.ent)
  if (record === undefined) return change.type === 'create' ? createFresh(bench, change) : trouble('MISSING', change.ent)
  const foreign = judgePlace(bench, record, change)
  if (foreign !== null) return foreign
  switch (change.type) {
    case 'delete': return deleteSeen(bench, record, change)
    case 'set': return record.del ? trouble('DELETED', record.id) : mergeFields(bench, record, change)
    case 'create':
    case 'restore': return mergeFields(bench, record.del ? writeExistence(bench, record, false) : record, change)
  }
}

/** Every touched record belongs to the op's plan, office and kind. */
function judgePlace({ op }: Workbench, record: ServerRecord, change: Change): Trouble {
  const elsewhere = record.plan !== op.plan || record.office !== op.office
  if (change.type === 'create') return elsewhere || record.kind !== change.kind ? trouble('EXISTS', record.id) : null
  if (elsewhere) return trouble('FORBIDDEN', record.id)
  return record.kind === change.kind ? null : trouble('INVALID', record.id)
}

function createFresh(bench: Workbench, change: Change): Trouble {
  const record = newRecord(bench, change.ent, change.kind)
  bench.put(record)
  return mergeFields(bench, record, change)
}

/** Only what its author saw is deleted: a field somebody changed since makes the deletion `STALE`. Twice is nothing. */
function deleteSeen(bench: Workbench, record: ServerRecord, change: Change): Trouble {
  if (record.del) return null
  const unseen = Object.entries(record.marks).filter(([field, mark]) => {
    const edit = change.fields[field]
    return field !== DELETED && (edit === undefined || !baseMatches(edit.b, mark, bench.op.opId))
  })
  if (unseen.length > 0) return { code: 'STALE', where: unseen.map(([field]) => ({ ent: record.id, field })) }
  writeExistence(bench, record, true)
  return null
}

function mergeFields(bench: Workbench, record: ServerRecord, change: Change): Trouble {
  let merged = record
  for (const [field, edit] of Object.entries(change.fields)) {
    // A creation may carry initial workflow values; those of a record that exists already are the state machine's.
    if (fieldSpec(record.kind, field)?.class !== 'workflow') merged = mergeField(bench, merged, field, edit)
  }
  return null
}

/** R5 for one field: same value → no-op; base = current → apply; else both are kept, and free text shows the later hand. */
function mergeField(bench: Workbench, record: ServerRecord, field: string, edit: FieldEdit): ServerRecord {
  const mark = record.marks[field]
  if (mark !== undefined && sameJson(record.doc[field] ?? null, edit.v)) return aliased(bench, record, field)
  if (mark === undefined || baseMatches(edit.b, mark, bench.op.opId)) {
    const written = writeFields(bench, record, { [field]: edit.v })
    followCards(bench, written, field, null)
    return written
  }
  const showContender = fieldSpec(record.kind, field)?.class === 'text' && bench.op.hlc > mark.h
  const card = keepBoth(bench, { record, field, edit, mark, showContender })
  if (!showContender) return record
  const written = writeFields(bench, record, { [field]: edit.v })
  followCards(bench, written, field, card)
  return written
}

function aliased(bench: Workbench, record: ServerRecord, field: string): ServerRecord {
  const mark = record.marks[field]
  if (mark === undefined || mark.o === bench.op.opId) return record
  const same = { ...record, marks: { ...record.marks, [field]: withAlias(mark, bench.op.opId) } }
  bench.put(same)
  return same
}

function trouble(code: Refusal, ent: string): Trouble {
  return { code, where: [{ ent, field: '' }] }
}

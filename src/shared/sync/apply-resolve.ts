import { sameJson } from '@shared/kernel/json'
import { followCards, subjectOf } from './conflict-card'
import { unseen } from './apply-workflow'
import { withAlias } from './match-base'
import type { Change } from './op'
import type { ServerRecord } from './server-record'
import type { Refusal } from './wire'
import { writeFields, type Trouble, type Workbench } from './workbench'

const CARD_FIELDS = new Set(['state', 'resolvedBy'])

/**
 * R6: a person closes a conflict, naming the very card and value seen; anything that moved since makes it `STALE`.
 * The op touches the card and, when another value than the shown one was chosen, the one field the card is about.
 */
export function applyResolve(bench: Workbench): Trouble {
  const card = bench.get(bench.op.resolve?.conflict ?? '')
  if (card === undefined || card.kind !== 'conflict' || card.plan !== bench.op.plan) return trouble('MISSING', '')
  const { ent: target, field } = subjectOf(card)
  const closing = bench.op.changes.find((change) => change.ent === card.id)
  const setting = bench.op.changes.find((change) => change.ent === target)
  if (closing === undefined || bench.op.changes.length !== (setting === undefined ? 1 : 2)) return trouble('INVALID', card.id)
  if (!isClosing(closing)) return trouble('INVALID', card.id, 'state')
  if (card.doc['state'] !== 'open') return trouble('STALE', card.id, 'state')
  const stale = unseen(bench, card, closing)
  if (stale !== null) return stale
  const set = setting === undefined ? null : setField(bench, setting, field, card.id)
  if (set !== null) return set
  writeFields(bench, card, { state: 'resolved', resolvedBy: closing.fields['resolvedBy']?.v ?? bench.op.actor.name })
  return null
}

function isClosing(change: Change): boolean {
  return change.kind === 'conflict' && change.fields['state']?.v === 'resolved' && Object.keys(change.fields).every((field) => CARD_FIELDS.has(field))
}

function setField(bench: Workbench, change: Change, field: string, card: string): Trouble {
  const record = bench.get(change.ent)
  const edit = change.fields[field]
  if (record === undefined || edit === undefined || record.kind !== change.kind || Object.keys(change.fields).length !== 1) {
    return trouble('INVALID', change.ent, field)
  }
  if (record.del) return trouble('DELETED', record.id, field)
  const stale = unseen(bench, record, change)
  if (stale !== null) return stale
  followCards(bench, written(bench, record, field, edit.v), field, card)
  return null
}

function written(bench: Workbench, record: ServerRecord, field: string, value: ServerRecord['doc'][string]): ServerRecord {
  const mark = record.marks[field]
  if (mark === undefined || !sameJson(record.doc[field] ?? null, value)) return writeFields(bench, record, { [field]: value })
  const same = { ...record, marks: { ...record.marks, [field]: withAlias(mark, bench.op.opId) } }
  bench.put(same)
  return same
}

function trouble(code: Refusal, ent: string, field = ''): Trouble {
  return { code, where: ent === '' ? [] : [{ ent, field }] }
}

import { uuidFromDigest } from '@shared/kernel/ids'
import type { Json } from '@shared/kernel/json'
import { sha256Bytes } from '@shared/kernel/sha256'
import type { FieldEdit } from './op'
import type { Mark, ServerRecord } from './server-record'
import type { Where } from './server-state'
import { newRecord, writeFields, type Workbench } from './workbench'

/** The id of the card an op opens on a field: the same wherever the op is applied. */
export function conflictId(ent: string, field: string, opId: string): string {
  return uuidFromDigest(sha256Bytes(`conflict/${ent}/${field}/${opId}`))
}

/** The record and field a card is about. */
export function subjectOf(card: ServerRecord): Where {
  const { target, field } = card.doc
  return { ent: typeof target === 'string' ? target : '', field: typeof field === 'string' ? field : '' }
}

export interface Clash {
  readonly record: ServerRecord
  readonly field: string
  readonly edit: FieldEdit
  /** Who set the value the field holds. */
  readonly mark: Mark
  /** Whether the newcomer is shown until a person decides (free text of a later hand). */
  readonly showContender: boolean
}

/**
 * Keeps both hands on a field (R5). An author who goes on editing what is already in conflict (base = the contender's op)
 * joins that card: the other side stays, the own side moves on. Nothing either side wrote is dropped.
 */
export function keepBoth(bench: Workbench, clash: Clash): string {
  const joined = joinedCard(bench, clash)
  const id = joined?.id ?? conflictId(clash.record.id, clash.field, bench.op.opId)
  const card = joined ?? newRecord(bench, id, 'conflict')
  const opening = joined === undefined
    ? { target: clash.record.id, targetKind: clash.record.kind, field: clash.field, base: clash.edit.was }
    : {}
  writeFields(bench, card, {
    ...opening, ...committedSide(clash.record.doc[clash.field] ?? null, clash.mark), ...contenderSide(bench, clash.edit.v),
    shown: clash.showContender ? 'contender' : 'committed', state: 'open'
  })
  bench.joined(id)
  return id
}

function joinedCard(bench: Workbench, { record, field, edit }: Clash): ServerRecord | undefined {
  const base = edit.b
  if (!('o' in base)) return undefined
  return bench.openConflicts(record.id).find((card) =>
    card.doc['field'] === field && card.doc['contenderOp'] === base.o && card.doc['shown'] === 'committed')
}

/**
 * The shown side of every open card follows the field, so that a card always holds what the field shows and what it hides.
 * The card's `state` gets a new version each time: a resolution names the very card its author saw (R6).
 */
export function followCards(bench: Workbench, record: ServerRecord, field: string, except: string | null): void {
  const mark = record.marks[field]
  if (mark === undefined) return
  for (const card of bench.openConflicts(record.id)) {
    if (card.doc['field'] !== field || card.id === except) continue
    const value = record.doc[field] ?? null
    const side = card.doc['shown'] === 'contender' ? contenderSide(bench, value) : committedSide(value, mark)
    writeFields(bench, card, { ...side, state: 'open' })
  }
}

function committedSide(value: Json, mark: Mark): Record<string, Json> {
  return { committed: value, committedBy: mark.a, committedAt: mark.h }
}

function contenderSide({ op }: Workbench, value: Json): Record<string, Json> {
  return { contender: value, contenderBy: op.actor.name, contenderAt: op.hlc, contenderOp: op.opId }
}

import { invariant } from '@shared/kernel/invariant'
import { sameJson, type Json } from '@shared/kernel/json'
import { nextHlc } from '@shared/kernel/hlc'
import type { Actor, Command, Decision, Intent } from '@shared/record/command'
import type { RecordRow, SyncCursor } from './client-row'
import type { Base, Change, FieldEdit, SequencedOp } from './op'
import { specOf } from './record-registry'
import type { Seen } from './seen'

export interface MakeOpInput {
  readonly decision: Decision
  /** Name and type of the command that decided. */
  readonly command: Pick<Command<unknown>, 'name' | 'type'>
  /** Every existing row the decision touches, by id. */
  readonly rows: ReadonlyMap<string, RecordRow>
  readonly cursor: SyncCursor
  readonly actor: Actor
  /** ms since 1970, UTC; it may be wrong, it only makes the HLC stamp (R12). */
  readonly nowMs: number
  readonly opId: string
  /** SCHEMA_VERSION of this program. */
  readonly schema: number
  /** What edited fields showed when the typing began; of the others: what the row holds. */
  readonly seen?: readonly Seen[]
}

/**
 * Turns a decision into the device's next op: every field gets the value its author saw and the base it was made from (R4).
 * Sets that would change nothing are dropped; `null` when nothing is left. Sequence, HLC and `prev` come from the cursor (R2).
 */
export function makeOp(input: MakeOpInput): { readonly op: SequencedOp; readonly cursor: SyncCursor } | null {
  const { decision, command, cursor, opId } = input
  const changes = mergedIntents(decision.intents).flatMap((intent) => changeOf(intent, input.rows.get(intent.ent), input.seen ?? []))
  if (changes.length === 0) return null
  const hlc = nextHlc(cursor.hlc ?? undefined, input.nowMs, cursor.device)
  const body: SequencedOp['body'] = {
    opId, type: command.type, command: command.name, plan: decision.plan, office: decision.office,
    actor: { id: input.actor.id, name: input.actor.name }, hlc, schema: input.schema, changes,
    ...(decision.submit === undefined ? {} : { submit: { digest: decision.submit.digest, from: cursor.cursor } }),
    ...(decision.submission === undefined ? {} : { submission: decision.submission }),
    ...(decision.resolve === undefined ? {} : { resolve: { conflict: decision.resolve.conflict } })
  }
  return {
    op: { n: cursor.nextN, prev: cursor.lastOp, body },
    cursor: { ...cursor, nextN: cursor.nextN + 1, lastOp: opId, hlc }
  }
}

/** A `set` that follows a `create` or `set` of the same record becomes part of it, so that each field is named once. */
function mergedIntents(intents: readonly Intent[]): readonly Intent[] {
  const merged: Intent[] = []
  const writable = new Map<string, number>()
  for (const intent of intents) {
    const at = writable.get(intent.ent)
    const earlier = at === undefined ? undefined : merged[at]
    if (intent.type === 'set' && at !== undefined && earlier !== undefined && earlier.type !== 'delete') {
      merged[at] = { ...earlier, fields: { ...earlier.fields, ...intent.fields } }
      continue
    }
    invariant(at === undefined, 'an op names a record twice only to create or set it and set it again')
    writable.set(intent.ent, merged.push(intent) - 1)
  }
  return merged
}

function changeOf(intent: Intent, row: RecordRow | undefined, seen: readonly Seen[]): readonly Change[] {
  const { type, kind, ent } = intent
  if (type === 'delete') {
    return row === undefined || row.viewDel ? [] : [{ type, kind, ent, fields: seenFields(row) }]
  }
  const revives = type !== 'set' && (row === undefined || row.viewDel)
  const fields = editedFields(kind, intent.fields, row, revives && row === undefined)
  if (row !== undefined) for (const one of seen) if (one.record === ent) nameWhatWasSeen(fields, one, row)
  return revives || Object.keys(fields).length > 0 ? [{ type, kind, ent, fields }] : []
}

/** Letters beyond which a deletion does not repeat a value: a picture is half an op, and its tombstone keeps it. */
const LONGEST_REPEATED = 50_000

/**
 * A deletion names the base of every field its author saw, so that the centre notices an edit the author had not seen. What is very
 * long it does not repeat (`was` is null).
 */
function seenFields(row: RecordRow): Record<string, FieldEdit> {
  const fields: Record<string, FieldEdit> = {}
  for (const [field, was] of Object.entries(row.view)) fields[field] = { v: null, was: isLong(was) ? null : was, b: baseOf(row, field) }
  return fields
}

function isLong(value: Json): boolean {
  return typeof value === 'string' && value.length > LONGEST_REPEATED
}

function editedFields(
  kind: string,
  values: Readonly<Record<string, Json>>,
  row: RecordRow | undefined,
  fresh: boolean
): Record<string, FieldEdit> {
  const fields: Record<string, FieldEdit> = {}
  for (const [field, v] of Object.entries(values)) {
    const was = row?.view[field]
    const seen = was ?? specOf(kind)?.fields[field]?.initial
    if (!fresh && seen !== undefined && sameJson(seen as Json, v)) continue
    fields[field] = { v, was: was ?? null, b: baseOf(row, field) }
  }
  return fields
}

/** An edit that was begun on another value than the row holds now, and not on an own one, names no version as its base. */
function nameWhatWasSeen(fields: Record<string, FieldEdit>, { field, value }: Seen, row: RecordRow): void {
  const edit = fields[field]
  if (edit === undefined || row.pending[field] !== undefined) return
  const shown = row.view[field] ?? specOf(row.kind)?.fields[field]?.initial
  if (shown !== undefined && sameJson(shown as Json, value)) return
  fields[field] = { v: edit.v, was: value, b: { s: 0 } }
}

/** The author's own last op on the field if there is one, else the version of the centre that was shown (R4). */
function baseOf(row: RecordRow | undefined, field: string): Base {
  const pending = row?.pending[field]
  return pending === undefined ? { s: row?.confirmed[field]?.[1] ?? 0 } : { o: pending }
}

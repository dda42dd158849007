import { uuidTime } from '@shared/kernel/ids'
import { copiedId } from '@shared/plan/plan-ids'
import { create, remove, type Intent, type RecordReader } from '@shared/record/command'
import { figureRecord } from './figure-record'
import { paragraphRecord } from './paragraph-record'

/** What a step does to the pictures that blocks of a plan show. */
export interface FigureShift {
  readonly plan: string
  /** The blocks it touches. */
  readonly blocks: ReadonlySet<string>
  /** Ids of the pictures those blocks showed before and show afterwards; empty ones count for nothing. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * Keeps pictures and blocks together, in the step that changes the blocks: a picture goes with the last block that shows it, and one
 * that went comes back with the first block that shows it again (cut and paste, undo). The blocks of the plan are read only when a
 * picture may have lost its last one.
 */
export function figuresFollow(reader: RecordReader, { plan, blocks, before, after }: FigureShift): readonly Intent[] {
  const [was, is] = [new Set(before.filter(isNamed)), new Set(after.filter(isNamed))]
  const come = [...is].filter((id) => !was.has(id))
  return [...come.flatMap((id) => revived(reader, plan, id)), ...dropped(reader, plan, [...was].filter((id) => !is.has(id)), blocks)]
}

function dropped(reader: RecordReader, plan: string, lost: readonly string[], blocks: ReadonlySet<string>): readonly Intent[] {
  if (lost.length === 0) return []
  const others = new Set(reader.list(paragraphRecord, plan).flatMap(({ id, fields }) => (blocks.has(id) ? [] : [fields.figure])))
  return lost.filter((id) => !others.has(id) && reader.get(figureRecord, id)?.plan === plan).map((id) => remove(figureRecord, id))
}

/** Brings a deleted picture of this plan back. */
export function revived(reader: RecordReader, plan: string, id: string): readonly Intent[] {
  return reader.gone(figureRecord, id)?.plan === plan ? [{ type: 'restore', kind: figureRecord.kind, ent: id, fields: {} }] : []
}

/** A picture as this plan holds it: its id, and its creation when the plan has to get it first. */
export interface OwnFigure {
  readonly id: string
  readonly made?: Intent
}

/**
 * The picture as one of this plan: itself, or for a block that came from another plan of this device a copy under an id that follows
 * from both, so that the same picture is copied once.
 */
export function ownFigure(reader: RecordReader, plan: string, id: string): OwnFigure {
  const found = isNamed(id) ? (reader.get(figureRecord, id) ?? reader.gone(figureRecord, id)) : undefined
  if (found === undefined || found.plan === plan) return { id }
  const copy = copiedId(plan, id)
  return isUnknown(reader, copy) ? { id: copy, made: create(figureRecord, copy, found.fields) } : { id: copy }
}

/** Whether no picture ever stood under this id. */
export function isUnknown(reader: RecordReader, id: string): boolean {
  return reader.get(figureRecord, id) === undefined && reader.gone(figureRecord, id) === undefined
}

/** A picture younger than this may have a block on another device that has not arrived; ms. */
const SETTLED_MS = 86_400_000

/**
 * Whether a picture that no block shows was left behind by an earlier version: its id tells its age. Ids that follow from others (of
 * copied plans) tell none and are kept.
 */
export function isSettled(id: string, now: number): boolean {
  const made = uuidTime(id)
  return made !== undefined && now - made > SETTLED_MS
}

function isNamed(id: string): boolean {
  return id !== ''
}

import { err, ok, type Result } from '@shared/kernel/result'
import type { OutboxRow, ParkedRow, RecordRow, SyncCursor } from './client-row'
import type { SequencedOp } from './op'
import { emptyRow, overlay, rebuildRow } from './rebuild-row'
import type { OpResult, PullReply, PulledRecord } from './wire'

/** Ids of every record an op touches, each once. */
export function entsOf(op: SequencedOp): readonly string[] {
  return [...new Set(op.body.changes.map((change) => change.ent))]
}

/** The outbox row of a fresh op; `at` is when the user did it (ms since 1970). */
export function outboxRow(op: SequencedOp, at: number): OutboxRow {
  return { ...op, opId: op.body.opId, ents: entsOf(op), plan: op.body.plan, result: null, at }
}

/**
 * Lays a fresh own op over the rows it touches and gives back the changed rows.
 * Store them together with `outboxRow(op)` and the cursor of `makeOp`, in one transaction (R9).
 */
export function commitOp(rows: ReadonlyMap<string, RecordRow>, op: SequencedOp): readonly RecordRow[] {
  const changed = new Map<string, RecordRow>()
  const { office, plan, opId } = op.body
  for (const change of op.body.changes) {
    const row = changed.get(change.ent) ?? rows.get(change.ent) ?? emptyRow({ id: change.ent, kind: change.kind, office, plan })
    changed.set(change.ent, overlay(row, change, opId))
  }
  return [...changed.values()]
}

export interface Settled {
  /** Outbox rows whose `result` is now known and that stay until the pull has passed them. */
  readonly outbox: readonly OutboxRow[]
  /** Op ids that leave the outbox now: refused, or acknowledged at a sequence number the cursor has already passed. */
  readonly outboxRemoved: readonly string[]
  /** Refused ops, kept until their author acts (I2). */
  readonly parked: readonly ParkedRow[]
  /** Records whose rows must be rebuilt with the outbox that remains (`recomputeRows`). */
  readonly ents: readonly string[]
}

/**
 * Files the centre's answers to own ops. `outbox` may be all outbox rows or just those answered; answers to ops that are no
 * longer there are ignored, so that an answer may arrive twice. `cursor` is the stored pull cursor (a sequence number).
 */
export function settleResults(outbox: readonly OutboxRow[], results: readonly OpResult[], cursor: number): Settled {
  const answers = new Map(results.map((result) => [result.opId, result]))
  const updated: OutboxRow[] = []
  const removed: OutboxRow[] = []
  const parked: ParkedRow[] = []
  for (const row of outbox) {
    const result = answers.get(row.opId)
    if (result === undefined) continue
    if (result.status === 'refused') parked.push(parkedRow(row, result))
    if (result.status === 'refused' || isConfirmed(result, cursor)) removed.push(row)
    else updated.push({ ...row, result })
  }
  return { outbox: updated, outboxRemoved: removed.map((row) => row.opId), parked, ents: allEnts(removed) }
}

/** A deferred op (R: newer schema) is not in anybody's rows yet: it stays with its author until the centre has replayed it. */
function isConfirmed(result: OpResult, cursor: number): boolean {
  return result.status !== 'deferred' && result.seq <= cursor
}

function parkedRow(row: OutboxRow, result: OpResult): ParkedRow {
  return { opId: row.opId, plan: row.plan, ents: row.ents, op: row.body, result, at: row.at }
}

function allEnts(rows: readonly OutboxRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.ents))]
}

/** Rebuilds rows after the outbox lost ops (I10). `outbox` must hold every op that touches them; order does not matter. */
export function recomputeRows(rows: Iterable<RecordRow>, outbox: readonly OutboxRow[]): readonly RecordRow[] {
  const ops = outbox.toSorted((a, b) => a.n - b.n)
  return Array.from(rows, (row) => rebuildRow(row, ops))
}

export interface PageInput {
  /** Existing rows of every id `rowsNeeded` names. */
  readonly rows: ReadonlyMap<string, RecordRow>
  /** The whole outbox. */
  readonly outbox: readonly OutboxRow[]
  readonly cursor: SyncCursor
  readonly page: PullReply
}

export interface PageOutcome {
  /** Rows to write; drop those that are `isGhost`. */
  readonly rows: readonly RecordRow[]
  readonly outboxRemoved: readonly string[]
  readonly cursor: SyncCursor
}

/** Ids of the rows `applyPage` reads: those on the page, and those of own ops that the page confirms. */
export function rowsNeeded(page: PullReply, outbox: readonly OutboxRow[]): readonly string[] {
  return [...new Set([...page.rows.map((row) => row.id), ...allEnts(passedBy(page.next, outbox))])]
}

/**
 * Lays a page of the centre under the own unsent ops. `SKIP` when the page does not start at the stored cursor (R10: an old
 * answer, or one delivered twice) or belongs to another epoch. Acknowledged ops with `seq` up to `next` leave the outbox in
 * the same step, so the view never flickers. Unknown kinds and fields are kept as they are.
 */
export function applyPage(input: PageInput): Result<PageOutcome, 'SKIP'> {
  const { cursor, page } = input
  if (page.from !== cursor.cursor || page.next < page.from) return err('SKIP')
  if (cursor.epoch !== null && cursor.epoch !== page.epoch) return err('SKIP')
  const removed = new Set(passedBy(page.next, input.outbox).map((row) => row.opId))
  const touched = new Map<string, RecordRow>()
  for (const id of rowsNeeded(page, input.outbox)) {
    const row = input.rows.get(id)
    if (row !== undefined) touched.set(id, row)
  }
  for (const pulled of page.rows) touched.set(pulled.id, confirmedRow(touched.get(pulled.id), pulled))
  const rows = recomputeRows(touched.values(), input.outbox.filter((row) => !removed.has(row.opId)))
  return ok({ rows, outboxRemoved: [...removed], cursor: { ...cursor, cursor: page.next, epoch: page.epoch } })
}

/** The own ops that are part of what a page up to `next` says. */
export function passedBy(next: number, outbox: readonly OutboxRow[]): readonly OutboxRow[] {
  return outbox.filter((row) => row.result !== null && isConfirmed(row.result, next))
}

/** The centre's word on one record. Versions never go backwards (I8); fields the page does not name stay (R11). */
export function confirmedRow(row: RecordRow | undefined, pulled: PulledRecord): RecordRow {
  const base = row ?? emptyRow(pulled)
  if (pulled.seq < base.seq) return base
  const { kind, office, plan, seq, del } = pulled
  return { ...base, kind, office, plan, seq, confirmed: { ...base.confirmed, ...pulled.f }, confirmedDel: del }
}

import { err, ok, type Result } from '@shared/kernel/result'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import type { Command, CommandContext, Decision, OpType } from '@shared/record/command'
import { commitOp, outboxRow } from '@shared/sync/client-reducers'
import type { RecordRow, SyncCursor } from '@shared/sync/client-row'
import { decideCommand } from '@shared/sync/decide-command'
import { ownHistory } from '@shared/sync/history-row'
import { makeOp } from '@shared/sync/make-op'
import { MAX_PUSH_BYTES, SCHEMA_VERSION, type Op, type SequencedOp } from '@shared/sync/op'
import type { Seen } from '@shared/sync/seen'
import { inTransaction, type Desk } from './desk'
import { loadAndAskTx, loadIdsTx } from './load-rows'
import { readCursor, readMeta, writeMeta } from './meta'
import type { Profile } from './profile'
import { putRecordsTx } from './record-writes'
import { nothingLoaded, takeOver, type LoadedRows } from './row-reader'

/** An op travels whole: one that fits into no push would hold up everything after it for ever. */
const MAX_OP_BYTES = MAX_PUSH_BYTES - 4_096

/** What Ctrl+Z meets. What was decided and paid is among it, so that nobody takes back an older edit in its place unawares. */
const STEPS_OF_PERSON: ReadonlySet<OpType> = new Set(['edit', 'progress'])

/** What an edit became: the id of its (last) op, or `null` when it changed nothing; and the records it created, parents first. */
export interface Committed {
  readonly opId: string | null
  readonly created: readonly string[]
}

/**
 * THE ONLY WRITER of user edits: decide, make the op, store rows + outbox + cursor, all in one transaction; then the journal.
 * Fails with what the command answers, `NOT_ALLOWED` before the first run was answered, `TOO_BIG`, `DISK_FULL` or `STORE_FAILED`.
 */
export async function runCommand<A>(desk: Desk, command: Command<A>, args: A, seen: Seen | readonly Seen[] = []): Promise<Result<Committed, PlanError>> {
  const done = await inTransaction(desk, () => commitTx(desk, command, args, 'record' in seen ? [seen] : seen))
  return done.ok ? noted(desk, command, done.value === null ? [] : [done.value]) : done
}

/**
 * The same for one deed that one op could not carry: every part is an op, all of them or none are stored, and one undo takes all of
 * them back. `onPart` hears how many parts are ready; `seen` is what the person saw where each part writes.
 */
export async function runParts<A>(
  desk: Desk, command: Command<A>, parts: readonly A[], onPart?: (stored: number) => void, seen: readonly (readonly Seen[])[] = []
): Promise<Result<Committed, PlanError>> {
  const done = await inTransaction(desk, async () => {
    const ops: Op[] = []
    const loaded = nothingLoaded()
    for (const [index, part] of parts.entries()) {
      const made = await commitTx(desk, command, part, seen[index], loaded)
      if (!made.ok) return made
      if (made.value !== null) ops.push(made.value)
      onPart?.(index + 1)
    }
    return ok(ops)
  })
  return done.ok ? noted(desk, command, done.value) : done
}

function noted<A>(desk: Desk, { name, type, isQuiet }: Command<A>, ops: readonly Op[]): Result<Committed, PlanError> {
  if (ops.length > 0 && STEPS_OF_PERSON.has(type) && isQuiet !== true) desk.history.record({ name, ops: ops.map((op) => ({ op })) })
  return ok(committed(ops))
}

/** What ops of one deed became; the id is that of the last. */
export function committed(ops: readonly Op[]): Committed {
  const creations = ops.flatMap(({ changes }) => changes.filter((change) => change.type === 'create'))
  return { opId: ops.at(-1)?.opId ?? null, created: creations.map((change) => change.ent) }
}

/**
 * The inside of an edit's transaction; also used by undo and by re-applying a refused edit. `null`: nothing to change. The parts of one
 * deed share `loaded`: what one read or wrote, the next does not read again.
 */
export async function commitTx<A>(
  desk: Desk, command: Command<A>, args: A, seen: readonly Seen[] = [], loaded: LoadedRows = nothingLoaded()
): Promise<Result<Op | null, PlanError>> {
  const { db, ports } = desk
  const profile = await readMeta(db, 'profile')
  if (profile === undefined) return err(planError('NOT_ALLOWED'))
  const context = contextOf(profile, desk)
  const parsed = command.args.safeParse(args)
  const needs = parsed.success ? command.needs(parsed.data) : {}
  const answer = await loadAndAskTx(db, needs, loaded, (reader) => decideCommand(command, reader, args, context))
  if (!answer.ok) return answer
  await loadIdsTx(db, answer.value.intents.map((intent) => intent.ent), loaded)
  const made = makeOp({
    decision: answer.value, command, rows: existing(loaded, answer.value), cursor: await readCursor(db),
    actor: context.actor, nowMs: context.now, opId: ports.newId(), schema: SCHEMA_VERSION, seen
  })
  if (made === null) return ok(null)
  if (isTooBig(made.op)) return err(planError('TOO_BIG'))
  takeOver(loaded, await putTx(desk, existing(loaded, answer.value), made.op, made.cursor, context.now))
  return ok(made.op.body)
}

/** A letter takes at most three bytes: only what is long at all is measured. */
function isTooBig(op: SequencedOp): boolean {
  const text = JSON.stringify(op)
  return text.length * 3 > MAX_OP_BYTES && new TextEncoder().encode(text).byteLength > MAX_OP_BYTES
}

function contextOf(profile: Profile, { ports }: Desk): CommandContext {
  const { actorId, actorName, role, office } = profile
  return { actor: { id: actorId, name: actorName }, role, office, now: ports.now(), newId: () => ports.newId() }
}

/** Rows, op, history and cursor change only together (rule R9). Gives back the rows as they are now. */
async function putTx(desk: Desk, rows: ReadonlyMap<string, RecordRow>, op: SequencedOp, cursor: SyncCursor, at: number): Promise<readonly RecordRow[]> {
  const { db } = desk
  const written = commitOp(rows, op)
  await putRecordsTx(db, written)
  await db.outbox.add(outboxRow(op, at))
  const told = ownHistory(op.body, at, rows)
  // Its id is new, so nothing has to be looked up.
  if (told !== null) await db.history.add(told)
  await writeMeta(db, 'cursor', cursor)
  return written
}

/** The existing rows that a decision touches. */
function existing(loaded: LoadedRows, decision: Decision): Map<string, RecordRow> {
  const rows = new Map<string, RecordRow>()
  for (const { ent } of decision.intents) {
    const row = loaded.byId.get(ent)
    if (row !== undefined) rows.set(ent, row)
  }
  return rows
}

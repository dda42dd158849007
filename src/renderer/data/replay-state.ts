import type { JournalLine } from '@shared/ipc/contract'
import { applyPage, commitOp, outboxRow, recomputeRows, rowsNeeded, settleResults } from '@shared/sync/client-reducers'
import type { OutboxRow, ParkedRow, RecordRow, SyncCursor } from '@shared/sync/client-row'
import { isGhost } from '@shared/sync/rebuild-row'
import { succeedDevice } from '@shared/sync/succeed-device'
import type { SequencedOp } from '@shared/sync/op'
import type { OpResult, PullReply } from '@shared/sync/wire'
import { profileOfLine, type Profile } from './profile'

/** The store in memory while journal lines are laid over it; `changed` names the records to write back. */
export interface ReplayState {
  cursor: SyncCursor
  profile: Profile | undefined
  outbox: Map<string, OutboxRow>
  readonly rows: Map<string, RecordRow>
  readonly parked: Map<string, ParkedRow>
  readonly changed: Set<string>
  restoredOps: number
  restoredPages: number
}

/** Whether a line tells this state something it does not know yet. Profiles only count in a store that has none. */
export function isNews(state: Pick<ReplayState, 'cursor' | 'profile' | 'outbox' | 'parked'>, line: JournalLine): boolean {
  switch (line.k) {
    case 'op': return belongs(state.cursor, line.device) && line.op.n >= state.cursor.nextN
    case 'results': return line.results.some((result) => state.outbox.get(result.opId)?.result === null)
    case 'page': return line.page.from === state.cursor.cursor && line.page.next > line.page.from
    case 'device': return isUnused(state.cursor) ? line.device !== state.cursor.device : line.successorOf === state.cursor.device
    case 'profile': return state.profile === undefined
    case 'unparked': return state.parked.has(line.opId)
  }
}

/** Lays one line over the state, through the reducers of everyday work. A line that is known already changes nothing. */
export function replayLine(state: ReplayState, line: JournalLine): void {
  switch (line.k) {
    case 'op': return replayOp(state, line.device, line.op, line.at)
    case 'results': return replayResults(state, line.results)
    case 'page': return replayPage(state, line.page)
    case 'device': return replayDevice(state, line.device, line.successorOf)
    case 'profile': state.profile = profileOfLine(line.profile) ?? state.profile; return
    case 'unparked': state.parked.delete(line.opId)
  }
}

/** A store that never made an op takes whatever identity the journal names. */
function isUnused(cursor: SyncCursor): boolean {
  return cursor.nextN === 1
}

function belongs(cursor: SyncCursor, device: string): boolean {
  return cursor.device === device || isUnused(cursor)
}

function replayOp(state: ReplayState, device: string, op: SequencedOp, at: number): void {
  if (!belongs(state.cursor, device)) return
  const { nextN, journaledN } = state.cursor
  state.cursor = { ...state.cursor, device, journaledN: Math.max(journaledN, op.n) }
  if (op.n < nextN || state.outbox.has(op.body.opId)) return
  for (const row of commitOp(state.rows, op)) keepRow(state, row)
  state.outbox.set(op.body.opId, outboxRow(op, at))
  state.cursor = { ...state.cursor, nextN: op.n + 1, lastOp: op.body.opId, hlc: op.body.hlc }
  state.restoredOps += 1
}

function replayResults(state: ReplayState, results: readonly OpResult[]): void {
  const answered = results.flatMap((result) => state.outbox.get(result.opId) ?? [])
  const settled = settleResults(answered.filter((row) => row.result === null), results, state.cursor.cursor)
  for (const row of settled.outbox) state.outbox.set(row.opId, row)
  for (const opId of settled.outboxRemoved) state.outbox.delete(opId)
  for (const row of settled.parked) state.parked.set(row.opId, row)
  const rows = settled.ents.flatMap((id) => state.rows.get(id) ?? [])
  for (const row of recomputeRows(rows, opsTouching(state, new Set(settled.ents)))) keepRow(state, row)
}

function replayPage(state: ReplayState, page: PullReply): void {
  const needed = new Set(rowsNeeded(page, [...state.outbox.values()]))
  const outbox = [...state.outbox.values()].filter((row) => row.result !== null || row.ents.some((id) => needed.has(id)))
  const applied = applyPage({ rows: state.rows, outbox, cursor: state.cursor, page })
  if (!applied.ok) return
  for (const row of applied.value.rows) keepRow(state, row)
  for (const opId of applied.value.outboxRemoved) state.outbox.delete(opId)
  if (applied.value.cursor.cursor > state.cursor.cursor) state.restoredPages += 1
  state.cursor = applied.value.cursor
}

function replayDevice(state: ReplayState, device: string, successorOf: string | null): void {
  if (isUnused(state.cursor)) state.cursor = { ...state.cursor, device }
  else if (successorOf === state.cursor.device) {
    const succeeded = succeedDevice(state.cursor, [...state.outbox.values()], device)
    state.cursor = succeeded.cursor
    state.outbox = new Map(succeeded.outbox.map((row) => [row.opId, row]))
  }
}

function opsTouching(state: ReplayState, ents: ReadonlySet<string>): OutboxRow[] {
  return [...state.outbox.values()].filter((row) => row.ents.some((id) => ents.has(id)))
}

function keepRow(state: ReplayState, row: RecordRow): void {
  if (isGhost(row)) state.rows.delete(row.id)
  else state.rows.set(row.id, row)
  state.changed.add(row.id)
}

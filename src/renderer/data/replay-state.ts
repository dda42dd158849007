import type { JournalLine } from '@shared/ipc/contract'
import { applyPage, commitOp, outboxRow, passedBy, recomputeRows, rowsNeeded, settleResults } from '@shared/sync/client-reducers'
import type { OutboxRow, ParkedRow, RecordRow, SyncCursor } from '@shared/sync/client-row'
import { joinHistory, ownHistory, pulledHistory, type HistoryOutcome, type HistoryRow } from '@shared/sync/history-row'
import { isGhost } from '@shared/sync/rebuild-row'
import { familiarity, isNewborn, replayOwnOp, type Familiarity } from '@shared/sync/replay-own-op'
import { succeedDevice } from '@shared/sync/succeed-device'
import type { SequencedOp } from '@shared/sync/op'
import type { OpResult, PullReply } from '@shared/sync/wire'
import { outcomesOf } from './history-log'
import { profileOfLine, type Profile } from './profile'

/** The store in memory while journal lines are laid over it; `changed` names the records to write back. */
export interface ReplayState {
  cursor: SyncCursor
  profile: Profile | undefined
  /** The database holds a profile that is not in the file yet: every line of the file is older. */
  readonly isProfileNewer: boolean
  outbox: Map<string, OutboxRow>
  readonly rows: Map<string, RecordRow>
  readonly parked: Map<string, ParkedRow>
  readonly changed: Set<string>
  /** What the lines tell about the past; joined with the stored history when it is written back. */
  readonly told: { readonly rows: Map<string, HistoryRow>; readonly outcomes: Map<string, HistoryOutcome> }
  /** Op ids of the outbox and the parked list before the replay, and of every op line since. */
  readonly seen: Set<string>
  /** The database was lost, or an identity was taken on during the replay: numbers no longer prove that an op is known. */
  adopted: boolean
  restoredOps: number
  restoredPages: number
}

/** Whether a line tells this state something it does not know yet. Profiles only count in a store that has none. */
export function isNews(state: Pick<ReplayState, 'cursor' | 'profile' | 'outbox' | 'parked' | 'seen' | 'adopted'>, line: JournalLine): boolean {
  switch (line.k) {
    case 'op': return belongs(state.cursor, line.device) && familiarity(line.op.body.opId, line.op.n, state) === 'unknown'
    case 'results': return line.results.some((result) => state.outbox.get(result.opId)?.result === null)
    case 'page': return line.page.from === state.cursor.cursor && line.page.next > line.page.from
    case 'device': return isNewborn(state.cursor) ? line.device !== state.cursor.device : line.successorOf === state.cursor.device
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
    case 'profile': if (!state.isProfileNewer) state.profile = profileOfLine(line.profile) ?? state.profile; return
    case 'unparked': state.parked.delete(line.opId)
  }
}

function belongs(cursor: SyncCursor, device: string): boolean {
  return cursor.device === device || isNewborn(cursor)
}

function takeIdentity(state: ReplayState, cursor: SyncCursor): void {
  state.adopted ||= cursor.device !== state.cursor.device
  state.cursor = cursor
}

function replayOp(state: ReplayState, device: string, op: SequencedOp, at: number): void {
  const { opId } = op.body
  if (isNewborn(state.cursor)) takeIdentity(state, { ...state.cursor, device })
  const known = familiarity(opId, op.n, state)
  if (belongs(state.cursor, device)) takeOp(state, op, known, at)
  else if (state.adopted && known === 'unknown') takeOp(state, renumbered(op, state.cursor), known, at)
  tell(state, ownHistory(op.body, at, state.rows))
  state.seen.add(opId)
}

/**
 * A saved op under an identity that is not the store's: main names a successor before the window hears of it, and what is saved
 * in between comes after that line; or the line that named the identity is damaged.
 */
function renumbered(op: SequencedOp, { nextN, lastOp }: SyncCursor): SequencedOp {
  return { ...op, n: nextN, prev: lastOp }
}

function takeOp(state: ReplayState, op: SequencedOp, known: Familiarity, at: number): void {
  const { take, cursor } = replayOwnOp(state.cursor, op, known)
  // The lost sequence may have counted further than this one: a number nobody has used yet cannot be in the file.
  state.cursor = { ...cursor, journaledN: Math.min(cursor.journaledN, cursor.nextN - 1) }
  if (take === null) return
  for (const row of commitOp(state.rows, take)) keepRow(state, row)
  state.outbox.set(take.body.opId, outboxRow(take, at))
  state.restoredOps += 1
}

function tell(state: ReplayState, row: HistoryRow | null): void {
  if (row !== null) state.told.rows.set(row.opId, joinHistory(state.told.rows.get(row.opId), row))
}

function replayResults(state: ReplayState, results: readonly OpResult[]): void {
  for (const [opId, outcome] of outcomesOf(results)) state.told.outcomes.set(opId, outcome)
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
  for (const row of pulledHistory(state.rows, page, passedBy(page.next, outbox))) tell(state, row)
  for (const row of applied.value.rows) keepRow(state, row)
  for (const opId of applied.value.outboxRemoved) state.outbox.delete(opId)
  if (applied.value.cursor.cursor > state.cursor.cursor) state.restoredPages += 1
  state.cursor = applied.value.cursor
}

function replayDevice(state: ReplayState, device: string, successorOf: string | null): void {
  if (isNewborn(state.cursor)) takeIdentity(state, { ...state.cursor, device })
  else if (successorOf === state.cursor.device) {
    const succeeded = succeedDevice(state.cursor, [...state.outbox.values()], device)
    takeIdentity(state, succeeded.cursor)
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

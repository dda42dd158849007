import { planDigest } from '@shared/sync/plan-digest'
import { readRecord, type RecordOf, type RecordSpec } from '@shared/record/define-record'
import type { Actor, Command, RecordReader, Role } from '@shared/record/command'
import { outboxRow, rowsNeeded } from '@shared/sync/client-reducers'
import type { OutboxRow, ParkedRow, RecordRow, SyncCursor } from '@shared/sync/client-row'
import { decideCommand } from '@shared/sync/decide-command'
import { SCHEMA_VERSION, type SequencedOp } from '@shared/sync/op'
import { isGhost } from '@shared/sync/rebuild-row'
import { canResume, succeedDevice } from '@shared/sync/succeed-device'
import type { OpResult, PullReply } from '@shared/sync/wire'
import type { JournalLine } from '@shared/ipc/contract'
import { replayLine, type ReplayState } from '@renderer/data/replay-state'
import type { Parts, Patch } from './parts'

/** What a crash leaves: the database and the journal file. */
export interface Disk {
  db: {
    readonly rows: Map<string, RecordRow>
    readonly outbox: Map<string, OutboxRow>
    readonly parked: Map<string, ParkedRow>
    cursor: SyncCursor
    /** Lines that are stored with a change of the database and go to the journal before the next ops. */
    queue: readonly JournalLine[]
  }
  readonly journal: JournalLine[]
}

export interface Person {
  readonly role: Role
  readonly office: string | null
  readonly actor: Actor
}

/** A crash between two durable steps: the rest of the step never happens. */
export class Crash extends Error {}

/** One computer: a person, a disk, a clock that may be wrong, and what is lost when it stops. */
export class Device {
  disk: Disk
  skewMs = 0
  /** Answers that main has written to the journal and the window has not stored yet. */
  inbox: ({ k: 'results'; results: readonly OpResult[] } | { k: 'page'; page: PullReply })[] = []
  /** Numbers up to this one were sent since the start; `pipe` goes on from here without waiting. */
  sentN = 0
  /** Crash after this many more durable transactions; the world sets it. */
  fuse = Number.POSITIVE_INFINITY
  /** Own edits, for undo. */
  history: SequencedOp['body'][] = []

  constructor(readonly index: number, readonly person: Person, id: string, private readonly parts: Parts) {
    this.disk = { db: emptyDb(id), journal: [{ k: 'device', device: id, successorOf: null }] }
  }

  get id(): string {
    return this.disk.db.cursor.device
  }

  /** Steps 2–4 of the road: decide, make the op, one transaction. Gives the op, or `null` when nothing came of it. */
  run<A>(command: Command<A>, args: unknown, now: number, newId: () => string): SequencedOp | null {
    const { db } = this.disk
    const nowMs = Math.max(0, now + this.skewMs)
    const context = { actor: this.person.actor, role: this.person.role, office: this.person.office, now: nowMs, newId }
    const decision = decideCommand(command, this.reader(), args, context)
    if (!decision.ok) return null
    const opId = newId()
    const made = this.parts.makeOp({ decision: decision.value, command, rows: db.rows, cursor: db.cursor, actor: this.person.actor, nowMs, opId, schema: SCHEMA_VERSION })
    if (made === null) return null
    this.commit({ why: 'commit', rows: this.parts.commitOp(db.rows, made.op), outboxPut: [outboxRow(made.op, nowMs)], cursor: made.cursor })
    if (command.name !== 'sim.undo') this.history.push(made.op.body)
    return made.op
  }

  /** The journal writer: appends what the file lacks, then remembers it. Two durable steps. */
  writeJournal(): void {
    const { db, journal } = this.disk
    journal.push(...db.queue)
    const missing = [...db.outbox.values()].filter((row) => row.n > db.cursor.journaledN).sort((a, b) => a.n - b.n)
    for (const { n, prev, body, at } of missing) journal.push({ k: 'op', device: this.id, at, op: { n, prev, body } })
    this.burn()
    db.cursor = { ...db.cursor, journaledN: db.cursor.nextN - 1 }
    db.queue = []
  }

  /** Main writes what the centre said to the journal before the window sees it. */
  hear(line: Device['inbox'][number]): void {
    if (line.k === 'results') this.disk.journal.push({ k: 'results', device: this.id, results: [...line.results] })
    else this.disk.journal.push({ k: 'page', page: line.page })
    this.inbox.push(line)
  }

  /** The window files the oldest answer: one transaction each. */
  settleNext(): 'results' | 'page' | 'skip' | null {
    const line = this.inbox.shift()
    if (line === undefined) return null
    return line.k === 'results' ? this.settle(line.results) : this.takePage(line.page)
  }

  private settle(results: readonly OpResult[]): 'results' {
    const { db } = this.disk
    const settled = this.parts.settleResults([...db.outbox.values()], results, db.cursor.cursor)
    const removed = new Set(settled.outboxRemoved)
    const left = [...db.outbox.values()].filter((row) => !removed.has(row.opId))
    const rows = this.parts.recomputeRows(settled.ents.flatMap((id) => db.rows.get(id) ?? []), left)
    this.commit({ why: 'results', rows, outboxPut: settled.outbox, outboxRemoved: settled.outboxRemoved, parked: settled.parked })
    return 'results'
  }

  private takePage(page: PullReply): 'page' | 'skip' {
    const { db } = this.disk
    const outbox = [...db.outbox.values()]
    const rows = new Map(rowsNeeded(page, outbox).flatMap((id) => { const row = db.rows.get(id); return row === undefined ? [] : [[id, row] as const] }))
    const applied = this.parts.applyPage({ rows, outbox, cursor: db.cursor, page })
    if (!applied.ok) return 'skip'
    this.commit({ why: 'page', ...applied.value })
    return 'page'
  }

  /** The centre named a successor: every op of the outbox is issued again under the new identity. */
  succeed(successor: string): void {
    const { db } = this.disk
    const succeeded = succeedDevice(db.cursor, [...db.outbox.values()], successor)
    this.sentN = 0
    this.commit({ why: 'succeed', outboxAll: succeeded.outbox, cursor: succeeded.cursor, queued: { k: 'device', device: successor, successorOf: this.id } })
  }

  /** The centre expects an earlier number than this device thought: what it asks for again loses its answer; `false` when it cannot be had. */
  resendFrom(n: number): boolean {
    const { outbox, cursor } = this.disk.db
    const rows = [...outbox.values()]
    if (!canResume(rows.map((row) => row.n), n, cursor.nextN)) return false
    for (const row of rows) if (row.n >= n) outbox.set(row.opId, { ...row, result: null })
    this.sentN = n - 1
    return true
  }

  /** Unanswered journaled ops in order, after number `after`. */
  unsent(after: number): readonly SequencedOp[] {
    const { db } = this.disk
    return [...db.outbox.values()].filter((row) => row.result === null && row.n > after && row.n <= db.cursor.journaledN)
      .sort((a, b) => a.n - b.n).map(({ n, prev, body }) => ({ n, prev, body }))
  }

  /** Stops and starts again; with `lost`, the database is gone and only the journal is left. */
  restart(lost: boolean, freshId: () => string): void {
    this.inbox = []
    this.sentN = 0
    this.history = []
    if (lost) this.disk = { db: emptyDb(freshId()), journal: this.disk.journal }
    const { db, journal } = this.disk
    const state: ReplayState = {
      cursor: db.cursor, profile: undefined, isProfileNewer: false, outbox: db.outbox, rows: db.rows, parked: db.parked, changed: new Set(), told: { rows: new Map(), outcomes: new Map() },
      seen: new Set([...db.outbox.keys(), ...db.parked.keys()]), adopted: lost, restoredOps: 0, restoredPages: 0
    }
    for (const line of journal) replayLine(state, line)
    this.disk = { db: { rows: state.rows, outbox: state.outbox, parked: state.parked, cursor: state.cursor, queue: db.queue }, journal }
  }

  image(): Disk {
    const { db, journal } = this.disk
    return { db: { rows: new Map(db.rows), outbox: new Map(db.outbox), parked: new Map(db.parked), cursor: db.cursor, queue: db.queue }, journal: [...journal] }
  }

  private commit(patch: Patch): void {
    for (const part of this.parts.transactions(patch)) {
      this.store(part)
      this.burn()
    }
  }

  private burn(): void {
    this.fuse -= 1
    if (this.fuse < 0) throw new Crash()
  }

  private store(patch: Patch): void {
    const { db } = this.disk
    for (const row of patch.rows ?? []) {
      if (isGhost(row)) db.rows.delete(row.id)
      else db.rows.set(row.id, row)
    }
    if (patch.queued !== undefined) db.queue = [...db.queue, patch.queued]
    if (patch.outboxAll !== undefined) {
      db.outbox.clear()
      for (const row of patch.outboxAll) db.outbox.set(row.opId, row)
    }
    for (const row of patch.outboxPut ?? []) db.outbox.set(row.opId, row)
    for (const opId of patch.outboxRemoved ?? []) db.outbox.delete(opId)
    for (const row of patch.parked ?? []) db.parked.set(row.opId, row)
    if (patch.cursor !== undefined) db.cursor = { ...patch.cursor, journaledN: patch.why === 'commit' ? db.cursor.journaledN : patch.cursor.journaledN }
  }

  reader(): RecordReader {
    const { rows } = this.disk.db
    return {
      get: <R extends RecordSpec>(spec: R, id: string): RecordOf<R> | undefined => {
        const row = rows.get(id)
        return row === undefined || row.viewDel || row.kind !== spec.kind ? undefined : readRecord(spec, row)
      },
      gone: <R extends RecordSpec>(spec: R, id: string): RecordOf<R> | undefined => {
        const row = rows.get(id)
        return row?.viewDel === true && row.kind === spec.kind ? readRecord(spec, row) : undefined
      },
      list: (spec, plan) => [...rows.values()].filter((row) => row.plan === plan && row.kind === spec.kind && !row.viewDel).map((row) => readRecord(spec, row)),
      digest: (plan) => planDigest(digestRows(rows, plan))
    }
  }
}

function* digestRows(rows: ReadonlyMap<string, RecordRow>, plan: string): Iterable<{ id: string; kind: string; fields: RecordRow['view']; del: boolean }> {
  for (const row of rows.values()) if (row.plan === plan) yield { id: row.id, kind: row.kind, fields: row.view, del: row.viewDel }
}

function emptyDb(device: string): Disk['db'] {
  return {
    rows: new Map(), outbox: new Map(), parked: new Map(),
    cursor: { device, nextN: 1, lastOp: null, hlc: null, cursor: 0, epoch: null, journaledN: 0 }, queue: []
  }
}

import type { Command } from '@shared/record/command'
import type { Scope } from '@shared/sync/central-store'
import { inverseDecision } from '@shared/sync/inverse-op'
import { PROTOCOL_VERSION, type SequencedOp } from '@shared/sync/op'
import { scopeOf } from '@shared/sync/pull-page'
import type { PushFailure, PushRules } from '@shared/sync/push-batch'
import type { CentralDevice } from '@shared/sync/server-state'
import type { PullReply, PushReply } from '@shared/sync/wire'
import { checkCursor, checkForward, checkScope, checkView } from './check-device'
import { checkDeviceEnd, checkLogEnd } from './check-end'
import { Crash, Device, type Disk, type Person } from './device'
import { Ledger, type Intent } from './ledger'
import { MemoryCentre } from './memory-centre'
import type { Parts } from './parts'
import { given } from './sim-commands'
import { hold } from './violation'
import { count, watched, type Stats } from './watch-centre'

type Message =
  | { readonly to: 'centre'; readonly device: number; readonly id: string; readonly k: 'push'; readonly ops: readonly SequencedOp[] }
  | { readonly to: 'centre'; readonly device: number; readonly id: string; readonly k: 'pull'; readonly from: number; readonly limit: number }
  | { readonly to: 'device'; readonly device: number; readonly id: string; readonly k: 'pushed'; readonly reply: PushReply }
  | { readonly to: 'device'; readonly device: number; readonly id: string; readonly k: 'failed'; readonly failure: PushFailure }
  | { readonly to: 'device'; readonly device: number; readonly id: string; readonly k: 'pulled'; readonly page: PullReply }

const MAX_MESSAGES = 40
const MAX_ROUNDS = 12

/** A few offices, a reviewer, one centre and the mail between them. Every durable step is one method; nothing here is random. */
export class World {
  readonly centre = new MemoryCentre()
  readonly devices: Device[]
  readonly stats: Stats = {}
  private readonly ledgers: Ledger[]
  private readonly intents = new Map<string, Intent>()
  private readonly enrolled = new Map<string, CentralDevice>()
  private readonly published = new Set<string>()
  private readonly images: ({ disk: Disk; ledger: Ledger } | undefined)[] = []
  private readonly rules: PushRules
  private mail: Message[] = []
  private ids = 0
  private now = 1_800_000_000_000

  constructor(people: readonly Person[], private readonly parts: Parts) {
    this.devices = people.map((person, index) => new Device(index, person, this.newId(), parts))
    this.ledgers = people.map(() => new Ledger())
    for (const device of this.devices) this.enrol(device, device.id)
    const seen = (opId: string, ent: string): ReturnType<Intent['after']['get']> => this.intents.get(opId)?.after.get(ent)
    this.rules = watched(parts.rules({ centre: (id) => this.centre.tables.records.get(id), seen }), this.intents, this.stats, () => this.centre.tables.records.values())
  }

  newId = (): string => {
    this.ids += 1
    return `00000000-0000-7000-8000-${this.ids.toString(16).padStart(12, '0')}`
  }

  /** Somebody does something. */
  command<A>(device: Device, command: Command<A>, args: unknown, forged = false): void {
    this.now += 1_000
    const ledger = this.ledger(device)
    const { rows, cursor } = device.disk.db
    const before = new Map(rows)
    this.guard(device, () => {
      try {
        device.run(command, args, this.now, this.newId)
      } finally {
        const { cursor: after, outbox } = device.disk.db
        const opId = after.nextN > cursor.nextN ? after.lastOp : null
        const row = opId === null ? undefined : outbox.get(opId)
        if (row !== undefined) this.remember(device, row.body, ledger, before, forged)
      }
      checkView(device, ledger)
    })
  }

  private remember(device: Device, op: SequencedOp['body'], ledger: Ledger, seen: Intent['seen'], forged: boolean): void {
    const after = new Map(op.changes.map((change) => [change.ent, device.disk.db.rows.get(change.ent)?.view ?? {}]))
    this.intents.set(op.opId, { author: device.index, op, before: [...ledger.own], seen, after, forged })
    ledger.own.push(op.opId)
    count(this.stats, `made ${op.type}`)
  }

  undo(device: Device): void {
    const op = device.history.pop()
    if (op !== undefined) this.command(device, given('sim.undo', inverseDecision(op, device.disk.db.rows)), null)
  }

  journal(device: Device): void {
    this.guard(device, () => {
      try {
        device.writeJournal()
      } finally {
        this.noteJournal(device)
      }
    })
  }

  /** Ops on file count as saved from now on. */
  private noteJournal(device: Device): void {
    const { durable } = this.ledger(device)
    for (const line of device.disk.journal) if (line.k === 'op') durable.add(line.op.body.opId)
  }

  /** Sends unanswered ops; `pipe` goes on behind what was sent already, without an answer. */
  push(device: Device, size: number, pipe: boolean): void {
    const ops = device.unsent(pipe ? device.sentN : 0).slice(0, size)
    if (ops.length === 0) return
    device.sentN = Math.max(device.sentN, ops.at(-1)?.n ?? 0)
    this.post({ to: 'centre', device: device.index, id: device.id, k: 'push', ops })
  }

  pull(device: Device, limit: number): void {
    this.post({ to: 'centre', device: device.index, id: device.id, k: 'pull', from: device.disk.db.cursor.cursor, limit })
  }

  private post(message: Message): void {
    this.mail.push(message)
    if (this.mail.length > MAX_MESSAGES) this.mail.shift()
  }

  /** Any message arrives, in any order; with `again`, it will arrive once more. */
  async deliver(choice: number, again: boolean): Promise<void> {
    const at = this.mail.length === 0 ? -1 : choice % this.mail.length
    const message = this.mail[at]
    if (message === undefined) return
    if (again) count(this.stats, 'delivered twice')
    else this.mail.splice(at, 1)
    await this.hand(message)
  }

  drop(choice: number): void {
    if (this.mail.length > 0) this.mail.splice(choice % this.mail.length, 1)
  }

  private async hand(message: Message): Promise<void> {
    const device = this.device(message.device)
    if (message.k === 'push') this.post(await this.take(message))
    else if (message.k === 'pull') {
      const page = await this.parts.pullPage(this.centre, this.enrolledAs(message.id), message.from, message.limit, true)
      if (!page.ok) throw new Error(`no disk of the centre is ever restored here, but a pull met ${page.error.code}`)
      this.post({ to: 'device', device: message.device, id: message.id, k: 'pulled', page: page.value })
    } else if (message.k === 'pushed') device.hear({ k: 'results', results: message.reply.results })
    else if (message.k === 'pulled') device.hear({ k: 'page', page: message.page })
    else if (message.id === device.id) this.repair(device, message.failure)
  }

  private async take(message: Extract<Message, { k: 'push' }>): Promise<Message> {
    const back = { to: 'device' as const, device: message.device, id: message.id }
    const request = { proto: PROTOCOL_VERSION, device: message.id, epoch: this.centre.tables.head.epoch, ops: [...message.ops] }
    const before = this.centre.tables.log.length
    const place = this.centre.tables.places.get(message.id)?.lastN ?? 0
    const taken = await this.parts.pushBatch(this.centre, this.enrolledAs(message.id), request, this.rules)
    this.checkLog(before, message, place)
    return taken.ok ? { ...back, k: 'pushed', reply: taken.value } : { ...back, k: 'failed', failure: taken.error }
  }

  /** I3 and I12 on what was just logged; I6 needs to know what was ever published. */
  private checkLog(from: number, { id, ops }: Extract<Message, { k: 'push' }>, place: number): void {
    const log = this.centre.tables.log
    const fresh = log.slice(from)
    if (fresh.length === 0) return
    const seen = new Set(log.slice(0, from).map((row) => row.op.opId))
    const numbers = new Set(log.slice(0, from).filter((row) => row.device === id).map((row) => row.n))
    const first = Math.min(...ops.map((op) => op.n))
    hold(first <= place + 1, 'I12', () => `number ${first} was taken after ${place}`)
    for (const row of fresh) {
      hold(!seen.has(row.op.opId), 'I3', () => `op ${row.op.opId} is in the log twice`)
      hold(!numbers.has(row.n), 'I3', () => `number ${row.n} of a device is in the log twice`)
      const intent = this.intents.get(row.op.opId)
      const missing = intent?.before.find((opId) => !seen.has(opId))
      hold(missing === undefined, 'I12', () => `an op was judged before its author's own earlier op`)
      if (intent?.forged === true) hold(row.status === 'refused', 'I6', () => `a forged ${row.op.type} was ${row.status}`)
      seen.add(row.op.opId)
      numbers.add(row.n)
    }
    // What changes in an approved plan is published at once.
    const publishes = ({ op, status }: (typeof fresh)[number]): boolean => (status === 'applied' || status === 'conflict') && (op.type === 'submit' || this.isApproved(op.plan))
    if (fresh.some(publishes)) this.notePublished()
  }

  private isApproved(plan: string): boolean {
    return this.centre.tables.records.get(plan)?.doc['state'] === 'approved'
  }

  private notePublished(): void {
    count(this.stats, 'published')
    for (const record of this.centre.tables.published.values()) {
      for (const [field, mark] of Object.entries(record.marks)) this.published.add(`${record.id} ${field} ${mark.s}`)
    }
  }

  private repair(device: Device, failure: PushFailure): void {
    count(this.stats, `answer ${failure.code}`)
    this.guard(device, () => {
      if (failure.code === 'EXPECTED' && device.resendFrom(failure.lastN + 1)) this.forgetAnswers(device, failure.lastN)
      else if (failure.code === 'EXPECTED' || failure.code === 'FORK') this.succeed(device)
    })
  }

  private succeed(device: Device): void {
    const successor = this.newId()
    this.enrol(device, successor)
    try {
      device.succeed(successor)
    } finally {
      if (device.id === successor) this.forgetAnswers(device, 0)
    }
  }

  private forgetAnswers(device: Device, upTo: number): void {
    const { learned } = this.ledger(device)
    for (const row of device.disk.db.outbox.values()) if (row.n > upTo) learned.delete(row.opId)
  }

  /** The window stores one answer. */
  settle(device: Device): void {
    const next = device.inbox[0]
    if (next === undefined) return
    const ledger = this.ledger(device)
    this.guard(device, () => {
      const before = new Map(device.disk.db.rows)
      if (next.k === 'results') {
        for (const result of next.results) if (device.disk.db.outbox.has(result.opId)) ledger.learned.set(result.opId, result)
      }
      const outcome = device.settleNext()
      checkView(device, ledger)
      if (outcome !== 'page') return
      checkForward(before, device)
      checkCursor(device, this.scope(device), this.centre)
      checkScope(device, this.scope(device), this.centre, this.published)
    })
  }

  /** Stops a device and starts it again; with `lost`, its database is gone. */
  crash(device: Device, lost: boolean): void {
    count(this.stats, lost ? 'database lost' : 'crash')
    const ledger = this.ledger(device)
    device.fuse = Number.POSITIVE_INFINITY
    this.noteJournal(device)
    if (lost) ledger.own = ledger.own.filter((opId) => ledger.durable.has(opId))
    const held = lost ? null : new Set([...device.disk.db.outbox.values()].filter((row) => row.result === null).map((row) => row.opId))
    device.restart(lost, this.newId)
    ledger.relearn(device.disk.journal, held)
    checkView(device, ledger)
  }

  backup(device: Device): void {
    this.noteJournal(device)
    this.images[device.index] = { disk: device.image(), ledger: this.ledger(device).copy() }
  }

  /** An old disk image comes back: what was done since is gone from this device, and its numbers will be used again. */
  restore(device: Device): void {
    const image = this.images[device.index]
    if (image === undefined) return
    count(this.stats, 'disk restored')
    device.disk = image.disk
    this.ledgers[device.index] = image.ledger
    this.images[device.index] = undefined
    this.crash(device, false)
  }

  private guard(device: Device, step: () => void): void {
    try {
      step()
    } catch (failure) {
      if (!(failure instanceof Crash)) throw failure
      this.crash(device, false)
    }
  }

  /** One undisturbed round trip. */
  async sync(device: Device): Promise<void> {
    this.journal(device)
    for (let tries = 0; tries < 8; tries += 1) {
      const ops = device.unsent(0).slice(0, 50)
      if (ops.length === 0) break
      await this.roundTrip(device, { to: 'centre', device: device.index, id: device.id, k: 'push', ops })
      this.journal(device)
    }
    for (let pages = 0; pages < 60; pages += 1) {
      const { cursor } = device.disk.db.cursor
      await this.roundTrip(device, { to: 'centre', device: device.index, id: device.id, k: 'pull', from: cursor, limit: 7 })
      if (device.disk.db.cursor.cursor >= this.centre.tables.head.seq) break
    }
  }

  private async roundTrip(device: Device, request: Message): Promise<void> {
    const mail = this.mail
    this.mail = []
    await this.hand(request)
    const [answer] = this.mail
    this.mail = mail
    if (answer !== undefined) await this.hand(answer)
    while (device.inbox.length > 0) this.settle(device)
  }

  /** Faults stop: everybody syncs until nothing moves (L1), then everything must agree. Gives a hash of the whole history. */
  async quiesce(): Promise<string> {
    this.mail = []
    for (const device of this.devices) device.fuse = Number.POSITIVE_INFINITY
    for (let round = 0; !this.isQuiet(); round += 1) {
      hold(round < MAX_ROUNDS, 'L1', () => `outboxes hold ${this.devices.map((device) => device.disk.db.outbox.size).join(', ')} ops after ${MAX_ROUNDS} rounds`)
      for (const device of this.devices) await this.sync(device)
    }
    checkLogEnd(this.centre)
    for (const device of this.devices) {
      const end = { device, ledger: this.ledger(device), scope: this.scope(device), centre: this.centre, published: this.published }
      checkDeviceEnd(end)
    }
    return this.centre.tables.head.hash
  }

  private isQuiet(): boolean {
    const { seq } = this.centre.tables.head
    return this.devices.every(({ disk: { db } }) => db.outbox.size === 0 && db.cursor.cursor === seq)
  }

  private enrol(device: Device, id: string): void {
    this.enrolled.set(id, { id, role: device.person.role, office: device.person.office })
  }

  private enrolledAs(id: string): CentralDevice {
    const device = this.enrolled.get(id)
    if (device === undefined) throw new Error(`device ${id} was never enrolled`)
    return device
  }

  private scope(device: Device): Scope {
    const scope = scopeOf(this.enrolledAs(device.id))
    if (scope === null) throw new Error('every device of the world has a scope')
    return scope
  }

  private ledger(device: Device): Ledger {
    return this.ledgers[device.index] ?? new Ledger()
  }

  device(index: number): Device {
    const device = this.devices[index % this.devices.length]
    if (device === undefined) throw new Error('a world has devices')
    return device
  }
}

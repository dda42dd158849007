import type { CentralStatus } from '@shared/ipc/contract'
import { planError, type ErrorCode, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Role } from '@shared/record/command'
import { PROTOCOL_VERSION } from '@shared/sync/op'
import { pullPage } from '@shared/sync/pull-page'
import { pushBatch } from '@shared/sync/push-batch'
import type { PullReply, PushReply } from '@shared/sync/wire'
import type { CentralPort } from '@renderer/sync/ports'
import type { MemoryCentre } from '../memory-centre'
import type { MemoryJournal } from '../data/fixtures'

/** Where a wire may break: before the centre hears, or after it has acted and before the answer arrives. */
export type Fault = 'none' | 'before' | 'after' | 'afterJournal'

/** Main's central client over the centre in memory: same results, same journal lines, same order. */
export class MemoryPort implements CentralPort {
  enrolled: { device: string; role: Role; office: string | null } | null = null
  /** Asked before every call. */
  fault: () => Fault = () => 'none'
  /** Answered instead of everything while set. */
  failing: ErrorCode | null = null
  /** Overrides the epoch of pulled pages. */
  epoch: string | null = null
  pushed: number[] = []
  calls: string[] = []
  /** Identities the centre knows under a key that this machine no longer has. */
  readonly lostKeys = new Set<string>()

  constructor(readonly centre: MemoryCentre, readonly journal: MemoryJournal) {}

  readonly centralStatus: CentralPort['centralStatus'] = () => {
    const { device = null, role = null, office = null } = this.enrolled ?? {}
    const status: CentralStatus = { enrolled: this.enrolled !== null, device, role, office, address: 'http://127.0.0.1', keyProtection: 'file', trial: true }
    return Promise.resolve(ok(status))
  }

  readonly centralEnrol: CentralPort['centralEnrol'] = ({ device, office, code }) => {
    if (this.failing !== null) return Promise.resolve(err(planError(this.failing)))
    const role: Role = office === null ? 'reviewer' : 'office'
    if (code === 'BAD') return Promise.resolve(err(planError('CODE_UNKNOWN')))
    if (this.lostKeys.has(device)) return Promise.resolve(err(planError('ALREADY_ENROLLED')))
    this.enrolled = { device, role, office }
    return Promise.resolve(ok({ device, role, office, epoch: 'sim', server: 'memory', serverKey: '' }))
  }

  readonly centralPush: CentralPort['centralPush'] = (args) => this.call('push', async () => {
    const me = this.enrolled
    if (me === null || me.device !== args.device) return err(planError('NOT_ENROLLED'))
    this.pushed.push(args.ops.length)
    const reply = await pushBatch(this.centre, { id: me.device, role: me.role, office: me.office }, { proto: PROTOCOL_VERSION, epoch: 'sim', ...args })
    if (reply.ok) return reply
    return err('lastN' in reply.error ? planError(reply.error.code, { lastN: reply.error.lastN }) : planError(reply.error.code))
  }, (reply: PushReply) => this.journal.journalAppend({ lines: [{ k: 'results', device: args.device, results: reply.results }] }))

  readonly centralPull: CentralPort['centralPull'] = (args) => this.call('pull', async () => {
    const me = this.enrolled
    if (me === null) return err(planError('NOT_ENROLLED'))
    const page = await pullPage(this.centre, { id: me.device, role: me.role, office: me.office }, args.from, args.limit, true)
    if (!page.ok) return err(planError(page.error.code))
    return ok(this.epoch === null ? page.value : { ...page.value, epoch: this.epoch })
  }, async (page: PullReply) => {
    if (page.next > page.from) await this.journal.journalAppend({ lines: [{ k: 'page', page }] })
  })

  readonly centralSucceed: CentralPort['centralSucceed'] = ({ device, successor }) => this.call('succeed', async () => {
    if (this.enrolled === null) return err(planError('NOT_ENROLLED'))
    this.enrolled = { ...this.enrolled, device: successor }
    return ok({ device: successor })
  }, () => this.journal.journalAppend({ lines: [{ k: 'device', device: successor, successorOf: device }] }))

  /** Through JSON and back, as the wire does. */
  private async call<T>(name: string, act: () => Promise<Result<T, PlanError>>, note: (value: T) => Promise<unknown>): Promise<Result<T, PlanError>> {
    this.calls.push(name)
    await Promise.resolve()
    if (this.failing !== null) return err(planError(this.failing))
    const fault = this.fault()
    if (fault === 'before') return err(planError('OFFLINE'))
    const reply = JSON.parse(JSON.stringify(await act())) as Result<T, PlanError>
    if (fault === 'after' || !reply.ok) return reply.ok ? err(planError('TIMEOUT')) : reply
    await note(reply.value)
    return fault === 'afterJournal' ? err(planError('TIMEOUT')) : reply
  }
}

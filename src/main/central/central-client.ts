import type { z } from 'zod'
import type { Args, CentralStatus, Reply } from '@shared/ipc/contract'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { MAX_PUSH_BYTES, PROTOCOL_VERSION } from '@shared/sync/op'
import {
  enrolReplySchema,
  helloSchema,
  pullReplySchema,
  pushReplySchema,
  sessionReplySchema,
  type EnrolReply,
  type EnrolRequest,
  type Hello,
  type PullReply,
  type PushReply,
  type PushRequest,
  type SessionRequest,
  type SuccessorRequest
} from '@shared/sync/wire'
import type { Journal } from '../journal/journal-file'
import { readCentralAddress } from './central-address'
import { callCentral, type CallLimits, type CentralCall, type Fetch } from './central-http'
import { checkSeal } from './check-seal'
import type { DeviceKey, DeviceKeys } from './device-key'
import type { Enrolment, EnrolmentFile } from './enrolment-file'

/** What the client stands on; `fetch` and `limits` are replaced in tests. */
export interface CentralParts {
  readonly fetch: Fetch
  readonly keys: DeviceKeys
  readonly enrolment: EnrolmentFile
  readonly journal: Journal
  readonly packaged: boolean
  readonly appVersion: string
  readonly limits?: CallLimits
}

type Answer<T> = Promise<Result<T, PlanError>>

/** The only speaker to the centre. Key, token and address stay here; what the centre says reaches the journal before the window. */
export class CentralClient {
  readonly #parts: CentralParts
  #token: string | null = null
  /** The schema of the centre, as it said when the session was opened. */
  #schema = 0

  constructor(parts: CentralParts) {
    this.#parts = parts
  }

  /** Where and as what this machine is enrolled. Asks nobody. */
  async status(): Promise<Reply<'planner:central.status'>> {
    const key = await this.#parts.keys.load()
    return ok(statusOf(this.#parts.enrolment.get(), key.ok ? key.value : null))
  }

  /** Whose signature a reference plan bears, judged by the key that was pinned at enrolment. Asks nobody. */
  async checkSeal(args: Args<'planner:catalogue.check'>): Promise<Reply<'planner:catalogue.check'>> {
    const enrolment = this.#parts.enrolment.get()
    return ok({ verdict: checkSeal(args, enrolment?.serverKey ?? null), isEnrolled: enrolment !== null })
  }

  /** A one-time code becomes an enrolment: makes the key, proves it, keeps the answer. */
  async enrol(args: Args<'planner:central.enrol'>): Answer<EnrolReply> {
    const address = readCentralAddress(args.address, this.#parts.packaged)
    if (!address.ok) return address
    const key = await this.#parts.keys.ensure()
    if (!key.ok) return key
    const hello = await this.#hello(address.value)
    if (!hello.ok) return hello
    const reply = await this.#call({
      method: 'POST',
      address: `${address.value}/v1/enrol`,
      body: bytesOf(this.#enrolRequest(args, key.value)),
      reply: enrolReplySchema
    })
    if (!reply.ok) return reply
    if (reply.value.device !== args.device) return err(planError('BAD_RESPONSE'))
    await this.#parts.enrolment.set({ ...reply.value, address: address.value, trial: hello.value.trial })
    this.#token = null
    return reply
  }

  /**
   * Sends own ops, signed; the results are in the journal when this resolves. TOO_BIG: send fewer at once. CENTRE_OLDER: the centre
   * would not understand all of them, so none was sent; it is asked anew the next time.
   */
  async push(args: Args<'planner:central.push'>): Answer<PushReply> {
    const enrolment = this.#parts.enrolment.get()
    if (enrolment?.device !== args.device) return err(planError('NOT_ENROLLED'))
    const body = bytesOf({ proto: PROTOCOL_VERSION, device: args.device, epoch: enrolment.epoch, ops: args.ops } satisfies PushRequest)
    if (body.byteLength > MAX_PUSH_BYTES) return err(planError('TOO_BIG'))
    const newest = Math.max(...args.ops.map((op) => op.body.schema))
    const reply = await this.#inSession(async (token, key): Answer<PushReply> => {
      if (newest > this.#schema) return err(planError('CENTRE_OLDER'))
      return this.#call({ method: 'POST', address: `${enrolment.address}/v1/sync/push`, body, token, signature: key.sign(body), reply: pushReplySchema })
    })
    if (!reply.ok && reply.error.code === 'CENTRE_OLDER') this.#token = null
    if (!reply.ok) return reply
    const written = await this.#parts.journal.append([{ k: 'results', device: args.device, results: reply.value.results }])
    return written.ok ? reply : written
  }

  /** Asks for the next page; it is in the journal when this resolves. A new epoch is kept, the window sees it in the page. */
  async pull(args: Args<'planner:central.pull'>): Answer<PullReply> {
    const enrolment = this.#parts.enrolment.get()
    if (enrolment === null) return err(planError('NOT_ENROLLED'))
    const address = `${enrolment.address}/v1/sync/pull?from=${String(args.from)}&limit=${String(args.limit)}`
    const reply = await this.#inSession((token) => this.#call({ method: 'GET', address, token, hands: true, reply: pullReplySchema }))
    if (!reply.ok) return reply
    if (reply.value.from !== args.from || reply.value.next < reply.value.from) return err(planError('BAD_RESPONSE'))
    // An empty page that moves nothing tells the replay nothing.
    const news = reply.value.rows.length > 0 || reply.value.next > reply.value.from
    const written = news ? await this.#parts.journal.append([{ k: 'page', page: reply.value }]) : ok({ lines: 0 })
    if (!written.ok) return written
    await this.#keep({ epoch: reply.value.epoch })
    return reply
  }

  /** Takes a new identity after FORK, with the same key; it is in the journal when this resolves. */
  async succeed(args: Args<'planner:central.succeed'>): Promise<Reply<'planner:central.succeed'>> {
    const enrolment = this.#parts.enrolment.get()
    if (enrolment?.device !== args.device) return err(planError('NOT_ENROLLED'))
    const body = bytesOf({ device: args.device, successor: args.successor } satisfies SuccessorRequest)
    const reply = await this.#inSession((token) =>
      this.#call({ method: 'POST', address: `${enrolment.address}/v1/device/successor`, body, token, reply: enrolReplySchema })
    )
    if (!reply.ok) return reply
    if (reply.value.device !== args.successor) return err(planError('BAD_RESPONSE'))
    const written = await this.#parts.journal.append([{ k: 'device', device: args.successor, successorOf: args.device }])
    if (!written.ok) return written
    await this.#keep(reply.value)
    this.#token = null
    return ok({ device: args.successor })
  }

  #call<S extends z.ZodType>(call: CentralCall<S>): Answer<z.infer<S>> {
    return callCentral(this.#parts.fetch, call, this.#parts.limits)
  }

  async #hello(address: string): Answer<Hello> {
    const hello = await this.#call({ method: 'GET', address: `${address}/v1/hello`, reply: helloSchema })
    if (!hello.ok) return hello
    const understood = hello.value.minProto <= PROTOCOL_VERSION && PROTOCOL_VERSION <= hello.value.maxProto
    return understood ? hello : err(planError('UPGRADE'))
  }

  #enrolRequest(args: Args<'planner:central.enrol'>, key: DeviceKey): EnrolRequest {
    const code = args.code.trim()
    const text = `enrol\n${code}\n${args.device}\n${key.publicKey}`
    return {
      code,
      device: args.device,
      publicKey: key.publicKey,
      office: args.office,
      appVersion: this.#parts.appVersion,
      signature: key.sign(Buffer.from(text, 'utf8'))
    }
  }

  // A token lives in the centre's memory: 401 means it forgot, so a new one is asked for, once.
  async #inSession<T>(call: (token: string, key: DeviceKey) => Answer<T>): Answer<T> {
    const key = await this.#parts.keys.load()
    if (!key.ok) return key
    const known = this.#token
    if (known !== null) {
      const reply = await call(known, key.value)
      if (reply.ok || reply.error.code !== 'UNAUTHORIZED') return reply
    }
    const token = await this.#openSession(key.value)
    return token.ok ? call(token.value, key.value) : token
  }

  async #openSession(key: DeviceKey): Answer<string> {
    this.#token = null
    const enrolment = this.#parts.enrolment.get()
    if (enrolment === null) return err(planError('NOT_ENROLLED'))
    const hello = await this.#hello(enrolment.address)
    if (!hello.ok) return hello
    await this.#keep({ trial: hello.value.trial })
    this.#schema = hello.value.schema
    const text = `session\n${enrolment.device}\n${hello.value.nonce}`
    const request: SessionRequest = { device: enrolment.device, nonce: hello.value.nonce, signature: key.sign(Buffer.from(text, 'utf8')) }
    const reply = await this.#call({
      method: 'POST',
      address: `${enrolment.address}/v1/session`,
      body: bytesOf(request),
      reply: sessionReplySchema
    })
    if (!reply.ok) return reply
    this.#token = reply.value.token
    return ok(reply.value.token)
  }

  async #keep(change: Partial<Enrolment>): Promise<void> {
    const current = this.#parts.enrolment.get()
    if (current === null) return
    const next = { ...current, ...change }
    if (JSON.stringify(next) !== JSON.stringify(current)) await this.#parts.enrolment.set(next)
  }
}

function statusOf(enrolment: Enrolment | null, key: DeviceKey | null): CentralStatus {
  return {
    enrolled: enrolment !== null,
    device: enrolment?.device ?? null,
    role: enrolment?.role ?? null,
    office: enrolment?.office ?? null,
    address: enrolment?.address ?? null,
    keyProtection: key?.protection ?? 'none',
    trial: enrolment?.trial ?? false
  }
}

function bytesOf(message: unknown): Buffer {
  return Buffer.from(JSON.stringify(message), 'utf8')
}

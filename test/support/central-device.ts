import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { uuidV7 } from '@shared/kernel/ids'
import { nextHlc } from '@shared/kernel/hlc'
import type { Json } from '@shared/kernel/json'
import type { OpType } from '@shared/record/command'
import { PROTOCOL_VERSION, SCHEMA_VERSION, type Change, type Op, type SequencedOp } from '@shared/sync/op'
import {
  enrolReplySchema,
  HANDS_HEADER,
  helloSchema,
  pullReplySchema,
  pushReplySchema,
  sessionReplySchema,
  type PullReply,
  type PushReply
} from '@shared/sync/wire'
import type { Wire, WireAnswer } from './central-wire'

export function newUuid(): string {
  return uuidV7(Date.now(), randomBytes(10))
}

/** What a test says of an op; the rest is filled in. */
export interface OpDraft extends Partial<Pick<Op, 'submit' | 'submission' | 'resolve' | 'opId' | 'office' | 'schema' | 'hlc'>> {
  readonly plan: string
  readonly type?: OpType
  readonly changes: readonly Change[]
}

interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** A device as the centre sees one: a key, a place in its own sequence, and the real protocol. */
export class TestDevice {
  readonly id: string
  readonly wire: Wire
  readonly keys: KeyPair
  readonly actor: Op['actor']
  office: string | null = null
  epoch = ''
  token = ''
  n = 0
  last: string | null = null

  constructor(wire: Wire, id = newUuid(), keys: KeyPair = generateKeyPairSync('ed25519')) {
    this.wire = wire
    this.id = id
    this.keys = keys
    this.actor = { id: newUuid(), name: `actor ${id.slice(-4)}` }
  }

  get publicKey(): string {
    return publicText(this.keys.publicKey)
  }

  sign(bytes: string | Uint8Array): string {
    return sign(null, Buffer.from(bytes as string), this.keys.privateKey).toString('base64')
  }

  enrolBody(code: string, office: string | null): Record<string, Json> {
    const { id: device, publicKey } = this
    return { code, device, publicKey, office, appVersion: '0.1.0', signature: this.sign(`enrol\n${code}\n${device}\n${publicKey}`) }
  }

  async enrol(code: string, office: string | null = null): Promise<void> {
    const reply = enrolReplySchema.parse(expectOk(await this.post('/v1/enrol', this.enrolBody(code, office))))
    this.office = reply.office
    this.epoch = reply.epoch
  }

  async nonce(): Promise<string> {
    return helloSchema.parse(expectOk(await this.wire('GET', '/v1/hello'))).nonce
  }

  async session(): Promise<void> {
    const nonce = await this.nonce()
    const body = { device: this.id, nonce, signature: this.sign(`session\n${this.id}\n${nonce}`) }
    this.token = sessionReplySchema.parse(expectOk(await this.post('/v1/session', body))).token
  }

  /** The next op of this device's own sequence. */
  op(draft: OpDraft): SequencedOp {
    const body: Op = {
      opId: draft.opId ?? newUuid(),
      type: draft.type ?? 'edit',
      command: 'test.change',
      plan: draft.plan,
      office: draft.office ?? this.office ?? '64',
      actor: this.actor,
      hlc: draft.hlc ?? nextHlc(undefined, Date.now(), this.id),
      schema: draft.schema ?? SCHEMA_VERSION,
      changes: [...draft.changes],
      ...(draft.submit === undefined ? {} : { submit: draft.submit }),
      ...(draft.submission === undefined ? {} : { submission: draft.submission }),
      ...(draft.resolve === undefined ? {} : { resolve: draft.resolve })
    }
    const op: SequencedOp = { n: this.n + 1, prev: this.last, body }
    this.n = op.n
    this.last = body.opId
    return op
  }

  pushText(ops: readonly SequencedOp[]): string {
    return JSON.stringify({ proto: PROTOCOL_VERSION, device: this.id, epoch: this.epoch, ops })
  }

  /** Sends a push body as it is, signed as it is. */
  pushRaw(body: string | Buffer, signature = this.sign(body)): Promise<WireAnswer> {
    return this.wire('POST', '/v1/sync/push', { ...this.auth(), 'content-type': 'application/json', 'x-signature': signature }, body)
  }

  async push(ops: readonly SequencedOp[]): Promise<PushReply> {
    return pushReplySchema.parse(expectOk(await this.pushRaw(this.pushText(ops))))
  }

  /** A page; with `hands`, as a device asks that keeps a history. */
  async pull(from = 0, limit = 500, hands = false): Promise<PullReply> {
    const headers = hands ? { [HANDS_HEADER]: '1' } : {}
    return pullReplySchema.parse(expectOk(await this.get(`/v1/sync/pull?from=${from}&limit=${limit}`, headers)))
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> {
    return this.wire('GET', path, { ...this.auth(), ...headers })
  }

  post(path: string, body: unknown): Promise<WireAnswer> {
    return this.wire('POST', path, { ...this.auth(), 'content-type': 'application/json' }, JSON.stringify(body))
  }

  auth(): Record<string, string> {
    return this.token === '' ? {} : { authorization: `Bearer ${this.token}` }
  }
}

function publicText(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64')
}

function expectOk(answer: WireAnswer): unknown {
  if (answer.status !== 200) throw new Error(`the centre answered ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`)
  return answer.body
}

/** Changes whose author has seen nothing yet. */
export function created(kind: string, ent: string, fields: Readonly<Record<string, Json>>): Change {
  return { type: 'create', kind, ent, fields: editsFrom(fields, 0) }
}

/** A change made from sequence number `base` of the centre, or from the author's own op. */
export function changed(kind: string, ent: string, fields: Readonly<Record<string, Json>>, base: number | string): Change {
  return { type: 'set', kind, ent, fields: editsFrom(fields, base) }
}

function editsFrom(fields: Readonly<Record<string, Json>>, base: number | string): Change['fields'] {
  const b = typeof base === 'number' ? { s: base } : { o: base }
  return Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, { v, was: null, b }]))
}

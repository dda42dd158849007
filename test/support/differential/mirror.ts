import { err, ok, type Result } from '@shared/kernel/result'
import { pullPage, type PullFailure } from '@shared/sync/pull-page'
import { pushBatch, type PushFailure } from '@shared/sync/push-batch'
import type { CentralDevice } from '@shared/sync/server-state'
import { enrolReplySchema, HANDS_HEADER, pullReplySchema, pushReplySchema, type PullReply, type PushReply, type PushRequest } from '@shared/sync/wire'
import { TestDevice } from '../central-device'
import type { WireAnswer } from '../central-wire'
import { PRODUCT, type Parts } from '../simulation/parts'
import { sameTold } from './difference'
import type { SqlCentre } from './sql-centre'

/** The app starts anew after this many requests: sessions end in the middle of what devices do. */
const REQUESTS_PER_RUN = 13

/**
 * Shows the real centre everything the simulated devices send to the centre in memory, over its own routes with keys and
 * signatures, and compares every answer at once. The devices live on the answers of the real centre.
 */
export class Mirror {
  private readonly devices = new Map<string, TestDevice>()
  private readonly origins = new Map<string, string>()
  private requests = 0
  restarts = 0

  constructor(private readonly centre: SqlCentre) {}

  /** The product's parts with the real centre behind push and pull. */
  readonly parts: Parts = {
    ...PRODUCT,
    transactions: (patch) => {
      if (patch.queued?.k === 'device') this.origins.set(patch.queued.device, patch.queued.successorOf ?? '')
      return [patch]
    },
    pushBatch: async (store, device, request, rules) => {
      const expected = await pushBatch(store, device, request, rules)
      const answer = await this.push(device, request)
      sameTold(`push ${this.requests} of ${request.ops.map((op) => `${op.n} ${op.body.command}`).join(', ')}`, expected, answer)
      return answer
    },
    pullPage: async (store, device, from, limit) => {
      const expected = await pullPage(store, device, from, limit, true)
      const answer = await this.pull(device, from, limit)
      sameTold(`pull ${this.requests} of a ${device.role} from ${from}, ${limit} at most`, expected, answer)
      return answer
    }
  }

  private async push(device: CentralDevice, request: PushRequest): Promise<Result<PushReply, PushFailure>> {
    const body = JSON.stringify(request)
    const answer = await this.ask(device, (speaker) => speaker.pushRaw(body))
    return answer.status === 200 ? ok(pushReplySchema.parse(answer.body)) : err(answer.body as PushFailure)
  }

  private async pull(device: CentralDevice, from: number, limit: number): Promise<Result<PullReply, PullFailure>> {
    const answer = await this.ask(device, (speaker) => speaker.get(`/v1/sync/pull?from=${from}&limit=${limit}`, { [HANDS_HEADER]: '1' }))
    return answer.status === 200 ? ok(pullReplySchema.parse(answer.body)) : err(answer.body as PullFailure)
  }

  /** Asks again with a new session when the centre forgot the old one, as the shell's client does. */
  private async ask(device: CentralDevice, request: (speaker: TestDevice) => Promise<WireAnswer>): Promise<WireAnswer> {
    this.requests += 1
    if (this.requests % REQUESTS_PER_RUN === 0) {
      this.restarts += 1
      await this.centre.restart()
    }
    const speaker = await this.speaker(device)
    const answer = await request(speaker)
    if (answer.status !== 401) return answer
    await speaker.session()
    return request(speaker)
  }

  private async speaker(device: CentralDevice): Promise<TestDevice> {
    const known = this.devices.get(device.id)
    if (known !== undefined) return known
    const origin = this.origins.get(device.id)
    const made = origin === undefined ? await this.enrolled(device) : await this.succeeded(device, origin)
    this.devices.set(device.id, made)
    return made
  }

  private async enrolled({ id, role, office }: CentralDevice): Promise<TestDevice> {
    const made = new TestDevice(this.centre.wire, id)
    await made.enrol(await this.centre.code(role, office), office)
    return made
  }

  private async succeeded(device: CentralDevice, origin: string): Promise<TestDevice> {
    const before = await this.speaker({ ...device, id: origin })
    const answer = await this.ask({ ...device, id: origin }, (speaker) => speaker.post('/v1/device/successor', { device: origin, successor: device.id }))
    const { device: successor, role, office } = enrolReplySchema.parse(answer.body)
    sameTold('the successor', { id: device.id, role: device.role, office: device.office }, { id: successor, role, office })
    return new TestDevice(this.centre.wire, device.id, before.keys)
  }
}

import type { FastifyInstance } from 'fastify'
import { enrolRequestSchema, type EnrolReply } from '@shared/sync/wire'
import { ok } from '@shared/kernel/result'
import type { Central, Written } from '../central'
import { enrolDevice, type Enrolled } from '../devices/enrol'
import type { JournalEntry } from '../db/push-journal'
import type { WireFailure } from '../failure'
import type { Result } from '@shared/kernel/result'
import { invalid } from '../failure'
import { checkMessage } from '../message'
import { answer } from '../plugins/answer-failures'

/** Printable, and nothing a text column would refuse. */
const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u

/** POST /v1/enrol: a one-time code meets a new device's key. */
export function enrolRoute(app: FastifyInstance, central: Central, perMinute: number): void {
  app.post(
    '/v1/enrol',
    { config: { rateLimit: { max: perMinute, keyGenerator: (request) => `enrol ${request.ip}` } } },
    async (request, reply) => {
      const read = checkMessage(enrolRequestSchema, request.body)
      if (!read.ok) return answer(reply, read)
      if (!PLAIN.test(read.value.appVersion)) return answer(reply, { ok: false, error: invalid('appVersion') })
      const done = await central.write(async (sql) => withEntry(await enrolDevice(sql, central.clock, read.value)))
      return answer(reply, done.ok ? ok(enrolReply(central, done.value)) : done)
    }
  )
}

/** What a device is told about itself when it enrols or takes a new identity. */
export function enrolReply(central: Central, { device }: Enrolled): EnrolReply {
  return {
    device: device.id,
    role: device.role,
    office: device.office,
    epoch: central.epoch,
    server: central.config.serverName,
    serverKey: central.serverKey.publicKey
  }
}

/** Adds what the journal must keep of an enrolment. */
export function withEntry(result: Result<Enrolled, WireFailure>): Written<Result<Enrolled, WireFailure>> {
  const added = result.ok ? result.value.added : null
  const entries: JournalEntry[] = added === null ? [] : [{ k: 'device', ...added }]
  return { result, entries }
}

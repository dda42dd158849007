import type { FastifyInstance } from 'fastify'
import { successorRequestSchema } from '@shared/sync/wire'
import { ok } from '@shared/kernel/result'
import type { Central } from '../central'
import { succeedDevice } from '../devices/enrol'
import { checkMessage } from '../message'
import { answer } from '../plugins/answer-failures'
import { deviceOf } from '../plugins/authenticate'
import { enrolReply, withEntry } from './enrol'

/** POST /v1/device/successor: a restored disk image goes on under a new identity. */
export function successorRoute(app: FastifyInstance, central: Central): void {
  app.post('/v1/device/successor', async (request, reply) => {
    const read = checkMessage(successorRequestSchema, request.body)
    if (!read.ok) return answer(reply, read)
    const device = deviceOf(request)
    const done = await central.write(async (sql) => withEntry(await succeedDevice(sql, central.clock, device, read.value)))
    return answer(reply, done.ok ? ok(enrolReply(central, done.value)) : done)
  })
}

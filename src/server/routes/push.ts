import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { err, type Result } from '@shared/kernel/result'
import { PROTOCOL_VERSION } from '@shared/sync/op'
import { pushRequestSchema, type PushReply } from '@shared/sync/wire'
import type { Central } from '../central'
import { isoTime } from '../clock'
import type { Device } from '../devices/device-repository'
import { isSignedBy } from '../devices/signature'
import type { WireFailure } from '../failure'
import { checkMessage } from '../message'
import { answer } from '../plugins/answer-failures'
import { deviceOf } from '../plugins/authenticate'
import { takePush } from '../sync/push'
import { MIN_PROTOCOL } from './hello'

const signatureSchema = z.string().max(200)

/** POST /v1/sync/push: signed ops in, one result for each out; all judged in one transaction. */
export function pushRoute(app: FastifyInstance, central: Central): void {
  app.post('/v1/sync/push', async (request, reply) => {
    const signature = signatureSchema.safeParse(request.headers['x-signature'])
    return answer(reply, await push(central, deviceOf(request), request.rawBody ?? Buffer.alloc(0), request.body, signature.data ?? ''))
  })
}

async function push(
  central: Central,
  device: Device,
  raw: Buffer,
  body: unknown,
  signature: string
): Promise<Result<PushReply, WireFailure>> {
  if (!isSignedBy(device.publicKey, raw, signature)) return err({ code: 'BAD_SIGNATURE' })
  // Judged first: a newer protocol may have another shape altogether.
  const proto = z.object({ proto: z.int() }).safeParse(body).data?.proto
  if (proto !== undefined && (proto < MIN_PROTOCOL || proto > PROTOCOL_VERSION)) return err({ code: 'UPGRADE' })
  const read = checkMessage(pushRequestSchema, body)
  if (!read.ok) return read
  const at = isoTime(central.clock.now())
  return takePush((work) => central.write(work), { device, request: read.value, raw, signature, at })
}

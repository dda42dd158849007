import type { FastifyInstance } from 'fastify'
import { sessionRequestSchema, type SessionReply, type SessionRequest } from '@shared/sync/wire'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Central } from '../central'
import { findDevice } from '../devices/device-repository'
import { TOKEN_LIFE_S } from '../devices/session-book'
import { isSignedBy, sessionText } from '../devices/signature'
import type { WireFailure } from '../failure'
import { checkMessage } from '../message'
import { answer } from '../plugins/answer-failures'

/** POST /v1/session: a signed nonce becomes a token for fifteen minutes. */
export function sessionRoute(app: FastifyInstance, central: Central, perMinute: number): void {
  app.post(
    '/v1/session',
    { config: { rateLimit: { max: perMinute, keyGenerator: (request) => `session ${request.ip}` } } },
    async (request, reply) => {
      const read = checkMessage(sessionRequestSchema, request.body)
      return answer(reply, read.ok ? await openSession(central, read.value) : read)
    }
  )
}

async function openSession(central: Central, request: SessionRequest): Promise<Result<SessionReply, WireFailure>> {
  // Spent before anything else: a nonce serves one attempt, good or bad.
  if (!central.sessions.spendNonce(request.nonce)) return err({ code: 'UNAUTHORIZED', path: 'nonce' })
  const device = await findDevice(central.database.sql, request.device)
  const signed = device !== null && isSignedBy(device.publicKey, Buffer.from(sessionText(device.id, request.nonce)), request.signature)
  if (!signed) return err({ code: 'BAD_SIGNATURE' })
  if (device.revoked) return err({ code: 'REVOKED' })
  return ok({ token: central.sessions.newToken(device.id), expiresIn: TOKEN_LIFE_S })
}

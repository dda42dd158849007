import type { FastifyInstance } from 'fastify'
import type { Hello } from '@shared/sync/wire'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '@shared/sync/op'
import type { Central } from '../central'
import { isoTime } from '../clock'

export const MIN_PROTOCOL = 1

/** GET /v1/hello: who is this, what may be spoken, and a nonce to sign. */
export function helloRoute(app: FastifyInstance, central: Central): void {
  app.get('/v1/hello', async (): Promise<Hello> => ({
    server: central.config.serverName,
    epoch: central.epoch,
    time: isoTime(central.clock.now()),
    minProto: MIN_PROTOCOL,
    maxProto: PROTOCOL_VERSION,
    schema: SCHEMA_VERSION,
    nonce: central.sessions.newNonce(),
    trial: central.database.kind === 'pglite'
  }))
}

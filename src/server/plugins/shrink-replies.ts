import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const WORTH_IT = 2_048
const zip = promisify(gzip)

/** Sends long answers gzipped to those who take it: a first pull crosses slow lines of provincial offices. */
export function shrinkReplies(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const takes = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (!takes || typeof payload !== 'string' || payload.length < WORTH_IT) return payload
    const small = await zip(payload, { level: 4 })
    void reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length')
    return small
  })
}

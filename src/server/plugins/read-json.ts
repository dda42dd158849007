import type { FastifyInstance } from 'fastify'
import { RefusedError } from '../refused-error'
import { readMessage } from '../message'

declare module 'fastify' {
  interface FastifyRequest {
    /** The bytes as they came: what a push signature is made over. */
    rawBody: Buffer | null
  }
}

/** The only kind of body the centre takes: JSON, uncompressed, safe to walk. Everything else is refused unread. */
export function readJson(app: FastifyInstance): void {
  app.decorateRequest('rawBody', null)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer
    request.rawBody = bytes
    const read = readMessage(bytes)
    if (read.ok) done(null, read.value)
    else done(new RefusedError(read.error))
  })
  app.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding']
    if (encoding !== undefined && encoding !== 'identity') throw new RefusedError({ code: 'BAD_REQUEST', path: 'content-encoding' })
  })
}

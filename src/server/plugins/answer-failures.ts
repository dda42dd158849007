import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { Result } from '@shared/kernel/result'
import { newId } from '../clock'
import type { Central } from '../central'
import { statusOf, type WireFailure } from '../failure'
import { errorFacts } from '../log'
import { RefusedError } from '../refused-error'

/** Sends a result: the value with 200, or the refusal with its status. */
export function answer<T>(reply: FastifyReply, result: Result<T, WireFailure>): FastifyReply {
  return result.ok ? reply.send(result.value) : reply.code(statusOf(result.error.code)).send(result.error)
}

/** The one place where exceptions become answers: refusals with their code, our own bugs as an id and nothing else. */
export function answerFailures(app: FastifyInstance, central: Central): void {
  app.setNotFoundHandler((_request, reply) => answer(reply, { ok: false, error: { code: 'NOT_FOUND' } }))
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const failure = error instanceof RefusedError ? error.failure : refusalOfFastify(error)
    if (failure !== null) return answer(reply, { ok: false, error: failure })
    const id = newId(central.clock)
    central.log.error('bug or outage', { id, ...errorFacts(error) })
    if (isOutage(error)) return reply.code(503).header('retry-after', '5').send({ code: 'SERVER_ERROR', id })
    return reply.code(500).send({ code: 'SERVER_ERROR', id })
  })
}

function refusalOfFastify(error: FastifyError): WireFailure | null {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'TOO_BIG' }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { code: 'BAD_REQUEST', path: 'content-type' }
  if (error.statusCode === undefined || error.statusCode >= 500) return null
  return { code: 'INVALID', path: '' }
}

const OUTAGE = /^(08|53|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/
const OUTAGE_WORDS = /Connection terminated|timeout exceeded when trying to connect|not queryable/

/** The database is away, not broken: the device may simply try again. */
function isOutage(error: FastifyError): boolean {
  return OUTAGE.test(error.code ?? '') || OUTAGE_WORDS.test(error.message)
}

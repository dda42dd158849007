import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { pullPage } from '@shared/sync/pull-page'
import { HANDS_HEADER } from '@shared/sync/wire'
import type { Central } from '../central'
import { checkMessage } from '../message'
import { answer } from '../plugins/answer-failures'
import { deviceOf } from '../plugins/authenticate'
import { SqlPullStore } from '../sync/sql-pull-store'

const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

const pullQuerySchema = z.strictObject({
  from: wholeNumber,
  limit: wholeNumber.pipe(z.int().min(1).max(2_000)).default(500)
})

/** GET /v1/sync/pull?from=&limit=: one page of what changed, as far as this device may see; `EPOCH` from beyond the head. */
export function pullRoute(app: FastifyInstance, central: Central): void {
  const store = new SqlPullStore(central.database.sql)
  app.get('/v1/sync/pull', async (request, reply) => {
    const query = checkMessage(pullQuerySchema, request.query)
    if (!query.ok) return answer(reply, query)
    const hands = request.headers[HANDS_HEADER] === '1'
    return answer(reply, await pullPage(store, deviceOf(request), query.value.from, query.value.limit, hands))
  })
}

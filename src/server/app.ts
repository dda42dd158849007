import Fastify, { type FastifyInstance } from 'fastify'
import helmet from '@fastify/helmet'
import { MAX_PUSH_BYTES } from '@shared/sync/op'
import type { Central } from './central'
import { answerFailures } from './plugins/answer-failures'
import { authenticate } from './plugins/authenticate'
import { DEFAULT_LIMITS, limitRates, type RateLimits } from './plugins/limit-rates'
import { readJson } from './plugins/read-json'
import { shrinkReplies } from './plugins/shrink-replies'
import { auditRoute } from './routes/audit'
import { enrolRoute } from './routes/enrol'
import { helloRoute } from './routes/hello'
import { pullRoute } from './routes/pull'
import { pushRoute } from './routes/push'
import { sessionRoute } from './routes/session'
import { successorRoute } from './routes/successor'

const REQUEST_TIMEOUT_MS = 30_000

/** Builds the centre's web application around an open centre; it listens nowhere yet. */
export async function buildApp(central: Central, limits: RateLimits = DEFAULT_LIMITS): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MAX_PUSH_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: central.config.behindProxy,
    forceCloseConnections: 'idle',
    return503OnClosing: true
  })
  answerFailures(app, central)

  await app.register(helmet)
  await limitRates(app, central, limits)

  readJson(app)
  shrinkReplies(app)

  helloRoute(app, central)
  enrolRoute(app, central, limits.enrol)
  sessionRoute(app, central, limits.session)
  await app.register(async (devices) => {
    authenticate(devices, central)
    successorRoute(devices, central)
    pushRoute(devices, central)
    pullRoute(devices, central)
    auditRoute(devices, central)
  })
  return app
}

import type { FastifyInstance } from 'fastify'
import rateLimit from '@fastify/rate-limit'
import type { Central } from '../central'
import { RefusedError } from '../refused-error'
import { tokenDevice } from './authenticate'

/** Requests per minute. */
export interface RateLimits {
  /** per address: guessing codes must stay hopeless */
  readonly enrol: number
  /** per address: an office behind one address may start many machines at once */
  readonly session: number
  /** per device */
  readonly sync: number
}

export const DEFAULT_LIMITS: RateLimits = { enrol: 30, session: 240, sync: 1_200 }

/** Limits every route by device where a token names one, else by address. The answer is 429 with Retry-After. */
export async function limitRates(app: FastifyInstance, central: Central, limits: RateLimits): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: limits.sync,
    timeWindow: 60_000,
    cache: 10_000,
    keyGenerator: (request) => tokenDevice(central, request) ?? request.ip,
    errorResponseBuilder: () => new RefusedError({ code: 'RATE_LIMITED' })
  })
}

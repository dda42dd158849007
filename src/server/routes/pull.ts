import type { FastifyInstance } from 'fastify'
import type { Central } from '../central'
export function pullRoute(_app: FastifyInstance, _central: Central): void { /* pending */ }

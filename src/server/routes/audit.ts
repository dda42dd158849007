import type { FastifyInstance } from 'fastify'
import type { Central } from '../central'
export function auditRoute(_app: FastifyInstance, _central: Central): void { /* pending */ }

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Central } from '../central'
import { findDevice, type Device } from '../devices/device-repository'
import { RefusedError } from '../refused-error'

declare module 'fastify' {
  interface FastifyRequest {
    device: Device | null
  }
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{20,100})$/

/** The device that a request's token was given to, by memory alone; for limits per device. */
export function tokenDevice(central: Central, request: FastifyRequest): string | null {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
  return token === undefined ? null : central.sessions.deviceOf(token)
}

/** Lets only enrolled devices through to the routes beside it; before the body is read, on every request anew. */
export function authenticate(app: FastifyInstance, central: Central): void {
  app.decorateRequest('device', null)
  app.addHook('onRequest', async (request) => {
    const id = tokenDevice(central, request)
    const device = id === null ? null : await findDevice(central.database.sql, id)
    if (device === null) throw new RefusedError({ code: 'UNAUTHORIZED' })
    if (device.revoked) throw new RefusedError({ code: 'REVOKED' })
    request.device = device
  })
}

/** The device behind an authenticated request. */
export function deviceOf(request: FastifyRequest): Device {
  if (request.device === null) throw new RefusedError({ code: 'UNAUTHORIZED' })
  return request.device
}

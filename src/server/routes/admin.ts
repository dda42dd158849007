import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { ok } from '@shared/kernel/result'
import type { Central } from '../central'
import { adminRequestSchema } from '../devices/admin-door'
import { doAdminJob } from '../devices/admin-jobs'
import { checkMessage } from '../message'
import { answer } from '../plugins/answer-failures'

const HOME = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** POST /admin: the command line's way to a centre that is running, from this machine and with the secret of its folder only. */
export function adminRoute(app: FastifyInstance, central: Central, secret: string): void {
  app.post('/admin', async (request, reply) => {
    if (!HOME.has(request.socket.remoteAddress ?? '') || !sameSecret(request.headers.authorization, secret)) {
      return answer(reply, { ok: false, error: { code: 'UNAUTHORIZED' } })
    }
    const read = checkMessage(adminRequestSchema, request.body)
    return answer(reply, read.ok ? ok(await doAdminJob(central, read.value)) : read)
  })
}

function sameSecret(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Admin ${secret}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

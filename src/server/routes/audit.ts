import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ok } from '@shared/kernel/result'
import type { Central } from '../central'
import { readHead } from '../db/head-repository'
import type { Device } from '../devices/device-repository'
import { checkMessage } from '../message'
import { answer } from '../plugins/answer-failures'
import { deviceOf } from '../plugins/authenticate'

const auditQuerySchema = z.strictObject({
  from: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
})
const PAGE = 200

/** One line of the log: who, what, when, and its link in the chain. `body` only for those who may read it. */
interface AuditEntry {
  readonly seq: number
  readonly opId: string
  readonly device: string
  readonly n: number
  readonly office: string
  readonly type: string
  readonly status: string
  readonly code: string | null
  readonly receivedAt: string
  readonly hash: string
  readonly body: string | null
}

/**
 * GET /v1/audit?from=: the log after `from`, with chain hashes. An office reads its own; a reviewer sees that something
 * happened everywhere, but no bodies: drafts stay with the office, what was submitted comes by pull.
 */
export function auditRoute(app: FastifyInstance, central: Central): void {
  app.get('/v1/audit', async (request, reply) => {
    const query = checkMessage(auditQuerySchema, request.query)
    if (!query.ok) return answer(reply, query)
    const head = await readHead(central.database.sql)
    const ops = await readLog(central, deviceOf(request), query.value.from)
    return answer(reply, ok({ from: query.value.from, head: head.seq, headHash: head.hash, ops, more: ops.length === PAGE }))
  })
}

async function readLog(central: Central, { office }: Device, from: number): Promise<readonly AuditEntry[]> {
  const all = central.database.sql.selectFrom('op').selectAll('op').where('op.seq', '>', from).orderBy('op.seq').limit(PAGE)
  // What a stranger claimed about an office was refused, and is no part of the office's own log.
  const own = all
    .innerJoin('device', 'device.id', 'op.device')
    .where((is) =>
      is.or([is('device.office', '=', office), is.and([is('op.office', '=', office ?? ''), is('op.status', '<>', 'refused')])])
    )
  const rows = await (office === null ? all : own).execute()
  return rows.map((row) => ({
    seq: row.seq,
    opId: row.op_id,
    device: row.device,
    n: row.n,
    office: row.office,
    type: row.type,
    status: row.status,
    code: row.code,
    receivedAt: row.received_at.toISOString(),
    hash: row.hash,
    body: office === null ? null : row.body
  }))
}

import type { Central } from '../central'
import { isoTime } from '../clock'
import { verifyChain } from '../sync/verify-chain'
import type { AdminReply, AdminRequest } from './admin-door'
import { createCode } from './code-repository'
import { revokeDevice } from './device-repository'

/** Does what an administrator asked for, on the open centre. */
export async function doAdminJob(central: Central, request: AdminRequest): Promise<AdminReply> {
  switch (request.do) {
    case 'enrol':
      return enrol(central, request)
    case 'revoke':
      return revoke(central, request.device)
    case 'verify':
      return verify(central)
  }
}

async function enrol(central: Central, { role, office }: Extract<AdminRequest, { do: 'enrol' }>): Promise<AdminReply> {
  if ((role === 'office') !== (office !== null)) return { line: 'an office needs its number, a reviewer has none', exit: 2 }
  return { line: await createCode(central.database.sql, central.clock, role, office), exit: 0 }
}

async function revoke(central: Central, device: string): Promise<AdminReply> {
  const at = isoTime(central.clock.now())
  const fallen = await central.write(async (sql) => {
    const result = await revokeDevice(sql, device, at)
    return { result, entries: result === 0 ? [] : [{ k: 'revoke' as const, device, at }] }
  })
  return fallen === 0 ? { line: `no device ${device} in force`, exit: 1 } : { line: `revoked ${device} (${fallen} identities)`, exit: 0 }
}

async function verify(central: Central): Promise<AdminReply> {
  const { ops, brokenAt, head } = await verifyChain(central.database.sql)
  if (brokenAt !== null) return { line: `THE CHAIN IS BROKEN at op ${brokenAt}: the log was changed`, exit: 1 }
  return { line: `chain intact: ${ops} ops, head ${head}`, exit: 0 }
}

import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { readCursor, readMeta, writeMeta } from '@renderer/data/meta'
import type { Store } from '@renderer/data/store'
import { adoptDevice } from '@renderer/data/succession'
import type { CentralPort } from './ports'
import { pullPages } from './pull-pages'
import { pushOps } from './push-ops'

export type RoundPhase = 'pushing' | 'pulling'

/**
 * One meeting with the centre: identity, own ops, then what others did. `NOT_ENROLLED` when there is no centre yet;
 * else the first error of the round. What was settled before it stays settled.
 */
export async function syncRound(store: Store, central: CentralPort, now: () => number, tell: (phase: RoundPhase) => void): Promise<Result<null, PlanError>> {
  if ((await readMeta(store.db, 'epochLost')) === true) return err(planError('EPOCH'))
  const known = await checkIdentity(store, central)
  if (!known.ok) return known
  const met = await exchange(store, central, tell)
  if (met.ok) await writeMeta(store.db, 'lastSuccess', now())
  // Remembered over restarts: bases that name sequence numbers of the old epoch must never be judged by the new one.
  else if (met.error.code === 'EPOCH') await writeMeta(store.db, 'epochLost', true)
  return met
}

async function exchange(store: Store, central: CentralPort, tell: (phase: RoundPhase) => void): Promise<Result<null, PlanError>> {
  await store.settled()
  tell('pushing')
  const pushed = await pushOps(store, central)
  // An older centre takes nothing of this device until it is updated; what others did arrives all the same.
  if (!pushed.ok && pushed.error.code !== 'CENTRE_OLDER') return pushed
  tell('pulling')
  const pulled = await pullPages(store, central)
  return pushed.ok ? pulled : pushed
}

/**
 * Main holds the credentials, so its device id is the true one. They differ after a crash between naming a successor and
 * storing it, and after a lost store and journal.
 */
async function checkIdentity(store: Store, central: CentralPort): Promise<Result<null, PlanError>> {
  const status = await central.centralStatus()
  if (!status.ok) return status
  if (!status.value.enrolled || status.value.device === null) return err(planError('NOT_ENROLLED'))
  const { device } = await readCursor(store.db)
  if (device !== status.value.device) {
    await adoptDevice(store.db, status.value.device)
    store.wakeJournal()
  }
  return ok(null)
}

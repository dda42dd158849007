import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import type { EnrolReply } from '@shared/sync/wire'
import { readCursor } from '@renderer/data/meta'
import { readProfile, saveProfile } from '@renderer/data/profile'
import type { Store } from '@renderer/data/store'
import { adoptDevice } from '@renderer/data/succession'
import type { CentralPort } from './ports'

/**
 * Meets the centre for the first time with a one-time code, under the identity this store has used offline so far, so that
 * edits made before enrolment are sent like any other; a device that lost its key or its rights comes back under a new identity. Role and office are the centre's word from then on.
 * Fails with what the centre answered (`CODE_UNKNOWN`, `CODE_USED`, `CODE_EXPIRED`, `OFFICE_MISMATCH`, `OFFLINE` …).
 */
export async function enrol(store: Store, central: CentralPort, address: string, code: string): Promise<Result<EnrolReply, PlanError>> {
  const { device } = await readCursor(store.db)
  const profile = await readProfile(store)
  const ask = (as: string): Promise<Result<EnrolReply, PlanError>> => central.centralEnrol({ address, code, device: as, office: profile?.office ?? null })
  const first = await ask(device)
  // A lost key or a revoked identity: the centre knows this device under another key, so it comes back under a new name.
  const reply = !first.ok && first.error.code === 'ALREADY_ENROLLED' ? await ask(store.newId()) : first
  if (!reply.ok) return reply
  await adoptDevice(store.db, reply.value.device)
  if (profile !== undefined) {
    const { actorName, position } = profile
    await saveProfile(store, { actorName, position, role: reply.value.role, office: reply.value.office })
  }
  store.wakeJournal()
  return ok(reply.value)
}

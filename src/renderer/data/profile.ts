import { z } from 'zod'
import { officeSchema, uuidSchema } from '@shared/sync/op'
import { roleSchema } from '@shared/sync/wire'
import type { JournalLine } from '@shared/ipc/contract'
import type { PlannerDb } from './db'
import { queueLines, readMeta, writeMeta } from './meta'
import type { Store } from './store'

/** Who works at this device and on what: the answers of the first run. */
export const profileSchema = z.strictObject({
  actorId: uuidSchema,
  actorName: z.string().min(1).max(120),
  position: z.string().max(200),
  role: roleSchema,
  /** The office this device works for; `null` on a reviewer's device. */
  office: officeSchema.nullable(),
  /** The plan that is open, kept over restarts. */
  plan: uuidSchema.nullable(),
  device: uuidSchema
})
export type Profile = z.infer<typeof profileSchema>

/** What the first-run screen asks; ids are given by the store. */
export type ProfileAnswers = Pick<Profile, 'actorName' | 'position' | 'role' | 'office'>

/** The profile of this device, or `undefined` before the first run was answered. */
export async function readProfile(store: Pick<Store, 'db'>): Promise<Profile | undefined> {
  return readMeta(store.db, 'profile')
}

/** Saves the answers of the first run, or changes them later; the person keeps the same id as long as the device lives. */
export async function saveProfile(store: Store, answers: ProfileAnswers): Promise<Profile> {
  const profile = await changeProfile(store.db, (known, device) => ({
    actorId: known?.actorId ?? store.newId(),
    plan: known?.plan ?? null,
    ...answers,
    device
  }))
  store.wakeJournal()
  return profile
}

/** Remembers which plan is open. A bug, not an outcome, before the profile exists. */
export async function setCurrentPlan(store: Store, plan: string | null): Promise<void> {
  await changeProfile(store.db, (known, device) => {
    if (known === undefined) throw new Error('setCurrentPlan needs a profile')
    return { ...known, plan, device }
  })
  store.wakeJournal()
}

type Change = (known: Profile | undefined, device: string) => Profile

async function changeProfile(db: PlannerDb, change: Change): Promise<Profile> {
  return db.transaction('rw', db.meta, async () => {
    const cursor = await readMeta(db, 'cursor')
    const profile = change(await readMeta(db, 'profile'), cursor?.device ?? '')
    await writeProfileTx(db, profile)
    return profile
  })
}

/** Writes the profile and queues its journal line. Runs inside a transaction over `meta`. */
export async function writeProfileTx(db: PlannerDb, profile: Profile): Promise<void> {
  await writeMeta(db, 'profile', profile)
  await queueLines(db, [profileLine(profile)])
}

/** The journal keeps a profile as text values only; `null` is the empty text. */
export function profileLine(profile: Profile): JournalLine {
  return { k: 'profile', profile: { ...profile, office: profile.office ?? '', plan: profile.plan ?? '' } }
}

/** Reads a profile line back; `undefined` when it was written by something else. */
export function profileOfLine(stored: Readonly<Record<string, string>>): Profile | undefined {
  const { office = '', plan = '', ...rest } = stored
  const parsed = profileSchema.safeParse({ ...rest, office: office === '' ? null : office, plan: plan === '' ? null : plan })
  return parsed.success ? parsed.data : undefined
}

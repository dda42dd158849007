import { Dexie } from 'dexie'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { planRecord } from '@shared/plan/plan-record'
import type { SnapshotFile } from '@shared/plan/snapshot'
import type { DbOptions } from './db'
import type { JournalPort, RuntimePorts } from './ports'
import { findPlans } from './queries/plans'
import { readProfile, saveProfile, setCurrentPlan, type ProfileAnswers } from './profile'
import { openStore, type Store } from './store'
import { storeFailure } from './store-failure'

/** The sample lives in a database of its own: nothing of it can reach the office's records, outbox or journal file. */
export const SAMPLE_DATABASE = 'planner-sample'

/** What the sample is filled with. */
export interface SampleContents {
  readonly snapshot: SnapshotFile
  readonly person: Pick<ProfileAnswers, 'actorName' | 'position'>
}

/** The engine: tests only. */
type Engine = Omit<DbOptions, 'name'>

/**
 * Opens the sample, filled on the first opening, as it was left later. No sync loop may be given this store. Fails with what
 * the store or the import answers; then nothing stays open.
 */
export async function openSampleStore(ports: RuntimePorts, contents: SampleContents, engine: Engine = {}): Promise<Result<Store, PlanError>> {
  const open = (): Promise<Result<Store, PlanError>> =>
    openStore({ journal: NO_JOURNAL, ports: { ...ports, locks: ownLocks(ports) }, db: { ...engine, name: SAMPLE_DATABASE } })
  const opened = await open()
  if (!opened.ok) return opened
  const filled = await fill(opened.value, contents)
  if (filled.ok && opened.value.undoState.get().undo === null) return opened
  await opened.value.close()
  // Opened anew, so that Ctrl+Z begins with the user's own first edit and never takes the whole sample back.
  return filled.ok ? open() : filled
}

/** Closes the sample and takes its whole database away. The office's own database is another one. */
export async function removeSampleStore(store: Store, engine: Engine = {}): Promise<Result<null, PlanError>> {
  try {
    await afterReads(store)
    await store.close()
    // `delete` of an instance, not the static one: only this one knows the engine of a test.
    await new Dexie(SAMPLE_DATABASE, engine).delete()
    return ok(null)
  } catch (failure) {
    return err(storeFailure(failure))
  }
}

/** Screens that were just left may still be reading: a write over the same tables waits for them, and so does this. */
async function afterReads({ db }: Store): Promise<void> {
  await db.transaction('rw', db.records, db.outbox, db.parked, db.meta, async () => { await db.meta.count() })
}

/** Filled in three steps, each of which is made up for when a crash came between them. */
async function fill(store: Store, { snapshot, person }: SampleContents): Promise<Result<null, PlanError>> {
  const plan = snapshot.records.find(({ kind }) => kind === planRecord.kind)
  if (plan === undefined) return err(planError('SNAPSHOT_INVALID', { kind: planRecord.kind }))
  const profile = await readProfile(store)
  if (profile === undefined) await saveProfile(store, { ...person, role: 'office', office: plan.office })
  if ((await findPlans(store)).length === 0) {
    const imported = await store.importSnapshot(snapshot)
    if (!imported.ok) return imported
  }
  if ((profile?.plan ?? null) === null) await setCurrentPlan(store, plan.id)
  return ok(null)
}

/** The sample needs no second copy: what is lost of it is made again. */
const NO_JOURNAL: JournalPort = {
  journalAppend: ({ lines }) => Promise.resolve(ok({ lines: lines.length })),
  journalRead: ({ fromLine }) => Promise.resolve(ok({ lines: [], nextLine: fromLine, more: false, damaged: 0 }))
}

/** The office's own writer and the sample's never wait for each other. */
function ownLocks({ locks }: RuntimePorts): RuntimePorts['locks'] {
  return { request: (name, options, work) => locks.request(`sample/${name}`, options, work) }
}

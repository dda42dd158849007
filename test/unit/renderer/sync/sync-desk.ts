import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { setVision } from '@shared/plan/set-vision'
import { createSyncLoop, type SyncLoop } from '@renderer/sync/sync-loop'
import { getPlan } from '@renderer/data/queries/plans'
import { saveProfile } from '@renderer/data/profile'
import type { MemoryCentre } from '../memory-centre'
import { freshEngine, MemoryJournal, OFFICE_ANSWERS, openTestStore, testPorts, type TestStore } from '../data/fixtures'
import { MemoryPort } from './memory-port'

export const PLAN = planId('40', 2571, 2575)

/** One device: store, journal, main's client, sync loop. */
export interface Desk extends TestStore {
  readonly port: MemoryPort
  readonly loop: SyncLoop
  online: () => void
}

let seeds = 100

/** Opens (or opens again, when `given` is an older desk) a device against a centre. */
export async function openDesk(centre: MemoryCentre, given: Partial<Desk> = {}): Promise<Desk> {
  const journal = given.journal ?? new MemoryJournal()
  const ports = given.ports ?? testPorts((seeds += 1))
  const opened = await openTestStore({ journal, ports, engine: given.engine ?? freshEngine() })
  const port = given.port ?? new MemoryPort(centre, journal)
  const desk: Partial<Desk> = { ...opened, port, online: () => undefined }
  const loop = createSyncLoop(opened.store, port, { ...ports, onOnline: (listener) => ((desk.online = listener), () => undefined) })
  return Object.assign(desk, { loop }) as Desk
}

export async function enrolledOffice(centre: MemoryCentre, name = 'เจ้าหน้าที่ ก'): Promise<Desk> {
  const desk = await openDesk(centre)
  await saveProfile(desk.store, { ...OFFICE_ANSWERS, actorName: name })
  await enrolAndWait(desk)
  return desk
}

export async function enrolledReviewer(centre: MemoryCentre): Promise<Desk> {
  const desk = await openDesk(centre)
  await saveProfile(desk.store, { actorName: 'ผู้พิจารณา', position: 'ส่วนกลาง', role: 'reviewer', office: null })
  await enrolAndWait(desk)
  return desk
}

async function enrolAndWait(desk: Desk): Promise<void> {
  const enrolled = await desk.loop.enrol('http://127.0.0.1', 'ABCDEFGH')
  if (!enrolled.ok) throw new Error(enrolled.error.code)
  await desk.loop.syncNow()
}

export async function withPlan(desk: Desk): Promise<void> {
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  await desk.loop.syncNow()
}

/** Stops a device the way a power cut does: nothing is waited for beyond what was already handed over. */
export async function closeDesk(desk: Desk): Promise<void> {
  await desk.loop.stop()
  await desk.store.close()
}

/** The vision of the plan as this desk holds it. */
export async function visionOf(desk: Desk): Promise<string | undefined> {
  return (await getPlan(desk.store, PLAN))?.fields.vision
}

/** Writes the vision of the plan at this desk, offline. */
export function setVisionOf(desk: Desk, value: string): Promise<unknown> {
  return desk.store.runCommand(setVision, { plan: PLAN, value })
}

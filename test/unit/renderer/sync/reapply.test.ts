import { afterEach, beforeEach, expect, it } from 'vitest'
import { returnPlan } from '@shared/plan/decide-submission'
import { createProject, setProjectField } from '@shared/project/project-commands'
import { listParked } from '@renderer/data/queries/outbox'
import { openConflicts } from '@renderer/data/queries/plans'
import { signPlan } from '../../sign-plan'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice, enrolledReviewer, PLAN, withPlan, type Desk } from './sync-desk'

let desks: Desk[]

beforeEach(() => {
  desks = []
})
afterEach(async () => {
  for (const desk of desks) await closeDesk(desk)
})

async function aProject(desk: Desk): Promise<string> {
  const made = await desk.store.runCommand(createProject, { plan: PLAN, issue: '', title: 'โครงการทดสอบ', fiscalYear: 2571 })
  if (!made.ok) throw new Error(made.error.code)
  return made.value.created[0]!
}

it('a refused figure made again meets the one a colleague wrote meanwhile in a conflict, and overwrites nothing (I4)', async () => {
  const centre = new MemoryCentre()
  const [a, b, reviewer] = [await enrolledOffice(centre, 'ก'), await enrolledOffice(centre, 'ข'), await enrolledReviewer(centre)]
  desks = [a, b, reviewer]
  await withPlan(a)
  const project = await aProject(a)
  for (const desk of [a, b]) await desk.loop.syncNow()
  const setYear = (desk: Desk, value: number): Promise<unknown> => desk.store.runCommand(setProjectField, { project, field: 'fiscalYear', value })

  await a.store.runCommand(signPlan, { plan: PLAN })
  await a.loop.syncNow()
  await setYear(b, 2573)
  for (const desk of [b, reviewer]) await desk.loop.syncNow()
  expect(await reviewer.store.runCommand(returnPlan, { plan: PLAN, reason: 'ขอให้แก้ไข', dueDay: '' })).toMatchObject({ ok: true })
  for (const desk of [reviewer, a]) await desk.loop.syncNow()
  await setYear(a, 2574)
  for (const desk of [a, b]) await desk.loop.syncNow()

  const [parked] = await listParked(b.store, PLAN)
  expect(await b.store.reapply(parked!.opId)).toMatchObject({ ok: true })
  for (const desk of [b, a]) await desk.loop.syncNow()
  expect((await a.store.db.records.get(project))?.view['fiscalYear']).toBe(2574)
  expect((await openConflicts(a.store, PLAN))[0]?.fields).toMatchObject({ field: 'fiscalYear', committed: 2574, contender: 2573 })
})

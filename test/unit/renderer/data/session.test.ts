import { expect, it } from 'vitest'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { setVision } from '@shared/plan/set-vision'
import { openOfficeStore, openTestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)

it('a run that could not say goodbye is told of at the next start, with the edits it made', async () => {
  const desk = await openOfficeStore()
  expect(desk.store.lastSession).toEqual({ endedWell: true, edits: 0 })
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  await desk.store.close()
  const second = await openTestStore(desk)
  expect(second.store.lastSession).toEqual({ endedWell: true, edits: 0 })
  await second.store.runCommand(setVision, { plan: PLAN, value: 'หนึ่ง' })
  await second.store.runCommand(setVision, { plan: PLAN, value: 'สอง' })
  await second.store.settled()
  // The power goes: nobody closes anything.
  second.store.db.close()
  const third = await openTestStore(desk)
  expect(third.store.lastSession).toEqual({ endedWell: false, edits: 2 })
  await third.store.endSession()
  third.store.db.close()
  expect((await openTestStore(desk)).store.lastSession).toEqual({ endedWell: true, edits: 0 })
})

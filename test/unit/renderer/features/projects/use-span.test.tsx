import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { activityRecord, type Activity } from '@shared/activity/activity-record'
import { createActivity, setActivitySpan } from '@shared/activity/activity-commands'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { createProject } from '@shared/project/project-commands'
import { getRecord } from '@renderer/data/queries/records'
import { useSpan } from '@renderer/features/projects/activities/use-span'
import { StoreProvider } from '@renderer/live/store-context'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { MemoryCentre } from '../../memory-centre'
import { closeDesk, enrolledOffice } from '../../sync/sync-desk'

const PLAN = planId('40', 2571, 2575)
const BEFORE = { start: '2027-11', end: '2028-02' }
const AFTER = { start: '2027-12', end: '2028-02' }

let desk: Awaited<ReturnType<typeof enrolledOffice>>
let id = ''

beforeEach(async () => {
  desk = await enrolledOffice(new MemoryCentre())
  const created = async (...[command, args]: Parameters<typeof desk.store.runCommand>): Promise<string> => {
    const made = await desk.store.runCommand(command, args)
    return made.ok ? made.value.created[0] ?? '' : ''
  }
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  const project = await created(createProject, { plan: PLAN, issue: '', title: 'โครงการ', fiscalYear: 2571 })
  id = await created(createActivity, { plan: PLAN, within: project, title: 'อบรม' })
  await desk.store.runCommand(setActivitySpan, { record: id, ...BEFORE })
})
afterEach(async () => { await closeDesk(desk) })

async function stored(): Promise<Activity> {
  const activity = await getRecord(desk.store, activityRecord, id)
  if (activity === undefined) throw new Error('gone')
  return activity
}

it('a span that was stored and taken back before it was read again is not shown on', async () => {
  const { result, rerender } = renderHook(({ activity }) => useSpan(activity), {
    initialProps: { activity: await stored() },
    wrapper: ({ children }) => <StoreProvider store={desk.store} sync={desk.loop}>{children}</StoreProvider>
  })
  act(() => { result.current.commit(AFTER) })
  expect(result.current.span).toEqual(AFTER)
  await act(async () => { await flushDrafts() })
  expect((await stored()).fields).toMatchObject(AFTER)
  await act(async () => { await desk.store.undo() })
  // Both steps are read at once: the record is as it was before, though it was read anew.
  rerender({ activity: await stored() })
  expect(result.current.span).toEqual(BEFORE)
})

it('what is only being drawn stays while the record is read anew', async () => {
  const { result, rerender } = renderHook(({ activity }) => useSpan(activity), {
    initialProps: { activity: await stored() },
    wrapper: ({ children }) => <StoreProvider store={desk.store} sync={desk.loop}>{children}</StoreProvider>
  })
  act(() => { result.current.preview(AFTER) })
  rerender({ activity: await stored() })
  expect(result.current.span).toEqual(AFTER)
  act(() => { result.current.preview(null) })
  expect(result.current.span).toEqual(BEFORE)
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { addBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { createProject, deleteProject, setProjectField } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { restoreValues } from '@shared/sync/restore-values'
import { deletionsSince } from '@renderer/data/queries/history'
import { openConflicts } from '@renderer/data/queries/plans'
import { getRecord, getRow, listRecords } from '@renderer/data/queries/records'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice, PLAN, withPlan, type Desk } from './sync-desk'

let a: Desk
let b: Desk
let project: string

beforeEach(async () => {
  const centre = new MemoryCentre()
  a = await enrolledOffice(centre, 'ก')
  b = await enrolledOffice(centre, 'ข')
  await withPlan(a)
  const made = await a.store.runCommand(createProject, { plan: PLAN, issue: '', title: 'โครงการทดสอบ', fiscalYear: 2571 })
  project = made.ok ? made.value.created[0]! : ''
  for (let n = 1; n <= 12; n += 1) await addLine(a, `รายการ ${String(n)}`)
  await met()
})
afterEach(async () => {
  for (const desk of [a, b]) await closeDesk(desk)
})

async function addLine(desk: Desk, item: string): Promise<void> {
  const added = await desk.store.runCommand(addBudgetLine, { project, category: '2.1', item, rate: 10_000, factors: [{ quantity: 1, unit: 'ครั้ง' }] })
  expect(added).toMatchObject({ ok: true })
}

async function met(): Promise<void> {
  for (const desk of [a, b, a]) expect(await desk.loop.syncNow()).toMatchObject({ ok: true })
}

const lines = async (desk: Desk): Promise<number> => (await listRecords(desk.store, budgetLineRecord, PLAN)).length
const inBin = async (desk: Desk): Promise<string> => (await deletionsSince(desk.store, PLAN, 0))[0]!.opId

it('brings back a project with its twelve lines, on the device of a colleague too', async () => {
  await a.store.runCommand(deleteProject, { project })
  await met()
  expect(await lines(b)).toBe(0)
  const deed = await inBin(b)
  expect(await b.store.bringBack(deed)).toMatchObject({ ok: true })
  await met()
  for (const desk of [a, b]) {
    expect(await lines(desk)).toBe(12)
    expect((await getRecord(desk.store, projectRecord, project))?.fields.title).toBe('โครงการทดสอบ')
  }
  expect(await b.store.bringBack(deed)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(b.store.steps.get().undo[0]).toMatchObject({ name: 'history.bringBack' })
  expect(await b.store.undo()).toMatchObject({ ok: true })
  expect(await lines(b)).toBe(0)
})

it('asks for the parent first when a line was deleted before its project', async () => {
  const [line] = await listRecords(a.store, budgetLineRecord, PLAN)
  await a.store.runCommand((await import('@shared/budget/budget-commands')).deleteBudgetLine, { line: line!.id })
  await a.store.runCommand(deleteProject, { project })
  const [whole, one] = await deletionsSince(a.store, PLAN, 0)
  expect(await a.store.bringBack(one!.opId)).toMatchObject({ ok: false, error: { code: 'PARENT_DELETED' } })
  expect(await a.store.bringBack(whole!.opId)).toMatchObject({ ok: true })
  expect(await lines(a)).toBe(11)
  expect(await a.store.bringBack(one!.opId)).toMatchObject({ ok: true })
  expect(await lines(a)).toBe(12)
  await met()
  expect(await lines(b)).toBe(12)
})

it('does not take back a restore over what a colleague wrote into it, nor over a line added to it', async () => {
  await a.store.runCommand(deleteProject, { project })
  expect(await a.store.undo()).toMatchObject({ ok: true })
  await met()
  const [line] = await listRecords(b.store, budgetLineRecord, PLAN)
  await b.store.runCommand(setBudgetLine, { line: line!.id, fields: { item: 'แก้โดย ข' } })
  await met()
  expect(await a.store.redo()).toMatchObject({ ok: false, error: { code: 'UNDO_OUTDATED' } })
  expect(await lines(a)).toBe(12)

  await a.store.runCommand(deleteProject, { project })
  await a.store.undo()
  await met()
  await addLine(b, 'เพิ่มโดย ข')
  await met()
  expect(await a.store.redo()).toMatchObject({ ok: false, error: { code: 'UNDO_OUTDATED' } })
  await met()
  expect(await lines(b)).toBe(13)
})

it('brings back an earlier value as a new edit; over a figure a colleague wrote meanwhile it opens a conflict', async () => {
  const setYear = (desk: Desk, value: number): Promise<unknown> => desk.store.runCommand(setProjectField, { project, field: 'fiscalYear', value })
  await setYear(a, 2573)
  const restore = { record: project, kind: 'project', fields: { fiscalYear: 2571 } }
  const seen = [{ record: project, field: 'fiscalYear', value: 2573 }]
  expect(await a.store.runCommand(restoreValues, restore, seen)).toMatchObject({ ok: true })
  expect((await getRow(a.store, project))?.view['fiscalYear']).toBe(2571)
  await setYear(a, 2573)
  await met()
  await setYear(b, 2574)
  await met()
  // The list on screen still showed 2573 when the button was pressed.
  await a.store.runCommand(restoreValues, restore, seen)
  await met()
  expect((await getRow(b.store, project))?.view['fiscalYear']).toBe(2574)
  expect((await openConflicts(a.store, PLAN))[0]?.fields).toMatchObject({ field: 'fiscalYear', committed: 2574, contender: 2571 })
})

it('brings back no value that is not allowed: a step of the workflow, a link to what is gone, a field there is not', async () => {
  const restore = (kind: string, record: string, fields: Record<string, string>): Promise<unknown> => a.store.runCommand(restoreValues, { record, kind, fields })
  expect(await restore('plan', PLAN, { state: 'approved' })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  expect(await restore('project', project, { issue: '00000000-0000-7000-8000-000000000001' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await restore('project', project, { colour: 'red' })).toMatchObject({ error: { code: 'BAD_ARGUMENTS' } })
  await a.store.runCommand(deleteProject, { project })
  expect(await restore('project', project, { title: 'เก่า' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

import { expect, it } from 'vitest'
import { returnPlan } from '@shared/plan/decide-submission'
import { addBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { recordStepAmounts } from '@shared/budget/many-step-amounts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { stepAmountRecord } from '@shared/budget/step-amount-record'
import { stepsOfLine } from '@shared/budget/step-totals'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { createProject, setProjectField } from '@shared/project/project-commands'
import { projectStepRecord, type Standing, type StepAct } from '@shared/project/project-step-record'
import { recordStep } from '@shared/project/step-commands'
import { wayOf } from '@shared/project/standing'
import { listParked } from '@renderer/data/queries/outbox'
import { openConflicts } from '@renderer/data/queries/plans'
import { listRecords } from '@renderer/data/queries/records'
import { signPlan } from '../../sign-plan'
import { deskRoom } from './desk-room'
import { enrolledOffice, enrolledReviewer, PLAN, withPlan, type Desk } from './sync-desk'

const room = deskRoom()

async function aProject(desk: Desk): Promise<string> {
  const made = await desk.store.runCommand(createProject, { plan: PLAN, issue: '', title: 'โครงการทดสอบ', fiscalYear: 2571 })
  if (!made.ok) throw new Error(made.error.code)
  return made.value.created[0]!
}

async function aLine(desk: Desk, project: string): Promise<string> {
  const made = await desk.store.runCommand(addBudgetLine, { project, category: '2.2', item: 'ก', factors: [], rate: 500 })
  return made.ok ? made.value.created[0]! : ''
}

/** Two officers of one office; the plan is still on its way to the second. */
async function twoDesks(): Promise<readonly [Desk, Desk]> {
  const desks = [await room.office('ก'), await room.office('ข')] as const
  await withPlan(desks[0])
  return desks
}

it('a refused figure made again meets the one a colleague wrote meanwhile in a conflict, and overwrites nothing (I4)', async () => {
  const [a, b, reviewer] = [await enrolledOffice(room.centre, 'ก'), await enrolledOffice(room.centre, 'ข'), await enrolledReviewer(room.centre)]
  room.keepOnly(a, b, reviewer)
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

const SAID = { day: '2026-11-20', meeting: '1/2569', agenda: '4.2', resolution: 'เห็นชอบ', letter: 'ยธ 1', reason: 'เหตุ' }

async function wayAt(desk: Desk) {
  return wayOf(await listRecords(desk.store, projectStepRecord, PLAN))
}

async function step(desk: Desk, project: string, to: Standing, act: StepAct = 'move') {
  return desk.store.runCommand(recordStep, { project, after: (await wayAt(desk)).tip?.id ?? '', act, to, said: SAID })
}

it('a step that came second waits with all that was typed, and goes on after the one that was taken, or is dropped', async () => {
  const [a, b] = await twoDesks()
  const project = await aProject(a)
  for (const desk of [a, b]) await desk.loop.syncNow()
  for (const desk of [a, b]) expect(await step(desk, project, 'headReview')).toMatchObject({ ok: true })
  expect(await step(b, project, 'committee')).toMatchObject({ ok: true })
  for (const desk of [a, b]) await desk.loop.syncNow()

  const parked = await listParked(b.store, PLAN)
  expect(parked.map(({ op, result }) => [op.type, result.code])).toEqual([['progress', 'STALE'], ['progress', 'STALE']])
  expect((await wayAt(b)).standing).toBe('headReview')
  expect(await b.store.reapply(parked[0]!.opId)).toMatchObject({ ok: false, error: { code: 'WRONG_STATE' } })
  expect(await listParked(b.store, PLAN)).toHaveLength(2)
  expect(await b.store.discardParked(parked[0]!.opId)).toMatchObject({ ok: true })
  expect(await b.store.reapply(parked[1]!.opId)).toMatchObject({ ok: true })
  for (const desk of [b, a]) await desk.loop.syncNow()
  expect(await listParked(b.store, PLAN)).toEqual([])
  const way = await wayAt(a)
  expect([way.standing, way.tip?.fields.by, way.tip?.fields.letter, way.beside]).toEqual(['committee', 'ข', 'ยธ 1', []])
})

it('taking back is never turned against a step its author did not mean, and a refused agreement freezes the amounts of today', async () => {
  const [a, b] = await twoDesks()
  const project = await aProject(a)
  const line = await aLine(a, project)
  await step(a, project, 'headReview')
  for (const desk of [a, b]) await desk.loop.syncNow()
  await step(b, project, 'draft', 'takeBack')
  await step(a, project, 'draft', 'takeBack')
  await step(a, project, 'headReview')
  for (const desk of [a, b]) await desk.loop.syncNow()
  const [back] = await listParked(b.store, PLAN)
  expect(await b.store.reapply(back!.opId)).toMatchObject({ ok: false, error: { code: 'WRONG_STATE' } })
  await b.store.discardParked(back!.opId)

  await step(a, project, 'committee')
  for (const desk of [a, b]) await desk.loop.syncNow()
  await step(b, project, 'agreed')
  await a.store.runCommand(setBudgetLine, { line, fields: { rate: 700 } })
  for (const desk of [a, b]) await desk.loop.syncNow()
  const [agreed] = await listParked(b.store, PLAN)
  expect(agreed?.result.code).toBe('STALE')
  expect(await b.store.reapply(agreed!.opId)).toMatchObject({ ok: true })
  for (const desk of [b, a]) await desk.loop.syncNow()
  expect((await wayAt(a)).tip?.fields).toMatchObject({ to: 'agreed', baseline: [{ line, satang: 700 }] })
})

it('what was decided is no edit to undo: it is told once, and what was edited before stays until it is asked for again', async () => {
  const a = await enrolledOffice(room.centre, 'ก')
  room.keepOnly(a)
  await withPlan(a)
  const project = await aProject(a)
  const line = await aLine(a, project)
  await a.store.runCommand(setBudgetLine, { line, fields: { rate: 700 } })
  await step(a, project, 'headReview')
  expect(await a.store.undo()).toMatchObject({ ok: false, error: { code: 'STEP_STANDS' } })
  expect((await a.store.db.records.get(line))?.view['rate']).toBe(700)
  expect((await wayAt(a)).standing).toBe('headReview')
  expect(await a.store.undo()).toMatchObject({ ok: true })
  expect((await a.store.db.records.get(line))?.view['rate']).toBe(500)
})

it('the same amounts from one file on two desks stand once: who comes second is told, and made again only what is missing goes in', async () => {
  const [a, b] = await twoDesks()
  const line = await aLine(a, await aProject(a))
  for (const desk of [a, b]) await desk.loop.syncNow()
  const entry = { line, step: 'allocation' as const, satang: 400, day: '2026-11-20', reference: 'ว 1', note: '' }
  const shared = { ...entry, id: '0190a000-0000-8000-8000-0000000000f2' }
  expect(await a.store.runCommand(recordStepAmounts, { plan: PLAN, entries: [shared] })).toMatchObject({ ok: true })
  expect(await b.store.runCommand(recordStepAmounts, { plan: PLAN, entries: [shared, { ...entry, step: 'act' }] })).toMatchObject({ ok: true })
  for (const desk of [a, b]) await desk.loop.syncNow()
  const [late] = await listParked(b.store, PLAN)
  expect(late?.result.code).toBe('EXISTS')
  expect(await b.store.reapply(late!.opId)).toMatchObject({ ok: true })
  for (const desk of [b, a]) await desk.loop.syncNow()
  for (const desk of [a, b]) expect((await listRecords(desk.store, stepAmountRecord, PLAN)).map(({ fields }) => fields.step).sort()).toEqual(['act', 'allocation'])
  expect(await b.store.runCommand(recordStepAmounts, { plan: PLAN, entries: [shared] })).toMatchObject({ ok: true, value: { opId: null } })
})

it('amounts that were entered as one deed are taken back by entries of their own, once, and stand again when that is taken back', async () => {
  const [a, b] = await twoDesks()
  const project = await aProject(a)
  const line = await aLine(a, project)
  const said = { line, day: '2026-11-20', reference: 'ว 15', note: '' }
  const shown = async (desk: Desk) => {
    const [stored] = await listRecords(desk.store, budgetLineRecord, PLAN)
    return Object.fromEntries(stepsOfLine(stored!, await listRecords(desk.store, stepAmountRecord, PLAN)))
  }
  const enter = (...amounts: [step: 'cabinet' | 'act' | 'disbursement', satang: number][]) =>
    a.store.runCommand(recordStepAmounts, { plan: PLAN, entries: amounts.map(([step, satang]) => ({ ...said, step, satang })) })
  await enter(['act', 300], ['disbursement', 100])
  await enter(['cabinet', 350], ['act', 400], ['disbursement', 50])
  expect(await shown(a)).toEqual({ request: 500, cabinet: 350, act: 400, disbursement: 150 })
  expect(await a.store.undo()).toMatchObject({ ok: true })
  expect(await shown(a)).toEqual({ request: 500, act: 300, disbursement: 100 })
  const entries = await listRecords(a.store, stepAmountRecord, PLAN)
  expect(entries.map(({ fields }) => fields.satang).sort((x, y) => x - y)).toEqual([-50, UNKNOWN_AMOUNT, 50, 100, 300, 300, 350, 400])
  expect(entries.filter(({ fields }) => fields.note === 'กลับรายการ')).toHaveLength(3)
  expect(await a.store.redo()).toMatchObject({ ok: true })
  expect(await shown(a)).toEqual({ request: 500, cabinet: 350, act: 400, disbursement: 150 })
  for (const desk of [a, b]) await desk.loop.syncNow()
  expect(await shown(b)).toEqual(await shown(a))
  // Somebody decided after it: what is to be taken back counts no longer.
  await enter(['act', 600])
  await b.store.runCommand(recordStepAmounts, { plan: PLAN, entries: [{ ...said, step: 'act', satang: 700, day: '2026-11-21' }] })
  for (const desk of [b, a]) await desk.loop.syncNow()
  await a.loop.syncNow()
  expect(await a.store.undo()).toMatchObject({ ok: false, error: { code: 'UNDO_OUTDATED' } })
  expect((await shown(a))['act']).toBe(700)
})

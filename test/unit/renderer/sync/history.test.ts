import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resolveConflict } from '@shared/conflict/resolve-conflict'
import { createIssue, deleteIssue, moveIssue, setIssueTitle } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import type { Json } from '@shared/kernel/json'
import { returnPlan } from '@shared/plan/decide-submission'
import { setVision } from '@shared/plan/set-vision'
import { createProject, setProjectField } from '@shared/project/project-commands'
import type { HistoryRow } from '@shared/sync/history-row'
import { deletionsSince, planHistory, recordHistory } from '@renderer/data/queries/history'
import { openConflicts } from '@renderer/data/queries/plans'
import { getRow, listRecords } from '@renderer/data/queries/records'
import { signPlan } from '../../sign-plan'
import { MemoryCentre } from '../memory-centre'
import { freshEngine } from '../data/fixtures'
import { closeDesk, enrolledOffice, enrolledReviewer, openDesk, PLAN, withPlan, type Desk } from './sync-desk'

let centre: MemoryCentre
let a: Desk
let b: Desk
let desks: Desk[]

beforeEach(async () => {
  centre = new MemoryCentre()
  a = await enrolledOffice(centre, 'ก')
  b = await enrolledOffice(centre, 'ข')
  desks = [a, b]
  await withPlan(a)
  await b.loop.syncNow()
})
afterEach(async () => {
  for (const desk of desks) await closeDesk(desk)
})

async function aProject(): Promise<string> {
  const made = await a.store.runCommand(createProject, { plan: PLAN, issue: '', title: 'โครงการทดสอบ', fiscalYear: 2571 })
  if (!made.ok) throw new Error(made.error.code)
  await met()
  return made.value.created[0]!
}

async function met(): Promise<void> {
  for (const desk of [a, b, a]) await desk.loop.syncNow()
}

const setYear = (desk: Desk, project: string, value: number): Promise<unknown> =>
  desk.store.runCommand(setProjectField, { project, field: 'fiscalYear', value })
const decided = async (store: Desk['store'], project: string): Promise<HistoryRow[]> =>
  (await recordHistory(store, [project])).filter(({ command }) => command === 'conflict.resolve')
const told = ({ actor, command, own, changes }: HistoryRow): unknown => [actor, command, own, changes.map(({ type, fields }) => [type, fields])]

function inAnyOrder(items: readonly unknown[]): unknown[] {
  return [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}

describe('the history of a record', () => {
  it('tells own deeds and those of a colleague: who, by which command, old and new', async () => {
    const project = await aProject()
    await setYear(b, project, 2573)
    await met()
    await setYear(a, project, 2574)
    await a.store.undo()
    await met()
    const steps = [
      [['fiscalYear', { was: 2574, now: 2573 }]], [['fiscalYear', { was: 2573, now: 2574 }]], [['fiscalYear', { was: 2571, now: 2573 }]]
    ].map((pairs) => [['set', Object.fromEntries(pairs)]])
    // The clocks of the two devices differ, so the order between them is left open here.
    expect(inAnyOrder((await recordHistory(a.store, [project])).map(told))).toEqual(inAnyOrder([
      ['ก', 'project.setField.undo', true, steps[0]], ['ก', 'project.setField', true, steps[1]],
      ['ข', 'project.setField', false, steps[2]], ['ก', 'project.create', true, [['create', {}]]]
    ]))
    // What ก did between two meetings, ข hears of as it stands at the end: back where it was, so only that something was.
    expect(inAnyOrder((await recordHistory(b.store, [project])).map(told))).toEqual(inAnyOrder([
      ['ก', 'project.setField.undo', false, [['set', { fiscalYear: { was: 2573, now: 2573, isBetween: true } }]]],
      ['ข', 'project.setField', true, steps[2]], ['ก', 'project.create', false, [['create', {}]]]
    ]))
    expect(inAnyOrder((await planHistory(b.store, PLAN, 10)).map(({ command }) => command))).toEqual(['plan.create', 'project.create', 'project.setField', 'project.setField.undo'])
  })

  it('says of an own edit that it was refused, and that it met another in a conflict, and who decided', async () => {
    const project = await aProject()
    await setYear(a, project, 2572)
    await setYear(b, project, 2573)
    await met()
    expect((await recordHistory(b.store, [project])).filter(({ outcome }) => outcome === 'conflict')).toMatchObject([{ actor: 'ข', own: true }])
    const [conflict] = await openConflicts(a.store, PLAN)
    await a.store.runCommand(resolveConflict, { conflict: conflict!.id, value: 2573 })
    await met()
    expect(await decided(b.store, project)).toMatchObject([{ actor: 'ก', own: false }])
    expect(await decided(a.store, project)).toMatchObject([{ actor: 'ก', own: true }])
    await a.store.runCommand(signPlan, { plan: PLAN })
    await a.loop.syncNow()
    await setYear(b, project, 2575)
    await met()
    expect((await recordHistory(b.store, [project])).filter(({ outcome }) => outcome === 'refused')).toMatchObject([{ own: true }])
    expect((await getRow(b.store, project))?.view['fiscalYear']).toBe(2573)
  })

  it('finds deletions of colleagues with the name of who did it, also on a device that comes later', async () => {
    await a.store.runCommand(createIssue, { plan: PLAN, title: 'จะถูกลบ' })
    await met()
    const [issue] = await listRecords(b.store, issueRecord, PLAN)
    await b.store.runCommand(deleteIssue, { issue: issue!.id })
    await met()
    const late = await enrolledOffice(centre, 'ค')
    desks.push(late)
    for (const desk of [a, b, late]) {
      expect((await deletionsSince(desk.store, PLAN, 0)).map(({ actor, ents }) => [actor, ents])).toEqual([['ข', [issue!.id]]])
    }
  })

  it('is whole again after the database was lost, refusals and conflicts too', async () => {
    const project = await aProject()
    await setYear(a, project, 2572)
    await setYear(b, project, 2573)
    await met()
    await a.store.runCommand(signPlan, { plan: PLAN })
    await met()
    await b.store.settled()
    const before = await b.store.db.history.toArray()
    await closeDesk(b)
    const rebuilt = await openDesk(centre, { ...b, engine: freshEngine() })
    desks = [a, rebuilt]
    expect(await rebuilt.store.db.history.toArray()).toEqual(before)
    expect(before.map(({ outcome }) => outcome)).toContain('conflict')
  })

  it('tells a reviewer whose hand was in what was signed, and of no draft', async () => {
    const reviewer = await enrolledReviewer(centre)
    desks.push(reviewer)
    await a.store.runCommand(setVision, { plan: PLAN, value: 'ตามที่ลงนาม' })
    await a.store.runCommand(signPlan, { plan: PLAN })
    for (const desk of [a, reviewer]) await desk.loop.syncNow()
    await reviewer.store.runCommand(returnPlan, { plan: PLAN, reason: 'ขอให้แก้ไข', dueDay: '' })
    for (const desk of [reviewer, a, b]) await desk.loop.syncNow()
    await b.store.runCommand(setVision, { plan: PLAN, value: 'ร่างของ ข' })
    for (const desk of [b, reviewer]) await desk.loop.syncNow()
    const known = JSON.stringify([await reviewer.store.db.history.toArray(), await reviewer.store.db.records.toArray()])
    expect(known).not.toContain('"ข"')
    expect(known).not.toContain('ร่างของ ข')
    const commands = (await planHistory(reviewer.store, PLAN, 20)).map(({ command }) => command)
    expect(commands).toEqual(expect.arrayContaining(['plan.setVision', 'plan.submit', 'plan.return']))
  })
})

describe('random work of one office', () => {
  it('leaves a history whose steps join, field by field, and end at what the record shows', async () => {
    const steps = fc.array(fc.tuple(fc.nat(7), fc.nat(5)), { minLength: 5, maxLength: 40 })
    await fc.assert(fc.asyncProperty(steps, async (stream) => {
      const desk = await enrolledOffice(new MemoryCentre(), 'ก')
      await withPlan(desk)
      for (const step of stream) await act(desk, ...step)
      for (const row of await desk.store.db.records.toArray()) {
        const ends = endsOf(row.id, (await recordHistory(desk.store, [row.id])).toReversed())
        for (const [field, value] of ends) expect([field, row.view[field]]).toEqual([field, value])
      }
      await closeDesk(desk)
    }), { numRuns: 40 })
  })
})

async function act(desk: Desk, kind: number, pick: number): Promise<void> {
  const { store } = desk
  const issues = await listRecords(store, issueRecord, PLAN)
  const issue = issues[pick % Math.max(issues.length, 1)]?.id ?? ''
  switch (kind) {
    case 0: await store.runCommand(createIssue, { plan: PLAN, title: `ประเด็น ${String(pick)}` }); return
    case 1: await store.runCommand(setIssueTitle, { issue, title: `ชื่อ ${String(pick)}` }); return
    case 2: await store.runCommand(deleteIssue, { issue }); return
    case 3: await store.runCommand(moveIssue, { issue, before: null }); return
    case 4: await store.runCommand(setVision, { plan: PLAN, value: `วิสัยทัศน์ ${String(pick)}` }); return
    case 5: await store.undo(); return
    case 6: await store.redo(); return
    default: await desk.loop.syncNow()
  }
}

/** The last value of each field that the steps name; every step begins where the one before it ended. */
function endsOf(record: string, rows: readonly HistoryRow[]): ReadonlyMap<string, Json> {
  const ends = new Map<string, Json>()
  for (const { changes } of rows) {
    for (const [field, { was, now }] of changes.filter(({ ent }) => ent === record).flatMap(({ fields }) => Object.entries(fields))) {
      if (ends.has(field)) expect(was).toEqual(ends.get(field))
      ends.set(field, now)
    }
  }
  return ends
}

import { describe, expect, it } from 'vitest'
import { createIssue } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import { adoptDevice } from '@renderer/data/succession'
import { unsentCount } from '@renderer/data/queries/outbox'
import { listRecords } from '@renderer/data/queries/records'
import { freshEngine } from '../data/fixtures'
import { deskRoom } from './desk-room'
import { closeDesk, enrolledOffice, openDesk, PLAN, withPlan, type Desk } from './sync-desk'

const room = deskRoom()

async function addIssues(desk: Desk, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) await desk.store.runCommand(createIssue, { plan: PLAN, title })
  await desk.store.settled()
}

async function issueTitles(desk: Desk): Promise<string[]> {
  return (await listRecords(desk.store, issueRecord, PLAN)).map(({ fields }) => fields.title).sort()
}

/** The database is gone, and so is one line of the file. */
async function reopenWithout(desk: Desk, isLost: (line: string) => boolean): Promise<Desk> {
  await closeDesk(desk)
  const at = desk.journal.kept.findLastIndex(isLost)
  expect(at).toBeGreaterThanOrEqual(0)
  desk.journal.kept.splice(at, 1)
  return reopenLost(desk)
}

async function reopenLost(desk: Desk): Promise<Desk> {
  const again = await openDesk(room.centre, { ...desk, engine: freshEngine() })
  room.keep(again)
  return again
}

describe('a lost database and a damaged line', () => {
  it('of an unsent edit costs that edit alone: the others still reach the centre (L1)', async () => {
    const desk = await enrolledOffice(room.centre)
    await withPlan(desk)
    await addIssues(desk, 'ก', 'ข', 'ค', 'ง')
    const again = await reopenWithout(desk, (line) => line.includes('"k":"op"') && line.includes('"v":"ข"'))
    expect(await again.loop.syncNow()).toMatchObject({ ok: true })
    expect(await unsentCount(again.store)).toBe(0)
    expect(await issueTitles(again)).toEqual(['ก', 'ค', 'ง'])
  })

  it('of an answer costs no later edit, although the numbers of the successor are counted anew (I2)', async () => {
    const desk = await enrolledOffice(room.centre)
    await withPlan(desk)
    await addIssues(desk, 'ก')
    await desk.loop.syncNow()
    desk.port.fault = () => 'before'
    await addIssues(desk, 'ข')
    await adoptDevice(desk.store.db, desk.store.newId())
    desk.store.wakeJournal()
    await desk.store.settled()
    await addIssues(desk, 'ค')
    const again = await reopenWithout(desk, (line) => line.includes('"k":"results"'))
    expect(await issueTitles(again)).toEqual(['ก', 'ข', 'ค'])
  })
})

describe('a lost database', () => {
  it('keeps an edit that was saved while main had named the successor and the window had not heard of it', async () => {
    const desk = await enrolledOffice(room.centre)
    await withPlan(desk)
    await addIssues(desk, 'ก')
    await desk.port.centralSucceed({ device: desk.port.enrolled!.device, successor: desk.store.newId() })
    await addIssues(desk, 'ข')
    await closeDesk(desk)
    const again = await reopenLost(desk)
    expect(await issueTitles(again)).toEqual(['ก', 'ข'])
    expect(await again.loop.syncNow()).toMatchObject({ ok: true })
    expect(await unsentCount(again.store)).toBe(0)
    expect(await issueTitles(again)).toEqual(['ก', 'ข'])
  })

  it('writes every later edit to the file, although the successor counts fewer edits than the lost one did', async () => {
    const desk = await enrolledOffice(room.centre)
    await withPlan(desk)
    await addIssues(desk, 'ก')
    // Main files the page that confirms the edit, the window never hears of it: only the rebuilt database knows it is done.
    desk.port.fault = () => (desk.port.calls.at(-1) === 'pull' ? 'afterJournal' : 'none')
    await desk.loop.syncNow()
    await addIssues(desk, 'ข', 'ค')
    await adoptDevice(desk.store.db, desk.store.newId())
    desk.store.wakeJournal()
    await desk.store.settled()
    await closeDesk(desk)
    const again = await reopenLost(desk)
    await addIssues(again, 'ง')
    expect(again.journal.kept.filter((line) => line.includes('"k":"op"') && line.includes('"v":"ง"'))).toHaveLength(1)
    again.port.fault = () => 'none'
    expect(await again.loop.syncNow()).toMatchObject({ ok: true })
    expect(await unsentCount(again.store)).toBe(0)
    expect(await issueTitles(again)).toEqual(['ก', 'ข', 'ค', 'ง'])
  })
})

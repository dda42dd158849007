import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIssue, deleteIssue, moveIssue, setIssueTitle } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import { setVision } from '@shared/plan/set-vision'
import { isGhost, rebuildRow } from '@shared/sync/rebuild-row'
import { listRecords } from '@renderer/data/queries/records'
import type { Store } from '@renderer/data/store'
import { MemoryCentre } from '../memory-centre'
import { closeDesk, enrolledOffice, PLAN, withPlan, type Desk } from './sync-desk'

/** View = confirmed + pending, for every row, after every step (invariant I10); an outbox in one dense piece (R2). */
async function checkRows(store: Store): Promise<void> {
  const outbox = await store.db.outbox.orderBy('n').toArray()
  for (const row of await store.db.records.toArray()) {
    expect(rebuildRow(row, outbox)).toEqual(row)
    expect(isGhost(row)).toBe(false)
  }
  const waiting = outbox.filter((row) => row.result === null).map((row) => row.n)
  expect(waiting).toEqual(waiting.map((_, index) => waiting[0]! + index))
}

type Step = readonly [kind: number, pick: number, who: number]

async function act(desk: Desk, [kind, pick]: Step): Promise<void> {
  const { store } = desk
  const issues = await listRecords(store, issueRecord, PLAN)
  const issue = issues[pick % Math.max(issues.length, 1)]?.id ?? ''
  switch (kind) {
    case 0: await store.runCommand(createIssue, { plan: PLAN, title: `ประเด็น ${pick}` }); return
    case 1: await store.runCommand(setIssueTitle, { issue, title: `ชื่อ ${pick}` }); return
    case 2: await store.runCommand(deleteIssue, { issue }); return
    case 3: await store.runCommand(moveIssue, { issue, before: null }); return
    case 4: await store.runCommand(setVision, { plan: PLAN, value: `วิสัยทัศน์ ${pick}` }); return
    case 5: await store.undo(); return
    case 6: await store.redo(); return
    case 7: desk.port.fault = () => (['before', 'after', 'afterJournal', 'none'] as const)[pick % 4]!; await desk.loop.syncNow(); return
    default: desk.port.fault = () => 'none'; await desk.loop.syncNow()
  }
}

describe('random work on two devices', () => {
  it('keeps view = confirmed + pending at every step and ends the same on both', async () => {
    const steps = fc.array(fc.tuple(fc.nat(9), fc.nat(40), fc.nat(1)), { minLength: 5, maxLength: 30 })
    await fc.assert(fc.asyncProperty(steps, async (stream) => {
      const centre = new MemoryCentre()
      const desks = [await enrolledOffice(centre, 'ก'), await enrolledOffice(centre, 'ข')] as const
      await withPlan(desks[0])
      await desks[1].loop.syncNow()
      for (const step of stream) {
        await act(desks[step[2] as 0 | 1], step)
        await checkRows(desks[step[2] as 0 | 1].store)
      }
      for (const desk of [...desks, ...desks]) {
        desk.port.fault = () => 'none'
        expect(await desk.loop.syncNow()).toMatchObject({ ok: true })
      }
      const [mine, theirs] = await Promise.all(desks.map(async (desk) => desk.store.db.records.orderBy('id').toArray()))
      expect(mine).toEqual(theirs)
      expect(await desks[0].store.db.outbox.count()).toBe(0)
      const truth = [...centre.tables.records.values()].map((record) => [record.id, record.doc, record.del]).sort()
      expect(mine!.map((row) => [row.id, row.view, row.viewDel]).sort()).toEqual(truth)
      for (const desk of desks) await closeDesk(desk)
    }), { numRuns: 60 })
  })

  it('answers the same op twice without a change', async () => {
    const centre = new MemoryCentre()
    const desk = await enrolledOffice(centre)
    await withPlan(desk)
    const { settlePage, settlePush } = await import('@renderer/data/settle')
    const before = await desk.store.db.records.toArray()
    const results = centre.tables.log.map((row) => row.result)
    await settlePush(desk.store.db, results)
    expect(await settlePage(desk.store.db, { from: 0, next: 1, more: false, head: 1, epoch: 'sim', rows: [] })).toBe(false)
    expect(await desk.store.db.records.toArray()).toEqual(before)
    await closeDesk(desk)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueRecord } from '@shared/issue/issue-record'
import { planId } from '@shared/plan/plan-ids'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotFile } from '@shared/plan/snapshot'
import { listRecords } from '@renderer/data/queries/records'
import { listUnsent, unsentCount } from '@renderer/data/queries/outbox'
import { openOfficeStore, testPorts, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
let desk: TestStore

beforeEach(async () => {
  desk = await openOfficeStore()
})
afterEach(() => desk.store.close())

function snapshot(issues: number, title: (i: number) => string = (i) => `ประเด็น ${i}`): SnapshotFile {
  const ports = testPorts(5)
  const place = { office: '40', plan: PLAN }
  const records = Array.from({ length: issues }, (_, i) => ({ ...place, id: ports.newId(), kind: 'issue', fields: { title: title(i), order: `a${String(i).padStart(6, '0')}` } }))
  const plan = { ...place, id: PLAN, kind: 'plan', fields: { startYear: 2571, endYear: 2575, sample: true } }
  return { format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, records: [...records, plan] }
}

describe('importing a plan', () => {
  it('becomes one op when it is small, and can be undone', async () => {
    const done = await desk.store.importSnapshot(snapshot(20))
    expect(done).toEqual({ ok: true, value: { plan: PLAN, ops: 1, records: 21 } })
    expect(await listRecords(desk.store, issueRecord, PLAN)).toHaveLength(20)
    expect(desk.store.undoState.get().undo).toBe('plan.import')
    expect(await desk.store.undo()).toMatchObject({ ok: true })
    expect(await listRecords(desk.store, issueRecord, PLAN)).toEqual([])
  })

  it('becomes ops of at most 500 changes and half a megabyte when it is large', async () => {
    const done = await desk.store.importSnapshot(snapshot(1_700))
    expect(done).toMatchObject({ ok: true, value: { ops: 4, records: 1_701 } })
    expect(await listRecords(desk.store, issueRecord, PLAN)).toHaveLength(1_700)
    // Taking back the last part alone would leave half a plan.
    expect(desk.store.undoState.get().undo).toBeNull()
    for (const row of await desk.store.db.outbox.toArray()) expect(row.body.changes.length).toBeLessThanOrEqual(500)
    for (const item of await listUnsent(desk.store)) expect(item.size).toBeLessThan(1_000_000)
    await desk.store.settled()
    expect(desk.journal.lines().filter((line) => line.k === 'op')).toHaveLength(4)
  })

  it('is all or nothing: a fault in a late part leaves no record and no op', async () => {
    const faulty = snapshot(1_200, (i) => (i === 1_150 ? 'ย'.repeat(60_000) : `ประเด็น ${i}`))
    expect(await desk.store.importSnapshot(faulty)).toMatchObject({ ok: false, error: { code: 'SNAPSHOT_INVALID', details: { kind: 'issue', field: 'title' } } })
    expect(await desk.store.db.records.count()).toBe(0)
    expect(await unsentCount(desk.store)).toBe(0)
  })

  it('refuses a plan that is here already, another office, and a file without a plan', async () => {
    await desk.store.importSnapshot(snapshot(3))
    expect(await desk.store.importSnapshot(snapshot(3))).toMatchObject({ ok: false, error: { code: 'ALREADY_EXISTS' } })
    const { records, ...rest } = snapshot(1)
    expect(await desk.store.importSnapshot({ ...rest, records: [] })).toMatchObject({ ok: false, error: { code: 'SNAPSHOT_INVALID' } })
    const foreign = records.map((record) => ({ ...record, office: '41' }))
    expect(await desk.store.importSnapshot({ ...rest, records: foreign })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
  })
})

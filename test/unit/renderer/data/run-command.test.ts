import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { editSection } from '@shared/narrative/edit-section'
import { sectionId } from '@shared/narrative/section-id'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { planRecord } from '@shared/plan/plan-record'
import { setVision } from '@shared/plan/set-vision'
import { findPlans } from '@renderer/data/queries/plans'
import { getRecord } from '@renderer/data/queries/records'
import { listUnsent, pendingIds, unsentCount } from '@renderer/data/queries/outbox'
import { freshEngine, MemoryJournal, openOfficeStore, openTestStore, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
const opened: TestStore[] = []

async function office(given: Parameters<typeof openOfficeStore>[0] = {}): Promise<TestStore> {
  const desk = await openOfficeStore(given)
  opened.push(desk)
  return desk
}

async function withPlan(given: Parameters<typeof openOfficeStore>[0] = {}): Promise<TestStore> {
  const desk = await office(given)
  const made = await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  expect(made).toMatchObject({ ok: true })
  if (made.ok) expect(made.value.created[0]).toBe(PLAN)
  return desk
}

afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

describe('runCommand', () => {
  it('stores rows, op and cursor together and writes the journal before it says saved', async () => {
    const { store, journal } = await withPlan()
    await store.settled()
    expect(store.saveState.get().phase).toBe('saved')
    expect(await findPlans(store)).toHaveLength(1)
    const ops = journal.lines().filter((line) => line.k === 'op')
    expect(ops.map((line) => line.op.n)).toEqual([1])
    expect(await unsentCount(store)).toBe(1)
    expect((await pendingIds(store)).has(PLAN)).toBe(true)
  })

  it('refuses before the first run was answered, and writes nothing', async () => {
    const { store } = await openTestStore()
    const refused = await store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
    expect(await store.db.records.count()).toBe(0)
    await store.close()
  })

  it('refuses an edit that would fit into no push and hold up everything after it', async () => {
    const { store } = await withPlan()
    const section = sectionId(PLAN, 'situation')
    const edits = Array.from({ length: 400 }, (_, at) => (
      { type: 'put' as const, id: store.newId(), order: `a${String(at).padStart(3, '0')}`, style: 'body' as const, content: [{ t: 'ก'.repeat(1_000) }] }))
    expect(await store.runCommand(editSection, { plan: PLAN, section, edits })).toMatchObject({ ok: false, error: { code: 'TOO_BIG' } })
    expect(await listUnsent(store)).toHaveLength(1)
    expect(await store.runCommand(editSection, { plan: PLAN, section, edits: edits.slice(0, 200) })).toMatchObject({ ok: true })
  })

  it('writes no op for a command that changes nothing', async () => {
    const { store } = await withPlan()
    await store.runCommand(setVision, { plan: PLAN, value: 'วิสัยทัศน์' })
    const again = await store.runCommand(setVision, { plan: PLAN, value: 'วิสัยทัศน์' })
    expect(again).toEqual({ ok: true, value: { opId: null, created: [] } })
    expect(await listUnsent(store)).toHaveLength(2)
  })

  it('changes no row without an op: a refused command leaves every table as it was', async () => {
    const { store } = await withPlan()
    await store.settled()
    const before = await dump(store.db)
    const refused = await store.runCommand(setVision, { plan: 'ffffffff-0000-4000-8000-000000000000', value: 'x' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await dump(store.db)).toEqual(before)
  })

  it('says saving until the file is synced, failed when it is not, and keeps the op', async () => {
    const journal = new MemoryJournal()
    const { store, ports } = await withPlan({ journal })
    await store.settled()
    journal.failing = true
    await store.runCommand(setVision, { plan: PLAN, value: 'ก' })
    expect(store.saveState.get().phase).toBe('saving')
    await store.settled()
    expect(store.saveState.get()).toMatchObject({ phase: 'failed', error: { code: 'JOURNAL_FAILED' } })
    expect(await unsentCount(store)).toBe(2)
    journal.failing = false
    ports.timers.fire()
    await store.settled()
    expect(store.saveState.get().phase).toBe('saved')
    expect(journal.lines().filter((line) => line.k === 'op')).toHaveLength(2)
  })

  it('appends in order without gaps when many edits come at once', async () => {
    const { store, journal } = await withPlan()
    await Promise.all(Array.from({ length: 40 }, (_, i) => store.runCommand(setVision, { plan: PLAN, value: `ครั้งที่ ${i}` })))
    await store.settled()
    const ops = journal.lines().flatMap((line) => (line.k === 'op' ? [line.op] : []))
    expect(ops.map((op) => op.n)).toEqual(Array.from({ length: 41 }, (_, i) => i + 1))
    ops.forEach((op, index) => expect(op.prev).toBe(index === 0 ? null : ops[index - 1]!.body.opId))
  })

  it('loses nothing when the window dies between the transaction and the journal', async () => {
    const journal = new MemoryJournal()
    const engine = freshEngine()
    const first = await openOfficeStore({ journal, engine })
    await first.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
    await first.store.settled()
    journal.failing = true
    await first.store.runCommand(setVision, { plan: PLAN, value: 'พิมพ์ก่อนไฟดับ' })
    await first.store.settled()
    first.store.db.close()
    journal.failing = false
    const second = await openTestStore({ journal, engine })
    opened.push(second)
    await second.store.settled()
    expect(journal.lines().filter((line) => line.k === 'op')).toHaveLength(2)
    expect((await getRecord(second.store, planRecord, PLAN))?.fields.vision).toBe('พิมพ์ก่อนไฟดับ')
  })

  it('calls the journal outside of every transaction', async () => {
    const journal = new MemoryJournal()
    journal.beforeAppend = () => expect(Dexie.currentTransaction).toBeFalsy()
    const { store } = await withPlan({ journal })
    await store.settled()
    expect(journal.appends).toBeGreaterThan(0)
  })
})

async function dump(db: TestStore['store']['db']): Promise<unknown> {
  return { records: await db.records.toArray(), outbox: await db.outbox.toArray(), parked: await db.parked.toArray(), meta: await db.meta.toArray() }
}

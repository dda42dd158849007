import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIssue } from '@shared/issue/issue-commands'
import { createPlan } from '@shared/plan/create-plan'
import { setVision } from '@shared/plan/set-vision'
import { listParked, unsentCount } from '@renderer/data/queries/outbox'
import { getPlan } from '@renderer/data/queries/plans'
import { readMeta } from '@renderer/data/meta'
import { readProfile, saveProfile } from '@renderer/data/profile'
import type { Store } from '@renderer/data/store'
import { signPlan } from '../../sign-plan'
import { MemoryCentre } from '../memory-centre'
import { freshEngine, MemoryJournal, OFFICE_ANSWERS, openOfficeStore, openTestStore, testPorts } from '../data/fixtures'
import { deskRoom } from './desk-room'
import { closeDesk, enrolledOffice, openDesk, PLAN, withPlan, type Desk } from './sync-desk'

const room = deskRoom()

/** Everything that must survive; what only this start knows (line marks, last success) is left out. */
async function contents(store: Store): Promise<unknown> {
  await store.settled()
  const meta = await store.db.meta.toArray()
  return {
    records: await store.db.records.toArray(),
    outbox: await store.db.outbox.toArray(),
    parked: await store.db.parked.toArray(),
    history: await store.db.history.toArray(),
    meta: meta.filter((row) => row.k === 'cursor' || row.k === 'profile')
  }
}

/** A year of office life in small: own edits, another's, a refusal, a lock, edits that still wait. */
async function livedIn(): Promise<Desk> {
  const desk = await enrolledOffice(room.centre, 'ก')
  const other = await enrolledOffice(room.centre, 'ข')
  room.keep(other)
  await withPlan(desk)
  await other.loop.syncNow()
  for (let i = 0; i < 5; i += 1) await desk.store.runCommand(createIssue, { plan: PLAN, title: `ประเด็น ${i}` })
  await other.store.runCommand(setVision, { plan: PLAN, value: 'ของ ข' })
  await other.loop.syncNow()
  await desk.store.runCommand(setVision, { plan: PLAN, value: 'ของ ก' })
  await desk.loop.syncNow()
  await other.loop.syncNow()
  return desk
}

describe('a lost database', () => {
  it('comes back from the journal: profile, records, waiting and refused edits, place in both sequences', async () => {
    const desk = await livedIn()
    await desk.store.runCommand(createIssue, { plan: PLAN, title: 'ยังไม่ส่ง' })
    const before = await contents(desk.store)
    await closeDesk(desk)
    const rebuilt = await openDesk(room.centre, { ...desk, engine: freshEngine() })
    room.keep(rebuilt)
    expect(await contents(rebuilt.store)).toEqual(before)
    expect(rebuilt.store.restored).toMatchObject({ damaged: 0 })
    expect(rebuilt.store.restored.restoredOps).toBe(8)
    expect(rebuilt.store.restored.restoredPages).toBeGreaterThan(0)
    expect((await readProfile(rebuilt.store))?.actorName).toBe('ก')
    await rebuilt.loop.syncNow()
    expect(await unsentCount(rebuilt.store)).toBe(0)
  })

  it('is not touched by a second replay, and a store in step is not read again', async () => {
    const desk = await livedIn()
    const before = await contents(desk.store)
    await closeDesk(desk)
    const lines = desk.journal.kept.length
    for (let i = 0; i < 3; i += 1) {
      const again = await openDesk(room.centre, desk)
      expect(again.store.restored).toEqual({ restoredOps: 0, restoredPages: 0, damaged: 0 })
      expect(await contents(again.store)).toEqual(before)
      await closeDesk(again)
    }
    expect(desk.journal.kept).toHaveLength(lines)
  })

  it('that was set back to an older image is brought forward', async () => {
    const journal = new MemoryJournal()
    const engine = freshEngine()
    const first = await openOfficeStore({ journal, engine })
    await first.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
    await first.store.settled()
    const image = await dumpTables(first.store)
    for (let i = 0; i < 5; i += 1) await first.store.runCommand(setVision, { plan: PLAN, value: `หลัง ${i}` })
    const before = await contents(first.store)
    await restoreTables(first.store, image)
    await first.store.close()
    const second = await openTestStore({ journal, engine })
    expect(second.store.restored.restoredOps).toBe(5)
    expect(await contents(second.store)).toEqual(before)
    await second.store.close()
  })

  it('that was set back to before its edits were answered does not send them again', async () => {
    const desk = await enrolledOffice(room.centre)
    await withPlan(desk)
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'รอคำตอบ' })
    await desk.store.settled()
    const image = await dumpTables(desk.store)
    await desk.loop.syncNow()
    const before = await contents(desk.store)
    await restoreTables(desk.store, image)
    await closeDesk(desk)
    const again = await openDesk(room.centre, desk)
    room.keep(again)
    expect(await unsentCount(again.store)).toBe(0)
    expect(await contents(again.store)).toEqual(before)
  })

  it('keeps a name that was saved and is not in the file yet, whatever older lines say', async () => {
    const desk = await openDesk(room.centre)
    const call = (actorName: string): Promise<unknown> => saveProfile(desk.store, { ...OFFICE_ANSWERS, actorName })
    await call('ชื่อแรก')
    await call('ชื่อที่สอง')
    await desk.store.settled()
    desk.journal.failing = true
    await call('ชื่อล่าสุด')
    await desk.store.settled()
    const { cursor: from } = (await readMeta(desk.store.db, 'cursor'))!
    await closeDesk(desk)
    // The power fails before the file has the name; what main heard of the centre in between makes the start read it.
    desk.journal.kept.push(JSON.stringify({ k: 'page', page: { from, next: from + 1, more: false, head: from + 1, epoch: 'e', rows: [] } }))
    desk.journal.failing = false
    const again = await openDesk(room.centre, desk)
    room.keep(again)
    expect(again.store.restored.restoredPages).toBe(1)
    expect((await readProfile(again.store))?.actorName).toBe('ชื่อล่าสุด')
    await again.store.settled()
    const rebuilt = await openDesk(room.centre, { ...again, engine: freshEngine() })
    room.keep(rebuilt)
    expect((await readProfile(rebuilt.store))?.actorName).toBe('ชื่อล่าสุด')
  })

  it('forgets a refused edit that was discarded or made again', async () => {
    const a = await enrolledOffice(room.centre, 'ก')
    const b = await enrolledOffice(room.centre, 'ข')
    room.keep(a)
    await withPlan(a)
    await b.loop.syncNow()
    await a.store.runCommand(signPlan, { plan: PLAN })
    await a.loop.syncNow()
    await b.store.runCommand(setVision, { plan: PLAN, value: 'หนึ่ง' })
    await b.store.runCommand(createIssue, { plan: PLAN, title: 'สอง' })
    await b.loop.syncNow()
    const parked = await listParked(b.store)
    expect(parked).toHaveLength(2)
    expect(await b.store.discardParked(parked[0]!.opId)).toMatchObject({ ok: true })
    expect(await b.store.discardParked(parked[0]!.opId)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    const before = await contents(b.store)
    await closeDesk(b)
    const rebuilt = await openDesk(room.centre, { ...b, engine: freshEngine() })
    room.keep(rebuilt)
    expect(await listParked(rebuilt.store)).toHaveLength(1)
    expect(await contents(rebuilt.store)).toEqual(before)
  })

  it('keeps its identity and what it renumbered after a fork', async () => {
    const desk = await enrolledOffice(room.centre)
    await withPlan(desk)
    desk.port.fault = () => 'before'
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'รอส่ง' })
    await desk.store.settled()
    const { adoptDevice } = await import('@renderer/data/succession')
    await adoptDevice(desk.store.db, desk.store.newId())
    desk.store.wakeJournal()
    const before = await contents(desk.store)
    await closeDesk(desk)
    const rebuilt = await openDesk(room.centre, { ...desk, engine: freshEngine() })
    room.keep(rebuilt)
    expect(await contents(rebuilt.store)).toEqual(before)
  })

  it('writes every own op again into a journal file that was lost', async () => {
    const journal = new MemoryJournal()
    const engine = freshEngine()
    const first = await openOfficeStore({ journal, engine })
    await first.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
    await first.store.close()
    const marked = await openTestStore({ journal, engine })
    await marked.store.close()
    journal.kept = []
    const second = await openTestStore({ journal, engine })
    await second.store.settled()
    expect(journal.lines().filter((line) => line.k === 'op')).toHaveLength(1)
    await second.store.close()
  })

  it('is rebuilt from ten thousand lines in a few seconds', async () => {
    const journal = new MemoryJournal()
    const first = await openOfficeStore({ journal })
    await first.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
    await first.store.settled()
    await first.store.close()
    multiplyOps(journal, 10_000)
    const started = performance.now()
    const rebuilt = await openTestStore({ journal })
    const ms = performance.now() - started
    expect(await unsentCount(rebuilt.store)).toBe(10_001)
    expect((await getPlan(rebuilt.store, PLAN))?.fields.vision).toBe('ฉบับที่ 10000')
    console.log(`replay of 10,000 lines: ${Math.round(ms)} ms`)
    expect(ms).toBeLessThan(15_000)
    await rebuilt.store.close()
  })
})

describe('any crash between two steps', () => {
  it('loses nothing that was said to be saved, and ends in the same rows everywhere', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(9), { minLength: 5, maxLength: 25 }), fc.nat(1_000), async (steps, seed) => {
      const world = new MemoryCentre()
      let desk = await enrolledOffice(world, 'ก')
      const other = await enrolledOffice(world, 'ข')
      await withPlan(desk)
      await other.loop.syncNow()
      let typed = 0
      for (const step of steps) {
        const who = step % 2 === 0 ? desk : other
        if (step < 3) await who.store.runCommand(createIssue, { plan: PLAN, title: `เรื่อง ${(typed += 1)}` })
        else if (step === 3) await who.store.runCommand(setVision, { plan: PLAN, value: `วิสัยทัศน์ ${seed} ${(typed += 1)}` })
        else if (step < 6) await brokenRound(who, (['before', 'after', 'afterJournal'] as const)[(seed + step) % 3]!)
        else if (step === 6) await who.loop.syncNow()
        else if (step < 9) desk = await crashed(world, desk, step === 7)
        else desk = await crashedBeforeJournal(world, desk, `ก่อนดับ ${(typed += 1)}`)
      }
      for (const who of [desk, other, desk, other]) {
        who.port.fault = () => 'none'
        expect(await who.loop.syncNow()).toMatchObject({ ok: true })
      }
      const mine = (await desk.store.db.records.toArray()).sort(byId)
      const theirs = (await other.store.db.records.toArray()).sort(byId)
      expect(mine).toEqual(theirs)
      expect(mine.filter((row) => row.kind === 'issue')).toHaveLength(world.tables.log.filter((row) => row.op.command === 'issue.create').length)
      expect(world.tables.log.filter((row) => row.op.command !== 'plan.create')).toHaveLength(typed)
      await closeDesk(desk)
      await closeDesk(other)
    }), { numRuns: 40 })
  })

  async function brokenRound(desk: Desk, fault: 'before' | 'after' | 'afterJournal'): Promise<void> {
    let calls = 0
    desk.port.fault = () => ((calls += 1) === 1 ? fault : 'none')
    await desk.loop.syncNow()
    desk.port.fault = () => 'none'
  }

  /** The transaction is through, the journal file never hears of it. */
  async function crashedBeforeJournal(world: MemoryCentre, desk: Desk, title: string): Promise<Desk> {
    desk.journal.failing = true
    await desk.store.runCommand(createIssue, { plan: PLAN, title })
    const next = await crashed(world, desk, false, () => (desk.journal.failing = false))
    return next
  }

  /** The window goes; the database stays, or is lost with it. */
  async function crashed(world: MemoryCentre, desk: Desk, lost: boolean, afterwards: () => unknown = () => undefined): Promise<Desk> {
    await desk.store.settled()
    await desk.loop.stop()
    await desk.store.close()
    afterwards()
    return openDesk(world, { ...desk, ports: testPorts(Math.floor(desk.ports.random() * 1e6)), engine: lost ? freshEngine() : desk.engine })
  }
})

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

async function dumpTables(store: Store): Promise<readonly (readonly unknown[])[]> {
  return Promise.all(store.db.tables.map((table) => table.toArray()))
}

async function restoreTables(store: Store, image: readonly (readonly unknown[])[]): Promise<void> {
  for (const [index, table] of store.db.tables.entries()) {
    await table.clear()
    await table.bulkPut([...image[index]!])
  }
}

/** Appends edits of the vision to a journal, each built on the one before, as the device would have. */
function multiplyOps(journal: MemoryJournal, count: number): void {
  const ops = journal.lines().flatMap((line) => (line.k === 'op' ? [line] : []))
  const model = ops.at(-1)!
  const ports = testPorts(77)
  let prev = model.op.body.opId
  for (let i = 1; i <= count; i += 1) {
    const opId = ports.newId()
    const changes = [{ type: 'set' as const, kind: 'plan', ent: PLAN, fields: { vision: { v: `ฉบับที่ ${i}`, was: '', b: { o: prev } } } }]
    journal.kept.push(JSON.stringify({ ...model, op: { n: model.op.n + i, prev, body: { ...model.op.body, opId, command: 'plan.setVision', changes } } }))
    prev = opId
  }
}

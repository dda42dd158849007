import { describe, expect, it } from 'vitest'
import { returnPlan } from '@shared/plan/decide-submission'
import { planRecord } from '@shared/plan/plan-record'
import { readCursor } from '@renderer/data/meta'
import { listParked, listUnsent, unsentCount } from '@renderer/data/queries/outbox'
import { findPlans, getPlan, openConflicts } from '@renderer/data/queries/plans'
import { readProfile } from '@renderer/data/profile'
import { createSyncLoop } from '@renderer/sync/sync-loop'
import { signPlan } from '../../sign-plan'
import { freshEngine } from '../data/fixtures'
import { deskRoom } from './desk-room'
import { closeDesk, enrolledReviewer, openDesk, PLAN, withPlan, setVisionOf as edit, visionOf as vision } from './sync-desk'

const room = deskRoom()

describe('a round with the centre', () => {
  it('says notEnrolled and asks nobody before enrolment', async () => {
    const desk = await openDesk(room.centre)
    room.keep(desk)
    desk.loop.start()
    await desk.loop.syncNow()
    expect(desk.loop.state.get().phase).toBe('notEnrolled')
    expect(desk.port.calls).toEqual([])
  })

  it('sends what was made before enrolment, takes it back confirmed and empties the outbox', async () => {
    const desk = await room.office()
    await withPlan(desk)
    expect(await unsentCount(desk.store)).toBe(0)
    expect(await desk.store.db.outbox.count()).toBe(0)
    const row = (await desk.store.db.records.get(PLAN))!
    expect([row.seq > 0, row.pending]).toEqual([true, {}])
    expect(desk.loop.state.get()).toMatchObject({ phase: 'idle', unsent: 0, parked: 0, conflicts: 0 })
    expect(desk.loop.state.get().lastSuccessAt).not.toBeNull()
  })

  it('sends an op whose answer was lost once more, and it happens once', async () => {
    const desk = await room.office()
    await withPlan(desk)
    await edit(desk, 'คำตอบหาย')
    let faults = 1
    desk.port.fault = () => (faults-- > 0 ? 'after' : 'none')
    expect(await desk.loop.syncNow()).toMatchObject({ ok: false })
    expect(desk.loop.state.get()).toMatchObject({ phase: 'offline', code: 'TIMEOUT', unsent: 1 })
    expect(await desk.loop.syncNow()).toMatchObject({ ok: true })
    expect(room.centre.tables.log).toHaveLength(2)
    expect(await vision(desk)).toBe('คำตอบหาย')
  })

  it('lets two devices of an office meet; two hands on one text leave a conflict and no silent loss', async () => {
    const a = await room.office('ก')
    const b = await room.office('ข')
    await withPlan(a)
    await b.loop.syncNow()
    expect(await findPlans(b.store)).toHaveLength(1)
    await edit(a, 'ของ ก')
    await edit(b, 'ของ ข')
    for (const desk of [a, b, a, b]) await desk.loop.syncNow()
    expect(await vision(a)).toBe(await vision(b))
    expect(await openConflicts(a.store, PLAN)).toHaveLength(1)
    expect(a.loop.state.get().conflicts).toBe(1)
  })

  it('parks what a lock refused, says why, and makes it again after a return', async () => {
    const a = await room.office('ก')
    const b = await room.office('ข')
    await withPlan(a)
    await b.loop.syncNow()
    const sent = await a.store.runCommand(signPlan, { plan: PLAN })
    expect(sent).toMatchObject({ ok: true })
    await a.loop.syncNow()
    await edit(b, 'แก้หลังส่ง')
    await b.loop.syncNow()
    const [parked] = await listParked(b.store, PLAN)
    expect(parked).toMatchObject({ command: 'plan.setVision', result: { code: 'LOCKED' } })
    expect(await vision(b)).toBe('')
    expect(await b.store.reapply(parked!.opId)).toMatchObject({ ok: false, error: { code: 'PLAN_LOCKED' } })
    expect(await listParked(b.store)).toHaveLength(1)
    await sendBack()
    await b.loop.syncNow()
    expect(await b.store.reapply(parked!.opId)).toMatchObject({ ok: true })
    expect(await listParked(b.store)).toEqual([])
    expect(await vision(b)).toBe('แก้หลังส่ง')
    await b.loop.syncNow()
    await a.loop.syncNow()
    expect(await vision(a)).toBe('แก้หลังส่ง')
  })

  async function sendBack(): Promise<void> {
    const reviewer = await enrolledReviewer(room.centre)
    room.keep(reviewer)
    const done = await reviewer.store.runCommand(returnPlan, { plan: PLAN, reason: 'ขอให้แก้ไข', dueDay: '' })
    expect(done).toMatchObject({ ok: true })
    await reviewer.loop.syncNow()
  }

  it('sends at most 500 ops and less than 1 MiB at a time', async () => {
    const desk = await room.office()
    await withPlan(desk)
    desk.port.failing = 'OFFLINE'
    for (let i = 0; i < 620; i += 1) await edit(desk, `ครั้งที่ ${i}`)
    desk.port.failing = null
    desk.port.pushed = []
    await desk.loop.syncNow()
    expect(desk.port.pushed).toEqual([500, 120])
    desk.port.pushed = []
    for (let i = 0; i < 300; i += 1) await edit(desk, `${'ยาว'.repeat(640)} ${i}`)
    await desk.loop.syncNow()
    expect(desk.port.pushed.length).toBeGreaterThan(1)
    expect(await unsentCount(desk.store)).toBe(0)
  })

  it('sends nothing that is not in the journal file yet', async () => {
    const desk = await room.office()
    await withPlan(desk)
    desk.journal.failing = true
    await edit(desk, 'ยังไม่อยู่ในแฟ้ม')
    await desk.loop.syncNow()
    expect(room.centre.tables.log).toHaveLength(1)
    expect(desk.loop.state.get()).toMatchObject({ unsent: 1 })
    desk.journal.failing = false
    desk.ports.timers.fire()
    await desk.store.settled()
    await desk.loop.syncNow()
    expect(room.centre.tables.log).toHaveLength(2)
  })

  it('goes on as a successor after a fork, with the same op ids', async () => {
    const desk = await room.office()
    await withPlan(desk)
    await closeDesk(desk)
    // The whole profile was set back: the centre knows an op 2 of this device that this disk has never seen.
    const copy = await openDesk(room.centre, { journal: desk.journal, engine: desk.engine, port: desk.port, ports: desk.ports })
    await edit(copy, 'หายไปกับดิสก์')
    await copy.loop.syncNow()
    const { device, nextN, lastOp } = await readCursor(copy.store.db)
    await copy.store.db.meta.put({ k: 'cursor', v: { ...(await readCursor(copy.store.db)), nextN: nextN - 1, journaledN: nextN - 2, lastOp: room.centre.tables.log[0]!.op.opId } })
    await edit(copy, 'หลังกู้ดิสก์')
    const [op] = await listUnsent(copy.store)
    expect(await copy.loop.syncNow()).toMatchObject({ ok: true })
    room.keepOnly(copy)
    expect((await readCursor(copy.store.db)).device).not.toBe(device)
    expect((await readProfile(copy.store))?.device).toBe((await readCursor(copy.store.db)).device)
    expect(room.centre.tables.log.map((row) => row.op.opId)).toContain(op!.opId)
    expect(new Set(room.centre.tables.log.map((row) => row.op.opId)).size).toBe(room.centre.tables.log.length)
    expect(lastOp).not.toBe(op!.opId)
    expect(await unsentCount(copy.store)).toBe(0)
  })

  it('takes the identity main holds after a crash between naming a successor and storing it', async () => {
    const desk = await room.office()
    await withPlan(desk)
    const successor = desk.store.newId()
    await desk.port.centralSucceed({ device: desk.port.enrolled!.device, successor })
    await edit(desk, 'หลังเปลี่ยนชื่อ')
    expect(await desk.loop.syncNow()).toMatchObject({ ok: true })
    expect((await readCursor(desk.store.db)).device).toBe(successor)
    expect(await unsentCount(desk.store)).toBe(0)
  })

  it('sends again from the number the centre expects', async () => {
    const desk = await room.office()
    await withPlan(desk)
    desk.port.fault = () => 'before'
    await edit(desk, 'หนึ่ง')
    await edit(desk, 'สอง')
    await desk.store.settled()
    // Answers to ops that the centre has not kept: it asks for them again.
    for (const row of await desk.store.db.outbox.toArray()) {
      if (row.n === 2) await desk.store.db.outbox.put({ ...row, result: { n: 2, opId: row.opId, status: 'applied', seq: 99, code: null, conflicts: [], where: [] } })
    }
    desk.port.fault = () => 'none'
    expect(await desk.loop.syncNow()).toMatchObject({ ok: true })
    expect(await desk.store.db.outbox.count()).toBe(0)
    expect(room.centre.tables.log.map((row) => row.n)).toEqual([1, 2, 3])
  })

  it.each(['EPOCH', 'UPGRADE', 'REVOKED'] as const)('stops at %s with its code, and schedules nothing', async (code) => {
    const desk = await room.office()
    await withPlan(desk)
    desk.ports.timers.waiting.clear()
    desk.port.failing = code
    await edit(desk, 'ก')
    await desk.loop.syncNow()
    expect(desk.loop.state.get()).toMatchObject({ phase: 'error', code, unsent: 1 })
    expect([...desk.ports.timers.waiting]).toEqual([])
  })

  it('sends nothing more once the centre was restored from a backup, not even after a restart', async () => {
    const desk = await room.office()
    await withPlan(desk)
    desk.port.epoch = 'restored'
    await desk.loop.syncNow()
    expect(desk.loop.state.get()).toMatchObject({ phase: 'error', code: 'EPOCH' })
    await closeDesk(desk)
    const again = await openDesk(room.centre, desk)
    room.keepOnly(again)
    await edit(again, 'ก')
    again.port.calls = []
    await again.loop.syncNow()
    expect(again.loop.state.get()).toMatchObject({ phase: 'error', code: 'EPOCH' })
    expect(again.port.calls).toEqual([])
  })
})

describe('when rounds happen', () => {
  it('waits longer after every failure, up to fifteen minutes, and a minute after success', async () => {
    const desk = await room.office()
    desk.port.failing = 'OFFLINE'
    const waits: number[] = []
    for (let i = 0; i < 14; i += 1) {
      desk.ports.timers.waiting.clear()
      await desk.loop.syncNow()
      waits.push([...desk.ports.timers.waiting].at(-1)!.delayMs)
    }
    expect(waits[0]).toBeLessThanOrEqual(5_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60_000)
    expect(waits.at(-1)!).toBeGreaterThanOrEqual(7.5 * 60_000)
    desk.port.failing = null
    desk.ports.timers.waiting.clear()
    await desk.loop.syncNow()
    expect([...desk.ports.timers.waiting].map((entry) => entry.delayMs)).toEqual([60_000])
  })

  it('sends an edit soon after it is on disk', async () => {
    const desk = await room.office()
    await withPlan(desk)
    desk.loop.start()
    await desk.loop.syncNow()
    await edit(desk, 'พิมพ์แล้ว')
    await until(() => [...desk.ports.timers.waiting].some((entry) => entry.delayMs < 1_000))
    desk.ports.timers.fire()
    await until(() => desk.loop.state.get().unsent === 0 && desk.loop.state.get().phase === 'idle')
    expect(room.centre.tables.log).toHaveLength(2)
  })

  it('tries at once when the network comes back', async () => {
    const desk = await room.office()
    await withPlan(desk)
    desk.loop.start()
    desk.port.failing = 'OFFLINE'
    await edit(desk, 'ก')
    await desk.loop.syncNow()
    expect(desk.loop.state.get().phase).toBe('offline')
    desk.port.failing = null
    desk.online()
    await until(() => desk.loop.state.get().phase === 'idle')
    expect(await unsentCount(desk.store)).toBe(0)
  })

  it('lets only one window talk to the centre at a time', async () => {
    const desk = await room.office()
    await withPlan(desk)
    let inside = 0
    let most = 0
    const count = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => async (...args: A): Promise<T> => {
      most = Math.max(most, (inside += 1))
      await new Promise((resolve) => setTimeout(resolve, 1))
      const reply = await call(...args)
      inside -= 1
      return reply
    }
    const watched = { ...desk.port, centralPush: count(desk.port.centralPush), centralPull: count(desk.port.centralPull), centralStatus: desk.port.centralStatus }
    const ports = { ...desk.ports, onOnline: () => () => undefined }
    const tabs = [createSyncLoop(desk.store, watched, ports), createSyncLoop(desk.store, watched, ports)]
    for (let i = 0; i < 5; i += 1) await edit(desk, `แท็บ ${i}`)
    await Promise.all([...tabs, ...tabs].map((tab) => tab.syncNow()))
    expect(most).toBe(1)
    expect(await unsentCount(desk.store)).toBe(0)
    expect(room.centre.tables.log).toHaveLength(6)
  })

  it('reports a refused code and stays unenrolled', async () => {
    const desk = await openDesk(room.centre, { engine: freshEngine() })
    room.keep(desk)
    expect(await desk.loop.enrol('http://127.0.0.1', 'BAD')).toMatchObject({ ok: false, error: { code: 'CODE_UNKNOWN' } })
    expect(desk.loop.state.get().phase).toBe('notEnrolled')
    expect((await getPlan(desk.store, PLAN))?.kind).not.toBe(planRecord.kind)
  })
})

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !done(); i += 1) await new Promise((resolve) => setTimeout(resolve, 2))
  expect(done()).toBe(true)
}

describe('a device that lost its key', () => {
  it('comes back under a new identity with a new code, and what it made meanwhile is sent', async () => {
    const desk = await room.office()
    await withPlan(desk)
    const before = (await readCursor(desk.store.db)).device
    desk.port.failing = 'KEY_UNAVAILABLE'
    await edit(desk, 'ทำระหว่างกุญแจหาย')
    await desk.loop.syncNow()
    expect(desk.loop.state.get()).toMatchObject({ phase: 'error', code: 'KEY_UNAVAILABLE', unsent: 1 })
    desk.port.failing = null
    desk.port.lostKeys.add(before)
    const enrolled = await desk.loop.enrol('http://127.0.0.1', 'ABCDEFGH')
    expect(enrolled.ok).toBe(true)
    await desk.loop.syncNow()
    expect((await readCursor(desk.store.db)).device).not.toBe(before)
    expect(await unsentCount(desk.store)).toBe(0)
    expect(await vision(desk)).toBe('ทำระหว่างกุญแจหาย')
  })
})

import { describe, expect, it } from 'vitest'
import { createIssue } from '@shared/issue/issue-commands'
import { planError } from '@shared/kernel/error-codes'
import { err } from '@shared/kernel/result'
import { readCursor } from '@renderer/data/meta'
import { holdsNewerKinds } from '@renderer/data/queries/newer'
import { settlePage } from '@renderer/data/settle'
import { deskRoom } from './desk-room'
import { PLAN, withPlan, setVisionOf as edit, visionOf as vision } from './sync-desk'

const room = deskRoom()

describe('programs of different ages', () => {
  it('waits whole in front of a centre of an older program, hears of others meanwhile, and sends by itself once it was updated', async () => {
    const [desk, other] = [await room.office('ก'), await room.office('ข')]
    await withPlan(other)
    await desk.loop.syncNow()
    await edit(other, 'ของ ข')
    await other.loop.syncNow()
    const understanding = desk.port.centralPush
    Object.assign(desk.port, { centralPush: () => Promise.resolve(err(planError('CENTRE_OLDER'))) })
    for (const title of ['หนึ่ง', 'สอง']) await desk.store.runCommand(createIssue, { plan: PLAN, title })
    expect(await desk.loop.syncNow()).toMatchObject({ ok: false, error: { code: 'CENTRE_OLDER' } })
    expect(desk.loop.state.get()).toMatchObject({ phase: 'error', code: 'CENTRE_OLDER', unsent: 2, parked: 0 })
    expect(await vision(desk)).toBe('ของ ข')
    Object.assign(desk.port, { centralPush: understanding })
    expect(await desk.loop.syncNow()).toMatchObject({ ok: true })
    expect(desk.loop.state.get()).toMatchObject({ phase: 'idle', unsent: 0, parked: 0 })
  })

  it('keeps rows of kinds that only a newer program knows, says so, and gives them back untouched', async () => {
    const desk = await room.office()
    await withPlan(desk)
    expect(await holdsNewerKinds(desk.store)).toBe(false)
    const { cursor: from, epoch } = await readCursor(desk.store.db)
    const id = desk.store.newId()
    const row = { id, kind: 'weather', office: '40', plan: PLAN, seq: from + 1, del: false, f: { sky: ['ฟ้า', from + 1] as [string, number] } }
    const plan = { id: PLAN, kind: 'plan', office: '40', plan: PLAN, seq: from + 1, del: false, f: { mood: ['ดี', from + 1] as [string, number] } }
    expect(await settlePage(desk.store.db, { from, next: from + 1, more: false, head: from + 1, epoch: epoch ?? '', rows: [row, plan] })).toBe(true)
    await edit(desk, 'แก้ต่อในรุ่นเก่า')
    expect(await holdsNewerKinds(desk.store)).toBe(true)
    expect((await desk.store.db.records.get(id))?.confirmed).toEqual({ sky: ['ฟ้า', from + 1] })
    expect((await desk.store.db.records.get(PLAN))?.view).toMatchObject({ mood: 'ดี', vision: 'แก้ต่อในรุ่นเก่า' })
    const [sent] = await desk.store.db.outbox.toArray()
    expect(Object.keys(sent?.body.changes[0]?.fields ?? {})).toEqual(['vision'])
  })
})

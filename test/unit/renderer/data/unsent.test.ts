import { describe, expect, it } from 'vitest'
import { readHistorySince } from '@renderer/data/history-since'
import { openOfficeStore, openTestStore } from './fixtures'

const DAY = 86_400_000

describe('words that were begun and not sent', () => {
  it('are there at once, after a restart, and gone when sent; nothing of them reaches outbox or journal', async () => {
    const desk = await openOfficeStore()
    const { unsent } = desk.store
    unsent.keep('kpi:1:title', 'เขียนค้าง')
    unsent.keep('kpi:2:title', 'อีกข้อ')
    expect(unsent.get('kpi:1:title')).toBe('เขียนค้าง')
    await desk.store.settled()
    desk.store.db.close()
    const second = await openTestStore(desk)
    expect(second.store.unsent.get('kpi:1:title')).toBe('เขียนค้าง')
    expect([...second.store.unsent.all.get()].sort()).toEqual(['kpi:1:title', 'kpi:2:title'])
    second.store.unsent.keep('kpi:1:title', null)
    await second.store.settled()
    expect(JSON.stringify(desk.journal.kept)).not.toContain('เขียนค้าง')
    expect(await second.store.db.outbox.count()).toBe(0)
    second.store.db.close()
    const third = await openTestStore(desk)
    expect(third.store.unsent.all.get()).toEqual(['kpi:2:title'])
    await third.store.db.unsent.update('kpi:2:title', { at: desk.ports.now() - 181 * DAY })
    third.store.db.close()
    expect((await openTestStore(desk)).store.unsent.all.get()).toEqual([])
  })
})

describe('since when a history is kept', () => {
  it('is the first start, and stays', async () => {
    const desk = await openOfficeStore()
    const since = await readHistorySince(desk.store)
    expect(since).toBeGreaterThan(0)
    desk.store.db.close()
    expect(await readHistorySince((await openTestStore(desk)).store)).toBe(since)
  })
})

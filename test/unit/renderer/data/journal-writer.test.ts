import { afterEach, describe, expect, it, vi } from 'vitest'
import { createIssue } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { setVision } from '@shared/plan/set-vision'
import { liveRecordsOf } from '@renderer/data/live-records'
import { readCursor } from '@renderer/data/meta'
import { unsentCount } from '@renderer/data/queries/outbox'
import { freshEngine, openOfficeStore, openTestStore, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
const opened: TestStore[] = []

async function withPlan(): Promise<TestStore> {
  const desk = await openOfficeStore()
  opened.push(desk)
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  await desk.store.settled()
  return desk
}

afterEach(async () => {
  vi.restoreAllMocks()
  for (const { store } of opened.splice(0)) await store.close()
})

/** What happens between an edit and its rest, in order. */
function witness({ store, journal }: TestStore): string[] {
  const events: string[] = []
  const put = store.db.meta.put.bind(store.db.meta)
  vi.spyOn(store.db.meta, 'put').mockImplementation((row, key) => {
    if (row.k === 'cursor') events.push('cursor')
    return put(row, key)
  })
  journal.afterAppend = () => events.push('synced')
  store.saveState.subscribe(() => events.push(store.saveState.get().phase))
  return events
}

describe('the journal writer', () => {
  it('says saved once the file is synced, and does not wait until the store has noted it', async () => {
    const desk = await withPlan()
    const events = witness(desk)
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'ก' })
    await desk.store.settled()
    expect(events).toEqual(['saving', 'cursor', 'saving', 'synced', 'saved', 'cursor'])
    const { journaledN, nextN } = await readCursor(desk.store.db)
    expect(journaledN).toBe(nextN - 1)
  })

  it('never says saved while a list shows what is not in the file yet, however near one edit is to the next', async () => {
    const { store, journal } = await withPlan()
    const live = liveRecordsOf(store)
    const early: string[] = []
    const look = (): void => {
      const text = journal.kept.join('\n')
      const missing = (live.list(issueRecord, PLAN) ?? []).filter(({ fields }) => !text.includes(fields.title))
      if (store.saveState.get().phase === 'saved') early.push(...missing.map(({ fields }) => fields.title))
    }
    const stop = live.subscribe(PLAN, [issueRecord.kind], look)
    await live.upToDate(issueRecord, PLAN)
    for (let round = 1; round <= 12; round += 1) {
      const edit = store.runCommand(createIssue, { plan: PLAN, title: `ประเด็นที่ ${String(round)}` })
      if (round % 3 !== 0) await edit
      if (round % 4 === 0) await store.settled()
    }
    await store.settled()
    stop()
    expect(live.list(issueRecord, PLAN)).toHaveLength(12)
    expect(early).toEqual([])
  })

  it('an edit that is refused leaves the word of the last one as it is', async () => {
    const { store } = await withPlan()
    const before = store.saveState.get()
    expect(await store.runCommand(setVision, { plan: 'ไม่มีอยู่', value: 'ก' })).toMatchObject({ ok: false })
    expect(store.saveState.get()).toBe(before)
  })

  it('never says saved while an edit is not in the file, however edits and appends overlap', async () => {
    const desk = await withPlan()
    const { store, journal } = desk
    let [begun, committed, sightings] = [1, 1, 0]
    const kept = (): number => journal.lines().filter(({ k }) => k === 'op').length
    const edit = async (): Promise<void> => {
      await store.runCommand(setVision, { plan: PLAN, value: `ครั้งที่ ${begun += 1}` })
      committed += 1
      if (store.saveState.get().phase === 'saved') expect(kept()).toBeGreaterThanOrEqual(committed)
    }
    store.saveState.subscribe(() => {
      if (store.saveState.get().phase !== 'saved') return
      sightings += 1
      expect(kept()).toBeGreaterThanOrEqual(committed)
    })
    // Further edits are made while earlier ones are on their way to the file, and right after they arrived.
    const more: Promise<void>[] = []
    journal.beforeAppend = async () => { if (begun < 30) await edit() }
    journal.afterAppend = () => begun < 30 && more.push(edit())
    for (let i = 0; i < 10; i += 1) await edit()
    await store.settled()
    await Promise.all(more)
    await store.settled()
    expect([store.saveState.get().phase, kept()]).toEqual(['saved', committed])
    expect(committed).toBeGreaterThanOrEqual(30)
    expect(sightings).toBeGreaterThan(0)
  })

  it('may write a line twice when the window dies before the store has noted it; replay takes it once', async () => {
    const desk = await withPlan()
    desk.journal.afterAppend = () => { desk.store.db.close() }
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'ไฟดับหลังเขียนแฟ้ม' })
    await desk.store.settled()
    desk.journal.afterAppend = () => undefined
    const again = await openTestStore(desk)
    await again.store.close()
    const rebuilt = await openTestStore({ journal: desk.journal, engine: freshEngine() })
    opened.push(rebuilt)
    expect(await unsentCount(rebuilt.store)).toBe(2)
    expect(await rebuilt.store.db.outbox.toCollection().keys()).toEqual([1, 2])
  })

  it('appends at most 500 ops and about a megabyte at a time', async () => {
    const desk = await withPlan()
    const { store, journal } = desk
    const sizes: { lines: number; bytes: number }[] = []
    let release = (): void => undefined
    void desk.ports.locks.request('planner-journal', {}, () => new Promise<void>((resolve) => (release = resolve)))
    for (let i = 0; i < 1_100; i += 1) await store.runCommand(setVision, { plan: PLAN, value: `ครั้งที่ ${i}` })
    for (let i = 0; i < 200; i += 1) await store.runCommand(setVision, { plan: PLAN, value: `${'ยาว'.repeat(600)} ${i}` })
    journal.afterAppend = (lines) => sizes.push({ lines: lines.length, bytes: Buffer.byteLength(JSON.stringify(lines)) })
    const savedAt: number[] = []
    store.saveState.subscribe(() => savedAt.push(journal.kept.filter((line) => line.includes('"k":"op"')).length))
    release()
    await store.settled()
    expect(savedAt).toEqual([1_301])
    expect(sizes.reduce((sum, { lines }) => sum + lines, 0)).toBe(1_300)
    expect(Math.max(...sizes.map(({ lines }) => lines))).toBe(500)
    expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThan(1_200_000)
    expect(sizes.length).toBeLessThan(9)
    expect(store.saveState.get().phase).toBe('saved')
  })
})

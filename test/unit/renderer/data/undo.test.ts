import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIssue, deleteIssue } from '@shared/issue/issue-commands'
import { issueRecord } from '@shared/issue/issue-record'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { planRecord } from '@shared/plan/plan-record'
import { setVision } from '@shared/plan/set-vision'
import { getRecord, listRecords } from '@renderer/data/queries/records'
import { listUnsent } from '@renderer/data/queries/outbox'
import { openOfficeStore, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
let desk: TestStore

beforeEach(async () => {
  desk = await openOfficeStore()
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
})
afterEach(() => desk.store.close())

const vision = async (): Promise<string | undefined> => (await getRecord(desk.store, planRecord, PLAN))?.fields.vision

describe('undo and redo', () => {
  it('names the step, takes it back and makes it again, as ops of their own', async () => {
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'หนึ่ง' })
    expect(desk.store.undoState.get()).toEqual({ undo: 'plan.setVision', redo: null })
    expect(await desk.store.undo()).toMatchObject({ ok: true })
    expect(await vision()).toBe('')
    expect(desk.store.undoState.get()).toEqual({ undo: 'plan.create', redo: 'plan.setVision' })
    expect(await desk.store.redo()).toMatchObject({ ok: true })
    expect(await vision()).toBe('หนึ่ง')
    expect((await listUnsent(desk.store)).map(({ command }) => command)).toEqual(['plan.create', 'plan.setVision', 'plan.setVision.undo', 'plan.setVision.redo'])
  })

  it('steps asked for at once are taken one after the other', async () => {
    for (const value of ['หนึ่ง', 'สอง', 'สาม']) await desk.store.runCommand(setVision, { plan: PLAN, value })
    await Promise.all([desk.store.undo(), desk.store.undo()])
    expect(await vision()).toBe('หนึ่ง')
    await Promise.all([desk.store.redo(), desk.store.undo(), desk.store.redo(), desk.store.redo()])
    expect(await vision()).toBe('สาม')
  })

  it('walks a hundred and fifty steps back and forth again', async () => {
    for (let i = 1; i <= 150; i += 1) await desk.store.runCommand(setVision, { plan: PLAN, value: `ขั้นที่ ${i}` })
    for (let i = 149; i >= 1; i -= 1) {
      await desk.store.undo()
      expect(await vision()).toBe(`ขั้นที่ ${i}`)
    }
    for (let i = 2; i <= 150; i += 1) await desk.store.redo()
    expect(await vision()).toBe('ขั้นที่ 150')
  })

  it('forgets what was undone when something new is done', async () => {
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'หนึ่ง' })
    await desk.store.undo()
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'สอง' })
    expect(desk.store.undoState.get().redo).toBeNull()
    expect(await desk.store.redo()).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_UNDO' } })
  })

  it('refuses when the field moved on, and lets the step below be reached', async () => {
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'หนึ่ง' })
    const row = (await desk.store.db.records.get(PLAN))!
    await desk.store.db.records.put({ ...row, view: { ...row.view, vision: 'คนอื่นแก้' } })
    expect(await desk.store.undo()).toMatchObject({ ok: false, error: { code: 'UNDO_OUTDATED' } })
    expect(desk.store.undoState.get()).toEqual({ undo: 'plan.create', redo: null })
  })

  it('refuses in a locked plan and keeps the step for later', async () => {
    await desk.store.runCommand(setVision, { plan: PLAN, value: 'หนึ่ง' })
    const row = (await desk.store.db.records.get(PLAN))!
    await desk.store.db.records.put({ ...row, view: { ...row.view, state: 'submitted' } })
    expect(await desk.store.undo()).toMatchObject({ ok: false, error: { code: 'PLAN_LOCKED' } })
    expect(desk.store.undoState.get().undo).toBe('plan.setVision')
  })

  it('takes back a creation and brings back a deletion', async () => {
    const titles = async (): Promise<string[]> => (await listRecords(desk.store, issueRecord, PLAN)).map((issue) => issue.fields.title)
    await desk.store.runCommand(createIssue, { plan: PLAN, title: 'ประเด็นที่หนึ่ง' })
    await desk.store.undo()
    expect(await titles()).toEqual([])
    await desk.store.redo()
    expect(await titles()).toEqual(['ประเด็นที่หนึ่ง'])
    const [issue] = await listRecords(desk.store, issueRecord, PLAN)
    await desk.store.runCommand(deleteIssue, { issue: issue!.id })
    expect(await titles()).toEqual([])
    await desk.store.undo()
    expect(await titles()).toEqual(['ประเด็นที่หนึ่ง'])
  })

  it('takes back and makes again a deed of several ops at once, all of them or none', async () => {
    const titles = ['หนึ่ง', 'สอง', 'สาม']
    const made = await desk.store.runParts(createIssue, titles.map((title) => ({ plan: PLAN, title })))
    expect(made).toMatchObject({ ok: true, value: { created: [expect.any(String), expect.any(String), expect.any(String)] } })
    expect(desk.store.undoState.get().undo).toBe('issue.create')
    expect(await desk.store.undo()).toMatchObject({ ok: true })
    expect(await listRecords(desk.store, issueRecord, PLAN)).toEqual([])
    expect(desk.store.undoState.get()).toEqual({ undo: 'plan.create', redo: 'issue.create' })
    expect(await desk.store.redo()).toMatchObject({ ok: true })
    expect((await listRecords(desk.store, issueRecord, PLAN)).map(({ fields }) => fields.title)).toEqual(titles)
    await desk.store.undo()
    const refused = await desk.store.runParts(createIssue, [{ plan: PLAN, title: 'สี่' }, { plan: PLAN, title: '' }])
    expect(refused).toMatchObject({ ok: false, error: { code: 'TITLE_EMPTY' } })
    expect(await listRecords(desk.store, issueRecord, PLAN)).toEqual([])
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { editSection, type NewFigure, type ParagraphEdit } from '@shared/narrative/edit-section'
import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { listUnsent } from '@renderer/data/queries/outbox'
import { listRecords } from '@renderer/data/queries/records'
import { openOfficeStore, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
const section = sectionId(PLAN, 'drive')
const id = (last: string): string => `0190a000-0000-7000-8000-0000000000${last}`
/** As large as a picture may be. */
const large = (last: string): NewFigure => ({ id: id(last), mime: 'image/jpeg', width: 1_600, height: 1_200, alt: '', data: 'A'.repeat(532_000) })
const shows = (block: string, figure: string): ParagraphEdit => ({ type: 'put', id: id(block), order: `a${block}`, style: 'figure', content: [], figure: id(figure) })
let desk: TestStore

beforeEach(async () => {
  desk = await openOfficeStore()
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
})
afterEach(() => desk.store.close())

async function write(edits: ParagraphEdit[], figures: NewFigure[] = []): Promise<string> {
  const done = await desk.store.runCommand(editSection, { plan: PLAN, section, edits, figures })
  if (!done.ok) throw new Error(done.error.code)
  return done.value.opId ?? ''
}

const shown = async (): Promise<string[]> => {
  const [blocks, figures] = [await listRecords(desk.store, paragraphRecord, PLAN), await listRecords(desk.store, figureRecord, PLAN)]
  return [...blocks.map((block) => `block ${block.id.slice(-1)}`), ...figures.map((figure) => `picture ${figure.id.slice(-1)} ${String(figure.fields.data.length)}`)]
}

it('takes a picture with its block away and brings both back whole, one step each way', async () => {
  await write([shows('01', '0a')], [large('0a')])
  const whole = await shown()
  expect(whole).toEqual(['block 1', 'picture a 532000'])
  await write([{ type: 'remove', id: id('01') }])
  expect(await shown()).toEqual([])
  await desk.store.undo()
  expect(await shown()).toEqual(whole)
  await desk.store.redo()
  expect(await shown()).toEqual([])
  await desk.store.undo()
  await desk.store.undo()
  expect(await shown()).toEqual([])
  await desk.store.redo()
  expect(await shown()).toEqual(whole)
})

it('deletes five large pictures at once in an edit that fits into a push', async () => {
  for (const n of ['1', '2', '3', '4', '5']) await write([shows(`0${n}`, `a${n}`)], [large(`a${n}`)])
  await write(['1', '2', '3', '4', '5'].map((n) => ({ type: 'remove', id: id(`0${n}`) })))
  expect(await shown()).toEqual([])
  expect(JSON.stringify((await listUnsent(desk.store)).at(-1)).length).toBeLessThan(20_000)
  await desk.store.undo()
  expect(await shown()).toHaveLength(10)
})

it('keeps a picture that a colleague shows too, when its coming is undone', async () => {
  await write([shows('01', '0a')], [large('0a')])
  const row = (await desk.store.db.records.get(id('01')))!
  await desk.store.db.records.put({ ...row, id: id('02') })
  expect(await desk.store.undo()).toMatchObject({ error: { code: 'UNDO_OUTDATED' } })
  expect(await shown()).toEqual(['block 1', 'block 2', 'picture a 532000'])
})

it('brings a block back from the recycle bin with a picture that went later', async () => {
  await write([shows('01', '0a'), shows('02', '0a')], [large('0a')])
  const deed = await write([{ type: 'remove', id: id('01') }])
  await write([{ type: 'remove', id: id('02') }])
  expect(await shown()).toEqual([])
  await desk.store.bringBack(deed)
  expect(await shown()).toEqual(['block 1', 'picture a 532000'])
})

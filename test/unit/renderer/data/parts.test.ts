import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { importBudgetLines, type ImportLinesArgs } from '@shared/budget/import-lines'
import { deleteBudgetLines } from '@shared/budget/many-lines'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { projectRecord } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { openOfficeStore, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
type Write = ImportLinesArgs['writes'][number]

let desk: TestStore
beforeEach(async () => { desk = await newDesk() })
afterEach(() => desk.store.close())

async function newDesk(): Promise<TestStore> {
  const made = await openOfficeStore()
  await made.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  return made
}

function idOf(kind: 'a' | 'b', index: number): string {
  return `01900000-0000-7000-8000-00000000${kind}${String(index).padStart(3, '0')}`
}

function project(index: number, title = `โครงการ ${String(index)}`): Write {
  return { kind: 'project', id: idOf('a', index), fields: { title } }
}

function line(index: number, of: number, rate: number): Write {
  return { kind: 'budgetLine', id: idOf('b', index), fields: { project: idOf('a', of), item: `รายการ ${String(index)}`, rate } }
}

const parts = (...writes: readonly Write[][]): ImportLinesArgs[] => writes.map((own) => ({ plan: PLAN, writes: own }))

async function counts(): Promise<readonly number[]> {
  return [(await listRecords(desk.store, projectRecord, PLAN)).length, (await listRecords(desk.store, budgetLineRecord, PLAN)).length]
}

describe('one deed in several parts', () => {
  it('a later part finds what an earlier one made and changed, without a second reading', async () => {
    const done = await desk.store.runParts(importBudgetLines, parts([project(1), line(1, 1, 100)], [line(2, 1, 200), line(1, 1, 150)], [line(3, 1, 300)]))
    expect(done).toMatchObject({ ok: true })
    const lines = await listRecords(desk.store, budgetLineRecord, PLAN)
    expect(lines.map(({ fields }) => [fields.item, fields.rate])).toEqual([['รายการ 1', 150], ['รายการ 2', 200], ['รายการ 3', 300]])
    expect(new Set(lines.map(({ fields }) => fields.order)).size).toBe(3)
  })

  it('what a later part may not do takes the earlier ones with it', async () => {
    expect(await desk.store.runParts(importBudgetLines, parts([project(1), line(1, 1, 100)], [line(2, 9, 100)]))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await counts()).toEqual([0, 0])
  })

  it('lines of sixty projects in one op go with one undo, come back with one redo, and from the bin', async () => {
    const projects = Array.from({ length: 60 }, (_, index) => project(index))
    const lines = Array.from({ length: 120 }, (_, index) => line(index, index % 60, 100))
    await desk.store.runParts(importBudgetLines, parts(projects, lines))
    expect(await desk.store.undo()).toMatchObject({ ok: true })
    expect(await counts()).toEqual([0, 0])
    expect(await desk.store.redo()).toMatchObject({ ok: true })
    expect(await counts()).toEqual([60, 120])
    const [deed] = (await desk.store.db.history.toArray()).filter(({ command, deletedAt }) => deletedAt !== undefined && command?.startsWith(importBudgetLines.name))
    await desk.store.undo()
    expect(await desk.store.bringBack(deed?.opId ?? '')).toMatchObject({ ok: false, error: { code: 'PARENT_DELETED' } })
    const back = (await desk.store.db.history.toArray()).findLast(({ changes }) => changes.length === 60 && changes.every(({ type }) => type === 'delete'))
    expect(await desk.store.bringBack(back?.opId ?? '')).toMatchObject({ ok: true })
    expect(await desk.store.bringBack(deed?.opId ?? '')).toMatchObject({ ok: true })
    expect(await counts()).toEqual([60, 120])
  })

  it('thirty deleted lines come back from the bin', async () => {
    await desk.store.runParts(importBudgetLines, parts([project(1)], Array.from({ length: 30 }, (_, index) => line(index, 1, 100))))
    const deleted = await desk.store.runCommand(deleteBudgetLines, { project: idOf('a', 1), lines: Array.from({ length: 30 }, (_, index) => idOf('b', index)) })
    expect(deleted.ok && (await desk.store.bringBack(deleted.value.opId ?? ''))).toMatchObject({ ok: true })
    expect(await counts()).toEqual([1, 30])
  })
})

const writes = fc.uniqueArray(fc.oneof(
  fc.record({ index: fc.nat(2), title: fc.constantFrom('ก', 'ข', '') }).map(({ index, title }) => project(index, title)),
  fc.record({ index: fc.nat(6), of: fc.nat(2), rate: fc.constantFrom(0, 100, 2 ** 50, 2 ** 51) }).map(({ index, of, rate }) => line(index, of, rate))
), { selector: ({ id }) => id, maxLength: 5 })

/** Rows and ops with the numbers of the ops in place of their ids. */
async function told({ store }: TestStore): Promise<unknown> {
  const outbox = await store.db.outbox.orderBy('n').toArray()
  const ops = new Map(outbox.map(({ opId, n }) => [opId, `op ${String(n)}`]))
  const records = (await store.db.records.toArray()).map(({ view, viewDel, id, pending }) => ({ id, view, viewDel, pending }))
  const text = JSON.stringify([records, outbox.map(({ body }) => body.changes)])
  return JSON.parse(text.replaceAll(/"([0-9a-f-]{36})"/gu, (_, id: string) => JSON.stringify(ops.get(id) ?? id)))
}

describe('parts of one deed against the same edits one by one', () => {
  it('end in the same rows and ops, or are refused for the same reason and leave nothing', async () => {
    await fc.assert(fc.asyncProperty(fc.array(writes, { minLength: 1, maxLength: 5 }), async (made) => {
      const [whole, single] = [await newDesk(), await newDesk()]
      const before = await told(whole)
      const done = await whole.store.runParts(importBudgetLines, parts(...made))
      let refused: string | null = null
      for (const part of parts(...made)) {
        const one = await single.store.runCommand(importBudgetLines, part)
        refused ??= one.ok ? null : one.error.code
        if (refused !== null) break
      }
      expect(done.ok ? null : done.error.code).toBe(refused)
      expect(await told(whole)).toEqual(refused === null ? await told(single) : before)
      await Promise.all([whole.store.close(), single.store.close()])
    }), { numRuns: 60 })
  }, 60_000)
})

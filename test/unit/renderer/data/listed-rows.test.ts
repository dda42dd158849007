import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { deleteBudgetLines, moveBudgetLines, pasteBudgetLines, setBudgetLines } from '@shared/budget/many-lines'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import { createProject } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import { projectStepRecord } from '@shared/project/project-step-record'
import { liveRecordsOf } from '@renderer/data/live-records'
import { readMeta } from '@renderer/data/meta'
import { listRecords } from '@renderer/data/queries/records'
import { openOfficeStore, openTestStore, type TestStore } from './fixtures'

const PLAN = planId('40', 2571, 2575)
const LINE = { category: '2.2', factors: [], rate: 100 } as const
const KINDS = [budgetLineRecord.kind, projectRecord.kind, projectStepRecord.kind]

/** A project with some lines; `looks`: a screen shows them, so that they are in memory. */
async function deskWithLines(looks: boolean): Promise<TestStore & { readonly project: string }> {
  const desk = await openOfficeStore()
  await desk.store.runCommand(createPlan, { office: '40', startYear: 2571, endYear: 2575 })
  const made = await desk.store.runCommand(createProject, { plan: PLAN, issue: '', title: 'โครงการ', fiscalYear: 2571 })
  const project = made.ok ? made.value.created[0] ?? '' : ''
  if (looks) await look(desk)
  for (const item of ['ก', 'ข', 'ค']) await desk.store.runCommand(addBudgetLine, { project, item, ...LINE, factors: [] })
  return { ...desk, project }
}

async function look({ store }: TestStore): Promise<void> {
  liveRecordsOf(store).subscribe(PLAN, KINDS, () => undefined)
  await liveRecordsOf(store).upToDate(budgetLineRecord, PLAN)
}

const place = fc.nat(9)
const step = fc.oneof(
  fc.record({ do: fc.constant('rate' as const), at: place, rate: fc.constantFrom(1, 200, SATANG_LIMIT - 500, SATANG_LIMIT) }),
  fc.record({ do: fc.constant('add' as const), rate: fc.constantFrom(7, SATANG_LIMIT) }),
  fc.record({ do: fc.constant('many' as const), at: place, to: place, rate: fc.nat(1_000) }),
  fc.record({ do: fc.constant('paste' as const), at: place, to: place }),
  fc.record({ do: fc.constantFrom('delete' as const, 'move' as const), at: place, to: place }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) })
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** What the store answered. */
async function act({ store, project }: Awaited<ReturnType<typeof deskWithLines>>, made: Step): Promise<string> {
  const lines = (await listRecords(store, budgetLineRecord, PLAN)).map(({ id }) => id)
  const line = (at: number): string => lines[at % Math.max(lines.length, 1)] ?? 'none'
  const run = async () => {
    switch (made.do) {
      case 'rate': return store.runCommand(setBudgetLine, { line: line(made.at), fields: { rate: made.rate } })
      case 'add': return store.runCommand(addBudgetLine, { project, item: 'ใหม่', category: '2.2', factors: [], rate: made.rate })
      case 'many': return store.runCommand(setBudgetLines, { project, lines: [line(made.at), line(made.to)].map((id) => ({ line: id, fields: { rate: made.rate } })) })
      case 'paste': return store.runParts(pasteBudgetLines, [made.at, made.to].map((at) => ({ project, changes: [{ line: line(at), fields: { item: 'วาง' } }], added: [{ item: 'เพิ่ม', category: '2.2' as const, factors: [], rate: at }], after: null })))
      case 'delete': return store.runCommand(deleteBudgetLines, { project, lines: [line(made.at)] })
      case 'move': return store.runCommand(moveBudgetLines, { project, lines: [line(made.at)], after: made.to === 0 ? null : line(made.to) })
      case 'undo': return store.undo()
      case 'redo': return store.redo()
    }
  }
  const done = await run()
  return done.ok ? 'ok' : done.error.code
}

/** Lines as they stand, without the ids that differ from store to store. */
async function shown({ store }: TestStore) {
  return (await listRecords(store, budgetLineRecord, PLAN)).map(({ fields }) => ({ ...fields, project: '' }))
}

describe('lists in memory', () => {
  it('are exactly what is stored after any edits, and commands that read them answer as those that read the store', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const [looking, blind] = [await deskWithLines(true), await deskWithLines(false)]
      for (const made of steps) {
        expect(await act(looking, made)).toBe(await act(blind, made))
        expect(await shown(looking)).toEqual(await shown(blind))
        const list = liveRecordsOf(looking.store).exactly(PLAN, budgetLineRecord.kind, (await readMeta(looking.store.db, 'rowsMark')) ?? 0)
        const rows = await looking.store.db.records.where('[plan+kind]').equals([PLAN, budgetLineRecord.kind]).toArray()
        expect(list?.sorted().map(({ id, view }) => [id, view])).toEqual(rows.filter((row) => !row.viewDel).map(({ id, view }) => [id, view]))
      }
      await Promise.all([looking.store.close(), blind.store.close()])
    }), { numRuns: 40 })
  }, 60_000)

  it('spare an edit among many lines their reading', async () => {
    const desk = await deskWithLines(true)
    const [line] = await listRecords(desk.store, budgetLineRecord, PLAN)
    const where = vi.spyOn(desk.store.db.records, 'where')
    expect(await desk.store.runCommand(setBudgetLine, { line: line?.id ?? '', fields: { rate: 5 } })).toMatchObject({ ok: true })
    expect(where.mock.calls.flat()).not.toContain('[plan+kind]')
    await desk.store.close()
  })

  it('are not believed once another window wrote: the sum of the project is judged by what is stored', async () => {
    const desk = await deskWithLines(true)
    const other = await openTestStore({ engine: desk.engine, journal: desk.journal })
    const [line] = await listRecords(desk.store, budgetLineRecord, PLAN)
    const both = [
      other.store.runCommand(addBudgetLine, { project: desk.project, item: 'จากอีกหน้าต่าง', category: '2.2', factors: [], rate: SATANG_LIMIT - 300 }),
      desk.store.runCommand(setBudgetLine, { line: line?.id ?? '', fields: { rate: 101 } })
    ]
    expect((await Promise.all(both)).map((done) => (done.ok ? 'ok' : done.error.code))).toEqual(['ok', 'AMOUNT_TOO_LARGE'])
    const live = await liveRecordsOf(desk.store).upToDate(budgetLineRecord, PLAN)
    expect(live.map(({ fields }) => fields.item)).toContain('จากอีกหน้าต่าง')
    await Promise.all([other.store.close(), desk.store.close()])
  })

  it('keep what a refused deed had not changed', async () => {
    const desk = await deskWithLines(true)
    const before = await shown(desk)
    const refused = await desk.store.runParts(pasteBudgetLines, [1, SATANG_LIMIT].map((rate) => ({ project: desk.project, changes: [], added: [{ item: 'เพิ่ม', category: '2.2' as const, factors: [], rate }], after: null })))
    expect(refused).toMatchObject({ ok: false, error: { code: 'AMOUNT_TOO_LARGE' } })
    expect((await liveRecordsOf(desk.store).upToDate(budgetLineRecord, PLAN)).map(({ fields }) => ({ ...fields, project: '' }))).toEqual(before)
    await desk.store.runCommand(addBudgetLine, { project: desk.project, item: 'ต่อไป', category: '2.2', factors: [], rate: 1 })
    expect((await liveRecordsOf(desk.store).upToDate(budgetLineRecord, PLAN)).map(({ fields }) => fields.item)).toContain('ต่อไป')
    await desk.store.close()
  })
})

import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { projectTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { importBudgetLines, MAX_IMPORT_WRITES } from '@shared/budget/import-lines'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { createPlan } from '@shared/plan/create-plan'
import { projectRecord } from '@shared/project/project-record'
import { inOrder } from '@shared/record/order-key'
import { importSheet } from '@shared/sheet/import-workbook'
import type { ImportReport } from '@shared/sheet/import-report'
import { importParts } from '@shared/sheet/import-writes'
import { GUESSED } from '@shared/sheet/mapping'
import { readPaste } from '@shared/sheet/paste-block'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
})

const HEAD = 'โครงการ\tปีงบประมาณ\tหมวด\tรายการ\tจำนวน\tหน่วย\tอัตรา'
function reported(rows: string): ImportReport {
  const sheet = readPaste({ text: `${HEAD}\n${rows}` })
  if (!sheet.ok) throw new Error(sheet.error.code)
  const existing = { plan, startYear: 2571, endYear: 2575, projects: store.all(projectRecord), lines: store.all(budgetLineRecord) }
  const report = importSheet(sheet.value, { mapping: GUESSED, existing, ownForm: false })
  if (!report.ok) throw new Error(report.error.code)
  return report.value
}
function accept(report: ImportReport): string[] {
  return importParts(plan, report.writes).map((args) => { const done = store.run(importBudgetLines, args); return done.ok ? 'ok' : done.error.code })
}

test('what a report showed is written in one deed, in the order of the file; a second time nothing is left to write', () => {
  const rows = 'โครงการ ก\t๒๕๗๑\tค่าใช้สอย\tอาหารว่าง\t๑๘๐\tคน\t๓๕\n\t\tค่าวัสดุ\tกระดาษ\t\t\t1,500.50\nโครงการ ข\t2572\tค่าตอบแทน\tวิทยากร\t6\tชม.\t600'
  const first = reported(rows)
  expect([first.new, first.refused]).toEqual([3, []])
  expect(accept(first)).toEqual(['ok'])
  expect(inOrder(store.all(projectRecord)).map(({ fields }) => [fields.title, fields.fiscalYear, fields.issue])).toEqual([['โครงการ ก', 2571, ''], ['โครงการ ข', 2572, '']])
  expect(inOrder(store.all(budgetLineRecord)).map(({ fields }) => [fields.category, fields.item, fields.factors, fields.rate])).toEqual([
    ['2.2', 'อาหารว่าง', [{ quantity: 180, unit: 'คน' }], 3_500], ['2.3', 'กระดาษ', [], 150_050], ['2.1', 'วิทยากร', [{ quantity: 6, unit: 'ชม.' }], 60_000]
  ])
  expect(projectTotal(store.all(budgetLineRecord))).toBe(first.totals.satang)
  expect(reported(rows)).toMatchObject({ new: 0, changed: 0, same: 3, writes: [] })
  const corrected = reported(rows.replace('๓๕', '๔๐'))
  expect(corrected).toMatchObject({ new: 0, changed: 1, same: 2, writes: [{ kind: 'budgetLine', isNew: false, fields: { rate: 4_000 } }] })
  expect(accept(corrected)).toEqual(['ok'])
  expect(store.all(budgetLineRecord)).toHaveLength(3)
})

test('a new project outside the years of the plan is refused in its cell, and by the command', () => {
  expect(reported('ก\t2565\tค่าใช้สอย\tข\t\t\t5')).toMatchObject({ new: 0, refused: [{ code: 'YEAR_OUT_OF_PLAN' }], writes: [] })
  const id = store.newId()
  const run = (fields: object): unknown => { const done = store.run(importBudgetLines, { plan, writes: [{ kind: 'project', id, fields }] }); return done.ok ? 'ok' : done.error.code }
  expect([run({ title: 'ก', fiscalYear: 2565 }), run({ title: ' ' }), run({ title: 'ก'.repeat(501) }), run({ title: 'ก', fundSource: 'x' })]).toEqual(['YEAR_OUT_OF_PLAN', 'TITLE_EMPTY', 'TEXT_TOO_LONG', 'BAD_ARGUMENTS'])
  expect(store.all(projectRecord)).toEqual([])
})

test('a line without its project, a sum beyond counting, another office, a locked plan: nothing of the import is written', () => {
  const line = { kind: 'budgetLine' as const, id: store.newId(), fields: { project: store.newId(), category: '2.2', item: 'x', factors: [], rate: 5 } }
  const project = { kind: 'project' as const, id: line.fields.project, fields: { title: 'ก' } }
  const code = (...given: Parameters<typeof store.run<Parameters<typeof importBudgetLines.decide>[1]>>): string => { const done = store.run(...given); return done.ok ? 'ok' : done.error.code }
  expect(code(importBudgetLines, { plan, writes: [line] })).toBe('NOT_FOUND')
  expect(code(importBudgetLines, { plan, writes: [project, { ...line, fields: { ...line.fields, rate: SATANG_LIMIT } }, { ...line, id: store.newId(), fields: { ...line.fields, rate: 1 } }] })).toBe('AMOUNT_TOO_LARGE')
  expect(code(importBudgetLines, { plan, writes: [project] }, { office: '65' })).toBe('NOT_ALLOWED')
  expect(store.all(projectRecord)).toEqual([])
  expect(code(importBudgetLines, { plan, writes: [project, line] })).toBe('ok')
})

test('a large import is several parts, each within what one op carries', () => {
  const report = reported(Array.from({ length: 1_200 }, (_, index) => `โครงการ ${index % 30}\t2571\tค่าใช้สอย\tรายการ ${index}\t\t\t100`).join('\n'))
  const parts = importParts(plan, report.writes)
  expect(parts.map(({ writes }) => writes.length)).toEqual([500, 500, 230])
  expect(Math.max(...parts.map(({ writes }) => writes.length))).toBeLessThanOrEqual(MAX_IMPORT_WRITES)
  expect(accept(report)).toEqual(['ok', 'ok', 'ok'])
  expect(store.all(budgetLineRecord)).toHaveLength(1_200)
})

test('an import is refused exactly when the sum of all lines, as they would stand, leaves the countable', () => {
  const project = store.newId()
  const ids = [store.newId(), store.newId(), store.newId()]
  expect(store.run(importBudgetLines, { plan, writes: [{ kind: 'project', id: project, fields: { title: 'ก' } }] }).ok).toBe(true)
  const rates = new Map<string, number>()
  const rate = fc.constantFrom(0, 1, SATANG_LIMIT - 2, SATANG_LIMIT - 1, SATANG_LIMIT)
  fc.assert(fc.property(fc.uniqueArray(fc.record({ at: fc.nat(2), rate }), { selector: ({ at }) => at, minLength: 1 }), (made) => {
    const writes = made.map(({ at, rate: given }) => ({ kind: 'budgetLine' as const, id: ids[at] ?? '', fields: { project, rate: given } }))
    const after = new Map([...rates, ...writes.map(({ id, fields }) => [id, fields.rate] as const)])
    const isCountable = [...after.values()].reduce((sum, each) => sum + BigInt(each), 0n) <= BigInt(SATANG_LIMIT)
    const done = store.run(importBudgetLines, { plan, writes })
    expect(done.ok ? 'ok' : done.error.code).toBe(isCountable ? 'ok' : 'AMOUNT_TOO_LARGE')
    if (done.ok) for (const [id, given] of after) rates.set(id, given)
  }), { numRuns: 200 })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBudgetLines } from '@shared/budget/many-lines'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { importBudgetLines } from '@shared/budget/import-lines'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { createPlan } from '@shared/plan/create-plan'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { createProject } from '@shared/project/project-commands'
import { entryForm } from '@shared/sheet/entry-form'
import { importWorkbook } from '@shared/sheet/import-workbook'
import type { ImportReport } from '@shared/sheet/import-report'
import { importParts } from '@shared/sheet/import-writes'
import { GUESSED } from '@shared/sheet/mapping'
import { existingOf, type ExistingRecords } from '@shared/sheet/match-records'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import { reportRows } from '@shared/sheet/report-rows'
import { sheetSource, type SheetSource } from '@shared/sheet/sheet-source'
import { lookAtSheet } from '@shared/sheet/sheet-look'
import { MemoryPlan } from '../plan/memory-plan'
import { sheetData, xlsxFile } from './xlsx-file'

type Value = string | number | null
interface Planned {
  readonly months: number[]
  readonly forward: number[]
  readonly thisYear: number
  readonly commitments: { fiscalYear: number; satang: number }[]
}
const NOT_PLANNED: Planned = { months: [], forward: [], thisYear: UNKNOWN_AMOUNT, commitments: [] }

class Desk {
  readonly store = new MemoryPlan()
  readonly plan = this.store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })

  constructor(lines: readonly Planned[]) {
    const project = this.store.must(createProject, { plan: this.plan, issue: '', title: 'โครงการ ก', fiscalYear: 2571 })
    if (lines.length > 0) this.store.must(addBudgetLines, { project, after: null, lines: lines.map((line, index) => ({ category: '2.2' as const, item: `รายการ ${String(index)}`, factors: [], rate: 120_000, ...line })) })
  }

  source(): SheetSource {
    const records = [...this.store.rows.values()]
    const snapshot = readSnapshot(records)
    if (snapshot === undefined) throw new Error('no plan')
    return sheetSource(snapshot, records)
  }

  existing(): ExistingRecords {
    return existingOf(this.source().snapshot)
  }

  report(rows: readonly (readonly Value[])[]): ImportReport {
    const made = importWorkbook(xlsxFile({ sheet: sheetData(rows) }), 'x.xlsx', { mapping: { ...GUESSED, defaults: { fiscalYear: 2571 } }, existing: this.existing() })
    if (!made.ok) throw new Error(made.error.code)
    return made.value
  }

  accept({ writes }: ImportReport): void {
    for (const args of importParts(this.plan, writes)) this.store.must(importBudgetLines, args)
  }

  lines(): Planned[] {
    return this.store.all(budgetLineRecord).map(({ fields: { months, forward, thisYear, commitments } }) => ({ months, forward, thisYear, commitments }))
  }
}

describe('months, years ahead and commitments by file', () => {
  test('a foreign sheet brings them in, the same again changes nothing, a corrected month is told with its name', () => {
    const desk = new Desk([])
    const head = ['โครงการ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน (บาท)', 'ต.ค. 70', 'พ.ย. 70', 'ม.ค. 71', 'ประมาณการปีที่ 1', 'ประมาณการปีที่ 2', 'ผูกพันปี 2572', 'ผูกพันปี 2573']
    const row: Value[] = ['โครงการ ก', '2.2', 'จ้างเหมา', 600, 100, '๒๐๐', 300, 700, null, null, 50]
    const first = desk.report([head, row])
    expect(first).toMatchObject({ new: 1, refused: [] })
    expect(first.warnings.map(({ code }) => code)).not.toContain('monthsDiffer')
    desk.accept(first)
    expect(desk.lines()).toEqual([{ months: [10_000, 20_000, 0, 30_000, 0, 0, 0, 0, 0, 0, 0, 0], forward: [70_000, 0, 0], thisYear: UNKNOWN_AMOUNT, commitments: [{ fiscalYear: 2573, satang: 5_000 }] }])
    expect(desk.report([head, row])).toMatchObject({ new: 0, changed: 0, same: 1, writes: [] })
    const corrected = desk.report([head, row.with(5, 250)])
    expect(corrected).toMatchObject({ changed: 1, same: 0 })
    expect(corrected.warnings.map(({ code }) => code)).toContain('monthsDiffer')
    expect(reportRows(corrected, desk.existing())[0]?.changes).toEqual([{ field: 'month2', from: 20_000, to: 25_000 }])
    expect(desk.report([head, row.with(5, 'เท่าเดิม')])).toMatchObject({ refused: [{ cell: 'F2', code: 'CELL_NOT_MONEY' }] })
  })

  test('columns the file lacks stay as they are; ticks under the months are no money and refuse nothing', () => {
    const desk = new Desk([{ ...NOT_PLANNED, months: [60_000, 60_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], forward: [5, 0, 0] }])
    const ticks = desk.report([['โครงการ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน', 'ต.ค.', 'พ.ย.'], ['โครงการ ก', '2.2', 'รายการ 0', 1_200, '✓', null]])
    expect(ticks).toMatchObject({ new: 0, changed: 0, same: 1, refused: [] })
    const one = desk.report([['โครงการ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน', 'พ.ย.'], ['โครงการ ก', '2.2', 'รายการ 0', 1_200, 500]])
    desk.accept(one)
    expect(desk.lines()[0]).toMatchObject({ months: [60_000, 50_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], forward: [5, 0, 0] })
  })

  test('a market price is no month, a title of a plan no commitment', () => {
    const sheet = { name: 'x', hidden: false, merges: [], hiddenColumns: [], rows: [{ number: 1, hidden: false, cells: ['รายการ', 'จำนวนเงิน', 'market price', 'maybe', 'q10'].map((text) => ({ kind: 'text' as const, text })) }] }
    expect(Object.keys(lookAtSheet(sheet).guessed).sort()).toEqual(['amount', 'item'])
  })

  test('out by the form of this program and in again changes nothing, whatever is planned', async () => {
    const satang = fc.integer({ min: 0, max: 100_000_000 })
    const list = (most: number) => fc.oneof(fc.constant([] as number[]), fc.array(satang, { minLength: most, maxLength: most }))
    const commitments = fc.uniqueArray(fc.record({ fiscalYear: fc.integer({ min: 2568, max: 2576 }), satang: fc.integer({ min: 1, max: 100_000_000 }) }), { maxLength: 4, selector: ({ fiscalYear }) => fiscalYear })
    const line = fc.record({ months: list(12), forward: list(3), thisYear: fc.oneof(fc.constant(UNKNOWN_AMOUNT), fc.integer({ min: 1, max: 100_000 })), commitments: commitments.map((years) => years.toSorted((a, b) => a.fiscalYear - b.fiscalYear)) })
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (lines) => {
      const desk = new Desk(lines)
      const made = importWorkbook(await renderXlsx(entryForm(desk.source())), 'x.xlsx', { existing: desk.existing() })
      expect(made).toMatchObject({ ok: true, value: { new: 0, changed: 0, same: lines.length, refused: [], writes: [] } })
    }), { numRuns: 12 })
  })
})

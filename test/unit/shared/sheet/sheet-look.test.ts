import { describe, expect, test } from 'vitest'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { projectRecord } from '@shared/project/project-record'
import { readRecord } from '@shared/record/define-record'
import type { Json } from '@shared/kernel/json'
import { importWorkbook } from '@shared/sheet/import-workbook'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { openWorkbook } from '@shared/sheet/open-workbook'
import { reportRows, reportTotals } from '@shared/sheet/report-rows'
import { choicesOf, lookAtSheet, mappingOf, withColumn, type SheetLook } from '@shared/sheet/sheet-look'
import { sheetData, xlsxFile } from './xlsx-file'

type Value = string | number | null
const ROWS: readonly (readonly Value[])[] = [
  ['บัญชีรายการ', null, null, null], ['โครงการ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน (ล้านบาท)'], ['โครงการ ก', '2.3', 'กระดาษ', 0.0012], ['โครงการ ก', '2.2', 'อาหารว่าง', 0.0126]
]
const bytes = xlsxFile({ sheet: sheetData(ROWS) })

function looked(rows: readonly (readonly Value[])[], headerRow?: number): SheetLook {
  const book = openWorkbook(xlsxFile({ sheet: sheetData(rows) }), 'x.xlsx')
  if (!book.ok) throw new Error(book.error.code)
  const sheet = book.value.read(0)
  if (!sheet.ok) throw new Error(sheet.error.code)
  return lookAtSheet(sheet.value, headerRow)
}

const PLAN = '019aa000-0000-7000-8000-000000000001'
function record(spec: typeof projectRecord | typeof budgetLineRecord, id: string, view: Record<string, Json>) {
  return readRecord(spec, { id, kind: spec.kind, office: '64', plan: PLAN, view })
}
const P1 = '019aa000-0000-7000-8000-0000000000a1'
const L1 = '019aa000-0000-7000-8000-0000000000b1'
const existing: ExistingRecords = {
  plan: PLAN, startYear: 2571, endYear: 2575, projects: [record(projectRecord, P1, { title: 'โครงการ ก', fiscalYear: 2571 }) as never],
  lines: [record(budgetLineRecord, L1, { project: P1, category: '2.3', item: 'กระดาษ', factors: [], rate: 100_000 }) as BudgetLine]
}

describe('a sheet before anything of it is taken in', () => {
  test('headings, columns, unit and first rows are shown as they stand', () => {
    const look = looked(ROWS)
    expect(look).toMatchObject({ headerRow: 2, rows: 2, unit: 'million', formulas: 0, merges: 0 })
    expect(look.guessed).toEqual({ project: [0], category: [1], item: [2], amount: [3] })
    expect(look.columns.map(({ letters, heading, samples }) => [letters, heading, samples])).toEqual([
      ['A', 'โครงการ', ['โครงการ ก']], ['B', 'หมวดรายจ่าย', ['2.3', '2.2']], ['C', 'รายการ', ['กระดาษ', 'อาหารว่าง']], ['D', 'จำนวนเงิน (ล้านบาท)', ['0.0012', '0.0126']]
    ])
    expect(look.top.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('the same headings have one signature wherever they stand below a title; other headings another', () => {
    expect(looked(ROWS.slice(1)).signature).toBe(looked(ROWS).signature)
    expect(looked([['โครงการ', 'รายการ', 'จำนวนเงิน'], ['ก', 'ข', 1]]).signature).not.toBe(looked(ROWS).signature)
  })

  test('a row without headings can be said; then a column is told by its letters', () => {
    const look = looked([['กระดาษ', 12], ['ปากกา', 5]], 0)
    expect(look).toMatchObject({ headerRow: 0, rows: 2, guessed: {} })
    expect(look.columns.map(({ letters }) => letters)).toEqual(['A', 'B'])
  })

  test('a field that stands once leaves its earlier column, parts of a category stay together', () => {
    const { guessed } = looked(ROWS)
    expect(withColumn(guessed, 2, 'amount')).toEqual({ project: [0], category: [1], amount: [2] })
    expect(withColumn(guessed, 0, 'category')).toEqual({ category: [0, 1], item: [2], amount: [3] })
    expect(withColumn(guessed, 3, null)).toEqual({ project: [0], category: [1], item: [2] })
  })

  test('choices become a mapping that reads the same, and come back out of it', () => {
    const look = looked(ROWS)
    const choices = { columns: look.guessed, defaults: { fiscalYear: 2572 as never }, hiddenRows: 'skip' as const }
    const mapping = mappingOf(look, choices)
    expect(choicesOf(mapping, look)).toEqual({ ...choices, unit: undefined })
    const [guessed, matched] = [importWorkbook(bytes, 'x.xlsx'), importWorkbook(bytes, 'x.xlsx', { mapping })]
    expect(guessed.ok && matched.ok && [matched.value.totals, matched.value.new]).toEqual([guessed.ok && guessed.value.totals, 2])
  })
})

describe('a report in words', () => {
  const report = importWorkbook(bytes, 'x.xlsx', { existing })
  if (!report.ok) throw new Error(report.error.code)

  test('names what is new, and of what changes the old and the new', () => {
    expect(reportRows(report.value, existing).map(({ isNew, cell, item, amount, changes }) => ({ isNew, cell, item, amount, changes }))).toEqual([
      { isNew: false, cell: 'D3', item: 'กระดาษ', amount: 120_000, changes: [{ field: 'rate', from: 100_000, to: 120_000 }] },
      { isNew: true, cell: 'D4', item: 'อาหารว่าง', amount: 1_260_000, changes: [] }
    ])
    expect(reportTotals(report.value.writes, existing)).toEqual({ before: 100_000, after: 1_380_000 })
    const earlier = { ...existing, projects: existing.projects.map((project) => ({ ...project, fields: { ...project.fields, fiscalYear: 2566 as never } })) }
    expect(reportTotals(report.value.writes, earlier)).toEqual({ before: 0, after: 0 })
  })

  test('nothing is written into a locked project; the rows say so', () => {
    const locked = importWorkbook(bytes, 'x.xlsx', { existing: { ...existing, locked: new Set([P1]) } })
    expect(locked.ok && [locked.value.refused.map(({ cell, code }) => `${cell} ${code}`), locked.value.writes]).toEqual([['D3 PROJECT_LOCKED', 'D4 PROJECT_LOCKED'], []])
  })
})

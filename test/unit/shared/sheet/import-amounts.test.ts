import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { addBudgetLines } from '@shared/budget/many-lines'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { recordStepAmounts } from '@shared/budget/many-step-amounts'
import { stepAmountRecord, type BudgetStep } from '@shared/budget/step-amount-record'
import { stepsOfLine } from '@shared/budget/step-totals'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { createPlan } from '@shared/plan/create-plan'
import { planRecord } from '@shared/plan/plan-record'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { createProject } from '@shared/project/project-commands'
import { projectRecord } from '@shared/project/project-record'
import type { Role } from '@shared/record/command'
import { amountForm } from '@shared/sheet/amount-form'
import { importWorkbook } from '@shared/sheet/import-workbook'
import type { ImportReport } from '@shared/sheet/import-report'
import { amountParts } from '@shared/sheet/import-writes'
import { knownAmounts, knownAmountsOf } from '@shared/sheet/known-amounts'
import { GUESSED, type Mapping } from '@shared/sheet/mapping'
import type { ExistingRecords } from '@shared/sheet/match-records'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import { reportSteps } from '@shared/sheet/report-rows'
import { sheetSource } from '@shared/sheet/sheet-source'
import { spreadAmount } from '@shared/sheet/spread-amount'
import { MemoryPlan } from '../plan/memory-plan'
import { sheetData, xlsxFile } from './xlsx-file'

type Value = string | number | null
let store: MemoryPlan
let plan: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
})

/** A project with lines of these whole baht, named รายการ 0, 1, … */
function project(title: string, baht: readonly number[]): void {
  const id = store.must(createProject, { plan, issue: '', title, fiscalYear: 2571 })
  store.must(addBudgetLines, { project: id, after: null, lines: baht.map((rate, index) => ({ category: '2.2' as const, item: `รายการ ${String(index)}`, factors: [], rate: rate * 100 })) })
}
function existing(role: Role = 'reviewer'): ExistingRecords {
  const { startYear, endYear } = store.get(planRecord, plan).fields
  return { plan, startYear, endYear, projects: store.all(projectRecord), lines: store.all(budgetLineRecord), amounts: knownAmounts(store.all(stepAmountRecord), [], role) }
}
const SAID: Mapping['defaults'] = { day: '2027-01-15', reference: 'นร 0701/ว 9' }
const MAPPING: Mapping = { ...GUESSED, holds: 'steps', defaults: SAID }
function report(rows: readonly (readonly Value[])[], more: Partial<Mapping> = {}, role: Role = 'reviewer'): ImportReport {
  const made = importWorkbook(xlsxFile({ sheet: sheetData(rows) }), 'x.xlsx', { mapping: { ...MAPPING, ...more }, existing: existing(role) })
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.details)}`)
  return made.value
}
function accept({ writes }: ImportReport, role: Role = 'reviewer'): void {
  for (const args of amountParts(plan, writes)) store.must(recordStepAmounts, args, { role })
}
function brief({ new: fresh, changed, same, refused }: ImportReport): unknown {
  return { new: fresh, changed, same, refused: refused.map(({ cell, code }) => `${cell} ${code}`) }
}
function total(step: BudgetStep): number {
  return store.all(budgetLineRecord).reduce((sum, line) => sum + (stepsOfLine(line, store.all(stepAmountRecord).filter(({ fields }) => fields.line === line.id)).get(step) ?? 0), 0)
}
const HEAD = ['โครงการ', 'รายการ', 'ปรับตาม สงป.']

describe('scenario 32 at the centre: the workbook of the Budget Bureau', () => {
  test('new 3, changed 12, same 200, refused 2 with their cells; nothing overwritten; a second time everything is the same', () => {
    project('โครงการ ก', Array.from({ length: 217 }, (_, index) => 1_000 + index))
    const rows: Value[][] = Array.from({ length: 217 }, (_, index) => ['โครงการ ก', `รายการ ${String(index)}`, 1_000 + index])
    accept(report([HEAD, ...rows.slice(0, 212)]))
    const corrected = rows.map((row, index) => (index < 12 ? row.with(2, 900) : index >= 215 ? row.with(2, index === 215 ? 'ตามจริง' : 1.005) : row))
    const told = report([HEAD, ...corrected], { defaults: { ...SAID, day: '2027-01-20' } })
    expect(brief(told)).toEqual({ new: 3, changed: 12, same: 200, refused: ['C217 CELL_NOT_MONEY', 'C218 CELL_TOO_FINE'] })
    expect(reportSteps(told, existing())).toEqual([{ step: 'bureau', before: sumSatang(rows.slice(0, 212).map((row) => (Number(row[2]) * 100) as Satang)), after: told.totals.satang }])
    expect(store.all(stepAmountRecord)).toHaveLength(212)
    accept(told)
    expect(store.all(stepAmountRecord)).toHaveLength(212 + 15)
    expect(total('bureau')).toBe(told.totals.satang)
    expect(brief(report([HEAD, ...corrected], { defaults: { ...SAID, day: '2027-01-20' } }))).toEqual({ new: 0, changed: 0, same: 215, refused: ['C217 CELL_NOT_MONEY', 'C218 CELL_TOO_FINE'] })
    expect(store.all(stepAmountRecord).at(-1)?.fields).toMatchObject({ day: '2027-01-20', reference: 'นร 0701/ว 9', by: 'สมชาย ใจดี', fromFile: false })
  })

  test('an amount of another year or of another office with the same title is refused, not written here', () => {
    project('โครงการ ก', [1_000])
    const [own] = [...store.rows.values()].filter(({ kind }) => kind === 'project')
    const rows = (year: Value, agency: Value): Value[][] => [['โครงการ', 'ปีงบประมาณ', 'หน่วยงานหลัก', 'รายการ', 'ปรับตาม สงป.'], ['โครงการ ก', year, agency, 'รายการ 0', 900]]
    expect(brief(report(rows(2571, 'สยจ.ตาก')))).toMatchObject({ new: 1, refused: [] })
    store.put({ ...own!, view: { ...own!.view, leadAgency: 'สยจ.สุโขทัย' } })
    for (const [year, agency] of [[2572, 'สยจ.สุโขทัย'], [2571, 'สยจ.ตาก']] as const) expect(brief(report(rows(year, agency)))).toEqual({ new: 0, changed: 0, same: 0, refused: ['E2 CELL_PROJECT_UNKNOWN'] })
    for (const [year, agency] of [[2571, 'สยจ.สุโขทัย'], [null, null], [2571, null]] as const) expect(brief(report(rows(year, agency)))).toMatchObject({ new: 1, refused: [] })
  })

  test('of two entries on one day the later file counts, and an older day is kept beside without changing what counts', () => {
    project('โครงการ ก', [1_000])
    const row = (baht: number): Value[][] => [HEAD, ['โครงการ ก', 'รายการ 0', baht]]
    for (const baht of [900, 950, 700]) accept(report(row(baht)))
    expect(total('bureau')).toBe(70_000)
    const older = report(row(1_200), { defaults: { ...SAID, day: '2026-12-01' } })
    expect(older.warnings.map(({ code }) => code)).toEqual(['amountOlder'])
    accept(older)
    expect(total('bureau')).toBe(70_000)
    expect(brief(report(row(1_200), { defaults: { ...SAID, day: '2026-12-01' } }))).toMatchObject({ new: 0, changed: 0, same: 1 })
  })
})

test('rows are met by project and item, by code, by the item alone; what is not clear is refused with its cell', () => {
  project('โครงการ ก', [1_000, 2_000])
  project('โครงการ ข', [3_000])
  const told = report([
    ['โครงการ', 'รายการ', 'ตาม พ.ร.บ.', 'ลงวันที่', 'เลขที่หนังสือ'], ['โครงการ ก', 'รายการ 0', 900, '1/10/2570', 'พ.ร.บ. 2571'], [null, 'รายการ 1', 800, null, null], ['โครงการ ค', 'รายการ 0', 5, null, null],
    ['โครงการ ข', 'ไม่มี', 5, null, null], ['โครงการ ข', null, 2_500, null, null], [null, 'รวมทั้งสิ้น', 4_200, null, null]
  ])
  expect(brief(told)).toEqual({ new: 3, changed: 0, same: 0, refused: ['C4 CELL_PROJECT_UNKNOWN', 'C5 CELL_LINE_UNKNOWN'] })
  expect(told.writes.map((write) => (write.kind === 'stepAmount' ? [write.fields.satang, write.fields.day, write.fields.reference] : []))).toEqual([
    [90_000, '2027-10-01', 'พ.ร.บ. 2571'], [80_000, '2027-01-15', 'นร 0701/ว 9'], [250_000, '2027-01-15', 'นร 0701/ว 9']
  ])
  expect(told.warnings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['C7 totalSkipped'])
  expect(brief(report([['รายการ', 'สงป.'], ['รายการ 0', 5], ['โครงการ ข', 5]]))).toMatchObject({ new: 1, refused: ['B2 CELL_LINE_SEVERAL'] })
})

test('the amount of a whole project is refused, or divided in proportion when a person says so; beside its lines it only sums up', () => {
  project('โครงการ ก', [1_000, 2_000, 1])
  const whole: Value[][] = [['โครงการ', 'ตาม พ.ร.บ.'], ['โครงการ ก', 1_500]]
  expect(brief(report(whole))).toMatchObject({ new: 0, refused: ['B2 CELL_PROJECT_WHOLE'] })
  const spread = report(whole, { spread: true })
  expect(brief(spread)).toMatchObject({ new: 1, refused: [] })
  accept(spread)
  expect(total('act')).toBe(150_000)
  expect(brief(report(whole))).toMatchObject({ new: 0, changed: 0, same: 1, refused: [] })
  const both = report([['โครงการ', 'รายการ', 'กมธ.'], ['โครงการ ก', null, 30], ['โครงการ ก', 'รายการ 0', 10], ['โครงการ ก', 'รายการ 1', 20]])
  expect(brief(both)).toMatchObject({ new: 2, refused: [] })
  expect(both.warnings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['C2 subtotalSkipped'])
})

test('what adds up is read as all of it by now, or as this round alone; less than before asks for a reason', () => {
  project('โครงการ ก', [1_000])
  const rows = (baht: number): Value[][] => [['โครงการ', 'รายการ', 'จัดสรร'], ['โครงการ ก', 'รายการ 0', baht]]
  for (const baht of [400, 700]) accept(report(rows(baht)))
  expect([total('allocation'), store.all(stepAmountRecord).map(({ fields }) => fields.satang)]).toEqual([70_000, [40_000, 30_000]])
  expect(brief(report(rows(600)))).toMatchObject({ refused: ['C2 STEP_INCOMPLETE'] })
  accept(report(rows(600), { defaults: { ...SAID, note: 'ดึงกลับ' } }))
  expect(total('allocation')).toBe(60_000)
  const round = { rounds: 'part' as const, defaults: { ...SAID, day: '2027-02-01' } }
  accept(report(rows(100), round))
  expect(total('allocation')).toBe(70_000)
  expect(brief(report(rows(100), round))).toMatchObject({ new: 0, changed: 0, same: 1 })
  expect(brief(report(rows(100), { ...round, defaults: { ...SAID, day: '2027-03-01' } }))).toMatchObject({ changed: 1 })
})

test('each side enters its own steps; a day is always asked for', () => {
  project('โครงการ ก', [1_000])
  const rows: Value[][] = [['โครงการ', 'รายการ', 'จัดสรร', 'เบิกจ่าย'], ['โครงการ ก', 'รายการ 0', 500, 100]]
  expect(brief(report(rows))).toMatchObject({ new: 1, refused: ['D2 CELL_STEP_OTHER'] })
  expect(brief(report(rows, {}, 'office'))).toMatchObject({ new: 2, refused: [] })
  expect(brief(report(rows, { defaults: {} }))).toMatchObject({ new: 0, refused: ['C2 STEP_INCOMPLETE', 'D2 CELL_STEP_OTHER'] })
})

test('the form of this program comes back with nothing new; a changed amount is met by its id, steps of the other side are locked', async () => {
  project('โครงการ ก', [1_000, 2_000])
  accept(report([HEAD, ['โครงการ ก', 'รายการ 0', 900]]))
  const records = [...store.rows.values()]
  const snapshot = readSnapshot(records)
  if (snapshot === undefined) throw new Error('no plan')
  const form = amountForm(sheetSource(snapshot, records), knownAmountsOf(records, 'reviewer'))
  const read = async (book: typeof form): Promise<ImportReport> => {
    const made = importWorkbook(await renderXlsx(book), 'x.xlsx', { existing: existing(), said: SAID })
    if (!made.ok) throw new Error(made.error.code)
    return made.value
  }
  expect(brief(await read(form))).toEqual({ new: 0, changed: 0, same: 1, refused: [] })
  const [sheet] = form.sheets
  if (sheet === undefined) throw new Error('no sheet')
  const act = sheet.columns.findIndex(({ heading }) => heading === 'ตาม พ.ร.บ.')
  expect(sheet.columns.flatMap(({ heading, kind, locked }) => (kind === 'money' && locked !== true ? [heading] : []))).toEqual(['ปรับตามสำนักงบประมาณ', 'ตามมติ ครม.', 'ตามมติกรรมาธิการ', 'ตาม พ.ร.บ.', 'จัดสรร'])
  const told = await read({ ...form, sheets: [{ ...sheet, rows: sheet.rows.map((row) => row.with(act, 80_000)) }] })
  expect(brief(told)).toEqual({ new: 2, changed: 0, same: 1, refused: [] })
})

test('a divided amount is exact, in whole baht but for its fraction, and follows what was asked for', () => {
  const satang = fc.integer({ min: 0, max: 1_000_000_000_00 })
  fc.assert(fc.property(satang, fc.array(satang, { minLength: 1, maxLength: 30 }), (amount, asked) => {
    const parts = spreadAmount(amount as Satang, asked as Satang[])
    expect(sumSatang(parts)).toBe(amount)
    expect(parts.every((part) => part >= 0)).toBe(true)
    if (sumSatang(asked as Satang[]) !== amount) expect(parts.filter((part) => part % 100 !== 0).length).toBeLessThanOrEqual(1)
  }))
})

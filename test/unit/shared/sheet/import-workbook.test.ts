import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { readBookFile } from '@shared/documents/book-file'
import { isUuid } from '@shared/kernel/ids'
import { projectRecord } from '@shared/project/project-record'
import { readRecord } from '@shared/record/define-record'
import type { Json } from '@shared/kernel/json'
import { importWorkbook, type ImportOptions } from '@shared/sheet/import-workbook'
import type { ImportReport } from '@shared/sheet/import-report'
import { GUESSED, parseMapping, type Mapping } from '@shared/sheet/mapping'
import { existingOf, type ExistingRecords } from '@shared/sheet/match-records'
import { sheetData, xlsxFile, type XlsxOptions } from './xlsx-file'

type Value = string | number | null
function book(rows: readonly (readonly Value[])[], more: Omit<XlsxOptions, 'sheet'> = {}): Uint8Array {
  return xlsxFile({ sheet: sheetData(rows), ...more })
}
function report(bytes: Uint8Array, options: ImportOptions = {}, name = 'x.xlsx'): ImportReport {
  const made = importWorkbook(bytes, name, options)
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.details)}`)
  return made.value
}
function brief({ new: fresh, changed, same, refused, totals }: ImportReport): unknown {
  return { new: fresh, changed, same, refused: refused.map(({ cell, code }) => `${cell} ${code}`), ...totals }
}
function codes({ warnings }: ImportReport): string[] {
  return warnings.map(({ cell, code }) => `${cell} ${code}`.trim())
}

/** The records as they would stand after an import: what a second import meets. */
function after(first: ImportReport, before: ExistingRecords): ExistingRecords {
  const projects = new Map(before.projects.map((each) => [each.id, each]))
  const lines = new Map(before.lines.map((each) => [each.id, each]))
  for (const { kind, id, fields } of first.writes) {
    const old = kind === 'project' ? projects.get(id)?.fields : lines.get(id)?.fields
    const raw = { id, kind, office: '64', plan: before.plan, view: { ...old, ...fields } as unknown as Record<string, Json> }
    if (kind === 'project') projects.set(id, readRecord(projectRecord, raw))
    else lines.set(id, readRecord(budgetLineRecord, raw))
  }
  return { ...before, projects: [...projects.values()], lines: [...lines.values()] }
}

const EMPTY: ExistingRecords = { plan: '019aa000-0000-7000-8000-000000000001', startYear: 2571, endYear: 2575, projects: [], lines: [] }
const HEAD = ['ที่', 'โครงการ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน (บาท)']

describe('the 201 real lines of the budget of 2565 (books 9, 13(1), 13(2))', () => {
  const source = JSON.parse(readFileSync('test/fixtures/budget-lines-fy2565.json', 'utf8')) as { columns: string[]; rows: Value[][] }
  const real = book([source.columns, ...source.rows])
  const read = report(real)

  test('come in exactly: the printed subtotal of R12 is told and not counted a second time', () => {
    expect(source.rows).toHaveLength(201)
    const sum = source.rows.reduce((total, row) => total + Number(row.at(-1)), 0)
    expect(sum).toBe(903_656_700)
    expect(brief(read)).toEqual({ new: 200, changed: 0, same: 0, refused: [], lines: 200, satang: (sum - 19_448_000) * 100 })
    expect(read.warnings.filter(({ code }) => code === 'subtotalSkipped')).toEqual([{ cell: 'L107', code: 'subtotalSkipped', details: { amount: '19,448,000' } }])
  })

  test('their traps are warnings: heads that stand as items, letters a scanner left, years of another plan', () => {
    expect(codes(read)).toEqual(expect.arrayContaining(['L47 itemIsHead', 'L103 itemIsHead', 'K73 oddLetters', 'K101 oddLetters', 'K166 oddLetters']))
    expect(read.warnings.filter(({ code }) => code === 'itemIsHead')).toHaveLength(2)
    expect(read.warnings.some(({ code }) => code === 'totalDiffers' || code === 'sameTwice')).toBe(false)
  })

  test('every line stands in the category of its printed heads', () => {
    const lines = read.writes.flatMap((write) => (write.kind === 'budgetLine' ? [write.fields] : []))
    const of = (item: string): unknown => lines.find((line) => line.item?.startsWith(item))?.category
    expect(['เงินเดือน', 'ค่าเช่าบ้าน', 'ค่าจ้างเหมาบริการ', 'วัสดุสำนักงาน', 'ค่าไฟฟ้า', 'โครงการจ้างย้ายระบบ', 'ค่าก่อสร้างอาคารจอดรถยนต์', 'ค่าควบคุมงาน', 'เงินอุดหนุนสภาทนายความ', 'ค่าใช้จ่ายในการพัฒนากฎหมาย'].map(of))
      .toEqual(['1', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.2', '4.1', '5'])
    const groups = new Map<string, number>()
    for (const { category = '', rate = 0 } of lines) groups.set(category.slice(0, 1), (groups.get(category.slice(0, 1)) ?? 0) + rate)
    const printed = (name: string): number => source.rows.filter((row) => row[6] === name && row[10] !== 'ค่าครุภัณฑ์').reduce((total, row) => total + Number(row.at(-1)) * 100, 0)
    expect([groups.get('1'), groups.get('2'), groups.get('3'), groups.get('4')]).toEqual(['งบบุคลากร', 'งบดำเนินงาน', 'งบลงทุน', 'งบเงินอุดหนุน'].map(printed))
  })

  test('projects R1 and R9 make their printed totals', () => {
    const total = (title: string, agency: string): number => {
      const project = read.writes.find((write) => write.kind === 'project' && write.fields.title?.startsWith(title) && write.fields.leadAgency === agency)
      return read.writes.reduce((sum, write) => (write.kind === 'budgetLine' && write.project === project?.id ? sum + (write.fields.rate ?? 0) : sum), 0)
    }
    expect(total('โครงการรักษาความมั่นคง', 'จังหวัดสุโขทัย')).toBe(16_000_000)
    expect(total('โครงการอำนวยความยุติธรรม', 'สำนักงานปลัดกระทรวงยุติธรรม')).toBe(1_974_490_000)
  })

  test('taken in once, the same file changes nothing, and a corrected amount changes one', () => {
    const stands = after(report(real, { existing: EMPTY }), EMPTY)
    expect(brief(report(real, { existing: stands }))).toMatchObject({ new: 0, changed: 0, same: 200 })
    const corrected = source.rows.map((row, index) => (index === 8 ? [...row.slice(0, -1), 120_000] : row))
    expect(brief(report(book([source.columns, ...corrected]), { existing: stands }))).toMatchObject({ new: 0, changed: 1, same: 199 })
  })
})

test('F1–F10 of the sample, as a foreign workbook, make 1,093,110 baht line by line and meet their own records', () => {
  const plan = readBookFile(JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')))
  if (!plan.ok) throw new Error(plan.error.code)
  const rows = plan.value.projects.flatMap(({ project, lines }) => lines.map(({ fields }) => [
    project.fields.title, project.fields.fiscalYear, fields.category, fields.item, fields.factors.map(({ quantity, unit }) => `${quantity} ${unit}`).join(' × '), fields.rate / 100,
    (fields.rate / 100) * fields.factors.reduce((product, { quantity }) => product * quantity, 1)
  ]))
  const file = book([['โครงการ', 'ปีงบประมาณ', 'หมวดรายจ่าย', 'รายการ', 'วิธีคำนวณ', 'อัตรา (บาท)', 'รวมเงิน (บาท)'], ...rows, [null, null, null, 'รวมทั้งสิ้น', null, null, 1_093_110]])
  const made = report(file, { existing: existingOf(plan.value) })
  expect(brief(made)).toEqual({ new: 0, changed: 0, same: rows.length, refused: [], lines: rows.length, satang: 109_311_000 })
  expect(made.writes).toEqual([])
  expect(codes(made)).toContain(`G${rows.length + 2} totalSkipped`)
})

describe('scenario 32: a corrected workbook', () => {
  const rows: Value[][] = Array.from({ length: 214 }, (_, index) => [index + 1, `โครงการที่ ${index % 20}`, 'ค่าใช้สอย', `รายการ ${index}`, (index + 1) * 100])
  const stands = after(report(book([HEAD, ...rows]), { existing: EMPTY }), EMPTY)

  test('new 3, changed 12, same 200, refused 2 with their cells; a second time nothing is new', () => {
    const changed = rows.map((row, index) => (index < 12 ? [...row.slice(0, 4), 999_900] : index >= 212 ? [...row.slice(0, 4), index === 212 ? 'ตามจริง' : 1.005] : row))
    const fresh: Value[][] = ['ก', 'ข', 'ค'].map((item) => [null, 'โครงการที่ 1', 'ค่าวัสดุ', item, '๑,๒๐๐'])
    const file = book([HEAD, ...changed, ...fresh])
    const told = report(file, { existing: stands })
    expect(brief(told)).toMatchObject({ new: 3, changed: 12, same: 200, refused: ['E214 CELL_NOT_MONEY', 'E215 CELL_TOO_FINE'], lines: 215 })
    expect(brief(report(file, { existing: after(told, stands) }))).toMatchObject({ new: 0, changed: 0, same: 215 })
  })

  test('ids follow from plan and mapping, never from chance', () => {
    const ids = (options: ImportOptions): string[] => report(book([HEAD, ...rows]), options).writes.map(({ id }) => id)
    const other: Mapping = { ...GUESSED, name: 'another' }
    expect(ids({ existing: EMPTY })).toEqual(ids({ existing: EMPTY }))
    expect(new Set(ids({ existing: EMPTY })).size).toBe(234)
    expect(ids({ existing: EMPTY }).every(isUuid)).toBe(true)
    expect(ids({ existing: EMPTY, mapping: other })[0]).not.toBe(ids({ existing: EMPTY })[0])
  })
})

test('scenario 6: thirty pasted rows, two refused with cell and reason, Thai digits, B.E. years, an empty row', () => {
  const rows: Value[][] = Array.from({ length: 30 }, (_, index) => ['โครงการ ก', index % 2 === 0 ? '๒๕๗๑' : 2571, 'ค่าใช้สอย', `ก${index}`, index === 4 ? '1.234,50' : index === 9 ? null : '๑,๒๓๔.๕๐'])
  rows[9] = ['โครงการ ก', '25/71', 'ค่าใช้สอย', 'ข', 5]
  const made = report(book([['โครงการ', 'ปีงบประมาณ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน'], ...rows.slice(0, 15), [null], ...rows.slice(15)]), { existing: EMPTY })
  expect(brief(made)).toMatchObject({ new: 28, refused: ['E6 CELL_NOT_MONEY', 'B11 CELL_YEAR_UNCLEAR'], satang: 28 * 123_450 })
})

describe('what a printed table holds besides its lines', () => {
  test('totals first and last, subtotals by formula, headings, hidden rows', () => {
    const f = (row: number, cells: string, hidden = ''): string => `<row r="${row}"${hidden}>${cells}</row>`
    const t = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const n = (at: string, value: number, formula = ''): string => `<c r="${at}">${formula === '' ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`
    const sheet = `<sheetData>${[
      f(1, t('A1', 'คำของบประมาณ')), f(2, t('C2', 'หน่วย : ล้านบาท')), f(3, t('A3', 'โครงการ') + t('B3', 'รายการ') + t('C3', 'งบประมาณ')), f(4, t('B4', 'รวมทั้งสิ้น') + n('C4', 0.3)),
      f(5, t('B5', 'งบดำเนินงาน')), f(6, t('A6', 'โครงการ ก')), f(7, t('B7', 'ค่าจ้างเหมาบริการ') + n('C7', 0.1)), f(8, t('B8', 'ค่าถ่ายเอกสาร') + n('C8', 0.05)),
      f(9, t('B9', 'สรุปส่วนแรก') + n('C9', 0.15, 'SUM(C7:C8)')), f(10, t('B10', 'ซ่อน') + n('C10', 9), ' hidden="1"'), f(11, t('B11', 'วัสดุสำนักงาน') + n('C11', 0.15, 'D11*2')),
      f(12, t('B12', 'รวม') + n('C12', 0.31))
    ].join('')}</sheetData>`
    const made = report(xlsxFile({ sheet }), { mapping: { ...GUESSED, defaults: { fiscalYear: 2571 } } })
    expect(brief(made)).toMatchObject({ new: 3, refused: [], lines: 3, satang: 30_000_000 })
    expect(codes(made)).toEqual(expect.arrayContaining(['C4 totalSkipped', 'C9 totalSkipped', 'A10 hiddenRowSkipped', 'C11 formulaUsed', 'C12 totalDiffers']))
    expect(made.warnings.find(({ code }) => code === 'totalDiffers')?.details).toEqual({ amount: '310,000', counted: '300,000', difference: '10,000' })
  })

  test('538,800 under a heading of million baht is refused where it stands', () => {
    const made = report(book([['โครงการ', 'หมวดรายจ่าย', 'รายการ', 'งบประมาณ (ล้านบาท)'], ['ก', 'ค่าใช้สอย', 'ข', 0.5388], ['ก', 'ค่าใช้สอย', 'ค', 538_800]]))
    expect(brief(made)).toMatchObject({ refused: ['D3 CELL_UNIT_SUSPECT'], satang: 53_880_000 })
  })

  test('merged project cells reach their rows; quantity and unit columns make factors; a wrong product is refused', () => {
    const sheet = `${sheetData([
      ['โครงการ', 'หมวด', 'รายการ', 'จำนวน', 'หน่วย', 'จำนวน', 'หน่วย', 'ราคาต่อหน่วย', 'จำนวนเงิน', 'หมายเหตุ'],
      ['โครงการ ก', 'ค่าใช้สอย', 'อาหารว่าง', '๑๘๐', 'คน', 2, 'มื้อ', 35, 12_600, '=cmd'], [null, 'ค่าใช้สอย', 'กลางวัน', 180, 'คน', null, null, 120, 21_700, null], [null, 'ค่าใช้สอย', 'ป้าย', 3, 'ผืน', null, null, null, 1_000, null]
    ])}<mergeCells><mergeCell ref="A2:A4"/></mergeCells>`
    const made = report(xlsxFile({ sheet }))
    expect(brief(made)).toMatchObject({ new: 2, refused: ['I3 CELL_SUM_DIFFERS'] })
    expect(made.writes.map(({ fields }) => fields)).toEqual([
      { title: 'โครงการ ก' }, { category: '2.2', item: 'อาหารว่าง', factors: [{ quantity: 180, unit: 'คน' }, { quantity: 2, unit: 'มื้อ' }], rate: 3_500, note: '=cmd', project: made.writes[0]?.id },
      { category: '2.2', item: 'ป้าย', factors: [], rate: 100_000, note: '', project: made.writes[0]?.id }
    ])
    expect(codes(made)).toContain('I4 lumpSum')
  })

  test('a word that only begins like a total is none', () => {
    const made = report(book([HEAD, [1, 'โครงการ ก', 'ค่าใช้สอย', 'รวมพลังเครือข่าย', 100], [2, 'โครงการ ก', 'ค่าใช้สอย', 'รวม', 100], [3, 'โครงการ ก', 'ค่าใช้สอย', 'รวมค่าใช้สอย', 100]]))
    expect(brief(made)).toMatchObject({ lines: 1 })
  })
})

test('a remembered mapping names columns by heading or letter; a wrong one is refused with its place', () => {
  const rows: Value[][] = [['หัวเรื่อง'], ['งาน', 'แบบ', 'ยอด'], ['จ้าง', 'ค่าใช้สอย', 12.5]]
  const mapping = parseMapping({ version: 1, name: 'แบบจังหวัด', headerRow: 2, unit: 'thousand', columns: { item: 'งาน', category: ['แบบ'], amount: '#C' }, defaults: { project: 'โครงการ ข', fiscalYear: 2572 } })
  if (!mapping.ok) throw new Error(mapping.error.code)
  expect(brief(report(book(rows), { mapping: mapping.value, existing: EMPTY }))).toMatchObject({ new: 1, satang: 1_250_000 })
  expect(parseMapping({ version: 1, name: 'x', columns: { amount: 5 } })).toMatchObject({ error: { code: 'SHEET_MAPPING_INVALID', details: { place: 'columns.amount' } } })
  expect(importWorkbook(book(rows), 'x', { mapping: { ...mapping.value, columns: { amount: 'ไม่มี' } } })).toMatchObject({ error: { code: 'SHEET_NO_COLUMNS' } })
  expect(importWorkbook(book([['ก', 'ข'], ['ค', 1]]), 'x')).toMatchObject({ error: { code: 'SHEET_NO_COLUMNS' } })
  expect(importWorkbook(book([]), 'x')).toMatchObject({ error: { code: 'SHEET_EMPTY' } })
})

test('a CSV file is imported by the same road', () => {
  const made = report(strToU8('\uFEFFโครงการ;หมวด;รายการ;จำนวนเงิน\r\nก;ค่าวัสดุ;"กระดาษ; หมึก";"1,500.-"\r\nก;ค่าวัสดุ;+66;=1+1'), {}, 'งบ.csv')
  expect(brief(made)).toMatchObject({ new: 1, refused: ['D3 CELL_NOT_MONEY'], satang: 150_000 })
})

test('fifty thousand lines are read besides their headings, and many more are refused', { timeout: 120_000 }, () => {
  const rows = (count: number): Value[][] => [HEAD, ...Array.from({ length: count }, (_, index) => [index, `โครงการ ${index % 90}`, 'ค่าใช้สอย', `รายการ ${index}`, index * 100 + 100] as Value[])]
  expect(brief(report(book(rows(50_000))))).toMatchObject({ new: 50_000, refused: [] })
  expect(importWorkbook(book(rows(50_500)), 'x')).toMatchObject({ error: { code: 'SHEET_TOO_LONG', details: { limit: 50_000 } } })
})

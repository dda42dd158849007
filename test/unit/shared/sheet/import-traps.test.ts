import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { storedAmount } from '@shared/budget/budget-amounts'
import { readBookFile } from '@shared/documents/book-file'
import { importWorkbook, type ImportOptions } from '@shared/sheet/import-workbook'
import type { ImportReport } from '@shared/sheet/import-report'
import { projectRecord } from '@shared/project/project-record'
import { readRecord } from '@shared/record/define-record'
import { GUESSED } from '@shared/sheet/mapping'
import { existingOf } from '@shared/sheet/match-records'
import { sumsOtherRows } from '@shared/sheet/sum-formula'
import { csvText, textOfCsv } from '@shared/sheet/written-text'
import { sheetData, xlsxFile } from './xlsx-file'

type Value = string | number | null
const HEAD = ['โครงการ', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน (บาท)']
const line = (item: string, amount: Value): Value[] => ['โครงการ ก', 'งบรายจ่ายอื่น', item, amount]

function report(bytes: Uint8Array, options: ImportOptions = {}): ImportReport {
  const made = importWorkbook(bytes, 'x.xlsx', options)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}
const book = (rows: readonly (readonly Value[])[]): Uint8Array => xlsxFile({ sheet: sheetData(rows) })
const satangOf = (rows: readonly (readonly Value[])[]): number => report(book(rows)).totals.satang
const codes = ({ warnings }: ImportReport): string[] => warnings.map(({ cell, code }) => `${cell} ${code}`.trim())

describe('the unit of money', () => {
  const rows = [line('ค่าป้าย', 500)]
  const bare = [...HEAD.slice(0, 3), 'งบประมาณ']
  test.each([
    ['a title that only speaks of a million', [['โครงการวงเงินไม่เกิน 1 ล้านบาท'], bare, ...rows], 50_000],
    ['a heading in baht beneath a line in million baht', [['หน่วย : ล้านบาท'], HEAD, ...rows], 50_000],
    ['a line that says baht and mentions millions', [['หน่วย : บาท (ไม่ใช่ล้านบาท)'], bare, ...rows], 50_000],
    ['the unit line', [['หน่วย : ล้านบาท'], bare, ...rows], 50_000_000_000],
    ['the unit in brackets behind a title', [['งบประมาณรายจ่าย (หน่วย: พันบาท)'], bare, ...rows], 50_000_000],
    ['the unit in brackets alone', [['(ล้านบาท)'], bare, ...rows], 50_000_000_000],
    ['the unit alone', [['ล้านบาท'], bare, ...rows], 50_000_000_000],
    ['the unit in English', [['Unit: million baht'], bare, ...rows], 50_000_000_000]
  ])('%s', (_, sheet, satang) => {
    expect(satangOf(sheet)).toBe(satang)
  })
})

test('"1.500" may be one and a half or fifteen hundred: typed as text in baht it is refused, as a number or in millions it is read', () => {
  const made = report(book([HEAD, line('ก', '1.500'), line('ข', '538.800'), line('ค', '0.500'), line('ง', '1500.0000'), line('จ', 1.5)]))
  expect(made.refused.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['D2 CELL_TOO_FINE', 'D3 CELL_TOO_FINE'])
  expect(made.totals).toEqual({ lines: 3, satang: 50 + 150_000 + 150 })
  expect(satangOf([[...HEAD.slice(0, 3), 'งบประมาณ (ล้านบาท)'], line('ก', '1.500')])).toBe(150_000_000)
})

describe('what must never vanish in silence', () => {
  test('a second sheet with lines is named; one of words, an empty and a hidden one need no such word', () => {
    const second = (rows: readonly (readonly Value[])[]): string => `<worksheet>${sheetData(rows)}</worksheet>`
    const sheets = '<sheet name="ส่วนที่ 1" sheetId="1" r:id="rId1"/><sheet name="ส่วนที่ 2" sheetId="2" r:id="rId4"/>'
    const made = (rows: readonly (readonly Value[])[]): ImportReport => report(xlsxFile({ sheet: sheetData([HEAD, line('ก', 100)]), sheets, parts: { 'xl/worksheets/sheet2.xml': second(rows) } }))
    expect(made([HEAD, line('ข', 200)]).warnings).toContainEqual({ cell: '', code: 'sheetSkipped', details: { sheet: 'ส่วนที่ 2' } })
    expect(codes(made([['คำอธิบาย']]))).not.toContain('sheetSkipped')
    expect(codes(made([]))).not.toContain('sheetSkipped')
  })

  test('a text that the file does not hold, and two values at one address, are a damaged file', () => {
    const cell = (inner: string): Uint8Array => xlsxFile({ sheet: `<sheetData><row r="1">${inner}</row></sheetData>`, strings: ['ก'] })
    const code = (bytes: Uint8Array): string => { const made = importWorkbook(bytes, 'x'); return made.ok ? 'ok' : made.error.code }
    expect(code(cell('<c r="A1" t="s"><v>7</v></c>'))).toBe('SHEET_DAMAGED')
    expect(code(cell('<c r="A1" t="s"><v>-1</v></c>'))).toBe('SHEET_DAMAGED')
    expect(code(cell('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'))).toBe('SHEET_DAMAGED')
    expect(code(cell('<c r="A1" t="s"><v>0</v></c>'))).toBe('SHEET_NO_COLUMNS')
  })

  test('a remark that begins like a total does not take its line away', () => {
    const made = report(book([[...HEAD, 'หมายเหตุ'], [...line('ค่าป้าย', 500), 'รวมค่าติดตั้ง'], [...line('ค่าเครื่อง', 700), 'รวม 2 เครื่อง']]))
    expect(made.totals).toEqual({ lines: 2, satang: 120_000 })
  })

  test('a note that is too long for its field is refused, not cut', () => {
    const made = report(book([[...HEAD, 'หมายเหตุ'], [...line('ค่าป้าย', 500), 'ก'.repeat(1_001)], [...line('ค่าเครื่อง', 700), 'ก'.repeat(1_000)]]))
    expect(made.refused).toMatchObject([{ cell: 'E2', code: 'CELL_TEXT_LONG' }])
    expect(made.totals.lines).toBe(1)
  })

  test('lines whose project nobody named are refused each, not gathered under an empty name', () => {
    const made = report(book([['รายการ', 'หมวด', 'จำนวนเงิน'], ['ค่าจ้าง', 'ค่าใช้สอย', 100], ['ค่าจ้างสอง', 'ค่าใช้สอย', 100], ['ค่าจ้างสาม', 'ค่าใช้สอย', 100]]))
    expect([made.totals.lines, made.refused.length, made.writes]).toEqual([0, 3, []])
  })
})

describe('formulas of the money column', () => {
  test.each([
    ['SUM(D2:D5)', true], ['sum($D$2:$D$5)', true], ['SUBTOTAL(9,D2:D5)', true], ['D2+D3+D4', true], ['+D2+D3', true], ['SUM(A2:F5)', true], ['SUMIF(B:B,"x",D2:D5)', true], ['ROUND(SUM(D2:D5),-2)', true],
    ['D2*2', false], ['D2+100', false], ['D2', false], ['SUM(E9:H9)', false], ['SUM(D9:D9)', false], ['E9*F9', false], ['SUM(D1:D1)', false], ["SUM('งบ'!D2:D5)", false], ['SUM(Sheet2!D2,Sheet2!D3)', false], ['LOG10(D9)', false]
  ])('%s adds up other rows: %s', (formula, sums) => {
    expect(sumsOtherRows(formula, { column: 3, row: 9, headerRow: 1 })).toBe(sums)
  })

  test('a sum without words and without a category is a total, told and not refused; what is counted from another row stays', () => {
    const f = (row: number, formula: string, value: number): string => `<c r="D${row}"><f>${formula}</f><v>${value}</v></c>`
    const t = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const words = (row: number): string => t(`A${row}`, 'โครงการ ก') + t(`B${row}`, 'ค่าใช้สอย') + t(`C${row}`, `งาน ${row}`)
    const sheet = `<sheetData><row r="1">${HEAD.map((head, at) => t(`${'ABCD'[at]}1`, head)).join('')}</row><row r="2">${words(2)}<c r="D2"><v>500</v></c></row><row r="3">${words(3)}${f(3, 'D2*2', 1_000)}</row>
      <row r="4">${words(4)}${f(4, 'D2+100', 600)}</row><row r="5">${t('C5', 'ทั้งหมด')}${f(5, 'SUM(D2:D4)', 2_100)}</row></sheetData>`
    const made = report(xlsxFile({ sheet }))
    expect([made.totals, made.refused]).toEqual([{ lines: 3, satang: 210_000 }, []])
    expect(codes(made)).toContain('D5 totalSkipped')
  })
})

describe('heads that carry sums', () => {
  const in2 = (item: string, amount: number): Value[] => ['โครงการ ก', 'งบดำเนินงาน', item, amount]
  const nested = [in2('งบดำเนินงาน', 1_000), in2('ค่าตอบแทน ใช้สอยและวัสดุ', 800), in2('ค่าจ้างเหมาบริการ', 500), in2('ค่าถ่ายเอกสาร', 300), in2('ค่าสาธารณูปโภค', 200), in2('ค่าไฟฟ้า', 150), in2('ค่าประปา', 50)]
  test('a head of heads sums up the same lines again and counts no more than they', () => {
    const made = report(book([HEAD, ...nested]))
    expect(made.totals).toEqual({ lines: 4, satang: 100_000 })
    expect(codes(made).filter((code) => code.endsWith('subtotalSkipped'))).toEqual(['D2 subtotalSkipped', 'D3 subtotalSkipped', 'D6 subtotalSkipped'])
  })

  test('the same when the sums stand below their lines', () => {
    expect(report(book([HEAD, ...[...nested].reverse()])).totals).toEqual({ lines: 4, satang: 100_000 })
  })

  test('two heads of one height with equal amounts and no lines are two lines', () => {
    expect(report(book([HEAD, ['ก', 'งบลงทุน', 'ค่าครุภัณฑ์', 700], ['ก', 'งบลงทุน', 'ค่าที่ดินและสิ่งก่อสร้าง', 700]])).totals).toEqual({ lines: 2, satang: 140_000 })
  })

  test('a head stands for lines of its own category, not for a neighbour that happens to cost the same', () => {
    const made = report(book([HEAD, ['ก', 'ค่าใช้สอย', 'ค่าจ้างเหมาบริการ', 700], ['ก', 'ค่าวัสดุ', 'ค่าวัสดุ', 700], ['ก', 'ค่าวัสดุ', 'ค่าวัสดุ', 300], ['ก', 'ค่าวัสดุ', 'กระดาษ', 300]]))
    expect([made.totals, codes(made).filter((code) => code.endsWith('subtotalSkipped'))]).toEqual([{ lines: 3, satang: 170_000 }, ['D4 subtotalSkipped']])
  })

  test('a row without such a name that the rows below it make is counted, and told', () => {
    const made = report(book([HEAD, line('ค่าเดินทาง', 250), line('งานส่วนแรก', 300), line('จ้าง', 100), line('พิมพ์', 200), line('ส่ง', 40), line('วัสดุสำนักงาน', 90), line('ปัก', 50), line('ตัด', 40)]))
    expect([made.totals.lines, codes(made).filter((code) => code.endsWith('mayBeTotal'))]).toEqual([8, ['D3 mayBeTotal']])
  })

  test('a subtotal that is wrong is compared with what stands since the last one', () => {
    const made = report(book([HEAD, line('ก', 1_000), line('รวม', 1_000), line('ข', 300), line('รวม', 310)]))
    expect(made.warnings.find(({ code }) => code === 'totalDiffers')).toEqual({ cell: 'D5', code: 'totalDiffers', details: { amount: '310', counted: '300', difference: '10' } })
  })
})

describe('a list that only has amounts, over lines that are counted from factors', () => {
  const plan = readBookFile(JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')))
  if (!plan.ok) throw new Error(plan.error.code)
  const existing = existingOf(plan.value)
  const rows = plan.value.projects.flatMap(({ project, lines }) => lines.map((each): Value[] => [project.fields.title, each.fields.category, each.fields.item, storedAmount(each) / 100]))

  test('the same amounts change nothing: the plan keeps how they are counted', () => {
    const made = report(book([HEAD, ...rows]), { existing })
    expect([made.new, made.changed, made.same, made.writes]).toEqual([0, 0, 42, []])
    expect(made.totals.satang).toBe(109_311_000)
  })

  test('another amount becomes a lump sum, and that is told where it stands', () => {
    const made = report(book([HEAD, ...rows.map((row, index) => (index === 2 ? [...row.slice(0, 3), 12_700] : row))]), { existing })
    expect([made.changed, made.same]).toEqual([1, 41])
    expect(codes(made)).toContain('D4 factorsDropped')
    expect(made.writes).toMatchObject([{ kind: 'budgetLine', fields: { factors: [], rate: 1_270_000 } }])
  })

  test('the part that this year pays of an item of several years is not taken for the whole of it', () => {
    const lines = existing.lines.map((each, index) => (index === 2 ? { ...each, fields: { ...each.fields, factors: [], rate: 1_260_000, thisYear: 260_000, commitments: [{ fiscalYear: 2572, satang: 1_000_000 }] } } : each))
    const made = report(book([HEAD, ...rows.map((row, index) => (index === 2 ? [...row.slice(0, 3), 2_600] : row))]), { existing: { ...existing, lines } })
    expect([made.changed, made.same]).toEqual([0, 42])
  })

  test('a mapping that another person made asks no different', () => {
    expect(report(book([HEAD, ...rows]), { existing, mapping: { ...GUESSED, name: 'จังหวัด' } }).same).toBe(42)
  })
})

describe('text of a CSV file', () => {
  test.each(['=1+1', "'=1+1", "''=1", '+66', '-5', '@x', '\tx', '\rx', '\nx', "'", "'ก", 'ก', '＝1', ''])('%j reads back as it was, and never begins like a formula', (text) => {
    expect(csvText(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    expect(textOfCsv(csvText(text))).toBe(text)
  })

  test('a letter that a program before could not read does not make the file another code page', () => {
    const made = report(strToU8('โครงการ,หมวด,รายการ,จำนวนเงิน\r\nก,ค่าวัสดุ,กระ\uFFFDดาษ,100'))
    expect(made.totals).toEqual({ lines: 1, satang: 10_000 })
    expect(codes(made)).not.toContain('encodingThai')
  })
})

describe('files that were changed on their way', () => {
  const rows = Array.from({ length: 40 }, (_, index) => line(`งานที่ ${index}`, index * 100 + 100))
  const whole = xlsxFile({ sheet: sheetData([HEAD, ...rows]), strings: ['ก'] })
  const told = (bytes: Uint8Array): string => { const made = importWorkbook(bytes, 'x.xlsx'); return made.ok ? JSON.stringify([made.value.new, made.value.totals]) : 'refused' }
  const sound = told(whole)

  test('bytes that were flipped, cut, doubled or put in never throw and never give another amount', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at: fc.nat({ max: whole.length - 1 }), by: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat({ max: whole.length }), by: fc.constant(0) }),
      fc.record({ kind: fc.constant('put' as const), at: fc.nat({ max: whole.length - 1 }), by: fc.integer({ min: 0, max: 255 }) }),
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat({ max: whole.length - 1 }), by: fc.constant(0) })
    )
    const apply = (bytes: Uint8Array, { kind, at, by }: { readonly kind: 'flip' | 'cut' | 'put' | 'drop'; readonly at: number; readonly by: number }): Uint8Array => {
      const list = [...bytes]
      if (kind === 'flip') list[at] = (list[at] ?? 0) ^ by
      else if (kind === 'cut') list.length = Math.min(list.length, at)
      else list.splice(at, kind === 'drop' ? 1 : 0, ...(kind === 'put' ? [by] : []))
      return Uint8Array.from(list)
    }
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      expect(['refused', sound]).toContain(told(changes.reduce(apply, whole)))
    }), { numRuns: 400 })
  })
})

test('of several columns of money the one that was read is named, unless a person chose it', () => {
  const rows = [[...HEAD.slice(0, 3), 'งบประมาณ 2570 (บาท)', 'งบประมาณ 2571 (บาท)'], [...line('ก', 100), 200]]
  expect(report(book(rows)).warnings).toContainEqual({ cell: 'E1', code: 'columnSkipped', details: { heading: 'งบประมาณ 2571 (บาท)', taken: 'งบประมาณ 2570 (บาท)' } })
  const columns = { project: 'โครงการ', category: 'หมวดรายจ่าย', item: 'รายการ', amount: '#E' }
  const chosen = report(book(rows), { mapping: { ...GUESSED, columns } })
  expect([chosen.totals.satang, codes(chosen).filter((code) => code.endsWith('columnSkipped'))]).toEqual([20_000, []])
})

describe('what is asked of every line', () => {
  test('quantity × rate that is more than the amount is as wrong as one that is less', () => {
    const row = (item: string, quantity: number, rate: number, amount: number): Value[] => ['โครงการ ก', 'ค่าใช้สอย', item, quantity, rate, amount]
    const made = report(book([['โครงการ', 'หมวด', 'รายการ', 'จำนวน', 'อัตรา', 'จำนวนเงิน'], row('ก', 2, 100, 199), row('ข', 2, 100, 201), row('ค', 2, 100, 200)]))
    expect([made.refused.map(({ cell, code }) => `${cell} ${code}`), made.totals]).toEqual([['F2 CELL_SUM_DIFFERS', 'F3 CELL_SUM_DIFFERS'], { lines: 1, satang: 20_000 }])
  })

  test('lines with the same words are lines of their own, told, and met again in their order', () => {
    const rows = [line('ค่าจ้าง', 100), line('ค่าจ้าง', 200), line('ค่าจ้าง', 100)]
    const made = report(book([HEAD, ...rows]))
    expect([made.new, made.totals.satang, new Set(made.writes.map(({ id }) => id)).size]).toEqual([3, 40_000, 4])
    expect(codes(made).filter((code) => code.endsWith('sameTwice'))).toEqual(['D3 sameTwice', 'D4 sameTwice'])
  })

  test('what does not end in hundreds is told, a satang or ninety-nine baht', () => {
    expect(codes(report(book([HEAD, line('ก', 100.01), line('ข', 199), line('ค', 200)]))).filter((code) => code.endsWith('notRoundedToHundreds'))).toEqual(['D2 notRoundedToHundreds', 'D3 notRoundedToHundreds'])
  })

  test('a new project of a year before the plan or after it is refused', () => {
    const existing = { plan: '019aa000-0000-7000-8000-000000000001', startYear: 2571, endYear: 2575, projects: [], lines: [] }
    const rows = [2570, 2571, 2575, 2576].map((year): Value[] => [`โครงการ ${year}`, year, 'ค่าใช้สอย', 'งาน', 100])
    const made = report(book([['โครงการ', 'ปีงบประมาณ', 'หมวด', 'รายการ', 'จำนวนเงิน'], ...rows]), { existing })
    expect([made.new, made.refused.map(({ cell, code }) => `${cell} ${code}`)]).toEqual([2, ['E2 YEAR_OUT_OF_PLAN', 'E5 YEAR_OUT_OF_PLAN']])
  })
})

describe('which project a row belongs to', () => {
  const plan = readBookFile(JSON.parse(readFileSync('resources/sample/sukhothai-2571.json', 'utf8')))
  if (!plan.ok) throw new Error(plan.error.code)
  const existing = existingOf(plan.value)
  const [first] = plan.value.projects
  const title = first?.project.fields.title ?? ''
  const head = ['โครงการ', 'ปีงบประมาณ', 'หน่วยงานหลัก', 'หมวดรายจ่าย', 'รายการ', 'จำนวนเงิน (บาท)']
  const row = (year: number, agency: string): Value[] => [title, year, agency, '2.1', first?.lines[0]?.fields.item ?? '', 7_200]
  const agency = first?.project.fields.leadAgency ?? ''
  const projectsOf = (made: ImportReport): unknown => made.writes.filter(({ kind }) => kind === 'project').map(({ id, isNew, fields }) => [id === first?.project.id, isNew, fields])

  test('the same work a year later is another project, and the one of this year stays where it is', () => {
    const made = report(book([head, row(2572, agency)]), { existing })
    expect([made.new, made.changed, projectsOf(made)]).toEqual([1, 0, [[false, true, { title, fiscalYear: 2572, leadAgency: agency }]]])
  })

  test('two offices with one title are two projects; one of them may be the plan’s own', () => {
    const others = report(book([head, row(2571, 'สยจ.ตาก'), row(2571, 'สยจ.พิจิตร')]), { existing })
    expect([others.new, others.changed, others.writes.filter(({ isNew }) => isNew).length]).toEqual([2, 0, 4])
    const mixed = report(book([head, row(2571, agency), row(2571, 'สยจ.พิจิตร')]), { existing })
    expect([mixed.new, mixed.changed, mixed.same]).toEqual([1, 0, 1])
  })

  test('one leader that the plan spells otherwise is a correction, told as a change', () => {
    const made = report(book([head, row(2571, 'สยจ.สุโขทัย')]), { existing })
    expect([made.new, made.changed, projectsOf(made)]).toEqual([0, 1, [[true, false, { leadAgency: 'สยจ.สุโขทัย' }]]])
  })

  test('a blank cell of a foreign file erases nothing', () => {
    const made = report(book([[...head, 'พื้นที่ดำเนินการ', 'หมายเหตุ'], [...row(2571, ''), '', '']]), { existing })
    expect([made.new, made.changed, made.same]).toEqual([0, 0, 1])
  })

  test('who leads, where and a unit are refused when they are too long, not cut', () => {
    const long = (agency: number, area: number): Value[] => [...row(2571, 'ก'.repeat(agency)), 'ก'.repeat(area)]
    const made = report(book([[...head, 'พื้นที่ดำเนินการ'], long(301, 1), long(1, 501), long(300, 500)]))
    expect(made.refused.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['C2 CELL_TEXT_LONG', 'G3 CELL_TEXT_LONG'])
    const units = report(book([['โครงการ', 'หมวด', 'รายการ', 'จำนวน', 'หน่วย', 'อัตรา'], ['ก', 'ค่าใช้สอย', 'ข', 2, 'ก'.repeat(61), 5]]))
    expect(units.refused).toMatchObject([{ cell: 'E2', code: 'CELL_TEXT_LONG', details: { limit: 60 } }])
  })

  test('what an import made is met again after its project was renamed in the plan', () => {
    const made = report(book([head, row(2572, agency)]), { existing })
    const project = made.writes.find(({ kind }) => kind === 'project')
    const renamed = readRecord(projectRecord, { id: project?.id ?? '', kind: 'project', office: '64', plan: existing.plan, view: { title: 'โครงการชื่อใหม่', fiscalYear: 2572, leadAgency: agency } })
    const again = report(book([head, row(2572, agency)]), { existing: { ...existing, projects: [...existing.projects, renamed] } })
    expect(again.writes.find(({ kind }) => kind === 'project')).toMatchObject({ id: project?.id, isNew: false, fields: { title } })
  })
})

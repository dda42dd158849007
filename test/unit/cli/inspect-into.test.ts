import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runPlanner } from '@cli/planner'
import { readPlanRecords } from '@cli/read-plan-file'
import { importWorkbook } from '@shared/sheet/import-workbook'
import { existingOf } from '@shared/sheet/match-records'
import { sheetData, xlsxFile } from '../shared/sheet/xlsx-file'

const folder = mkdtempSync(path.join(tmpdir(), 'planner-into-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

type Value = string | number | null
interface Report {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly refused: readonly { readonly cell: string; readonly code: string }[]
  readonly totals: { readonly lines: number; readonly satang: number }
}
interface PlanFile {
  readonly records: readonly { readonly id: string; readonly kind: string; readonly office: string; readonly plan: string; readonly fields: object }[]
}

const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

async function inspect(...args: string[]): Promise<Report & { readonly code: number; readonly err: string }> {
  const heard = { out: '', err: '' }
  const code = await runPlanner(['inspect', ...args], { out: (text) => { heard.out += text }, err: (text) => { heard.err += text } }, 0)
  return { ...(JSON.parse(heard.out) as Report), code, err: heard.err }
}

/** The plan file as it would stand once a person had accepted everything that the report of a workbook showed. */
async function taken(plan: string, book: string, name: string): Promise<string> {
  const read = await readPlanRecords(plan)
  if (!read.ok) throw new Error(read.error.code)
  const report = importWorkbook(readFileSync(book), path.basename(book), { existing: existingOf(read.value.snapshot) })
  if (!report.ok) throw new Error(report.error.code)
  const file = JSON.parse(readFileSync(plan, 'utf8')) as PlanFile
  const records = new Map(file.records.map((record) => [record.id, record]))
  const { office, plan: id } = file.records[0] ?? { office: '', plan: '' }
  for (const write of report.value.writes) {
    const old = records.get(write.id)
    records.set(write.id, { office, plan: id, id: write.id, kind: write.kind, fields: { ...old?.fields, ...write.fields } })
  }
  return put(name, JSON.stringify({ ...file, records: [...records.values()] }))
}

const SAMPLE = 'resources/sample/sukhothai-2571.json'
const HEAD: Value[] = ['โครงการ', 'ปีงบประมาณ', 'หมวดรายจ่าย', 'รายการ', 'จำนวน', 'หน่วย', 'อัตรา (บาท)', 'จำนวนเงิน (บาท)']
const row = (index: number, rate: Value): Value[] => [`โครงการที่ ${index % 9}`, 2571, 'ค่าใช้สอย', `งานที่ ${index}`, 2, 'ครั้ง', rate, typeof rate === 'number' ? rate * 2 : null]
const book = (name: string, rows: readonly (readonly Value[])[]): string => put(name, xlsxFile({ sheet: sheetData([HEAD, ...rows]) }))

test('scenario 32: a corrected workbook is 3 new, 12 changed, 200 same and 2 refused; taken in, the same file is 215 same and refuses the same two cells', async () => {
  const first = book('ฉบับแรก.xlsx', Array.from({ length: 213 }, (_, index) => row(index, 500 + index)))
  const corrected = book('ฉบับแก้.xlsx', Array.from({ length: 217 }, (_, index) => row(index, index === 30 ? 'ตามจริง' : index === 216 ? '1.234,50' : index >= 100 && index < 112 ? 900 + index : 500 + index)))
  const before = await taken(SAMPLE, first, 'ก่อน.json')
  expect(await inspect(first, '--into', before)).toMatchObject({ code: 0, new: 0, changed: 0, same: 213, refused: [] })

  const report = await inspect(corrected, '--into', before)
  const cells = report.refused.map(({ cell, code }) => `${cell} ${code}`)
  expect(report).toMatchObject({ code: 0, new: 3, changed: 12, same: 200 })
  expect(cells).toEqual(['G32 CELL_NOT_MONEY', 'G218 CELL_NOT_MONEY'])

  const again = await inspect(corrected, '--into', await taken(before, corrected, 'หลัง.json'))
  expect(again).toMatchObject({ code: 0, new: 0, changed: 0, same: 215, totals: report.totals })
  expect(again.refused.map(({ cell, code }) => `${cell} ${code}`)).toEqual(cells)
})

test('what is agreed to is refused by its cells, as on the screen', async () => {
  const file = book('งบ.xlsx', [row(0, 500), row(1, 500)])
  const plan = JSON.parse(readFileSync(await taken(SAMPLE, file, 'สอง.json'), 'utf8')) as PlanFile
  const project = plan.records.find(({ kind, fields }) => kind === 'project' && (fields as { title: string }).title === 'โครงการที่ 0')
  const step = { id: '019aa000-0000-7000-8000-0000000000aa', kind: 'projectStep', office: '64', plan: plan.records[0]?.plan, fields: { project: project?.id, act: 'move', from: 'committee', to: 'agreed', after: '' } }
  const locked = put('ล็อก.json', JSON.stringify({ ...plan, records: [...plan.records, step] }))
  expect(await inspect(file, '--into', locked)).toMatchObject({ same: 2, refused: [] })
  expect(await inspect(book('งบ2.xlsx', [row(0, 600), row(1, 600)]), '--into', locked)).toMatchObject({ changed: 1, refused: [{ cell: 'H2', code: 'PROJECT_LOCKED' }] })
})

test('a file that is not there, or a folder, is told as such on both streams', async () => {
  for (const file of [path.join(folder, 'ไม่มี.xlsx'), folder]) expect(await inspect(file)).toMatchObject({ code: 1, refused: [{ cell: '', code: 'SHEET_UNREADABLE' }], err: expect.stringMatching(/^SHEET_UNREADABLE: .*\n$/) as string })
})

test('amounts by budget step are told against the lines of a snapshot, in words that name their step', async () => {
  const file = book('งบ3.xlsx', [row(0, 500), row(1, 500)])
  const plan = await taken(SAMPLE, file, 'สาม.json')
  const amounts = put('ยอด.xlsx', xlsxFile({ sheet: sheetData([['โครงการ', 'รายการ', 'ปรับตาม สงป.'], ['โครงการที่ 0', 'งานที่ 0', 900], ['โครงการที่ 1', 'ไม่มี', 5]]) }))
  const mapping = put('ยอด.json', JSON.stringify({ version: 1, name: 'ยอด', holds: 'steps', defaults: { day: '2026-11-20', reference: 'นร 1' } }))
  expect(await inspect(amounts, '--mapping', mapping, '--into', plan)).toMatchObject({ code: 0, new: 1, changed: 0, refused: [{ cell: 'C3', code: 'CELL_LINE_UNKNOWN' }], totals: { lines: 1, satang: 90_000 } })
})

import { Workbook } from '@cj-tech-master/excelts'
import Papa from 'papaparse'
import { median, timed, type BenchRow } from './bench-row'
import { NOTHING } from '@shared/sheet/match-records'
import { importSheet, importWorkbook } from '@shared/sheet/import-workbook'
import { GUESSED } from '@shared/sheet/mapping'
import { readPaste } from '@shared/sheet/paste-block'
import { renderXlsx } from '@shared/sheet/render-xlsx'
import type { CellPlan, ColumnKind, SheetPlan } from '@shared/sheet/workbook-plan'

const LINES = 10_000
const PASTED = 5_000
const ROUNDS = 5
const HEADS = ['โครงการ', 'ปีงบประมาณ', 'หมวดรายจ่าย', 'รายการ', 'จำนวน', 'หน่วย', 'จำนวน', 'หน่วย', 'อัตรา (บาท)', 'จำนวนเงิน (บาท)', 'หน่วยงาน', 'หมายเหตุ']
const KINDS: readonly ColumnKind[] = ['text', 'code', 'text', 'text', 'whole', 'text', 'whole', 'text', 'money', 'money', 'text', 'text']

function rowsOf(count: number): CellPlan[][] {
  return Array.from({ length: count }, (_, index) => [
    `โครงการที่ ${index % 120}`, '2571', 'ค่าใช้สอย', `ค่าอาหารว่างและเครื่องดื่ม ${index}`, 10 + (index % 90), 'คน', 2, 'มื้อ', 3_500, (10 + (index % 90)) * 2 * 3_500, 'สำนักงานยุติธรรมจังหวัด', `หมายเหตุ ${index}`
  ])
}

/** A cell as a clipboard shows it: money with thousands marks. */
function shown(cell: CellPlan, index: number): string {
  if (typeof cell === 'number') return KINDS[index] === 'money' ? (cell / 100).toLocaleString('en-US') : String(cell)
  return typeof cell === 'string' ? cell : ''
}

/** The library's own loop: the same cells, without any form. */
async function bareWrite(rows: readonly (readonly CellPlan[])[]): Promise<Uint8Array> {
  const book = new Workbook()
  const page = book.addWorksheet('x')
  page.addRow(HEADS)
  for (const row of rows) page.addRow(row.map((cell, index) => (typeof cell === 'number' && KINDS[index] === 'money' ? cell / 100 : cell)))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The library's own loop: every cell of the file touched, nothing understood. */
async function bareRead(bytes: Uint8Array): Promise<number> {
  const book = new Workbook()
  await book.xlsx.load(bytes)
  let cells = 0
  book.eachSheet((page) => { page.eachRow((row) => { row.eachCell(() => { cells += 1 }) }) })
  return cells
}

/** Workbooks of 10,000 lines out and in, and a pasted block of 5,000 × 12, against the bare loops of the libraries. */
export async function sheet(): Promise<BenchRow[]> {
  const rows = rowsOf(LINES)
  const plan: SheetPlan = { name: 'x', titles: [], landscape: true, footer: '', columns: HEADS.map((heading, index) => ({ heading, kind: KINDS[index] ?? 'text' })), rows }
  const bytes = await bareWrite(rows)
  const text = [HEADS, ...rowsOf(PASTED).map((row) => row.map(shown))].map((row) => row.join('\t')).join('\n')
  const times = { write: [] as number[], bareWrite: [] as number[], read: [] as number[], bareRead: [] as number[], paste: [] as number[], barePaste: [] as number[] }
  // One round more than counted: the first warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took = {
      write: await timed(() => renderXlsx({ fileName: 'x', sheets: [plan] })),
      bareWrite: await timed(() => bareWrite(rows)),
      read: await timed(() => importWorkbook(bytes, 'x.xlsx')),
      bareRead: await timed(() => bareRead(bytes)),
      paste: await timed(() => pasted(text)),
      barePaste: await timed(() => Papa.parse(text, { delimiter: '\t' }))
    }
    if (round > 0) for (const key of Object.keys(times) as (keyof typeof times)[]) times[key].push(took[key])
  }
  return [
    { name: 'XLSX out, 10,000 lines of 12 columns', measured: median(times.write), against: 'excelts loop: same cells', limit: median(times.bareWrite) },
    { name: 'XLSX in, 10,000 lines, with its report', measured: median(times.read), against: 'excelts loop: every cell touched', limit: median(times.bareRead) },
    { name: 'pasted block of 5,000 × 12, with its report', measured: median(times.paste), against: 'papaparse: same text into cells', limit: median(times.barePaste) }
  ]
}

function pasted(text: string): unknown {
  const block = readPaste({ text })
  return block.ok ? importSheet(block.value, { mapping: GUESSED, existing: NOTHING, ownForm: false }) : block
}

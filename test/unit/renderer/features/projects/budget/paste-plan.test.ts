import { describe, expect, it } from 'vitest'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { translator } from '@shared/i18n/translator'
import type { FiscalYear } from '@shared/kernel/calendar'
import { readRecord } from '@shared/record/define-record'
import { readPaste } from '@shared/sheet/paste-block'
import { budgetEntries, type BudgetEntry } from '@renderer/features/projects/budget/budget-row'
import { columnsOfSet, type ColumnSet } from '@renderer/features/projects/budget/column-sets'
import { planPaste, type PasteMode } from '@renderer/features/projects/budget/paste-plan'
import { stepSheet } from '@renderer/features/projects/budget/step-sheet'
import type { GridOption } from '@renderer/ui/grid/grid-types'
import { formatsOf } from '@renderer/ui/formats'

const t = translator('th')
const NO_STEPS = stepSheet('office', new Map(), [], () => ({ day: '', reference: '', note: '' }))
const formats = formatsOf(t, 'th', 'arabic')

function line(id: string, view: Partial<BudgetLine['fields']>): BudgetLine {
  return readRecord(budgetLineRecord, { id, kind: 'budgetLine', office: '64', plan: 'plan', view: { project: 'p', ...view } })
}

const LINES = [line('lunch', { category: '2.2', item: 'ค่าอาหาร', factors: [{ quantity: 10, unit: 'คน' }], rate: 12_000 }), line('paper', { category: '2.3', item: 'ค่าวัสดุ', rate: 50_000 })]

function entries(): readonly BudgetEntry[] {
  return budgetEntries({
    stored: LINES, shown: LINES, waiting: [], rowIdOf: (id) => id, newRow: 'new-0', sums: () => ({}), known: new Map(),
    words: { categoryTitle: (category) => category, capital: () => '', newRow: '', unnamed: String }
  })
}

function plan(text: string, at: string, { set = 'lines', mode = 'over', row = 'lunch', activities = [] }: { set?: ColumnSet; mode?: PasteMode; row?: string; activities?: readonly GridOption[] } = {}) {
  const sheet = readPaste({ text })
  if (!sheet.ok) throw new Error('the block can be read')
  const columns = columnsOfSet(set, { t, formats, year: 2571 as FiscalYear, source: 'function', activities, years: [2572], steps: NO_STEPS, canEditLines: true })
  return planPaste({ sheet: sheet.value, columns, entries: entries(), at: { row, column: at }, mode, t, formats, year: 2571 })
}

describe('what a pasted block would do', () => {
  it('30 rows of Excel: 28 accepted, 2 refused with cell and reason, the empty row skipped, B.E. told (scenario 6)', () => {
    const rows = ['ค่าวิทยากร\tค่าตอบแทน\t๒ รุ่น × ๖ ชม.\t๖๐๐\t7,200.00\t1/10/2567', 'ค่าผิด\tค่าใช้สอย\t1 คน\tสามร้อย\t\t', '\t\t\t\t\t', 'ค่ารวมผิด\tค่าใช้สอย\t2 คน\t100\t"1,234.50"\t']
    for (let at = 0; at < 27; at += 1) rows.push(`ค่าวัสดุ ${String(at)}\tค่าวัสดุ\t-\t"1,234.50"\t\t-`)
    const found = plan(rows.join('\r\n'), 'item', { row: 'new-0' })
    expect([found.accepted, found.refused, found.grown, found.empty]).toEqual([28, 2, 28, 1])
    expect(found.rows.flatMap(({ refusal }) => refusal?.cell ?? [])).toEqual(['D2', 'E4'])
    expect(found.rows[1]?.refusal?.reason).toContain('สามร้อย')
    expect(found.rows[0]?.notes).toEqual(['F1 อ่านเป็นวันที่ 1 ต.ค. 2567'])
    expect(found.writes.added[0]).toEqual({ category: '2.1', item: 'ค่าวิทยากร', factors: [{ quantity: 2, unit: 'รุ่น' }, { quantity: 6, unit: 'ชม.' }], rate: 60_000, note: '1/10/2567' })
    expect(found.writes.added.at(-1)).toEqual({ category: '2.3', item: 'ค่าวัสดุ 26', factors: [], rate: 123_450, note: '-' })
    expect(found.after - found.before).toBe(720_000 + 27 * 123_450)
    expect(found.writes.changes).toEqual([])
  })

  it('lies over the lines from the active one on and grows at the end; only what differs is written, with what was seen', () => {
    const found = plan('130\n500\n700', 'rate')
    expect([found.grown, found.writes.changes, found.writes.seen]).toEqual([1, [{ line: 'lunch', fields: { rate: 13_000 } }], [{ record: 'lunch', field: 'rate', value: 12_000 }]])
    expect(found.writes.added).toEqual([{ category: '2.3', item: '', factors: [], rate: 70_000 }])
    expect(plan('130\n500', 'rate', { mode: 'append' }).writes.changes).toEqual([])
  })

  it('months are laid into the year of a line; a year beyond the last column is told, not taken', () => {
    const found = plan(`๑,๐๐๐\t-\t200.50\t${'\t'.repeat(14)}9`, 'months.0', { set: 'months', row: 'paper' })
    expect(found.writes.changes).toEqual([{ line: 'paper', fields: { months: [100_000, 0, 20_050, 0, 0, 0, 0, 0, 0, 0, 0, 0] } }])
    expect(found.beyond).toBe(3)
  })

  it('activities are found by their folded name or the one name that holds it; an ambiguous or unknown one is refused with its reason', () => {
    const activities = ['อบรมแกนนำ รุ่นที่ 1', 'อบรมแกนนำ รุ่นที่ 2', 'ประชุม', 'ประชุม', 'ติดตามผลการดําเนินงาน'].map((label, at) => ({ id: `a${String(at)}`, label }))
    const of = (text: string) => plan(text, 'activity', { set: 'sources', activities })
    expect(of('อบรมแกนนํา  รุ่นที่ ๒\nติดตามผลการดำเนินงาน').writes.changes).toEqual([{ line: 'lunch', fields: { activity: 'a1' } }, { line: 'paper', fields: { activity: 'a4' } }])
    expect(of('รุ่นที่ 1').writes.changes).toEqual([{ line: 'lunch', fields: { activity: 'a0' } }])
    for (const [text, reason] of [['อบรมแกนนำ', 'ตรงกับหลายตัวเลือก'], ['ประชุม', 'ตรงกับหลายตัวเลือก'], ['สัมมนา', 'ไม่ตรงกับตัวเลือกใด']] as const) {
      expect(of(text).rows[0]?.refusal?.reason).toContain(reason)
    }
    expect(of('').rows).toEqual([])
  })

  it('headings that came along say which column holds what; an amount without a rate gives the rate', () => {
    const found = plan('รวมเงิน\tรายการ\tจำนวน\n3,000\tค่ารถ\t3 คัน\n1,000\tค่าเรือ\t3 ลำ', 'note', { row: 'new-0' })
    expect(found.hasHeading).toBe(true)
    expect(found.writes.added).toEqual([{ category: '2.3', item: 'ค่ารถ', factors: [{ quantity: 3, unit: 'คัน' }], rate: 100_000 }])
    expect(found.rows[1]?.refusal?.cell).toBe('A3')
  })
})

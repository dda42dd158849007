import { describe, expect, it } from 'vitest'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { stepAmountRecord, type BudgetStep } from '@shared/budget/step-amount-record'
import { stepsOfLine } from '@shared/budget/step-totals'
import { translator } from '@shared/i18n/translator'
import type { FiscalYear, IsoDay } from '@shared/kernel/calendar'
import type { Role } from '@shared/record/command'
import { readRecord } from '@shared/record/define-record'
import { readPaste } from '@shared/sheet/paste-block'
import { budgetEntries } from '@renderer/features/projects/budget/budget-row'
import { columnsOfSet } from '@renderer/features/projects/budget/column-sets'
import { judgeTyped, type StepSaid } from '@renderer/features/projects/budget/step-cells'
import { planStepPaste, type StepPasteMode } from '@renderer/features/projects/budget/step-paste-plan'
import { stepSheet, type StepSheet } from '@renderer/features/projects/budget/step-sheet'
import { formatsOf } from '@renderer/ui/formats'

const t = translator('th')
const formats = formatsOf(t, 'th', 'arabic')
const LINES = ['ค่าอาหาร', 'ค่าวัสดุ', 'ค่าวัสดุ', 'ค่าเช่า'].map((item, at): BudgetLine => readRecord(budgetLineRecord, {
  id: `l${String(at)}`, kind: 'budgetLine', office: '64', plan: 'plan', view: { project: 'p', category: '2.2', item, rate: 100_000 }
}))
const SAID: StepSaid = { day: '2027-02-01' as IsoDay, reference: 'ว 1', note: '' }

type Given = readonly (readonly [line: string, step: BudgetStep, satang: number, day?: string])[]

function sheetOf(given: Given, role: Role = 'office', said = SAID): StepSheet {
  const entries = given.map(([line, step, satang, day = '2027-01-01'], at) => readRecord(stepAmountRecord, {
    id: `e${String(at)}`, kind: stepAmountRecord.kind, office: '64', plan: 'plan', view: { line, step, satang, day }
  }))
  return stepSheet(role, new Map(LINES.map((line) => [line.id, stepsOfLine(line, entries.filter(({ fields }) => fields.line === line.id))])), entries, () => said)
}

function plan(text: string, at: string, { given = [], role = 'office', said = SAID, mode = 'whole', row = 'l0' }: { given?: Given; role?: Role; said?: StepSaid; mode?: StepPasteMode; row?: string } = {}) {
  const steps = sheetOf(given, role, said)
  const sheet = readPaste({ text }, { hidden: 'drop', empty: 'keep' })
  if (!sheet.ok) throw new Error('the block can be read')
  const columns = columnsOfSet('steps', { t, formats, year: 2571 as FiscalYear, source: 'function', activities: [], years: [2572], steps, canEditLines: false })
  const entries = budgetEntries({
    stored: LINES, shown: LINES, waiting: [], rowIdOf: (id) => id, newRow: null, sums: () => ({}), known: new Map(),
    words: { categoryTitle: (category) => category, capital: () => '', newRow: '', unnamed: String }
  })
  return planStepPaste({ sheet: sheet.value, columns, entries, at: { row, column: at }, steps, said, mode, t, formats })
}

const amounts = (found: ReturnType<typeof plan>) => found.entries.map(({ line, step, satang }) => [line, step, satang])

describe('a block of amounts', () => {
  it('enters only what differs, row by row; blanks and dashes leave what stands there', () => {
    const found = plan('๙๐๐\r\n-\r\n\r\n800.50', 'steps.act', { given: [['l0', 'act', 90_000]] })
    expect(amounts(found)).toEqual([['l3', 'act', 80_050]])
    expect([found.same, found.refused, found.entries[0]?.day, found.entries[0]?.reference]).toEqual([1, 0, '2027-02-01', 'ว 1'])
    expect(found.sums.get('act')).toEqual({ before: 90_000, after: 170_050 })
  })

  it('refuses a row whole, says what goes beyond the step before, counting the steps of the same row', () => {
    const found = plan('900\t950\r\nหก\t5\r\n1,100\t1', 'steps.cabinet')
    expect(amounts(found)).toEqual([['l0', 'cabinet', 90_000], ['l0', 'committee', 95_000], ['l2', 'cabinet', 110_000], ['l2', 'committee', 100]])
    expect(found.rows.flatMap(({ refusal }) => refusal?.cell ?? [])).toEqual(['A2'])
    expect(found.excess).toEqual([
      { cell: 'B1', words: 'สูงกว่า “ตามมติ ครม.” 50.00 บาท (ห้าสิบบาทถ้วน)' }, { cell: 'A3', words: 'สูงกว่า “ขอตั้ง” 100.00 บาท (หนึ่งร้อยบาทถ้วน)' }
    ])
  })

  it('where amounts add up, takes them as totals to date or as what is added', () => {
    const given: Given = [['l0', 'disbursement', 50_000], ['l0', 'disbursement', 10_000]]
    expect(plan('800', 'steps.disbursement', { given }).modeMatters).toBe(true)
    expect(plan('800', 'steps.disbursement', { given, row: 'l1' }).modeMatters).toBe(false)
    expect(amounts(plan('800', 'steps.disbursement', { given }))).toEqual([['l0', 'disbursement', 20_000]])
    expect(amounts(plan('800', 'steps.disbursement', { given, mode: 'more' }))).toEqual([['l0', 'disbursement', 80_000]])
    expect(plan('(100)', 'steps.disbursement', { given }).refused).toBe(1)
    expect(plan('(100)', 'steps.disbursement', { given, mode: 'more' }).rows[0]?.refusal?.reason).toContain('ใส่เหตุผล')
    expect(amounts(plan('(100)', 'steps.disbursement', { given, mode: 'more', said: { ...SAID, note: 'คืน' } }))).toEqual([['l0', 'disbursement', -10_000]])
    expect(plan('(700)', 'steps.disbursement', { given, mode: 'more', said: { ...SAID, note: 'คืน' } }).rows[0]?.refusal?.reason).toContain('ลดได้ไม่เกิน')
  })

  it('names that come along lead to their line; one that several have, none has or two rows name is refused', () => {
    const found = plan('ค่าเช่า\t5\r\nค่าวัสดุ\t6\r\nค่าอื่น\t7\r\nค่าเช่า\t8', 'item')
    expect(found.rows.map(({ refusal }) => refusal?.reason ?? '')).toEqual(['', '', 'ไม่พบรายการชื่อ “ค่าอื่น” ในโครงการนี้', 'รายการนี้มีอยู่แล้วในแถวก่อนหน้าของบล็อก'])
    expect(amounts(found)).toEqual([['l3', 'request', 500], ['l1', 'request', 600]])
    const headed = plan('รายการ\tตาม พ.ร.บ.\r\nค่าเช่า\t5\r\nค่าวัสดุ\t6', 'item')
    expect([headed.hasHeading, amounts(headed), headed.refused]).toEqual([true, [['l3', 'act', 500]], 1])
  })

  it('a step of the other side, a day that is missing or older than the latest decision: each cell says why', () => {
    expect(plan('5', 'steps.disbursement', { role: 'reviewer' }).rows[0]?.refusal?.reason).toContain('เป็นยอดที่สำนักงานบันทึก')
    expect(plan('5', 'steps.act', { said: { ...SAID, day: '' } }).rows[0]?.refusal?.reason).toContain('ใส่วันที่')
    expect(plan('5', 'steps.act', { given: [['l0', 'act', 700, '2027-03-01']] }).rows[0]?.refusal?.reason).toContain('หลังวันที่ที่เลือก')
    expect(plan('5\r\n5\r\n5\r\n5\r\n5', 'steps.act').rows[4]?.refusal?.reason).toContain('บล็อกยาวเกิน')
  })
})

it('what is typed: totals, additions, and taking back with its reason', () => {
  const cell = (step: BudgetStep) => sheetOf([['l0', 'allocation', 50_000], ['l0', 'act', 70_000]]).cellOf('l0', step)
  const typed = (step: BudgetStep, text: string, note = '') => {
    const judged = judgeTyped({ t, formats }, cell(step), text, { ...SAID, note })
    return judged.ok ? (judged.value.entry?.satang ?? null) : judged.error
  }
  expect([typed('allocation', '+๑๐๐'), typed('allocation', '600'), typed('allocation', '500.00'), typed('act', '600'), typed('act', '700'), typed('cabinet', '')]).toEqual([10_000, 10_000, null, 60_000, null, null])
  expect([typed('allocation', '-100', 'ผิด'), typed('allocation', '', 'ผิด'), typed('act', '-', 'ผิด')]).toEqual([-10_000, -50_000, -1])
  for (const [step, text] of [['allocation', '-100'], ['allocation', '400'], ['act', '']] as const) expect(typed(step, text)).toContain('เหตุผล')
  expect(typed('act', '+5')).toContain('พิมพ์ยอดเต็ม')
  expect(typed('allocation', '-600', 'ผิด')).toContain('ลดได้ไม่เกิน')
})

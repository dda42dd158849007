import { wholeAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { cumulativeShares } from '@shared/budget/reconcile'
import { weightText } from '@shared/activity/weight'
import { calendarYearOf, FISCAL_MONTHS } from '@shared/kernel/fiscal-months'
import type { FiscalYear } from '@shared/kernel/calendar'
import { formatBaht } from '@shared/kernel/baht'
import { sumSatang, UNKNOWN_AMOUNT, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import { monthName } from '@shared/kernel/thai-date'
import { quarterMoney } from '@shared/project/quarter-plan'
import type { Block, TableRow } from '../../outline'
import type { ProjectEntry } from '../../book-source'
import { columnAmounts } from '../../figures'
import { PORTRAIT_WIDTH } from '../../page-geometry'
import { UNIT_BAHT } from '../../words'
import type { BookContext } from '../book-context'
import { cell, figures, linesOf, NONE, paragraph, row, table, text } from '../compose'
import { label, type FormPart } from './form-parts'

const AHEAD = [1, 2, 3] as const
const QUARTERS = [0, 1, 2, 3] as const

function monthSum(lines: readonly BudgetLine[], month: number): Satang {
  return sumSatang(lines.map(({ fields }) => (fields.months[month] ?? 0) as Satang))
}

/** แผนการใช้จ่ายรายเดือน (P31): a row a quarter, with the share that is spent by its end; nothing while no month was given anything. */
export function monthTable({ project, lines: entries }: ProjectEntry, context: BookContext): readonly Block[] {
  const lines = entries.map(({ line }) => line)
  if (!lines.some(({ fields }) => fields.months.some((month) => month > 0))) return []
  const months = FISCAL_MONTHS.map((_, month) => monthSum(lines, month))
  const { total, quarters, unplanned } = quarterMoney(lines)
  const amount = columnAmounts([total, ...months])
  const shares = cumulativeShares(quarters, total)
  const year = project.fields.fiscalYear as FiscalYear
  const name = (month: number): string => monthName(FISCAL_MONTHS[month] ?? 10, 'short')
  const quarterRow = (quarter: number): TableRow => row('body', cell([`ไตรมาส\u00A0${String(quarter + 1)}`, `(ปี\u00A0${String(calendarYearOf(year, quarter * 3 + 1))})`]),
    ...[0, 1, 2].map((at) => cell([name(quarter * 3 + at), amount(months[quarter * 3 + at] ?? ZERO_SATANG)])), amount(quarters[quarter] ?? ZERO_SATANG), weightText(shares[quarter] ?? 0))
  return [
    label('แผนการใช้จ่ายงบประมาณรายเดือน'),
    { ...table(context.marks, {
      caption: '', numbered: false, unit: UNIT_BAHT, width: PORTRAIT_WIDTH,
      columns: [text(0.5, 1150), ...[1, 2, 3].map(() => figures('right', 1450)), figures('right', 1450), figures('right', 1150)],
      header: [row('body', 'ไตรมาส', cell('รายเดือน', { colSpan: 3 }), 'รวมไตรมาส', cell(['ร้อยละ', 'สะสม']))],
      rows: [
        ...QUARTERS.map(quarterRow),
        ...(unplanned === 0 ? [] : [row('body', cell('ยังไม่ได้แบ่งเดือน', { colSpan: 4 }), amount(unplanned), NONE)]),
        row('total', cell('รวมทั้งสิ้น', { colSpan: 4, align: 'center' }), amount(total), '')
      ]
    }), together: true }
  ]
}

interface Committed {
  readonly item: string
  readonly whole: Satang
  readonly byYear: ReadonlyMap<number, Satang>
}

function committedOf({ project, lines }: ProjectEntry): readonly Committed[] {
  return lines.flatMap(({ line, amount }): readonly Committed[] => {
    const { thisYear, commitments, item } = line.fields
    const whole = wholeAmount(line.fields)
    if ((thisYear === UNKNOWN_AMOUNT && commitments.length === 0) || !whole.ok) return []
    const later = commitments.map(({ fiscalYear, satang }) => [fiscalYear, satang as Satang] as const)
    return [{ item, whole: whole.value, byYear: new Map([[project.fields.fiscalYear, amount], ...later]) }]
  })
}

/** รายการผูกพันข้ามปี (brief §3.1): one item a row, one amount a fiscal year; nothing without such items. */
export function commitmentTable(entry: ProjectEntry, context: BookContext): readonly Block[] {
  const items = committedOf(entry)
  if (items.length === 0) return []
  const years = [...new Set(items.flatMap(({ byYear }) => [...byYear.keys()]))].sort((a, b) => a - b)
  const amount = columnAmounts(items.flatMap(({ whole, byYear }) => [whole, ...byYear.values()]))
  const ofYear = (year: number): Satang => sumSatang(items.map(({ byYear }) => byYear.get(year) ?? ZERO_SATANG))
  return [
    label('รายการผูกพันงบประมาณข้ามปี'),
    table(context.marks, {
      caption: '', numbered: false, unit: UNIT_BAHT, width: PORTRAIT_WIDTH,
      columns: [text(1, 3000), figures('right', 1300), ...years.map(() => figures('right', 1000))],
      header: [row('body', 'รายการ', cell(['วงเงิน', 'ทั้งรายการ']), ...years.map((year) => cell(['ปี', String(year)])))],
      rows: [
        ...items.map(({ item, whole, byYear }) => row('body', item, amount(whole), ...years.map((year) => amount(byYear.get(year) ?? ZERO_SATANG)))),
        row('total', cell('รวม', { align: 'center' }), amount(sumSatang(items.map(({ whole }) => whole))), ...years.map((year) => amount(ofYear(year))))
      ]
    })
  ]
}

/** ประมาณการรายจ่ายล่วงหน้า (P32): what the three years ahead aim at and cost; `null` while nobody said. */
export function forwardPart({ project, lines }: ProjectEntry, context: BookContext): FormPart | null {
  const { fiscalYear, forwardTargets } = project.fields
  const money = AHEAD.map((_, at) => sumSatang(lines.map(({ line }) => (line.fields.forward[at] ?? 0) as Satang)))
  if (money.every((amount) => amount === 0) && forwardTargets.every((target) => target === '')) return null
  const amount = columnAmounts(money)
  return {
    title: 'ประมาณการรายจ่ายล่วงหน้าระยะปานกลาง',
    blocks: (head) => [
      label(head),
      table(context.marks, {
        caption: '', numbered: false, unit: UNIT_BAHT, width: PORTRAIT_WIDTH,
        columns: [text(0.2, 1700, 'center'), text(2, 3500), figures('right', 1700)],
        header: [row('body', 'ปีงบประมาณ พ.ศ.', 'เป้าหมาย', 'งบประมาณ')],
        rows: AHEAD.map((ahead, at) => row('body', String(fiscalYear + ahead), forwardTargets[at] || NONE, amount(money[at] ?? ZERO_SATANG)))
      })
    ]
  }
}

/** ผลการดำเนินงานปีที่ผ่านมา (P33); `null` while nobody said. */
export function previousPart({ project: { fields } }: ProjectEntry): FormPart | null {
  const { previousResult, previousAllocated, previousSpent, fiscalYear } = fields
  const given = ([['งบประมาณที่ได้รับ', previousAllocated], ['เบิกจ่าย', previousSpent]] as const)
    .flatMap(([title, satang]) => (satang === UNKNOWN_AMOUNT ? [] : [`${title} ${formatBaht(satang as Satang)} บาท`]))
  const told = previousResult.trim()
  if (told === '' && given.length === 0) return null
  return {
    title: `ผลการดำเนินงานปีงบประมาณ พ.ศ. ${String(fiscalYear - 1)}`,
    blocks: (head) => [
      label(head),
      ...(told === '' ? [] : linesOf(told).map((words) => paragraph('body', words))),
      ...(given.length === 0 ? [] : [paragraph('flush', given.join(' '))])
    ]
  }
}

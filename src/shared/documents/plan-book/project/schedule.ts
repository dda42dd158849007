import { fiscalMonth, visibleSpan } from '@shared/activity/span'
import { sumGiven } from '@shared/activity/progress'
import { weightText } from '@shared/activity/weight'
import { BUDDHIST_OFFSET, fiscalYearOf, type FiscalYear, type IsoDay } from '@shared/kernel/calendar'
import { formatDecimal } from '@shared/kernel/decimal'
import { calendarYearOf, FISCAL_MONTHS } from '@shared/kernel/fiscal-months'
import { monthName } from '@shared/kernel/thai-date'
import type { SnapshotActivity } from '@shared/plan/snapshot-project'
import type { TableBlock, TableCell, TableRow } from '../../outline'
import type { ProjectEntry } from '../../book-source'
import type { ColumnWish } from '../../fit-columns'
import { textWidth } from '../../page-geometry'
import { shortened } from '../../short-words'
import type { BookContext } from '../book-context'
import { cell, figures, NONE, row, table, text, type Words } from '../compose'

/** Marks a month in which an activity runs, as officials draw it (brief §2.3); it stays readable where a copy loses the shade. */
const RUNS = '↔'
const QUARTERS = [1, 2, 3, 4] as const
/** So much of a long title stands in the caption of each year: two lines with the words around it. */
const CAPTION_LETTERS = 100

/** The fiscal years that an activity of the project runs in, or plans something for; the project's own where nobody said. */
function yearsOf({ project, activities }: ProjectEntry): readonly FiscalYear[] {
  const years = new Set<FiscalYear>()
  for (const { activity: { fields }, years: planned } of activities) {
    if (fields.start !== '' && fields.end !== '') {
      const last = fiscalYearOf(`${fields.end}-01` as IsoDay)
      for (let year: number = fiscalYearOf(`${fields.start}-01` as IsoDay); year <= last; year += 1) years.add(year as FiscalYear)
    }
    for (const each of planned) if (sumGiven(each.fields.plan) !== '') years.add(each.fields.fiscalYear as FiscalYear)
  }
  return years.size === 0 ? [project.fields.fiscalYear as FiscalYear] : [...years].sort((a, b) => a - b)
}

/** "พ.ย. 2570", of `YYYY-MM`. */
export function monthWords(month: string): string {
  return `${monthName(Number(month.slice(5)), 'short')}\u00A0${String(Number(month.slice(0, 4)) + BUDDHIST_OFFSET)}`
}

function activityRow({ activity, years }: SnapshotActivity, index: number, year: FiscalYear): TableRow {
  const { title, unit, owner, weight } = activity.fields
  const plan = years.find(({ fields }) => fields.fiscalYear === year)?.fields.plan ?? []
  const seen = visibleSpan(activity.fields, year)
  const month = (at: number): TableCell => {
    const figure = formatDecimal(plan[at - 1] ?? '')
    const isRunning = seen !== undefined && at >= seen.first && at <= seen.last
    return isRunning ? { ...cell(figure === '' ? RUNS : figure), shade: true } : cell(figure)
  }
  const below: readonly Words[] = owner === '' ? [] : [[{ text: owner, italic: true }]]
  const whole = sumGiven(plan)
  return row('body', String(index + 1), cell([title, ...below]), weight === 0 ? NONE : weightText(weight),
    ...FISCAL_MONTHS.map((_, at) => month(at + 1)), whole === '' ? NONE : formatDecimal(whole), unit || NONE)
}

function header(year: FiscalYear): readonly TableRow[] {
  const down = (...lines: readonly string[]): TableCell => cell(lines, { rowSpan: 2 })
  return [
    row('body', down('ที่'), down('กิจกรรม', '(ผู้รับผิดชอบ)'), down('น้ำหนัก', '(ร้อยละ)'),
      ...QUARTERS.map((quarter) => cell(`ไตรมาส\u00A0${String(quarter)} (ปี\u00A0${String(calendarYearOf(year, quarter * 3))})`, { colSpan: 3 })), down('รวม'), down('หน่วย', 'นับ')),
    row('body', ...FISCAL_MONTHS.map((_, at) => monthName(Number(fiscalMonth(year, at + 1).slice(5)), 'short')))
  ]
}

/** On upright pages the names stand narrower, so that the type need not get smaller still. */
function columns(isWide: boolean): readonly ColumnWish[] {
  return [
    figures('center', 450), text(3, isWide ? 3000 : 1900), figures('right', 980), ...FISCAL_MONTHS.map(() => figures('center', isWide ? 720 : 640)),
    figures('right', isWide ? 800 : 640), text(0.3, isWide ? 800 : 700, 'center')
  ]
}

function yearTable({ project, activities }: ProjectEntry, year: FiscalYear, name: string, context: BookContext): TableBlock {
  const weight = activities.reduce((sum, { activity }) => sum + activity.fields.weight, 0)
  return table(context.marks, {
    caption: `แผนการดำเนินงานของ${name}${shortened(project.fields.title, CAPTION_LETTERS)} ปีงบประมาณ พ.ศ. ${String(year)}`,
    numbered: true,
    notes: [`หมายเหตุ : ช่องแรเงาคือเดือนที่ดำเนินการ ตัวเลขในช่องคือเป้าหมายของเดือนนั้นตามหน่วยนับ ${RUNS} คือดำเนินการโดยไม่ได้กำหนดเป้าหมายของเดือน`],
    width: textWidth(context.wide),
    columns: columns(context.wide === 'landscape'),
    header: header(year),
    rows: [
      ...activities.map((entry, index) => activityRow(entry, index, year)),
      row('total', cell('รวมน้ำหนัก', { colSpan: 2, align: 'center' }), weightText(weight), cell('', { colSpan: 14 }))
    ]
  })
}

/** The months of each activity in fiscal order (P28), one table a year; nothing without activities. `name` says whose they are. */
export function scheduleTables(entry: ProjectEntry, name: string, context: BookContext): readonly TableBlock[] {
  return entry.activities.length === 0 ? [] : yearsOf(entry).map((year) => yearTable(entry, year, name, context))
}

import type { Satang } from '@shared/kernel/satang'
import { districtsInWords } from '@shared/office/district'
import { quarterMoney, quarterTargets, sumQuarterMoney, type QuarterMoney, type QuarterTarget } from '@shared/project/quarter-plan'
import type { ProjectIndicator } from '@shared/project/proposal-records'
import type { Block, TableCell, TableRow } from '../outline'
import type { ProjectEntry } from '../book-source'
import { columnAmounts } from '../figures'
import type { ColumnWish } from '../fit-columns'
import { textWidth } from '../page-geometry'
import { NOT_IN_QUARTERS, QUARTER_MONTHS, UNIT_BAHT } from '../words'
import type { BookContext } from './book-context'
import { bold, cell, figures, figureText, NONE, row, table, text, type Words } from './compose'
import { headingBelow } from './pages'
import { issueName, issueTitle } from './summary'

type Amounts = (amount: Satang) => string

const BAHT = 'บาท'

function moneyOf({ lines }: ProjectEntry): QuarterMoney {
  return quarterMoney(lines.map(({ line }) => line))
}

/** The whole, the four quarters, and what no quarter was given. */
function moneyCells({ total, quarters, unplanned }: QuarterMoney, amount: Amounts): readonly string[] {
  return [total, ...quarters, unplanned].map(amount)
}

/** Name, place and agency: columns of their own on wide pages, one below the other where the page stands upright. */
interface Naming {
  readonly name: readonly Words[]
  readonly place: string
  readonly agency: string
}

/** How the rows of one table are written. */
interface Layout {
  readonly isWide: boolean
  readonly amount: Amounts
}

function nameCell({ name, place, agency }: Naming, { isWide }: Layout): TableCell {
  const below = isWide ? [] : [place, agency].filter((words) => words !== '' && words !== NONE).map((words) => [{ text: words, italic: true as const }])
  return cell([...name, ...below])
}

function lastCells({ place, agency }: Naming, { isWide }: Layout): readonly string[] {
  return isWide ? [place, agency] : []
}

/** An output of the project with its target. A target that nobody split stands where money without a quarter stands. */
function indicatorRow({ fields }: ProjectIndicator, layout: Layout): TableRow {
  const { title, unit, target, quarters } = fields
  const isSplit = quarters.some((quarter) => quarter !== '')
  const split = [0, 1, 2, 3].map((at) => figureText(quarters[at] ?? ''))
  const naming = { name: [`ตัวชี้วัด : ${title}`], place: '', agency: '' }
  return row('body', '', nameCell(naming, layout), unit || NONE, figureText(target), ...split, isSplit ? NONE : figureText(target), ...lastCells(naming, layout))
}

/** What an activity aims at, and below it the money of the lines that name it: two rows that stay together. */
function activityRows({ activity, total, quarters, money }: QuarterTarget, number: string, layout: Layout): readonly TableRow[] {
  const { title, unit, owner } = activity.fields
  const naming = { name: [title], place: '', agency: owner || NONE }
  const aims = [unit || NONE, ...[total, ...quarters].map(figureText), NONE]
  const spends = [BAHT, ...moneyCells(money, layout.amount)]
  const [name, last] = [nameCell(naming, layout), lastCells(naming, layout)]
  if (money.total === 0 || total === '') return [row('body', number, name, ...(money.total === 0 ? aims : spends), ...last)]
  const down = (of: TableCell): TableCell => ({ ...of, rowSpan: 2 })
  return [row('body', down(cell(number)), down(name), ...aims, ...last.map((words) => down(cell(words)))), row('body', ...spends)]
}

function projectRows(entry: ProjectEntry, number: string, layout: Layout): readonly TableRow[] {
  const { office, fields: { title, fiscalYear, area, districts, leadAgency } } = entry.project
  const naming = { name: [[bold(title)]], place: area.trim() || districtsInWords(office, districts) || NONE, agency: leadAgency || NONE }
  const targets = quarterTargets(entry.activities, entry.lines.map(({ line }) => line), fiscalYear)
  const outputs = entry.indicators.filter(({ fields }) => fields.level === 'output')
  const money = moneyCells(moneyOf(entry), layout.amount).map((of) => cell([[bold(of)]]))
  return [
    row('body', number, nameCell(naming, layout), BAHT, ...money, ...lastCells(naming, layout)),
    ...outputs.map((output) => indicatorRow(output, layout)),
    ...targets.flatMap((target, at) => activityRows(target, `${number}.${String(at + 1)}`, layout))
  ]
}

function sumRow(kind: 'subtotal' | 'total', words: string, money: QuarterMoney, { amount, isWide }: Layout): TableRow {
  return row(kind, cell(words, { colSpan: 2, align: 'center' }), BAHT, ...moneyCells(money, amount), ...(isWide ? [cell('', { colSpan: 2 })] : []))
}

function header({ isWide }: Layout): readonly TableRow[] {
  const down = (...lines: readonly string[]): TableCell => cell(lines, { rowSpan: 2 })
  return [
    row('body', down('ที่'), down('แผนงาน/โครงการ', 'ตัวชี้วัด/กิจกรรม'), down('หน่วยนับ'), down('รวมทั้งสิ้น'),
      cell('เป้าหมายและงบประมาณรายไตรมาส', { colSpan: 5 }), ...(isWide ? [down('พื้นที่', 'ดำเนินการ'), down('หน่วยงาน', 'รับผิดชอบ')] : [])),
    row('body', ...QUARTER_MONTHS.map((months, at) => cell([`ไตรมาส\u00A0${String(at + 1)}`, `(${months})`])), cell(NOT_IN_QUARTERS))
  ]
}

function columns({ isWide }: Layout): readonly ColumnWish[] {
  const places = isWide ? [text(1, 1400), text(1, 1420)] : []
  return [
    figures('center', 520), text(3, 2200), text(0.3, 820, 'center'), figures('right', 1340), ...QUARTER_MONTHS.map(() => figures('right', 1540)), figures('right', 1460), ...places
  ]
}

interface IssueGroup {
  readonly title: string
  /** "ประเด็นยุทธศาสตร์ที่ 1" */
  readonly name: string
  readonly entries: readonly ProjectEntry[]
}

/**
 * The action plan of one fiscal year (brief §1.4): each project with its money by quarter, below it its outputs and activities with
 * their targets. Only the rows of projects are added up: activities spend the money of their project.
 */
function yearTable(context: BookContext, year: number, groups: readonly IssueGroup[]): Block {
  const every = groups.flatMap(({ entries }) => entries)
  const money = (entries: readonly ProjectEntry[]): QuarterMoney => sumQuarterMoney(entries.map(moneyOf))
  const amount = columnAmounts(every.flatMap(({ lines }) => lines.flatMap(({ line, amount: whole }) => [whole, ...quarterMoney([line]).quarters])))
  const layout = { isWide: context.wide === 'landscape', amount }
  const wishes = columns(layout)
  let count = 0
  return table(context.marks, {
    caption: `แผนปฏิบัติการและแผนการใช้จ่ายงบประมาณรายไตรมาส ปีงบประมาณ พ.ศ. ${String(year)}`,
    numbered: true,
    unit: UNIT_BAHT,
    notes: [`หมายเหตุ : ไตรมาส 1 อยู่ในปี พ.ศ. ${String(year - 1)} ช่อง “${NOT_IN_QUARTERS.join('')}” คือจำนวนที่ยังไม่ได้ระบุเดือนดำเนินการ`],
    width: textWidth(context.wide),
    columns: wishes,
    header: header(layout),
    rows: [
      ...groups.flatMap(({ title, name, entries }) => [
        row('group', cell(title, { align: 'left', colSpan: wishes.length })),
        ...entries.flatMap((entry) => { count += 1; return projectRows(entry, String(count), layout) }),
        sumRow('subtotal', `รวม${name}`, money(entries), layout)
      ]),
      sumRow('total', `รวมปีงบประมาณ พ.ศ.\u00A0${String(year)}`, money(every), layout)
    ]
  })
}

/** The issues that have projects in a year, with these. */
function groupsOf({ source: { issues } }: BookContext, year: number): readonly IssueGroup[] {
  return issues.map((issue, index) => ({
    title: issueTitle(issue, index), name: issueName(issue, index), entries: issue.projects.filter(({ project }) => project.fields.fiscalYear === year)
  }))
    .filter(({ entries }) => entries.length > 0)
}

/** Heading, then one table a fiscal year that holds projects. */
export function actionPlan(context: BookContext): readonly Block[] {
  const years = context.years.filter((year) => groupsOf(context, year).length > 0)
  return [
    headingBelow('projects', 'quarters', 'แผนปฏิบัติการรายไตรมาส', context, true),
    ...years.map((year) => yearTable(context, year, groupsOf(context, year)))
  ]
}

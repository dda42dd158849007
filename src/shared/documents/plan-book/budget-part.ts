import { BUDGET_CATEGORIES, type BudgetCategory } from '@shared/budget/budget-line-record'
import { sumSatang, type Satang } from '@shared/kernel/satang'
import { FUND_SOURCES } from '@shared/project/project-record'
import type { Block, TableRow } from '../outline'
import { allProjects, type IssueEntry, type ProjectEntry } from '../book-source'
import { columnAmounts } from '../figures'
import { textWidth } from '../page-geometry'
import { categoryTitle, FUND_SOURCE_WORDS, UNIT_BAHT } from '../words'
import { actionPlan } from './action-plan'
import type { BookContext } from './book-context'
import { cell, figures, paragraph, row, table, text } from './compose'
import { askedOf, ceilingTable, sourcesCell } from './fund-sources'
import { sampleLines, servedKpis } from './issue-part'
import { headingBelow, partHead, partText } from './pages'
import { issueTitle } from './summary'

type Amounts = (amount: Satang) => string

/** Satang per plan year; amounts outside the plan's years are in the total only, which `yearsOfProjects` makes impossible. */
function perYear(entries: readonly ProjectEntry[], years: readonly number[], of: (entry: ProjectEntry) => Satang): readonly Satang[] {
  return years.map((year) => sumSatang(entries.filter((entry) => entry.project.fields.fiscalYear === year).map(of)))
}

function amountCells(entries: readonly ProjectEntry[], years: readonly number[], amount: Amounts, of: (entry: ProjectEntry) => Satang): readonly string[] {
  return [...perYear(entries, years, of), sumSatang(entries.map(of))].map(amount)
}

const whole = (entry: ProjectEntry): Satang => entry.total

function projectRow(entry: ProjectEntry, index: number, years: readonly number[], amount: Amounts): TableRow {
  const { fields } = entry.project
  const name = cell([fields.title, ...sampleLines(fields.sample, fields.reference)])
  return row('body', String(index), name, ...amountCells([entry], years, amount, whole), sourcesCell(entry), fields.leadAgency || '-', fields.supportAgencies || '-',
    servedKpis(entry))
}

function issueRows(entry: IssueEntry, index: number, first: number, years: readonly number[], amount: Amounts): readonly TableRow[] {
  return [
    row('group', cell(issueTitle(entry, index), { align: 'left', colSpan: years.length + 7 })),
    ...entry.projects.map((project, at) => projectRow(project, first + at, years, amount)),
    row('subtotal', cell('รวม', { colSpan: 2, align: 'center' }), ...amountCells(entry.projects, years, amount, whole), cell('', { colSpan: 4 }))
  ]
}

function yearHeader(before: readonly string[], years: readonly number[], after: readonly string[]): readonly TableRow[] {
  const down = (words: string): ReturnType<typeof cell> => cell(words, { rowSpan: 2 })
  return [
    row('body', ...before.map(down), cell('งบประมาณ (ปีงบประมาณ พ.ศ.)', { colSpan: years.length }), down('รวม'), ...after.map(down)),
    row('body', ...years.map(String))
  ]
}

/** T13 (brief §1.4): every project with its money per year, subtotals per issue, the grand total last. */
function allProjectsTable(context: BookContext, years: readonly number[]): Block {
  const entries = allProjects(context.source)
  const amount = columnAmounts([context.source.total, ...entries.map(whole)])
  let first = 1
  const groups = context.source.issues.filter((entry) => entry.projects.length > 0).flatMap((entry) => {
    const rows = issueRows(entry, context.source.issues.indexOf(entry), first, years, amount)
    first += entry.projects.length
    return rows
  })
  return table(context.marks, {
    caption: 'บัญชีแผนงาน/โครงการและกรอบงบประมาณ',
    numbered: true,
    unit: UNIT_BAHT,
    width: textWidth(context.wide),
    columns: [figures('center', 520), text(3, 2600), ...years.map(() => figures('right', 800)), figures('right', 1100), text(1, 1350), text(1.2, 1300), text(1.2, 1200), text(0.4, 1150, 'center')],
    header: yearHeader(['ที่', 'แผนงาน/โครงการ'], years, ['แหล่งงบประมาณ', 'หน่วยงานหลัก', 'หน่วยงานสนับสนุน', 'สอดคล้องตัวชี้วัด']),
    rows: [
      ...groups,
      row('total', cell('รวมทั้งสิ้น', { colSpan: 2, align: 'center' }), ...amountCells(entries, years, amount, whole), cell('', { colSpan: 4 }))
    ]
  })
}

interface Cut {
  readonly title: string
  readonly of: (entry: ProjectEntry) => Satang
  readonly used: boolean
}

/** T14: the same money once more, cut by `cuts`; its last row equals that of T13. */
function cutTable(context: BookContext, years: readonly number[], caption: string, head: string, cuts: readonly Cut[]): Block {
  const entries = allProjects(context.source)
  const amount = columnAmounts([context.source.total, ...entries.flatMap((entry) => entry.lines.map((line) => line.amount))])
  return table(context.marks, {
    caption,
    numbered: true,
    unit: UNIT_BAHT,
    width: textWidth(context.wide),
    columns: [text(1, 3200), ...years.map(() => figures('right', 1300)), figures('right', 1500)],
    header: yearHeader([head], years, []),
    rows: [
      ...cuts.filter((cut) => cut.used).map((cut) => row('body', cut.title, ...amountCells(entries, years, amount, cut.of))),
      row('total', cell('รวมทั้งสิ้น', { align: 'center' }), ...amountCells(entries, years, amount, whole))
    ]
  })
}

function bySource(entries: readonly ProjectEntry[]): readonly Cut[] {
  return FUND_SOURCES.map((source) => ({
    title: FUND_SOURCE_WORDS[source],
    of: (entry) => askedOf(entry, source),
    used: entries.some((entry) => askedOf(entry, source) !== 0)
  }))
}

export function categoryTotal(entry: ProjectEntry, category: BudgetCategory): Satang {
  return sumSatang(entry.lines.filter(({ line }) => line.fields.category === category).map(({ amount }) => amount))
}

function byCategory(entries: readonly ProjectEntry[]): readonly Cut[] {
  return BUDGET_CATEGORIES.map((category) => ({
    title: categoryTitle(category),
    of: (entry) => categoryTotal(entry, category),
    used: entries.some((entry) => categoryTotal(entry, category) !== 0)
  }))
}

/** ส่วนที่ ๗, first half: all projects × year × source × category. */
export function budgetPart(context: BookContext): readonly Block[] {
  const entries = allProjects(context.source)
  const head = [...partHead('projects', context), ...partText('projects', context)]
  if (entries.length === 0) return [...head, paragraph('flush', '(ยังไม่มีโครงการ)')]
  const { years } = context
  return [
    ...head,
    headingBelow('projects', 'list', 'บัญชีแผนงาน/โครงการ', context),
    allProjectsTable(context, years),
    headingBelow('projects', 'totals', 'สรุปกรอบงบประมาณ', context, true),
    cutTable(context, years, 'กรอบงบประมาณจำแนกตามแหล่งงบประมาณ', 'แหล่งงบประมาณ', bySource(entries)),
    cutTable(context, years, 'กรอบงบประมาณจำแนกตามหมวดรายจ่าย', 'หมวดรายจ่าย', byCategory(entries)),
    ...ceilingTable(context),
    ...actionPlan(context)
  ]
}

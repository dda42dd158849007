import { sumSatang } from '@shared/kernel/satang'
import type { Block } from '../outline'
import { allProjects, type IssueEntry, type ProjectEntry } from '../book-source'
import { columnAmounts, moneyWithWords } from '../figures'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { UNIT_BAHT } from '../words'
import type { BookContext } from './book-context'
import { cell, figures, paragraph, row, table, text } from './compose'
import { addedPages, partHead, partText } from './pages'

export function issueTitle(entry: IssueEntry, index: number): string {
  return entry.issue === null
    ? 'โครงการที่ยังไม่ระบุประเด็นยุทธศาสตร์'
    : `ประเด็นยุทธศาสตร์ที่ ${String(index + 1)} ${entry.issue.fields.title}`
}

/** "ประเด็นยุทธศาสตร์ที่ 1", for captions. */
export function issueName(entry: IssueEntry, index: number): string {
  return entry.issue === null ? issueTitle(entry, index) : `ประเด็นยุทธศาสตร์ที่ ${String(index + 1)}`
}

function totalOf(projects: readonly ProjectEntry[]): ReturnType<typeof sumSatang> {
  return sumSatang(projects.map((entry) => entry.total))
}

function byIssue(context: BookContext): Block {
  const { issues, total } = context.source
  const amount = columnAmounts([total, ...issues.map((entry) => totalOf(entry.projects))])
  return table(context.marks, {
    caption: 'กรอบงบประมาณจำแนกตามประเด็นยุทธศาสตร์',
    numbered: true,
    unit: UNIT_BAHT,
    width: PORTRAIT_WIDTH,
    columns: [text(1, 4000), figures('center', 1500), figures('right', 1700)],
    header: [row('body', 'ประเด็นยุทธศาสตร์', 'จำนวนโครงการ', 'งบประมาณ')],
    rows: [
      ...issues.map((entry, index) => row('body', issueTitle(entry, index), String(entry.projects.length), amount(totalOf(entry.projects)))),
      row('total', cell('รวมทั้งสิ้น', { align: 'center' }), String(allProjects(context.source).length), amount(total))
    ]
  })
}

function byYear(context: BookContext): Block {
  const projects = allProjects(context.source)
  const amount = columnAmounts([context.source.total, ...projects.map((entry) => entry.total)])
  const ofYear = (year: number): readonly ProjectEntry[] => projects.filter((entry) => entry.project.fields.fiscalYear === year)
  return table(context.marks, {
    caption: 'กรอบงบประมาณจำแนกตามปีงบประมาณ',
    numbered: true,
    unit: UNIT_BAHT,
    width: PORTRAIT_WIDTH,
    columns: [text(1, 3000, 'center'), figures('center', 2200), figures('right', 2600)],
    header: [row('body', 'ปีงบประมาณ พ.ศ.', 'จำนวนโครงการ', 'งบประมาณ')],
    rows: [
      ...context.years.map((year) => row('body', String(year), countText(ofYear(year).length), amount(totalOf(ofYear(year))))),
      row('total', cell('รวมทั้งสิ้น', { align: 'center' }), String(projects.length), amount(context.source.total))
    ]
  })
}

function countText(count: number): string {
  return count === 0 ? '-' : String(count)
}

/** บทสรุปผู้บริหาร: what the officers wrote, then the money by issue and by year. */
export function summary(context: BookContext): readonly Block[] {
  return [
    ...partHead('summary', context),
    ...partText('summary', context),
    paragraph('body', `กรอบวงเงินงบประมาณของแผนรวมทั้งสิ้น ${moneyWithWords(context.source.total)} จำแนกได้ดังนี้`, true),
    byIssue(context),
    byYear(context),
    ...addedPages('summary', context)
  ]
}

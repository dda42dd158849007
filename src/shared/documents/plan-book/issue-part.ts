import { issueKey } from '@shared/narrative/section-place'
import { formatDecimal } from '@shared/kernel/decimal'
import { TARGET_FIELDS, type Kpi } from '@shared/kpi/kpi-record'
import type { Block, Inline, TableCell, TableRow } from '../outline'
import type { IssueEntry, ProjectEntry } from '../book-source'
import { columnAmounts } from '../figures'
import { textWidth } from '../page-geometry'
import { DIRECTION_WORDS, MEASURE_WORDS, SAMPLE, UNIT_BAHT } from '../words'
import type { BookContext } from './book-context'
import { cell, figures, figureText, heading, linesCell, NONE, paragraph, row, table, text } from './compose'
import { sourcesCell } from './fund-sources'
import { addedPages, pageOf, partHead, partText } from './pages'
import { issueName, issueTitle } from './summary'

/** "(ตัวอย่าง)" and where a real figure was taken from, below the name of a row that is an example. */
export function sampleLines(sample: boolean, reference: string): readonly (readonly Inline[])[] {
  return [
    ...(sample ? [[{ text: `(${SAMPLE})`, italic: true as const }]] : []),
    ...(reference === '' ? [] : [[{ text: `อ้างอิง : ${reference}`, italic: true as const }]])
  ]
}

function baselineCell(kpi: Kpi): TableCell {
  const { baseline, baselineYear } = kpi.fields
  if (baseline === '') return cell('ไม่มี')
  return cell([formatDecimal(baseline), ...(baselineYear === 0 ? [] : [`(ปี ${String(baselineYear)})`])])
}

/** "1.2": by this number T12 and T13 name the KPI that a project serves. */
function kpiRow(kpi: Kpi, number: string, years: readonly number[]): TableRow {
  const { title, direction, measure, weight, baselineNote, sample, source, frequency } = kpi.fields
  const kind = measure === 'level' ? DIRECTION_WORDS[direction] : `${DIRECTION_WORDS[direction]} · ${MEASURE_WORDS[measure]}`
  const remarks = [`(ทิศทาง : ${kind})`, ...(weight === '' ? [] : [`(น้ำหนัก : ${formatDecimal(weight)})`]),
    ...(baselineNote === '' ? [] : [`(ข้อมูลฐาน : ${baselineNote})`])]
  const name = cell([title, ...remarks, ...sampleLines(sample, '')])
  const targets = years.map((_, at) => {
    const field = TARGET_FIELDS[at]
    const value = field === undefined ? '' : kpi.fields[field]
    return figureText(value)
  })
  return row('body', number, name, kpi.fields.unit || NONE, baselineCell(kpi), ...targets, kpi.fields.owner || NONE, [source, frequency].filter((part) => part !== '').join(' / ') || NONE)
}

/** T11 (brief §1.4): ที่ | ตัวชี้วัด | หน่วยวัด | ข้อมูลฐาน | ค่าเป้าหมายรายปี | หน่วยงานรับผิดชอบ | แหล่งข้อมูล */
function kpiTable(entry: IssueEntry, place: number, title: string, context: BookContext): Block {
  const { years } = context
  const down = (words: string): TableCell => cell(words, { rowSpan: 2 })
  let counted = 0
  return table(context.marks, {
    caption: `ตัวชี้วัดและค่าเป้าหมายของ${title}`,
    numbered: true,
    width: textWidth(context.wide),
    columns: [
      figures('center', 520), text(4, 2600), text(0.6, 1150, 'center'), text(0.6, 1250, 'center'), ...years.map(() => figures('center', 760)),
      text(2, 1650), text(2, 1650)
    ],
    header: [
      row('body', down('ที่'), down('ตัวชี้วัด'), down('หน่วยวัด'), down('ข้อมูลฐาน (ปี พ.ศ.)'), cell('ค่าเป้าหมาย (ปีงบประมาณ พ.ศ.)', { colSpan: years.length }),
        down('หน่วยงานรับผิดชอบ'), down('แหล่งข้อมูล/ความถี่')),
      row('body', ...years.map(String))
    ],
    rows: entry.objectives.filter((objective) => objective.kpis.length > 0).flatMap((objective) => [
      row('group', cell(`เป้าประสงค์ : ${objective.objective.fields.title}`, { align: 'left', colSpan: 6 + years.length })),
      ...objective.kpis.map((kpi) => { counted += 1; return kpiRow(kpi, `${String(place + 1)}.${String(counted)}`, years) })
    ])
  })
}

/** The KPIs of T11 that a project serves, a number a line. */
export function servedKpis({ kpis }: ProjectEntry): TableCell {
  return cell(kpis.length === 0 ? NONE : kpis)
}

function projectRow(entry: ProjectEntry, index: number, amount: (of: ProjectEntry['total']) => string): TableRow {
  const { fields } = entry.project
  const name = cell([fields.title, ...sampleLines(fields.sample, fields.reference)])
  return row('body', String(index + 1), name, linesCell(fields.purpose), linesCell(fields.output), linesCell(fields.area), String(fields.fiscalYear),
    amount(entry.total), sourcesCell(entry), fields.leadAgency || NONE, fields.supportAgencies || NONE, servedKpis(entry))
}

/** T12 (brief §1.4) of one issue, with the total in the last row as in project forms. */
function projectTable(entry: IssueEntry, title: string, context: BookContext): Block {
  const total = entry.projects.reduce((sum, project) => sum + project.total, 0) as ProjectEntry['total']
  const amount = columnAmounts([total, ...entry.projects.map((project) => project.total)])
  return table(context.marks, {
    caption: `แผนงาน/โครงการภายใต้${title}`,
    numbered: true,
    unit: UNIT_BAHT,
    width: textWidth(context.wide),
    columns: [
      figures('center', 520), text(3, 1900), text(3, 1900), text(2, 1500), text(1, 1100), figures('center', 1050), figures('right', 1250),
      text(1, 1350), text(1.3, 1300), text(1.2, 1200), text(0.4, 1150, 'center')
    ],
    header: [row('body', 'ที่', 'แผนงาน/โครงการ', 'วัตถุประสงค์', 'เป้าหมาย (ผลผลิต)', 'พื้นที่', cell(['ปีงบ', 'ประมาณ']), cell(['งบ', 'ประมาณ']),
      cell(['แหล่ง', 'งบประมาณ']), cell(['หน่วยงาน', 'หลัก']), cell(['หน่วยงาน', 'สนับสนุน']), cell(['สอดคล้อง', 'ตัวชี้วัด']))],
    rows: [
      ...entry.projects.map((project, index) => projectRow(project, index, amount)),
      row('total', cell('รวม', { colSpan: 6, align: 'center' }), amount(total), cell('', { colSpan: 4 }))
    ]
  })
}

/** A heading with a list; objectives are numbered below their issue, as on screen. */
function titled(context: BookContext, title: string, titles: readonly string[], below = ''): readonly Block[] {
  const markerOf = (index: number): string => (below === '' ? `${String(index + 1)})` : `${below}.${String(index + 1)}`)
  const items = titles.map((words, index) => ({ marker: markerOf(index), runs: [{ text: words }] }))
  return [heading(context.marks, 3, '', title), items.length === 0 ? paragraph('flush', '(ยังไม่ได้กำหนด)') : { type: 'list', items }]
}

function issueBlocks(entry: IssueEntry, index: number, context: BookContext): readonly Block[] {
  const title = issueTitle(entry, index)
  const name = issueName(entry, index)
  const number = entry.issue === null ? '' : (pageOf(issueKey(entry.issue.id), context)?.number ?? '')
  const head = heading(context.marks, 2, number, title, index > 0)
  const projects = (): readonly Block[] => (entry.projects.length === 0 ? [] : [projectTable(entry, name, context)])
  if (entry.issue === null) return [head, ...projects()]
  // tables are numbered in the order they are made: indicators before projects
  const kpis = entry.objectives.some((objective) => objective.kpis.length > 0) ? [kpiTable(entry, index, name, context)] : []
  return [
    head,
    ...titled(context, 'เป้าประสงค์', entry.objectives.map(({ objective }) => objective.fields.title), number),
    ...kpis,
    ...titled(context, 'กลยุทธ์/แนวทาง', entry.strategies.map((strategy) => strategy.fields.title)),
    ...projects(),
    ...addedPages(issueKey(entry.issue.id), context)
  ]
}

/** ส่วนที่ ๖: every issue with objectives, indicators, strategies and projects. */
export function issuePart(context: BookContext): readonly Block[] {
  const { issues } = context.source
  return [
    ...partHead('issues', context),
    ...partText('issues', context),
    ...(issues.length === 0 ? [paragraph('flush', '(ยังไม่ได้กำหนดประเด็นยุทธศาสตร์)')] : issues.flatMap((entry, index) => issueBlocks(entry, index, context))),
    ...addedPages('issues', context)
  ]
}

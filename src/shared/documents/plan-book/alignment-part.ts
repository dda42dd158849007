import { readLinks, type ReadLink } from '@shared/alignment/gaps'
import { matrixRows, type MatrixCell } from '@shared/alignment/matrix'
import type { Alignment } from '@shared/alignment/alignment-record'
import { ancestorsOf, isExpired, sourcesOf, validityOf } from '@shared/catalogue/catalogue'
import type { FoundItem } from '@shared/catalogue/library'
import type { Block, Inline, TableCell, TableRow } from '../outline'
import type { IssueEntry } from '../book-source'
import { textWidth } from '../page-geometry'
import { LEVEL_WORDS, NOT_CONFIRMED } from '../words'
import type { BookContext } from './book-context'
import { planMark } from './catalogue-marks'
import { bold, cell, figures, NONE, paragraph, row, table, text, type Words } from './compose'
import { partHead, partText } from './pages'
import { issueTitle } from './summary'

const NOT_GIVEN = 'ยังไม่ได้ระบุ'

/** ส่วนที่ ๓: heading and narrative; its tables lie on pages of their own. */
export function alignmentText(context: BookContext): readonly Block[] {
  const nothing = everyLink(context).length === 0 ? [paragraph('flush', '(ยังไม่ได้ระบุความสอดคล้องกับแผนระดับต่าง ๆ)')] : []
  return [...partHead('alignment', context), ...partText('alignment', context), ...nothing]
}

/** The matrix of issues and plans of every level (T7, brief §1.3), then each link with its reason. Nothing without links. */
export function alignmentTables(context: BookContext): readonly Block[] {
  if (everyLink(context).length === 0) return []
  const first = matrix(context)
  return [...first, details(context, first.length === 0)]
}

function everyLink({ source }: BookContext): readonly Alignment[] {
  return source.issues.flatMap(({ alignments, projects }) => [...alignments, ...projects.flatMap((project) => project.alignments)])
}

function matrix(context: BookContext): readonly Block[] {
  const { issues, library } = context.source
  const own = issues.flatMap(({ issue }) => (issue === null ? [] : [issue]))
  const links = issues.flatMap(({ alignments }) => alignments)
  const rows = matrixRows(own, links, library)
  const columns = rows[0]?.cells.map(({ column }) => column) ?? []
  if (columns.length === 0) return []
  const wide = context.wide === 'landscape'
  const levels = columns.reduce<{ level: string; span: number }[]>((all, { level }) => {
    const last = all.at(-1)
    if (last?.level === LEVEL_WORDS[level]) last.span += 1
    else all.push({ level: LEVEL_WORDS[level], span: 1 })
    return all
  }, [])
  return [table(context.marks, {
    caption: 'ความสอดคล้องของประเด็นยุทธศาสตร์กับแผนระดับต่าง ๆ',
    numbered: true,
    notes: notesOf(context),
    width: textWidth(context.wide),
    columns: [text(1.4, wide ? 2900 : 1700), ...columns.map(() => text(1, wide ? 1900 : 1400))],
    header: [
      row('body', cell('ประเด็นยุทธศาสตร์', { rowSpan: 2 }), ...levels.map(({ level, span }) => cell(level, { colSpan: span, align: 'center' }))),
      row('body', ...columns.map(({ entry }) => entry?.catalogue.shortTitle ?? 'แผนพัฒนาจังหวัด'))
    ],
    rows: rows.map(({ issue, cells }, index) => row('body', `${String(index + 1)}. ${issue.fields.title}`, ...cells.map(matrixCell)))
  })]
}

function matrixCell({ links, isGap }: MatrixCell): TableCell {
  if (links.length === 0) return cell(isGap ? NOT_GIVEN : NONE)
  return cell(links.flatMap(({ found }) => (found === undefined ? [] : itemLines(found))))
}

/** Code and wording. What nobody confirmed or signed says so on a line of its own. */
function itemLines(found: FoundItem): readonly Words[] {
  const { item } = found
  const name: readonly Inline[] = [bold(`${item.kind} ${item.label ?? item.code}`), { text: ` ${item.title}` }]
  const mark = planMark(found)
  return mark === '' ? [name] : [name, [{ text: `(${mark})`, italic: true }]]
}

function details(context: BookContext, withNotes: boolean): Block {
  const groups = context.source.issues.map((entry, index) => ({ title: issueTitle(entry, index), rows: detailRows(entry, context) })).filter((group) => group.rows.length > 0)
  let number = 0
  return table(context.marks, {
    caption: 'ความสอดคล้องของประเด็นยุทธศาสตร์และโครงการรายเป้าหมาย',
    numbered: true,
    ...(withNotes ? { notes: notesOf(context) } : {}),
    width: textWidth(context.wide),
    columns: [figures('center', 520), text(3, 2400), text(2, 1900), text(3, 2800), text(3, 2200)],
    header: [row('body', 'ที่', 'ประเด็น/โครงการ', 'แผนอ้างอิง', 'เป้าหมาย', 'เหตุผลความสอดคล้อง')],
    rows: groups.flatMap((group) => [
      row('group', cell(group.title, { align: 'left', colSpan: 5 })),
      ...group.rows.map((make) => { number += 1; return make(number) })
    ])
  })
}

type NumberedRow = (number: number) => TableRow

function detailRows({ alignments, projects }: IssueEntry, { source: { library } }: BookContext): readonly NumberedRow[] {
  const of = (subject: string, links: readonly Alignment[]): readonly NumberedRow[] =>
    readLinks(links, library).map((link) => (number) => detailRow(number, subject, link))
  return [...of('(ทั้งประเด็น)', alignments), ...projects.flatMap(({ project, alignments: own }) => of(project.fields.title, own))]
}

function detailRow(number: number, subject: string, { alignment, found }: ReadLink): TableRow {
  const { catalogue: id, goal, reason } = alignment.fields
  if (found === undefined) {
    return row('body', String(number), subject, cell([[{ text: id, verbatim: true }]]), cell([[{ text: goal, verbatim: true }, { text: ' (ไม่พบในบัญชีอ้างอิง)' }]]), reason || NONE)
  }
  const { catalogue, item } = found
  const above = ancestorsOf(catalogue, item).map((each): Words => `${each.kind} ${each.label ?? each.code} ${each.title}`)
  return row('body', String(number), subject, catalogue.shortTitle, cell([...above, ...itemLines(found)]), reason || NONE)
}

function cataloguesOf(links: readonly ReadLink[]): readonly FoundItem['catalogue'][] {
  return [...new Set(links.flatMap(({ found }) => (found === undefined ? [] : [found.catalogue])))]
}

/** Beneath the first table: where the wording was read, then what a reader must be warned of. */
function notesOf(context: BookContext): readonly string[] {
  const links = readLinks(everyLink(context), context.source.library)
  return [...sourceNotes(links), ...cautions(links, context)]
}

/** Where the wording was read, plan by plan, with the years in which it holds. */
function sourceNotes(links: readonly ReadLink[]): readonly string[] {
  return cataloguesOf(links).map((catalogue) => {
    const items = links.flatMap(({ found }) => (found?.catalogue === catalogue ? [found.item] : []))
    const lines = new Set(items.flatMap((item) => sourcesOf(catalogue, item)))
    const years = catalogue.title.includes('พ.ศ.') ? '' : ` (พ.ศ. ${String(catalogue.startYear)} – ${String(catalogue.endYear)})`
    return `ที่มา : ${catalogue.title}${years} : ${[...lines].join('; ')}`
  })
}

/** Plans that end before this one does, and wording that was never compared with the original. */
function cautions(links: readonly ReadLink[], context: BookContext): readonly string[] {
  const lastYear = context.source.plan.fields.endYear
  const found = links.flatMap((link) => link.found ?? [])
  const expired = new Set(found.flatMap(({ catalogue, item }) => {
    const { endYear } = validityOf(catalogue, item)
    return isExpired({ endYear }, lastYear) ? [`${catalogue.shortTitle} (สิ้นสุด พ.ศ. ${String(endYear)})`] : []
  }))
  const unsigned = new Set(found.flatMap(({ catalogue, isUnsigned }) => (isUnsigned === true ? [catalogue.shortTitle] : [])))
  const isUnsure = found.some(({ item }) => item.evidence === 'unconfirmed')
  return [
    ...(expired.size === 0 ? [] : [`หมายเหตุ : แผนอ้างอิงต่อไปนี้สิ้นสุดก่อนระยะเวลาของแผนฉบับนี้ ให้ทบทวนความสอดคล้องเมื่อมีแผนฉบับใหม่ : ${[...expired].join(', ')}`]),
    ...(isUnsure ? [`หมายเหตุ : ข้อความที่กำกับว่า “${NOT_CONFIRMED}” ต้องตรวจกับต้นฉบับก่อนใช้อ้างอิงเป็นทางการ`] : []),
    ...(unsigned.size === 0 ? [] : [`หมายเหตุ : แผนอ้างอิงต่อไปนี้นำเข้าจากแฟ้มที่ไม่มีลายเซ็น ต้องยืนยันกับผู้จัดทำก่อนใช้อ้างอิง : ${[...unsigned].join(', ')}`])
  ]
}

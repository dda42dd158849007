import { isExpired, type Catalogue } from '@shared/catalogue/catalogue'
import { entryOf, findItem, type Library } from '@shared/catalogue/library'
import type { Block, TableRow } from '../outline'
import type { ProjectEntry } from '../book-source'
import { PORTRAIT_WIDTH } from '../page-geometry'
import type { BookContext } from './book-context'
import { cell, figures, paragraph, row, table, text } from './compose'
import { addedPages, partHead, partText } from './pages'
import { issueTitle } from './summary'

interface Link {
  readonly entry: ProjectEntry
  readonly code: string
  readonly goal: string
  readonly catalogue: Catalogue | undefined
  readonly reason: string
}

function linksOf(entry: ProjectEntry, library: Library): readonly Link[] {
  return entry.alignments.map((alignment) => {
    const { catalogue, version, goal, reason } = alignment.fields
    const title = findItem(library, alignment.fields)?.item.title ?? `(ไม่พบในบัญชีอ้างอิง ${catalogue})`
    return { entry, code: goal, goal: title, catalogue: entryOf(library, catalogue, version)?.catalogue, reason }
  })
}

function linkRow(link: Link, index: number): TableRow {
  const goal = cell([[{ text: link.code, verbatim: true }]], { align: 'center' })
  return row('body', String(index + 1), link.entry.project.fields.title, goal, link.goal, link.reason)
}

/** Titles of the reference plans, and a word of caution where one ends before this plan does. */
function sourceLine(links: readonly Link[]): string {
  const titles = new Set(links.flatMap((link) => link.catalogue?.title ?? []))
  return `ที่มา : ${[...titles].join(' / ')}`
}

function expiryNotes(links: readonly Link[], context: BookContext): readonly string[] {
  const lastYear = context.source.plan.fields.endYear
  const expired = new Set(links.flatMap(({ catalogue }) => (catalogue !== undefined && isExpired(catalogue, lastYear) ? [catalogue.endYear] : [])))
  return [...expired].map((end) =>
    `หมายเหตุ : แผนอ้างอิงสิ้นสุด พ.ศ. ${String(end)} ก่อนสิ้นสุดระยะเวลาของแผนฉบับนี้ ให้ทบทวนความสอดคล้องเมื่อมีแผนฉบับใหม่`)
}

function alignmentTable(context: BookContext): Block {
  const grouped = context.source.issues.map((entry, index) => ({
    title: issueTitle(entry, index), links: entry.projects.flatMap((project) => linksOf(project, context.source.library))
  })).filter((group) => group.links.length > 0)
  const all = grouped.flatMap((group) => group.links)
  let index = -1
  return table(context.marks, {
    caption: 'ความสอดคล้องของโครงการกับเป้าหมายของแผนแม่บทเทคโนโลยีสารสนเทศกระบวนการยุติธรรม',
    numbered: true,
    source: sourceLine(all),
    notes: expiryNotes(all, context),
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(3, 2000), figures('center', 1050), text(3, 2000), text(2, 1300)],
    header: [row('body', 'ที่', 'โครงการ', 'รหัสเป้าหมาย', 'เป้าหมายของแผนแม่บท', 'เหตุผลความสอดคล้อง')],
    rows: grouped.flatMap((group) => [
      row('group', cell(group.title, { align: 'left', colSpan: 5 })),
      ...group.links.map((link) => { index += 1; return linkRow(link, index) })
    ])
  })
}

/** ส่วนที่ ๓: narrative and the matrix of projects and reference goals. */
export function alignmentPart(context: BookContext): readonly Block[] {
  const aligned = context.source.issues.some((entry) => entry.projects.some((project) => project.alignments.length > 0))
  return [
    ...partHead('alignment', context),
    ...partText('alignment', context),
    aligned ? alignmentTable(context) : paragraph('flush', '(ยังไม่ได้ระบุความสอดคล้องของโครงการ)'),
    ...addedPages('alignment', context)
  ]
}

import type { SectionPart } from '@shared/narrative/section-record'
import type { Block } from '../outline'
import { columnAmounts } from '../figures'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { PART_HEADINGS, UNIT_BAHT } from '../words'
import { alignmentPart } from './alignment-part'
import type { BookContext } from './book-context'
import { bold, cell, figures, heading, paragraph, row, table, text } from './compose'
import { narrative } from './narrative'
import { issueTitle, summary } from './summary'

function part(of: SectionPart, context: BookContext): readonly Block[] {
  const { number, title } = PART_HEADINGS[of]
  return [heading(context.marks, 1, number, title, true), ...narrative(of, context)]
}

function subPart(of: SectionPart, context: BookContext): readonly Block[] {
  const { number, title } = PART_HEADINGS[of]
  return [heading(context.marks, 2, number, title), ...narrative(of, context)]
}

/** Projects of other years, kept for reference: named with where their figures come from, in no total of the plan. */
function references(context: BookContext): readonly Block[] {
  const { references: entries } = context.source
  if (entries.length === 0) return []
  const amount = columnAmounts(entries.map((entry) => entry.total))
  return [table(context.marks, {
    caption: 'โครงการปีก่อนเพื่ออ้างอิง (ไม่รวมในวงเงินของแผน)',
    numbered: true,
    unit: UNIT_BAHT,
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(3, 3000), figures('center', 1250), figures('right', 1250), text(2, 2000)],
    header: [row('body', 'ที่', 'โครงการ', cell(['ปีงบ', 'ประมาณ']), cell(['งบ', 'ประมาณ']), 'อ้างอิง')],
    rows: entries.map(({ project, total }, index) => row(
      'body', String(index + 1), project.fields.title, String(project.fields.fiscalYear), amount(total), project.fields.reference || '-'
    ))
  })]
}

/** ส่วนที่ ๕: vision, narrative, and the issues by name. */
function direction(context: BookContext): readonly Block[] {
  const { number, title } = PART_HEADINGS.direction
  const vision = context.source.plan.fields.vision.trim()
  const issues = context.source.issues.flatMap((entry, index) => (entry.issue === null ? [] : [{ marker: '•', runs: [{ text: issueTitle(entry, index) }] }]))
  return [
    heading(context.marks, 1, number, title, true),
    heading(context.marks, 2, '5.1', 'วิสัยทัศน์'),
    paragraph('center', vision === '' ? '(ยังไม่ได้กำหนดวิสัยทัศน์)' : [bold(`“${vision}”`)]),
    heading(context.marks, 2, '5.2', 'พันธกิจและเป้าประสงค์รวม'),
    ...narrative('direction', context),
    heading(context.marks, 2, '5.3', 'ประเด็นยุทธศาสตร์'),
    issues.length === 0 ? paragraph('flush', '(ยังไม่ได้กำหนดประเด็นยุทธศาสตร์)') : { type: 'list', items: issues }
  ]
}

/** From the executive summary to ส่วนที่ ๕. */
export function bodyParts(context: BookContext): readonly Block[] {
  return [
    ...summary(context),
    ...part('introduction', context),
    heading(context.marks, 1, 'ส่วนที่ 2', 'ข้อมูลพื้นฐานจังหวัด', true),
    ...subPart('provinceData', context),
    ...subPart('situation', context),
    ...subPart('pastResults', context),
    ...references(context),
    ...alignmentPart(context),
    ...part('environment', context),
    ...direction(context)
  ]
}

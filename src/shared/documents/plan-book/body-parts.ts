import type { SectionPart } from '@shared/narrative/section-record'
import type { Block } from '../outline'
import { PART_HEADINGS } from '../words'
import { alignmentPart } from './alignment-part'
import type { BookContext } from './book-context'
import { bold, heading, paragraph } from './compose'
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
    ...alignmentPart(context),
    ...part('environment', context),
    ...direction(context)
  ]
}

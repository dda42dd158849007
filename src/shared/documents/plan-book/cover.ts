import { bangkokDay, BUDDHIST_OFFSET, type IsoDay } from '@shared/kernel/calendar'
import { formatDay, monthName } from '@shared/kernel/thai-date'
import type { PlanKind } from '@shared/plan/plan-kind'
import type { Plan } from '@shared/plan/plan-record'
import type { Block, DocSection } from '../outline'
import { BOOK_TITLES, SAMPLE, SAMPLE_WARNING } from '../words'
import type { BookContext } from './book-context'
import { paragraph } from './compose'

/** "(พ.ศ. 2571 – 2575)" */
export function periodText({ source: { plan } }: Pick<BookContext, 'source'>): string {
  return periodOfPlan(plan)
}

/** The years of a plan as its cover says them: "(พ.ศ. 2571 – 2575)". */
export function periodOfPlan({ fields: { kind, startYear, endYear } }: Plan): string {
  if (kind === 'action') return `ประจำปีงบประมาณ พ.ศ. ${String(startYear)}`
  return startYear === endYear ? `(พ.ศ. ${String(startYear)})` : `(พ.ศ. ${String(startYear)} – ${String(endYear)})`
}

/** What the plan is called on its pages: by its own name, else by the official one. */
export function bookTitle({ source: { plan }, names }: BookContext): string {
  return plan.fields.title || officialTitle(plan.fields.kind, names.province)
}

/** The official name of a plan (brief §1.3): "แผนยุทธศาสตร์การบริหารงานยุติธรรมจังหวัดสุโขทัย". */
export function officialTitle(kind: PlanKind, province: string): string {
  return `${BOOK_TITLES[kind]}${province}`
}

/** The name in large letters; the official one breaks before the province. */
function titleLines({ source: { plan }, names }: BookContext): readonly string[] {
  const { title, kind } = plan.fields
  return title === '' ? [BOOK_TITLES[kind].replace(/จังหวัด$/, ''), `จังหวัด${names.province}`] : [title]
}

/** "(ฉบับทบทวน ครั้งที่ 1)" */
function revisionText(revision: number): string {
  return `(ฉบับทบทวน ครั้งที่ ${String(revision)})`
}

function editionText(context: BookContext): string {
  const { state, edition } = context.source.plan.fields
  const number = edition === 0 ? '' : `ฉบับที่ ${String(edition)}`
  switch (state) {
    case 'draft': return edition === 0 ? 'ร่าง' : `ร่างแก้ไขต่อจาก${number}`
    case 'submitted': return `${number} (เสนอเพื่อพิจารณา)`
    case 'returned': return `${number} (ส่งกลับเพื่อแก้ไข)`
    case 'approved': return `${number} (ได้รับความเห็นชอบแล้ว)`
  }
}

/** When and under which number the plan was taken in and approved; nothing unless it was. */
export function approvalLine(context: BookContext): string | null {
  const { plan, submissions } = context.source
  const decided = submissions.find((submission) => submission.id === plan.fields.submission)
  if (plan.fields.state !== 'approved' || decided === undefined || decided.fields.decision !== 'approved') return null
  const receipt = decided.fields.receipt === 0 ? '' : ` เลขรับ ${String(decided.fields.receipt)}`
  return `ได้รับความเห็นชอบเมื่อวันที่ ${formatDay(bangkokDay(decided.fields.decidedAt))}${receipt}`
}

/** "พฤศจิกายน 2569" */
function monthYear(day: IsoDay): string {
  return `${monthName(Number(day.slice(5, 7)))} ${String(Number(day.slice(0, 4)) + BUDDHIST_OFFSET)}`
}

/** ปก: title, period, edition, office; a sample says so in large letters. */
export function cover(context: BookContext): DocSection {
  const { plan } = context.source
  const approval = approvalLine(context)
  const blocks: Block[] = [
    { type: 'space', height: plan.fields.sample ? 1600 : 2600 },
    ...(plan.fields.sample ? [paragraph('coverMark', SAMPLE), paragraph('center', SAMPLE_WARNING), { type: 'space', height: 600 } as const] : []),
    ...titleLines(context).map((line) => paragraph('coverTitle', line)),
    paragraph('coverTitle', periodText(context)),
    { type: 'space', height: 500 },
    ...(plan.fields.revision === 0 ? [] : [paragraph('coverText', revisionText(plan.fields.revision))]),
    paragraph('coverText', editionText(context)),
    ...(approval === null ? [] : [paragraph('coverText', approval)]),
    { type: 'space', height: 3400 },
    paragraph('coverText', 'จัดทำโดย'),
    paragraph('coverText', 'ฝ่ายเลขานุการ กพยจ.'),
    paragraph('coverText', context.names.office),
    ...(context.madeOn === null ? [] : [paragraph('coverText', monthYear(context.madeOn))])
  ]
  return { id: 'cover', orientation: 'portrait', numbering: null, header: '', blocks }
}

import { bangkokDay } from '@shared/kernel/calendar'
import { formatDay } from '@shared/kernel/thai-date'
import type { Submission } from '@shared/review/submission-record'
import type { Block, TableRow } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'
import type { BookContext } from './book-context'
import { approvalLine } from './cover'
import { figures, heading, paragraph, row, table, text } from './compose'
import { kpiForms } from './kpi-forms'
import { addedPages, nextAnnex, partHead, partText, plainPart } from './pages'

const DECISION_WORDS: Readonly<Record<Submission['fields']['decision'], string>> = {
  pending: 'รอพิจารณา', recalled: 'หน่วยงานขอคืน', returned: 'ส่งกลับเพื่อแก้ไข', approved: 'เห็นชอบ'
}

function dayOf(instantMs: number): string {
  return formatDay(bangkokDay(instantMs))
}

function submissionRow(submission: Submission): TableRow {
  const { edition, sentAt, decision, decidedAt, receipt } = submission.fields
  return row('body', String(edition), dayOf(sentAt), receipt === 0 ? '-' : String(receipt), DECISION_WORDS[decision], decidedAt === 0 ? '-' : dayOf(decidedAt))
}

/** How the plan was sent and decided. Left out while it was never sent. */
function history(context: BookContext, made: number): readonly Block[] {
  const { submissions } = context.source
  if (submissions.length === 0) return []
  const approval = approvalLine(context)
  return [
    heading(context.marks, 2, nextAnnex(context, made), 'การเสนอและการพิจารณาแผน'),
    ...(approval === null ? [] : [paragraph('body', `แผนฉบับนี้${approval}`)]),
    table(context.marks, {
      caption: 'การเสนอและการพิจารณาแผน',
      numbered: true,
      width: PORTRAIT_WIDTH,
      columns: [figures('center', 900), text(1, 1900, 'center'), figures('center', 1000), text(1, 1900, 'center'), text(1, 1900, 'center')],
      header: [row('body', 'ฉบับที่', 'วันที่เสนอ', 'เลขรับ', 'ผลการพิจารณา', 'วันที่พิจารณา')],
      rows: submissions.map(submissionRow)
    })
  ]
}

/** ภาคผนวก: what officers added, then the definitions of the KPIs and the history of the plan. Left out while there is nothing in it. */
function annex(context: BookContext): readonly Block[] {
  const forms = kpiForms(context)
  const blocks = [...partText('annex', context), ...addedPages('annex', context), ...forms, ...history(context, forms.length === 0 ? 0 : 1)]
  return blocks.length === 0 ? [] : [...partHead('annex', context), ...blocks]
}

/** The last part (ส่วนที่ ๘, in an action plan its monitoring) and the annex. */
export function closingParts(context: BookContext): readonly Block[] {
  return [...plainPart('drive', context), ...plainPart('monitoring', context), ...annex(context)]
}

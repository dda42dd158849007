import { fileNameOf } from '@shared/attachment/attachment-title'
import type { Attachment } from '@shared/attachment/attachment-record'
import { formatOf } from '@shared/attachment/file-format'
import { th } from '@shared/i18n/dictionary'
import { byteSize } from '@shared/kernel/byte-size'
import type { Project } from '@shared/project/project-record'
import { sentencesOf } from '@shared/project/proposal-text'
import type { Inline } from '../../outline'
import type { ProjectEntry } from '../../book-source'
import { PORTRAIT_WIDTH } from '../../page-geometry'
import { riskLevel } from '../analysis-tables'
import type { BookContext } from '../book-context'
import { cell, figures, linesCell, NONE, row, table, text } from '../compose'
import { scaleText } from '../fact-tables'
import { field, label, numbered, sentences, type FormPart } from './form-parts'

const TITLES = th.domain.field.project

/** ความเสี่ยงและแนวทางจัดการ (P40); `null` without any. */
export function risksPart({ risks }: ProjectEntry, context: BookContext): FormPart | null {
  if (risks.length === 0) return null
  return {
    title: 'ความเสี่ยงและแนวทางจัดการ',
    blocks: (head) => [
      label(head),
      table(context.marks, {
        caption: '', numbered: false, width: PORTRAIT_WIDTH,
        columns: [figures('center', 450), text(2, 1800), figures('center', 960), figures('center', 960), text(0.1, 1100, 'center'), text(2.4, 2100), text(0.8, 1400)],
        header: [row('body', 'ที่', 'ความเสี่ยง', cell(['โอกาส', 'เกิด']), cell(['ผล', 'กระทบ']), 'ระดับ', 'มาตรการ', 'ผู้รับผิดชอบ')],
        rows: risks.map(({ fields: { title, likelihood, impact, measure, owner } }, at) => row('body', String(at + 1), title, scaleText(likelihood), scaleText(impact),
          riskLevel(likelihood, impact), linesCell(measure), owner || NONE))
      })
    ]
  }
}

/** ผลที่คาดว่าจะได้รับ (P41) */
export function benefitsPart({ fields }: Project): FormPart {
  return { title: TITLES.benefits, blocks: (head) => sentences(head, sentencesOf(fields.benefits)) }
}

/** การติดตามประเมินผล (P42) */
export function monitoringPart({ fields }: Project): FormPart {
  const told = ([['วิธีการ', fields.monitoringMethod], ['เครื่องมือ', fields.monitoringTool], ['รอบการติดตาม', fields.monitoringRound]] as const).filter(([, words]) => words !== '')
  return {
    title: 'การติดตามและประเมินผล',
    blocks: (head) => (told.length === 0 ? [field(head, '')] : [label(head), ...told.map(([title, words]) => field(title, words))])
  }
}

/** ผู้รับผิดชอบโครงการ (P43): addresses keep their digits. */
export function peoplePart({ fields }: Project): FormPart {
  const reach: readonly Inline[] = [
    ...(fields.phone === '' ? [] : [{ text: `โทร. ${fields.phone}  ` }]), ...(fields.email === '' ? [] : [{ text: 'อีเมล ' }, { text: fields.email, verbatim: true as const }])
  ]
  const optional = ([[TITLES.workGroup, fields.workGroup], [TITLES.officerPosition, fields.officerPosition]] as const).filter(([, words]) => words !== '')
  return {
    title: 'หน่วยงานและผู้รับผิดชอบ',
    blocks: (head) => [
      label(head),
      field(TITLES.leadAgency, fields.leadAgency),
      field(TITLES.supportAgencies, fields.supportAgencies),
      field(TITLES.officer, fields.officer),
      ...optional.map(([title, words]) => field(title, words)),
      ...(reach.length === 0 ? [] : [field('ติดต่อ', reach)])
    ]
  }
}

/** ความพร้อม (P44): what is ready, of a list of our own; `null` while nothing was ticked. */
export function readinessPart({ fields }: Project): FormPart | null {
  if (fields.readiness.length === 0) return null
  return { title: 'ความพร้อมของโครงการ', blocks: (head) => [label(head), numbered(fields.readiness.map((item) => th.proposal.readiness[item]))] }
}

/** "แบบรูป.pdf (แบบรูปรายการ, PDF, 12 หน้า, 1.2 MB)": what is attached, never the bytes; file names keep their digits. */
function attachmentWords({ fields }: Attachment): readonly Inline[] {
  const { documentType, mime, pages, size, note } = fields
  const facts = [th.attachment.documentType[documentType], formatOf(mime).ending.toUpperCase(), ...(pages === 0 ? [] : [`${String(pages)} หน้า`]), byteSize(size)]
  return [{ text: fileNameOf(fields), verbatim: true }, { text: ` (${facts.join(', ')})${note === '' ? '' : ` ${note}`}` }]
}

/** เอกสารแนบ (P45) as a list; `null` without any. */
export function attachmentsPart({ attachments }: ProjectEntry): FormPart | null {
  if (attachments.length === 0) return null
  return { title: 'เอกสารแนบ', blocks: (head) => [label(head), numbered(attachments.map(attachmentWords))] }
}

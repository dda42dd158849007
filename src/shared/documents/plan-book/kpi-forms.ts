import { formatDecimal } from '@shared/kernel/decimal'
import { ROUND_FIELDS, SCORE_FIELDS, TARGET_FIELDS, type Kpi, type KpiFigure } from '@shared/kpi/kpi-record'
import type { Block, TableRow } from '../outline'
import { DIRECTION_WORDS, KPI_LEVEL_WORDS, KPI_TYPE_WORDS, MEASURE_WORDS, ROUND_WORDS } from '../words'
import type { BookContext } from './book-context'
import { figureText, heading, linesOf, NONE, type Words } from './compose'
import { formTable, pair, whole } from './form-table'
import { sampleLines } from './issue-part'
import { nextAnnex, pageOf } from './pages'
import { issueTitle } from './summary'

/** Criteria no longer than this stand on one line. */
const SHORT = 18

function figure(kpi: Kpi, field: KpiFigure): string {
  return figureText(kpi.fields[field])
}

function baseline({ fields }: Kpi): string {
  if (fields.baseline === '') return fields.baselineNote === '' ? NONE : `ไม่มี (${fields.baselineNote})`
  return fields.baselineYear === 0 ? formatDecimal(fields.baseline) : `${formatDecimal(fields.baseline)} (ปี ${String(fields.baselineYear)})`
}

/** "2571 : 70  ·  2572 : 75": one line, so that a form stays on one page. */
function targets(kpi: Kpi, years: readonly number[]): string {
  return years.flatMap((year, at) => {
    const field = TARGET_FIELDS[at]
    return field === undefined ? [] : [`${String(year)} : ${figure(kpi, field)}`]
  }).join('  ·  ')
}

function scores({ fields }: Kpi): readonly Words[] {
  const given = SCORE_FIELDS.flatMap((field, at) => (fields[field] === '' ? [] : [`${String(at + 1)} คะแนน : ${fields[field]}`]))
  if (given.length === 0) return [NONE]
  return given.every((line) => line.length <= SHORT) ? [given.join('  ·  ')] : given
}

function rows(kpi: Kpi, objective: string, years: readonly number[]): readonly TableRow[] {
  const { fields } = kpi
  const rounds = ROUND_FIELDS.flatMap((field) => (fields[field] ? [ROUND_WORDS[field]] : [])).join(', ')
  return [
    whole('ตัวชี้วัด', [fields.title, ...sampleLines(fields.sample, '')]),
    whole('เป้าประสงค์', [objective]),
    pair('รหัส', fields.code, 'หน่วยวัด', fields.unit),
    pair('ประเภท', KPI_TYPE_WORDS[fields.type], 'ระดับ', KPI_LEVEL_WORDS[fields.level]),
    pair('ทิศทาง', DIRECTION_WORDS[fields.direction], 'ลักษณะค่าเป้าหมาย', MEASURE_WORDS[fields.measure]),
    pair('น้ำหนัก', figure(kpi, 'weight'), 'ข้อมูลฐาน', baseline(kpi)),
    whole('คำนิยาม', linesOf(fields.definition)),
    whole('สูตรคำนวณ', linesOf(fields.formula)),
    whole('ตัวตั้ง', linesOf(fields.numerator)),
    whole('ตัวหาร', linesOf(fields.denominator)),
    whole('ค่าเป้าหมาย', [targets(kpi, years)]),
    whole('เกณฑ์การให้คะแนน', scores(kpi)),
    whole('แหล่งข้อมูล', linesOf(fields.source)),
    pair('ความถี่ในการเก็บ', fields.frequency, 'รอบรายงานผล', rounds),
    pair('ผู้กำกับ', fields.supervisor, 'ผู้จัดเก็บ', fields.collector),
    whole('หน่วยงานรับผิดชอบ', linesOf(fields.owner))
  ]
}

/**
 * ภาคผนวก: the definition of every KPI (KPI template, brief §1.4), one form each, in the order of the plan book. An action plan
 * carries out KPIs that its strategic plan defines, so its book has none.
 */
export function kpiForms(context: BookContext): readonly Block[] {
  if (pageOf('direction', context) === undefined) return []
  const forms = context.source.issues.flatMap((entry, index) => {
    let counted = 0
    return entry.objectives.flatMap(({ objective, kpis }) => kpis.flatMap((kpi): readonly Block[] => {
      counted += 1
      return [
        ...(counted === 1 ? [heading(context.marks, 3, '', issueTitle(entry, index))] : []),
        heading(context.marks, 4, `ตัวชี้วัดที่ ${String(index + 1)}.${String(counted)}`, kpi.fields.title),
        { ...formTable(context.marks, rows(kpi, objective.fields.title, context.years)), together: true }
      ]
    }))
  })
  return forms.length === 0 ? [] : [heading(context.marks, 2, nextAnnex(context), 'นิยามตัวชี้วัด'), ...forms]
}

import { figureIn, itemsOf } from '@shared/analysis/fact-items'
import { TREND_TABLES, type Fact, type FactTable } from '@shared/analysis/fact-record'
import { isIsoDay } from '@shared/kernel/calendar'
import { formatDecimal } from '@shared/kernel/decimal'
import { formatDay } from '@shared/kernel/thai-date'
import type { Block } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'
import type { BookContext } from './book-context'
import { cell, figures, NONE, row, sampleNotes, table, text } from './compose'

const TREND_CAPTIONS: Readonly<Record<FactTable, string>> = {
  province: 'ข้อมูลพื้นฐานของจังหวัด',
  cases: 'สถิติคดีในจังหวัด',
  prison: 'ผู้ต้องขังและความจุของเรือนจำ',
  probation: 'การคุมประพฤติ เด็กและเยาวชน',
  fund: 'กองทุนยุติธรรมและค่าตอบแทนผู้เสียหาย',
  mediation: 'การไกล่เกลี่ยข้อพิพาทและศูนย์ยุติธรรมชุมชน',
  complaint: 'เรื่องร้องเรียนร้องทุกข์'
}

function factsOf(context: BookContext, of: FactTable): readonly Fact[] {
  return context.source.analysis.facts.filter(({ fields }) => fields.table === of && fields.value !== '')
}

function dayText(day: string): string {
  return isIsoDay(day) ? formatDay(day, { style: 'short' }) : NONE
}

/** T1 (brief §1.4): รายการ | หน่วยนับ | ปี พ.ศ. | จำนวน | แหล่งข้อมูล | วันที่ของข้อมูล */
export function provinceFacts(context: BookContext): readonly Block[] {
  const facts = factsOf(context, 'province')
  if (facts.length === 0) return []
  return [table(context.marks, {
    caption: `${TREND_CAPTIONS.province}${context.names.province}`,
    numbered: true,
    width: PORTRAIT_WIDTH,
    columns: [text(2, 1750), text(0.5, 1150, 'center'), figures('center', 780), figures('right', 1250), text(3, 2350), text(0.3, 1250, 'center')],
    header: [row('body', 'รายการ', 'หน่วยนับ', 'ปี พ.ศ.', 'จำนวน', 'แหล่งข้อมูล', cell(['วันที่', 'ของข้อมูล']))],
    rows: facts.map(({ fields }) => row(
      'body', fields.title, fields.unit || NONE, fields.year === 0 ? NONE : String(fields.year), formatDecimal(fields.value), fields.source || NONE,
      dayText(fields.sourceDate)
    ))
  })]
}

/** T2–T5: the items of one table with their years side by side; a year without any figure has no column. */
function trend(of: FactTable, context: BookContext): readonly Block[] {
  const facts = factsOf(context, of)
  if (facts.length === 0) return []
  const years = [...new Set(facts.map(({ fields }) => fields.year))].sort((a, b) => a - b)
  const yearHead = (year: number): string => (year === 0 ? 'ไม่ระบุปี' : String(year))
  const down = (words: string) => cell(words, { rowSpan: 2 })
  return [table(context.marks, {
    caption: TREND_CAPTIONS[of],
    numbered: true,
    notes: sampleNotes(context.source.plan),
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(3, 2000), text(0.8, 900, 'center'), ...years.map(() => figures('right', 860)), text(2, 1500)],
    header: [
      row('body', down('ที่'), down('รายการ'), down('หน่วยนับ'), cell('ปี พ.ศ.', { colSpan: years.length }), down('แหล่งข้อมูล')),
      row('body', ...years.map((year) => cell(yearHead(year), { align: 'center' })))
    ],
    rows: itemsOf(facts).map((item, index) => {
      const { title, unit, source } = item.first.fields
      const values = years.map((year) => {
        const figure = figureIn(item, year)
        return figure === undefined ? NONE : formatDecimal(figure.fields.value)
      })
      return row('body', String(index + 1), title, unit || NONE, ...values, source || NONE)
    })
  })]
}

export function trendTables(context: BookContext): readonly Block[] {
  return TREND_TABLES.flatMap((of) => trend(of, context))
}

/** Problems and needs of the districts (brief §1.2). */
export function needsTable(context: BookContext): readonly Block[] {
  const { needs } = context.source.analysis
  if (needs.length === 0) return []
  return [table(context.marks, {
    caption: 'ปัญหาและความต้องการรายอำเภอ',
    numbered: true,
    notes: sampleNotes(context.source.plan),
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 520), text(1, 1250), text(1, 1250), text(3, 2000), text(3, 1900), figures('center', 1000)],
    header: [row('body', 'ที่', 'อำเภอ', 'ด้าน', 'ปัญหาในพื้นที่', 'ความต้องการ/แนวทางพัฒนา', cell(['ความ', 'สำคัญ']))],
    rows: needs.map(({ fields }, index) => row(
      'body', String(index + 1), fields.district || NONE, fields.side || NONE, fields.title, fields.need || NONE, scaleText(fields.priority)
    ))
  })]
}

/** A judgement from 1 to 5; a dash when nobody said. */
export function scaleText(step: number): string {
  return step === 0 ? NONE : String(step)
}

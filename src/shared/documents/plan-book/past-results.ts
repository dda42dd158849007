import { UNKNOWN_AMOUNT, ZERO_SATANG, type Satang } from '@shared/kernel/satang'
import type { PastResult } from '@shared/past-result/past-result-record'
import type { Block, TableRow } from '../outline'
import { columnAmounts } from '../figures'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { UNIT_BAHT } from '../words'
import type { BookContext } from './book-context'
import { cell, figures, figureText, NONE, row, table, text } from './compose'
import { sampleLines } from './issue-part'

function resultRow({ fields }: PastResult, index: number, amount: (of: Satang) => string): TableRow {
  const { title, unit, year, target, actual, budget, disbursed, lesson, source, sample } = fields
  const name = cell([unit === '' ? title : `${title} (${unit})`, ...sampleLines(sample, source)])
  const money = (of: number): string => (of === UNKNOWN_AMOUNT ? NONE : of === 0 ? '0' : amount(of as Satang))
  return row('body', String(index + 1), name, year === 0 ? NONE : String(year), figureText(target), figureText(actual), money(budget), money(disbursed),
    cell(lesson === '' ? NONE : lesson.split('\n')))
}

/** T6 (brief §1.3 ๒.๓): target against result and budget against disbursement of earlier years, with what was learned. */
export function pastResults(context: BookContext): readonly Block[] {
  const { pastResults: results } = context.snapshot
  if (results.length === 0) return []
  const known = results.flatMap(({ fields }) => [fields.budget, fields.disbursed]).filter((of) => of !== UNKNOWN_AMOUNT) as Satang[]
  const amount = columnAmounts([ZERO_SATANG, ...known])
  return [table(context.marks, {
    caption: 'ผลการดำเนินงานตามแผนที่ผ่านมา',
    numbered: true,
    unit: UNIT_BAHT,
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 480), text(3, 1750), figures('center', 1250), figures('right', 900), figures('right', 760), figures('right', 1250), figures('right', 900), text(2, 1300)],
    header: [row('body', 'ที่', 'ตัวชี้วัด/โครงการ', cell(['ปีงบ', 'ประมาณ']), cell(['เป้า', 'หมาย']), cell(['ผล', 'จริง']), cell(['งบ', 'ประมาณ']), cell(['เบิก', 'จ่าย']), 'บทเรียน')],
    rows: results.map((result, index) => resultRow(result, index, amount))
  })]
}

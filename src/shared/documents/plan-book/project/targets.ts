import { th } from '@shared/i18n/dictionary'
import { formatDecimal } from '@shared/kernel/decimal'
import { INDICATOR_LEVELS, type ProjectIndicator, type TargetGroup } from '@shared/project/proposal-records'
import type { Block, TableRow } from '../../outline'
import type { ProjectEntry } from '../../book-source'
import { PORTRAIT_WIDTH } from '../../page-geometry'
import type { BookContext } from '../book-context'
import { cell, figures, figureText, linesOf, NONE, paragraph, row, table, text, type Words } from '../compose'
import { field, label, numbered, type FormPart } from './form-parts'

/** "ผู้ไกล่เกลี่ย จำนวน 40 คน" */
function groupWords({ fields: { title, count, unit } }: TargetGroup): string {
  return count === '' ? title : `${title} จำนวน\u00A0${formatDecimal(count)}\u00A0${unit}`.trimEnd()
}

/** กลุ่มเป้าหมายและผู้มีส่วนได้ส่วนเสีย (P22). */
export function groupsPart({ groups }: ProjectEntry): FormPart {
  const of = (kind: TargetGroup['fields']['kind']): readonly string[] => groups.filter(({ fields }) => fields.kind === kind).map(groupWords)
  const [target, stakeholders] = [of('target'), of('stakeholder')]
  return {
    title: th.proposal.groupKind.target,
    blocks: (head) => [
      ...(target.length === 0 ? [field(head, '')] : [label(head), numbered(target)]),
      ...(stakeholders.length === 0 ? [] : [label(th.proposal.groupKind.stakeholder), numbered(stakeholders)])
    ]
  }
}

function italic(words: string): Words {
  return [{ text: words, italic: true }]
}

/** An indicator, and across the table below it how it is measured: two rows that stay together. */
function indicatorRows({ fields }: ProjectIndicator, index: number): readonly TableRow[] {
  const { title, measure, unit, target, quarters, baseline, method } = fields
  const words = [unit || NONE, figureText(baseline), figureText(target), ...[0, 1, 2, 3].map((quarter) => figureText(quarters[quarter] ?? ''))]
  const name = cell([title, italic(`(เชิง${th.proposal.indicatorMeasure[measure]})`)])
  const number = String(index + 1)
  if (method === '') return [row('body', number, name, ...words)]
  return [row('body', cell(number, { rowSpan: 2 }), name, ...words), row('body', cell([italic(`วิธีวัด : ${method}`)], { colSpan: 8, align: 'left' }))]
}

function indicatorTable(indicators: readonly ProjectIndicator[], context: BookContext): Block {
  const down = (...lines: readonly string[]) => cell(lines, { rowSpan: 2 })
  return table(context.marks, {
    caption: '',
    numbered: false,
    width: PORTRAIT_WIDTH,
    columns: [figures('center', 450), text(3, 2350), text(0.3, 880, 'center'), figures('right', 900), figures('right', 1150), ...[1, 2, 3, 4].map(() => figures('right', 700))],
    header: [
      row('body', down('ที่'), down('ตัวชี้วัด'), down('หน่วยนับ'), down('ข้อมูล', 'ฐาน'), down('ค่า', 'เป้าหมาย'), cell('เป้าหมายรายไตรมาส', { colSpan: 4 })),
      row('body', '1', '2', '3', '4')
    ],
    rows: INDICATOR_LEVELS.flatMap((level) => {
      const own = indicators.filter(({ fields }) => fields.level === level)
      return own.length === 0 ? [] : [row('group', cell(th.proposal.indicatorLevel[level], { align: 'left', colSpan: 9 })), ...own.flatMap(indicatorRows)]
    })
  })
}

/** เป้าหมายและตัวชี้วัด (P23, P24): what is to come out in words, then each indicator with its target and quarters. */
export function indicatorsPart({ project, indicators }: ProjectEntry, context: BookContext): FormPart {
  const { output } = project.fields
  return {
    title: 'เป้าหมายและตัวชี้วัด',
    blocks: (head) => [
      label(head),
      ...(output.trim() === '' && indicators.length > 0 ? [] : linesOf(output).map((words) => paragraph('body', words, indicators.length > 0))),
      ...(indicators.length === 0 ? [] : [indicatorTable(indicators, context)])
    ]
  }
}

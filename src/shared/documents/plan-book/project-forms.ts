import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { formatBaht } from '@shared/kernel/baht'
import { groupThousands } from '@shared/kernel/decimal'
import type { Satang } from '@shared/kernel/satang'
import type { Block, SignatureBlock, TableRow } from '../outline'
import type { LineEntry, ProjectEntry } from '../book-source'
import { amountInWords, columnAmounts, moneyWithWords } from '../figures'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { AVERAGING_NOTE, categoryTitle, CATEGORY_WORDS, FUND_SOURCE_WORDS, SAMPLE, UNIT_BAHT } from '../words'
import type { BookContext } from './book-context'
import { bold, cell, figures, heading, paragraph, row, table, text } from './compose'
import { categoryTotal } from './budget-part'
import { addedPages, headingBelow } from './pages'
import { issueTitle } from './summary'

/** "180 คน × 2 มื้อ × 35 บาท" exactly so (brief §3.7); a lump sum says that it is one. */
export function formula(entry: LineEntry): string {
  const { factors, rate } = entry.line.fields
  if (factors.length === 0) return 'วงเงินรวม'
  const parts = factors.map((factor) => `${groupThousands(String(factor.quantity))} ${factor.unit}`.trim())
  return [...parts, `${formatBaht(rate as Satang)} บาท`].join(' × ')
}

function lineRow(entry: LineEntry, index: number, amount: (of: Satang) => string): TableRow {
  const { item, note } = entry.line.fields
  const name = cell([`${String(index + 1)}. ${item}`, ...(note === '' ? [] : [[{ text: note, italic: true as const }]])])
  return row('body', name, formula(entry), amount(entry.amount))
}

function budgetRows(entry: ProjectEntry): readonly TableRow[] {
  const amount = columnAmounts([entry.total, ...entry.lines.map((line) => line.amount)])
  let index = -1
  const groups = BUDGET_CATEGORIES.flatMap((category) => {
    const own = entry.lines.filter(({ line }) => line.fields.category === category)
    if (own.length === 0) return []
    return [
      row('group', cell(categoryTitle(category), { colSpan: 3 })),
      ...own.map((line) => { index += 1; return lineRow(line, index, amount) }),
      row('subtotal', cell(`รวม${CATEGORY_WORDS[category].part}`, { colSpan: 2, align: 'right' }), amount(categoryTotal(entry, category)))
    ]
  })
  return [
    ...groups,
    row('total', cell('รวมทั้งสิ้น', { colSpan: 2, align: 'center' }), amount(entry.total)),
    row('total', cell(`(${amountInWords(entry.total)})`, { colSpan: 3, align: 'center' }))
  ]
}

function budgetTable(entry: ProjectEntry, context: BookContext): Block {
  return table(context.marks, {
    caption: '',
    numbered: false,
    unit: UNIT_BAHT,
    notes: [AVERAGING_NOTE],
    keepNext: true,
    width: PORTRAIT_WIDTH,
    columns: [text(1.25, 3000), text(1, 2600), figures('right', 1500)],
    header: [row('body', 'หมวด/รายการ', 'การคำนวณ', 'จำนวนเงิน')],
    rows: budgetRows(entry)
  })
}

/** Dots that fit a third of the page at 14 pt. */
const dots = (count: number): string => '.'.repeat(count)
const LINES = ['', `(ลงชื่อ)${dots(28)}`, `(${dots(34)})`, `ตำแหน่ง${dots(27)}`, `วันที่${dots(30)}`] as const

/** ผู้เสนอ | ผู้เห็นชอบ | ผู้อนุมัติ (brief §8.4), names left to be written by hand. */
function places(): SignatureBlock {
  return { type: 'signature', places: ['ผู้เสนอโครงการ', 'ผู้เห็นชอบโครงการ', 'ผู้อนุมัติโครงการ'].map((caption) => ({ caption, lines: LINES })) }
}

function field(label: string, words: string, keepNext = false): Block {
  return paragraph('flush', [bold(`${label} `), { text: words === '' ? '-' : words }], keepNext)
}

function longField(label: string, words: string): readonly Block[] {
  const parts = words.split('\n').map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length === 0) return [field(label, '-')]
  return [paragraph('field', [bold(label)], true), ...parts.map((part) => paragraph('body', part))]
}

function sampleNote(entry: ProjectEntry): readonly Block[] {
  const { sample, reference } = entry.project.fields
  const words = [...(sample ? [SAMPLE] : []), ...(reference === '' ? [] : [`อ้างอิง : ${reference}`])].join(' · ')
  return words === '' ? [] : [paragraph('flush', [{ text: `(${words})`, italic: true }])]
}

function projectForm(entry: ProjectEntry, index: number, issue: string, context: BookContext): readonly Block[] {
  const { fields } = entry.project
  const money: readonly Block[] = entry.lines.length === 0
    ? [field('7. งบประมาณ', fields.fundSource === 'none' ? FUND_SOURCE_WORDS.none : 'ยังไม่ได้กำหนดรายการงบประมาณ', true)]
    : [
        paragraph('flush', [bold('7. งบประมาณ '), { text: `งบประมาณทั้งสิ้น ${moneyWithWords(entry.total)}` }], true),
        paragraph('flush', [bold('แหล่งงบประมาณ '), { text: FUND_SOURCE_WORDS[fields.fundSource] }], true),
        budgetTable(entry, context)
      ]
  return [
    heading(context.marks, 3, `โครงการที่ ${String(index)}`, fields.title, index > 1),
    ...sampleNote(entry),
    field('1. ความเชื่อมโยง', issue),
    field('2. ปีงบประมาณ พ.ศ.', String(fields.fiscalYear)),
    field('3. หน่วยงานรับผิดชอบหลัก', fields.leadAgency),
    ...longField('4. หลักการและเหตุผล', fields.rationale),
    ...longField('5. วัตถุประสงค์', fields.purpose),
    ...longField('6. เป้าหมาย (ผลผลิต) และพื้นที่ดำเนินการ', [fields.output, fields.area === '' ? '' : `พื้นที่ดำเนินการ : ${fields.area}`].join('\n')),
    ...money,
    places()
  ]
}

/** ๗.๓: one form per project, each on its own page, with the budget worked out line by line; then what officers added. */
export function projectForms(context: BookContext): readonly Block[] {
  let index = 0
  const forms = context.source.issues.flatMap((entry, at) => entry.projects.flatMap((project) => {
    index += 1
    return projectForm(project, index, issueTitle(entry, at), context)
  }))
  const head = headingBelow('projects', 'forms', 'รายละเอียดโครงการและงบประมาณรายโครงการ', context)
  return [...(forms.length === 0 ? [] : [head, ...forms]), ...addedPages('projects', context)]
}

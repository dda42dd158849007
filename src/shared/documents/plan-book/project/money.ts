import { BUDGET_CATEGORIES } from '@shared/budget/budget-line-record'
import { formulaText } from '@shared/budget/formula-text'
import { th } from '@shared/i18n/dictionary'
import { formatBaht } from '@shared/kernel/baht'
import { UNKNOWN_AMOUNT, type Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import type { Block, TableRow } from '../../outline'
import type { LineEntry, ProjectEntry } from '../../book-source'
import { amountInWords, columnAmounts, moneyWithWords } from '../../figures'
import { PORTRAIT_WIDTH } from '../../page-geometry'
import { AVERAGING_NOTE, categoryTitle, CATEGORY_WORDS, FUND_SOURCE_WORDS, UNIT_BAHT } from '../../words'
import type { BookContext } from '../book-context'
import { categoryTotal } from '../budget-part'
import { bold, cell, figures, paragraph, row, table, text, type Words } from '../compose'
import { sourcesOf } from '../fund-sources'
import { commitmentTable, monthTable } from './money-plans'
import { field, type FormPart } from './form-parts'

/** "180 คน × 2 มื้อ × 35 บาท" exactly so (brief §3.7); a lump sum says that it is one. */
export function formula({ line }: LineEntry): string {
  return line.fields.factors.length === 0 ? 'วงเงินรวม' : formulaText(line.fields, 'arabic')
}

const baht = (amount: number): string => `${formatBaht(amount as Satang)} บาท`

/** What was said about a line, below its name: each only where it was said. */
function remarks({ line: { fields } }: LineEntry, project: Project): readonly Words[] {
  const own = fields.fundSource === '' || fields.fundSource === project.fields.fundSource ? '' : `แหล่งงบประมาณ : ${FUND_SOURCE_WORDS[fields.fundSource]}`
  const price = fields.marketPrice === UNKNOWN_AMOUNT ? '' : `ราคากลาง ${baht(fields.marketPrice)}ต่อหน่วย`
  const asset = [fields.assetUse === '' ? '' : th.budget.assetUse[fields.assetUse], price].filter((words) => words !== '').join(' · ')
  const told = (title: string, words: string): string => (words === '' ? '' : `${title} : ${words}`)
  return [
    own, asset, told('สถานที่', fields.location), told('คำชี้แจง', fields.justification), told('เหตุผลที่เกินอัตรา', fields.overRateReason), told('เหตุผลของราคา', fields.priceReason), fields.note
  ].filter((words) => words !== '').map((words) => [{ text: words, italic: true }])
}

function lineRow(entry: LineEntry, index: number, project: Project, amount: (of: Satang) => string): TableRow {
  const { thisYear, item } = entry.line.fields
  const part = thisYear === UNKNOWN_AMOUNT ? [] : [`ขอตั้งปี ${String(project.fields.fiscalYear)} ${baht(thisYear)}`]
  return row('body', cell([`${String(index + 1)}. ${item}`, ...remarks(entry, project)]), cell([formula(entry), ...part]), amount(entry.amount))
}

function budgetRows(entry: ProjectEntry): readonly TableRow[] {
  const amount = columnAmounts([entry.total, ...entry.lines.map((line) => line.amount)])
  let index = -1
  const groups = BUDGET_CATEGORIES.flatMap((category) => {
    const own = entry.lines.filter(({ line }) => line.fields.category === category)
    if (own.length === 0) return []
    return [
      row('group', cell(categoryTitle(category), { colSpan: 3 })),
      ...own.map((line) => { index += 1; return lineRow(line, index, entry.project, amount) }),
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
    width: PORTRAIT_WIDTH,
    columns: [text(1.25, 3000), text(1, 2600), figures('right', 1500)],
    header: [row('body', 'หมวด/รายการ', 'การคำนวณ', 'จำนวนเงิน')],
    rows: budgetRows(entry)
  })
}

/** The source of the project, or each source that a line is paid from with its money. */
function sourceWords(entry: ProjectEntry): string {
  const found = sourcesOf(entry)
  return found.map(({ source, money }) => (found.length === 1 ? FUND_SOURCE_WORDS[source] : `${FUND_SOURCE_WORDS[source]} ${baht(money)}`)).join(', ')
}

/** งบประมาณ (P30, P31): the whole in figures and words, line by line, over the years of what is committed, and month by month. */
export function moneyPart(entry: ProjectEntry, context: BookContext): FormPart {
  const { fundSource } = entry.project.fields
  if (entry.lines.length === 0) {
    const words = fundSource === 'none' ? FUND_SOURCE_WORDS.none : 'ยังไม่ได้กำหนดรายการงบประมาณ'
    return { title: 'งบประมาณ', blocks: (head) => [field(head, words)] }
  }
  return {
    title: 'งบประมาณ',
    blocks: (head) => [
      paragraph('flush', [bold(`${head} `), { text: `งบประมาณทั้งสิ้น ${moneyWithWords(entry.total)}` }], true),
      field('แหล่งงบประมาณ', sourceWords(entry), true),
      budgetTable(entry, context),
      ...commitmentTable(entry, context),
      ...monthTable(entry, context)
    ]
  }
}

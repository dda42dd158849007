import { listTotal } from '@shared/budget/budget-amounts'
import { budgetLineRecord, type BudgetLine } from '@shared/budget/budget-line-record'
import { commitmentsDifference, monthsDifference } from '@shared/budget/reconcile'
import { translator } from '@shared/i18n/translator'
import type { FiscalYear } from '@shared/kernel/calendar'
import { readRecord } from '@shared/record/define-record'
import { readPaste } from '@shared/sheet/paste-block'
import { budgetEntries, type BudgetRowsInput } from '@renderer/features/projects/budget/budget-row'
import { columnsOfSet } from '@renderer/features/projects/budget/column-sets'
import { columnSums, sumTable } from '@renderer/features/projects/budget/column-sums'
import { KeptEntries } from '@renderer/features/projects/budget/kept-entries'
import { planPaste } from '@renderer/features/projects/budget/paste-plan'
import { stepSheet } from '@renderer/features/projects/budget/step-sheet'
import { formatsOf } from '@renderer/ui/formats'
import { median, timed, grouped, type BenchRow } from './bench-row'

const PASTED = 5_000
const MONTHS = 12
const ROUNDS = 9

/** What one edit counts again, and what one paste judges, without any window. */
export async function gridArithmetic(count: number): Promise<readonly BenchRow[]> {
  const t = translator('th')
  const formats = formatsOf(t, 'th', 'arabic')
  const columns = columnsOfSet('months', {
    t, formats, year: 2571 as FiscalYear, source: 'function', activities: [], years: [2572], canEditLines: true,
    steps: stepSheet('office', new Map(), [], () => ({ day: '', reference: '', note: '' }))
  })
  const lines = Array.from({ length: count }, (_, index) => lineAt(index))
  const known: BudgetRowsInput['known'] = new Map()
  const words: BudgetRowsInput['words'] = { categoryTitle: (category) => category, capital: () => '', newRow: '', unnamed: String }
  const given = { stored: lines, waiting: [], rowIdOf: (id: string) => id, newRow: 'new', words }
  const entriesOf = (shown: readonly BudgetLine[]) => budgetEntries({ ...given, shown, sums: columnSums(columns, formats), known })
  const kept = new KeptEntries()
  const table = sumTable(columns, formats)
  const sheet = readPaste({ text: textOf(PASTED) })
  if (!sheet.ok) throw new Error('the block can be read')
  const entries = entriesOf(lines)
  const row = lines[0]?.id ?? ''
  const times = { edit: [] as number[], bareEdit: [] as number[], paste: [] as number[], barePaste: [] as number[] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const shown = lines.map((line, index) => (index === 40 ? { ...line, fields: { ...line.fields, rate: 4_000 + round } } : line))
    const took = {
      edit: await timed(() => [kept.next({ ...given, shown, table }), listTotal(shown), shown.flatMap(({ fields }) => [monthsDifference(fields) ?? [], commitmentsDifference(fields) ?? []])]),
      bareEdit: await timed(() => bareSums(shown)),
      paste: await timed(() => planPaste({ sheet: sheet.value, columns, entries, at: { row, column: 'months.0' }, mode: 'over', t, formats, year: 2571 })),
      barePaste: await timed(() => barePaste(textOf(PASTED)))
    }
    if (round > 0) for (const key of Object.keys(times) as (keyof typeof times)[]) times[key].push(took[key])
  }
  return [
    { name: `one edit among ${grouped(count)} lines: rows, subtotals, sums, differences`, measured: median(times.edit), against: 'bare loop: the same sums', limit: median(times.bareEdit) },
    { name: 'paste of 5,000 × 12 months judged cell by cell', measured: median(times.paste), against: 'bare loop: split and read as numbers', limit: median(times.barePaste) }
  ]
}

function lineAt(index: number): BudgetLine {
  const view = {
    project: 'p', category: ['2.1', '2.2', '2.3'][index % 3] ?? '2.2', item: `รายการ ${String(index)}`, factors: [{ quantity: 12, unit: 'คน' }, { quantity: 2, unit: 'มื้อ' }], rate: 3_500,
    months: Array.from({ length: MONTHS }, () => 7_000)
  }
  return readRecord(budgetLineRecord, { id: String(index), kind: budgetLineRecord.kind, office: '64', plan: 'plan', view })
}

function textOf(rows: number): string {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: MONTHS }, (_unused, month) => `${String(1 + (row % 9))},${String(100 + month)}.50`).join('\t')).join('\n')
}

/** The sums alone: products of the factors, twelve months by category and in all, a difference a line. */
function bareSums(lines: readonly BudgetLine[]): number {
  const sums = new Map<string, number[]>()
  let differing = 0
  for (const { fields } of lines) {
    const own = sums.get(fields.category) ?? Array.from({ length: MONTHS + 2 }, () => 0)
    let amount = fields.rate
    for (const { quantity } of fields.factors) amount *= quantity
    let year = 0
    for (let month = 0; month < MONTHS; month += 1) {
      year += fields.months[month] ?? 0
      own[month] = (own[month] ?? 0) + (fields.months[month] ?? 0)
    }
    own[MONTHS] = (own[MONTHS] ?? 0) + amount
    if (year !== amount) differing += 1
    sums.set(fields.category, own)
  }
  return differing
}

function barePaste(text: string): number {
  let sum = 0
  for (const row of text.split('\n')) for (const cell of row.split('\t')) sum += Math.round(Number(cell.replaceAll(',', '')) * 100)
  return sum
}

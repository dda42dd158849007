import type { BudgetLine } from '@shared/budget/budget-line-record'
import { fieldOfPart } from '@shared/budget/line-parts'
import { detailColumns, reasonColumns, sourceColumns } from './detail-columns'
import type { BudgetColumn, ColumnWords } from './common-columns'
import { commitmentColumns, forwardColumns, monthColumns, quarterColumns } from './plan-columns'
import { stepColumns } from './step-columns'

/** The views of a budget, in the order in which they are offered. Words: i18n `budget.set.of`. */
export const COLUMN_SETS = ['lines', 'months', 'quarters', 'forward', 'sources', 'commitments', 'steps', 'reasons'] as const
export type ColumnSet = (typeof COLUMN_SETS)[number]

const MAKERS: Readonly<Record<ColumnSet, (words: ColumnWords) => readonly BudgetColumn[]>> = {
  lines: detailColumns, months: monthColumns, quarters: quarterColumns, forward: forwardColumns,
  sources: sourceColumns, commitments: commitmentColumns, steps: stepColumns, reasons: reasonColumns
}

export function columnsOfSet(set: ColumnSet, words: ColumnWords): readonly BudgetColumn[] {
  return MAKERS[set](words)
}

/** Where each field of a line is typed; `item` stands in every set. */
const HOLDS: Readonly<Record<string, readonly ColumnSet[]>> = {
  item: COLUMN_SETS, category: ['lines'], factors: ['lines'], rate: ['lines'], note: ['lines'], months: ['months', 'quarters'], forward: ['forward'],
  fundSource: ['sources'], activity: ['sources'], thisYear: ['commitments'], commitments: ['commitments'],
  steps: ['steps'], justification: ['reasons'], assetUse: ['reasons'], marketPrice: ['reasons'], location: ['reasons']
}

/** The set in which a field (or a part of it) is typed: the one that is open, when it is there; `undefined` for a field of no set. */
export function setHolding(field: string, open: ColumnSet): ColumnSet | undefined {
  const [name = ''] = field.split('.')
  const sets = HOLDS[fieldOfPart(field) ?? name]
  return sets?.includes(open) === true ? open : sets?.[0]
}

/** The cell of a field: of a plan of months the last month that holds money, for that is where a sum is put right. */
export function columnOfField(field: string, set: ColumnSet, { fields }: BudgetLine): string {
  const last = Math.max(0, fields.months.findLastIndex((satang) => satang > 0))
  if (field === 'months') return set === 'quarters' ? `quarters.${String(Math.floor(last / 3))}` : `months.${String(last)}`
  if (field === 'forward') return 'forward.0'
  return field === 'commitments' ? 'thisYear' : field
}

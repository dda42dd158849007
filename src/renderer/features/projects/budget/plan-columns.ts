import { fiscalMonth } from '@shared/activity/span'
import { storedAmount, wholeAmount } from '@shared/budget/budget-amounts'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { FORWARD_YEARS, isCommitted } from '@shared/budget/line-parts'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { amountColumn, countedColumn, differenceColumn, namingColumns, NARROW_NAME, partColumn, type BudgetColumn, type ColumnWords } from './common-columns'

const MONTHS = 12
const QUARTERS = 4

/** The year month by month, October first, under its quarters (brief §3.2); amount and difference stay in sight. */
export function monthColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t, formats, year } = words
  const months = Array.from({ length: MONTHS }, (_, at) => partColumn(words, {
    part: `months.${String(at)}`, title: formats.month(fiscalMonth(year, at + 1)), group: t('budget.set.quarter', { quarter: formats.count(Math.floor(at / 3) + 1) })
  }))
  return [...namingColumns(words, NARROW_NAME), ...months, ...yearSums(words)]
}

/** The four quarters of the same months: typed here, a quarter is spread over its three months. */
export function quarterColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t, formats, year } = words
  const quarters = Array.from({ length: QUARTERS }, (_, at) => partColumn(words, {
    part: `quarters.${String(at)}`, width: 128, title: `${formats.month(fiscalMonth(year, at * 3 + 1)).replace(/\s.*$/u, '')} – ${formats.month(fiscalMonth(year, at * 3 + 3))}`,
    group: t('budget.set.quarter', { quarter: formats.count(at + 1) })
  }))
  return [...namingColumns(words, NARROW_NAME), ...quarters, ...yearSums(words)]
}

function yearSums(words: ColumnWords): readonly BudgetColumn[] {
  const planned = ({ fields }: BudgetLine): number | null => (fields.months.length === 0 ? null : sum(fields.months))
  return [
    countedColumn(words, { id: 'months', title: words.t('budget.set.sum'), satang: planned }),
    amountColumn(words, true),
    differenceColumn(words, (line) => (line.fields.months.length === 0 ? null : sum(line.fields.months) - storedAmount(line)))
  ]
}

/** What the year asks for, and the three years after it (P32). */
export function forwardColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t, formats, year } = words
  const years = Array.from({ length: FORWARD_YEARS }, (_, at) => partColumn(words, { part: `forward.${String(at)}`, width: 128, title: t('budget.set.ofYear', { year: formats.year(year + at + 1) }) }))
  return [
    ...namingColumns(words, NARROW_NAME), { ...amountColumn(words), title: t('budget.set.ofYear', { year: formats.year(year) }) }, ...years,
    countedColumn(words, { id: 'forward', title: t('budget.set.allYears'), satang: (line) => storedAmount(line) + sum(line.fields.forward), isFrozenEnd: true, width: 132 })
  ]
}

/** An item paid over several years: its whole, what this year asks for, and every other year (brief §3.1). */
export function commitmentColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t, formats, year, years } = words
  const other = (at: number): BudgetColumn => partColumn(words, { part: `commitments.${String(at)}`, width: 122, title: t('budget.set.ofYear', { year: formats.year(at) }) })
  const paid = ({ fields }: BudgetLine): number => Math.max(fields.thisYear, 0) + sum(fields.commitments.map(({ satang }) => satang))
  const ifCommitted = (satang: (line: BudgetLine) => number) => (line: BudgetLine): number | null => (isCommitted(line.fields) ? satang(line) : null)
  return [
    ...namingColumns(words, NARROW_NAME),
    ...years.filter((at) => at < year).map(other),
    partColumn(words, { part: 'thisYear', width: 164, title: t('budget.set.thisYear', { year: formats.year(year) }), blank: UNKNOWN_AMOUNT }),
    ...years.filter((at) => at > year).map(other),
    countedColumn(words, { id: 'commitments', title: t('budget.set.sumYears'), satang: ifCommitted(paid) }),
    countedColumn(words, { id: 'whole', title: t('budget.set.whole'), satang: whole, isFrozenEnd: true }),
    differenceColumn(words, ifCommitted((line) => paid(line) - whole(line)))
  ]
}

function whole({ fields }: BudgetLine): number {
  const amount = wholeAmount(fields)
  return amount.ok ? amount.value : 0
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

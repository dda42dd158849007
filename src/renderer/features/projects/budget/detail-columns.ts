import { lineAmount, storedAmount } from '@shared/budget/budget-amounts'
import { BUDGET_CATEGORIES, budgetLineRecord, type BudgetCategory, type BudgetLine } from '@shared/budget/budget-line-record'
import { factorsText, parseFactors } from '@shared/budget/factors-text'
import { categoryGroupKey, categoryKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'
import { formatBaht, parseBaht } from '@shared/kernel/baht'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Satang } from '@shared/kernel/satang'
import { fold } from '@shared/kernel/thai-text'
import type { Formats } from '@renderer/ui/formats'
import type { GridColumn } from '@renderer/ui/grid/grid-types'
import { errorWords } from '@renderer/ui/plan-error'
import { categoryTitle } from '../category-title'
import type { BudgetRow } from './budget-row'

/** What columns are made of: words, figures, and the totals at their foot. */
export interface ColumnWords {
  readonly t: Translate
  readonly formats: Formats
  /** Satang of all lines. */
  readonly total: number
}

export type BudgetColumn = GridColumn<BudgetRow>

/** The two columns that stay in sight in every set: number and item. */
export function namingColumns({ t, formats }: ColumnWords): readonly BudgetColumn[] {
  return [
    { id: 'order', title: t('project.column.order'), kind: 'derived', width: 44, isFrozen: true, selectsRow: true, text: ({ order }) => formats.count(order), plain: ({ order }) => String(order), number: () => null },
    {
      id: 'item', title: t('project.budget.item'), kind: 'text', width: 230, isFrozen: true, isRowHeader: true, empty: '', hint: t('budget.grid.itemHint'), footer: t('project.budget.total'),
      text: ({ stored }) => stored?.fields.item ?? '', value: ({ stored }) => stored?.fields.item ?? '', read: (typed) => readText(t, 'item', typed)
    }
  ]
}

/** How a line is counted: category, factors, rate, amount; and what is to be said about it. */
export function detailColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t, formats } = words
  return [
    ...namingColumns(words),
    categoryColumn(t),
    {
      id: 'factors', title: t('project.budget.factors'), kind: 'factors', width: 164, empty: [], hint: t('project.budget.factorsHint'),
      text: ({ stored }) => (stored === null ? '' : factorsText(stored.fields.factors, formats.numerals)),
      plain: ({ stored }) => (stored === null ? '' : factorsText(stored.fields.factors, 'arabic')),
      value: ({ stored }) => stored?.fields.factors.map((factor) => ({ ...factor })) ?? [],
      read: (typed, row) => said(t, countable(parseFactors(typed), row, (factors) => ({ factors: [...factors] })), t('project.budget.factorsExample'))
    },
    {
      id: 'rate', title: t('project.budget.rate'), kind: 'money', width: 108, empty: 0, hint: t('project.budget.rateHint'),
      text: ({ stored }) => (stored === null ? '' : formats.money(stored.fields.rate)),
      plain: ({ stored }) => (stored === null ? '' : plainBaht(stored.fields.rate)),
      value: ({ stored }) => stored?.fields.rate ?? 0, number: ({ stored }) => stored?.fields.rate ?? null,
      read: (typed, row) => said(t, countable(parseBaht(typed), row, (rate) => ({ rate })), t('project.budget.rateExample'))
    },
    amountColumn(words),
    {
      id: 'note', title: t('domain.field.budgetLine.note'), kind: 'text', width: 124, empty: '',
      text: ({ stored }) => stored?.fields.note ?? '', value: ({ stored }) => stored?.fields.note ?? '', read: (typed) => readText(t, 'note', typed)
    },
    checkColumn(t)
  ]
}

/** The derived amount; the same in every set. */
export function amountColumn({ t, formats, total }: ColumnWords): BudgetColumn {
  return {
    id: 'amount', title: t('project.budget.amount'), kind: 'derived', width: 120, footer: formats.money(total),
    text: ({ shown }) => (shown === null ? '' : formats.money(storedAmount(shown))),
    plain: ({ shown }) => (shown === null ? '' : plainBaht(storedAmount(shown))),
    number: ({ shown }) => (shown === null ? null : storedAmount(shown))
  }
}

function categoryColumn(t: Translate): BudgetColumn {
  const short = (category: BudgetCategory): string => (category.includes('.') ? t(categoryKey(category)) : t(categoryGroupKey(category)))
  const options = BUDGET_CATEGORIES.map((id) => ({ id, label: categoryTitle(t, id) }))
  return {
    id: 'category', title: t('domain.field.budgetLine.category'), kind: 'choice', width: 116, options,
    text: ({ stored, category }) => short(stored?.fields.category ?? category), value: ({ stored, category }) => stored?.fields.category ?? category,
    read: (typed) => readCategory(t, typed, short)
  }
}

/** Takes the code of the classification, the short or the whole name, or the only name that holds what was typed. */
function readCategory(t: Translate, typed: string, short: (category: BudgetCategory) => string): Result<Json, string> {
  const wanted = fold(typed.trim())
  const exact = BUDGET_CATEGORIES.filter((id) => [id, fold(short(id)), fold(categoryTitle(t, id))].includes(wanted))
  const near = wanted === '' ? [] : BUDGET_CATEGORIES.filter((id) => fold(categoryTitle(t, id)).includes(wanted))
  const [found, more] = exact.length > 0 ? exact : near
  return found === undefined || more !== undefined ? err(t('budget.grid.categoryUnknown')) : ok(found)
}

/** What still lacks in a line, short enough for a column. */
function checkColumn(t: Translate): BudgetColumn {
  const lack = ({ stored }: BudgetRow): 'noItem' | 'noAmount' | null => {
    if (stored === null) return null
    return stored.fields.item === '' ? 'noItem' : storedAmount(stored) === 0 ? 'noAmount' : null
  }
  return {
    id: 'check', title: t('budget.grid.check'), kind: 'derived', width: 122,
    tone: (row) => (lack(row) === null ? undefined : 'amber'),
    text: (row) => {
      const found = lack(row)
      return row.stored === null ? '' : found === null ? '✓' : t(`budget.grid.${found}`)
    }
  }
}

function readText(t: Translate, field: 'item' | 'note', typed: string): Result<Json, string> {
  const judged = budgetLineRecord.fields[field].schema.safeParse(typed)
  return judged.success ? ok(typed) : err(errorWords(t, { code: 'TEXT_TOO_LONG', details: { field } }).what)
}

/** A figure that can be read but makes the line's amount too large is refused while it is still in its cell. */
function countable<T>(read: Result<T, PlanError>, { stored }: BudgetRow, change: (value: T) => Partial<BudgetLine['fields']>): Result<T, PlanError> {
  if (!read.ok) return read
  const amount = lineAmount({ factors: [], rate: 0, ...stored?.fields, ...change(read.value) })
  return amount.ok ? read : amount
}

function said<T>(t: Translate, read: Result<T, PlanError>, example: string): Result<Json, string> {
  return read.ok ? ok(read.value as Json) : err(`${errorWords(t, read.error).what} ${example}`)
}

/** Baht for another program: Arabic digits, two decimals, no thousands marks. */
function plainBaht(satang: number): string {
  return formatBaht(satang as Satang, { decimals: 2, numerals: 'arabic' }).replaceAll(',', '')
}

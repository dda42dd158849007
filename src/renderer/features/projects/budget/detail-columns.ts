import { storedAmount } from '@shared/budget/budget-amounts'
import { ASSET_USES, BUDGET_CATEGORIES, type BudgetCategory } from '@shared/budget/budget-line-record'
import { factorsText, parseFactors } from '@shared/budget/factors-text'
import { commitmentsDifference, isRounded, monthsDifference } from '@shared/budget/reconcile'
import { categoryGroupKey, categoryKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'
import { parseBaht } from '@shared/kernel/baht'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { FUND_SOURCES } from '@shared/project/project-record'
import type { GridOption } from '@renderer/ui/grid/grid-types'
import { categoryTitle } from '../category-title'
import type { BudgetRow } from './budget-row'
import { countable, plainBaht, readOption, readText, said } from './column-reading'
import { amountColumn, namingColumns, NARROW_NAME, partColumn, type BudgetColumn, type ColumnWords } from './common-columns'

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
    textColumn(t, 'note', 124),
    checkColumn(t)
  ]
}

/** Who pays for a line, and for which activity it pays. */
export function sourceColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t, source, activities } = words
  const own = FUND_SOURCES.map((id) => ({ id, label: t(`domain.fundSource.${id}`) }))
  const asProject = { id: '', label: t('budget.set.asProject', { source: t(`domain.fundSource.${source}`) }) }
  return [
    ...namingColumns(words, NARROW_NAME),
    choiceColumn(t, { field: 'fundSource', title: t('budget.set.source'), width: 266, options: [asProject, ...own] }),
    choiceColumn(t, { field: 'activity', title: t('domain.field.budgetLine.activity'), width: 200, options: [{ id: '', label: t('budget.set.noActivity') }, ...activities] }),
    amountColumn(words)
  ]
}

/** Why a line is asked for, and what an asset is, costs and where it goes (brief §3.1). */
export function reasonColumns(words: ColumnWords): readonly BudgetColumn[] {
  const { t } = words
  const uses = ASSET_USES.map((id) => ({ id, label: t(`budget.assetUse.${id}`) }))
  return [
    ...namingColumns(words),
    textColumn(t, 'justification', 260),
    choiceColumn(t, { field: 'assetUse', title: t('domain.field.budgetLine.assetUse'), width: 158, options: [{ id: '', label: '–' }, ...uses] }),
    { ...partColumn(words, { part: 'marketPrice', title: t('domain.field.budgetLine.marketPrice'), width: 138, blank: UNKNOWN_AMOUNT }), isSummed: false },
    textColumn(t, 'location', 220),
    amountColumn(words, true)
  ]
}

function textColumn(t: Translate, field: 'note' | 'justification' | 'location', width: number): BudgetColumn {
  return {
    id: field, title: t(`domain.field.budgetLine.${field}`), kind: 'text', width, empty: '',
    text: ({ stored }) => stored?.fields[field] ?? '', value: ({ stored }) => stored?.fields[field] ?? '', read: (typed) => readText(t, field, typed)
  }
}

interface Choice {
  readonly field: 'fundSource' | 'activity' | 'assetUse'
  readonly title: string
  readonly width: number
  readonly options: readonly GridOption[]
}

function choiceColumn(t: Translate, { field, title, width, options }: Choice): BudgetColumn {
  const label = (id: string): string => options.find((option) => option.id === id)?.label ?? ''
  return {
    id: field, title, kind: 'choice', width, options, empty: '',
    text: ({ stored }) => (stored === null ? '' : label(stored.fields[field])), value: ({ stored }) => stored?.fields[field] ?? '',
    read: (typed) => readOption(options, typed, { none: t('budget.set.choiceUnknown'), many: t('budget.set.choiceMany') })
  }
}

function categoryColumn(t: Translate): BudgetColumn {
  const short = (category: BudgetCategory): string => (category.includes('.') ? t(categoryKey(category)) : t(categoryGroupKey(category)))
  const options = BUDGET_CATEGORIES.map((id) => ({ id, label: categoryTitle(t, id), also: [short(id)] }))
  return {
    id: 'category', title: t('domain.field.budgetLine.category'), kind: 'choice', width: 116, options,
    text: ({ stored, category }) => short(stored?.fields.category ?? category), value: ({ stored, category }) => stored?.fields.category ?? category,
    read: (typed) => readOption(options, typed, { none: t('budget.grid.categoryUnknown'), many: t('budget.set.choiceMany') })
  }
}

type Lack = 'noItem' | 'noAmount' | 'monthsDiffer' | 'yearsDiffer' | 'uneven'

/** What still lacks in a line, short enough for a column; sums are checked as they are being typed. */
function checkColumn(t: Translate): BudgetColumn {
  return {
    id: 'check', title: t('budget.grid.check'), kind: 'derived', width: 132,
    tone: (row) => (lackOf(row) === null || lackOf(row) === 'uneven' ? undefined : 'amber'),
    text: (row) => {
      const found = lackOf(row)
      return row.stored === null ? '' : found === null ? '✓' : t(`budget.grid.${found}`)
    }
  }
}

function lackOf({ stored, shown }: BudgetRow): Lack | null {
  if (stored === null || shown === null) return null
  const amount = storedAmount(shown)
  if (stored.fields.item === '') return 'noItem'
  if (amount === 0) return 'noAmount'
  if (monthsDifference(shown.fields) !== undefined) return 'monthsDiffer'
  if (commitmentsDifference(shown.fields) !== undefined) return 'yearsDiffer'
  return isRounded(amount) ? null : 'uneven'
}

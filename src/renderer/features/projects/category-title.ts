import type { BudgetCategory } from '@shared/budget/budget-line-record'
import { categoryGroupKey, categoryKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'

/** "Operating budget · Compensation", as the classification names them (brief §3.1). */
export function categoryTitle(t: Translate, category: BudgetCategory): string {
  const group = t(categoryGroupKey(category))
  return category.includes('.') ? `${group} · ${t(categoryKey(category))}` : group
}

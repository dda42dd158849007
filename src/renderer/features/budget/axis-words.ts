import { NO_DISTRICT, SEVERAL_DISTRICTS, type PivotAxis } from '@shared/budget/budget-pivot'
import { categoryGroupKey, categoryKey } from '@shared/i18n/domain-keys'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import type { Issue } from '@shared/issue/issue-record'
import type { Formats } from '@renderer/ui/formats'

/** What a key of an axis is called. */
export type AxisWords = (axis: PivotAxis, key: string) => string

export function axisWords(t: Translate, formats: Formats, issues: readonly Issue[]): AxisWords {
  const titles = new Map(issues.map(({ id, fields }) => [id, fields.title]))
  return (axis, key) => {
    switch (axis) {
      case 'year': return formats.year(Number(key))
      case 'category': return key.includes('.') ? `${t(categoryGroupKey(key))} · ${t(categoryKey(key))}` : t(categoryGroupKey(key))
      case 'source': return t(`domain.fundSource.${key}` as TextKey)
      case 'issue': return formats.text(titles.get(key) ?? t('figures.pivot.noIssue'))
      case 'district': return key === SEVERAL_DISTRICTS ? t('figures.pivot.several') : key === NO_DISTRICT ? t('figures.pivot.noDistrict') : formats.text(key)
    }
  }
}

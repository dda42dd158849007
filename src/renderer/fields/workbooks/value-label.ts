import { fiscalMonth } from '@shared/activity/span'
import type { FiscalYear } from '@shared/kernel/calendar'
import type { TextKey } from '@shared/i18n/dictionary'
import { categoryGroupKey, categoryKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'
import type { Formats } from '@renderer/ui/formats'

const NTH: Readonly<Record<string, string>> = { year: 'nthYear', quarter: 'nthQuarter', forward: 'nthForward', target: 'nthTarget', reached: 'nthReached', indicatorQuarter: 'nthIndicator' }
/** Any fiscal year: only the names of its months are used. */
const ANY_YEAR = 2571 as FiscalYear

/** What a value of a form is called: those that come in numbers by their place, the others by their own name. */
export function valueLabel(t: Translate, formats: Formats, value: string): string {
  if (value.startsWith('=')) return t('sheet.value.constant', { words: value.slice(1) })
  const [, family = '', place = ''] = /^([A-Za-z]+?)(\d[\d_]*)$/.exec(value) ?? []
  if (family === 'category') return t('sheet.value.nthCategory', { name: t(categoryKey(place.replace('_', '.'))) })
  if (family === 'group') return t('sheet.value.nthGroup', { name: t(categoryGroupKey(place)) })
  if (family === 'month') return t('sheet.value.nthMonth', { name: formats.month(fiscalMonth(ANY_YEAR, Number(place))).replace(/\s.*$/, '') })
  const nth = NTH[family]
  return nth === undefined ? t(`sheet.value.${value}` as TextKey) : t(`sheet.value.${nth}` as TextKey, { n: formats.digits(place) })
}

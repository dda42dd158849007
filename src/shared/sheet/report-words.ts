import { categoryKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'
import { formatBaht } from '@shared/kernel/baht'
import type { Satang } from '@shared/kernel/satang'
import { FUND_SOURCES } from '@shared/project/project-record'
import type { Facts, ImportWarning } from './import-report'
import { PART_FIELDS } from './part-columns'
import type { FieldChange } from './report-rows'

/** Money among the fields of a report; satang. */
const MONEY: ReadonlySet<FieldChange['field']> = new Set(['rate', 'amount', 'commitment', ...PART_FIELDS.map(({ field }) => field)])

/** Whether a number of this field is satang. */
export function isMoneyField(field: FieldChange['field']): boolean {
  return MONEY.has(field)
}

/** A value of a report in words; `''` for none. */
export function valueWords(t: Translate, field: FieldChange['field'], value: string | number): string {
  if (isMoneyField(field) && typeof value === 'number') return formatBaht(value as Satang)
  if (field === 'fundSource') return fundSourceWords(t, String(value))
  if (field === 'category' && value !== '') return `${String(value)} ${t(categoryKey(String(value)))}`
  return String(value)
}

/** A source of funds by its name. */
export function fundSourceWords(t: Translate, code: string): string {
  const known = FUND_SOURCES.find((each) => each === code)
  return known === undefined ? code : t(`domain.fundSource.${known}`)
}

/** What a warning says; categories and steps by their names. */
export function warningWords(t: Translate, { code, details }: ImportWarning): string {
  return t(`sheet.warning.${code}`, named(t, details))
}

function named(t: Translate, details: Facts | undefined): Facts | undefined {
  const category = details?.['category']
  const step = details?.['step']
  return {
    ...details, ...(category === undefined ? {} : { category: `${String(category)} ${t(categoryKey(String(category)))}` }), ...(step === undefined ? {} : { step: t(`budget.step.${String(step) as 'act'}`) })
  }
}

import type { Translate } from '@shared/i18n/translator'
import { FUND_SOURCES } from '@shared/project/project-record'

/** A source of funds by its name. */
export function fundSourceLabel(t: Translate, code: string): string {
  const known = FUND_SOURCES.find((each) => each === code)
  return known === undefined ? code : t(`domain.fundSource.${known}`)
}

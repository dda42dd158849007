import type { PlanError } from '@shared/kernel/error-codes'
import type { Translate } from '@shared/i18n/translator'

/** The three sentences of an error in the user's language. */
export interface ErrorWords {
  readonly what: string
  readonly data: string
  readonly todo: string
}

/** What happened, what it means for the data, what to do. Example: `errorWords(t, error).what` under a field. */
export function errorWords(t: Translate, { code, details }: PlanError): ErrorWords {
  return { what: t(`error.${code}.what`, details), data: t(`error.${code}.data`, details), todo: t(`error.${code}.todo`, details) }
}

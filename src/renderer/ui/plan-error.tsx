import type { ReactNode } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { errorWords } from './error-words'
import { useT } from './language'
import { ErrorNotice } from './notice'

export { errorWords, type ErrorWords } from './error-words'

/** An expected failure, in full. */
export function PlanErrorNotice({ error, actions }: { readonly error: PlanError; readonly actions?: ReactNode }) {
  const t = useT()
  return <ErrorNotice {...errorWords(t, error)} code={error.code} codeLabel={t('shell.ui.code')} actions={actions} />
}

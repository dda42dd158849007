import { NOT_JUDGED, type Submission } from '@shared/review/submission-record'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'

export interface CompletenessMarkProps {
  readonly submission: Submission
  /** In a row of the inbox: only what is missing, in few words. */
  readonly short?: boolean | undefined
}

/** What the centre found missing when it took the plan in, and by which version of the rules. */
export function CompletenessMark({ submission: { fields: { missing, criteria } }, short = false }: CompletenessMarkProps) {
  const t = useT()
  const { count } = useNumerals()
  if (short) return missing > 0 ? <StateMark state="missing" bare>{t('alignment.criteria.short', { count: count(missing) })}</StateMark> : null
  if (missing === NOT_JUDGED) return <span className="decision-quiet">{t('alignment.criteria.notJudged')}</span>
  const version = { criteria: count(criteria) }
  return missing === 0
    ? <StateMark state="done" bare>{t('alignment.criteria.sentComplete', version)}</StateMark>
    : <StateMark state="missing" bare>{t('alignment.criteria.sentMissing', { ...version, count: count(missing) })}</StateMark>
}

import { useState } from 'react'
import { officeOf } from '@shared/office/office'
import { submissionsOf } from '@renderer/data/queries/plans'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { ApproveDialog } from './approve-dialog'
import { CompletenessMark } from './completeness-mark'
import { receiptNumber } from './inbox-screen'
import { planMark } from './plan-mark'
import { ReturnDialog } from './return-dialog'

/** Where the plan stands and what the reviewer may do with it, its consequence spelled out. */
export function DecisionBar() {
  const t = useT()
  const { count, dayTime, digits } = useNumerals()
  const { plan, role, comments } = usePlanFields()
  const [asking, setAsking] = useState<'return' | 'approve' | null>(null)
  const submission = useLive((store) => submissionsOf(store, plan.id), [plan.id])?.find(({ id }) => id === plan.fields.submission)
  const open = comments.filter(({ fields }) => fields.state === 'open').length
  if (role !== 'reviewer' || submission === undefined) return null
  const { state, edition } = plan.fields
  const { sentAt, sentBy, receipt } = submission.fields
  const close = (): void => { setAsking(null) }
  return (
    <section className="decision-bar" aria-label={t('review.decision.title')}>
      <div className="decision-facts">
        <strong>{officeOf(plan.office)?.name ?? plan.office}</strong>
        <span className="decision-quiet">
          {t('review.decision.received', { edition: count(edition), receipt: receiptNumber(receipt, digits), when: dayTime(sentAt), who: sentBy })}
        </span>
        <CompletenessMark submission={submission} />
        {state === 'submitted' && <span className="decision-quiet">{t('review.decision.consequence')}</span>}
      </div>
      {state === 'submitted' ? (
        <div className="decision-verbs">
          <Button onPress={() => { setAsking('return') }}>{open === 0 ? t('review.return.askNone') : t('review.return.ask', { count: count(open) })}</Button>
          <Button variant="primary" onPress={() => { setAsking('approve') }}>{t('review.approve.ask')}</Button>
        </div>
      ) : (
        <StateMark state={planMark(state)}>{t(`review.filter.${state}`)}</StateMark>
      )}
      {asking === 'return' && <ReturnDialog open={open} onClose={close} />}
      {asking === 'approve' && <ApproveDialog open={open} submission={submission} onClose={close} />}
    </section>
  )
}

import { ArrowRight } from 'lucide-react'
import type { Submission } from '@shared/review/submission-record'
import { submissionsOf } from '@renderer/data/queries/plans'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { sameTarget } from '@renderer/fields/field-target'
import { targetOf, usePlanFields } from '@renderer/fields/plan-fields'
import { useLive } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'

/** Why the plan cannot be edited, or what the centre asks for; nothing in a plain draft. */
export function PlanBanner() {
  const { plan, role } = usePlanFields()
  const t = useT()
  const submissions = useLive((store) => submissionsOf(store, plan.id), [plan.id])
  const submission = submissions?.find(({ id }) => id === plan.fields.submission)
  const { state } = plan.fields
  if (submission !== undefined && state === 'returned') return <ReturnedBanner submission={submission} />
  // The reviewer's decision bar says the same.
  if (submission !== undefined && state === 'submitted' && role === 'office') return <SentBanner submission={submission} />
  if (submission !== undefined && state === 'approved') return <ApprovedBanner submission={submission} />
  return role === 'reviewer' ? <Banner>{t('workspace.lock.reviewer')}</Banner> : null
}

function SentBanner({ submission }: { readonly submission: Submission }) {
  const t = useT()
  const { dayTime, digits } = useNumerals()
  const { sentAt, sentBy, receipt } = submission.fields
  return (
    <Banner>
      {t('workspace.lock.submitted', { when: dayTime(sentAt), who: sentBy })}
      {receipt > 0 && <> · {t('workspace.lock.receipt', { receipt: digits(String(receipt).padStart(4, '0')) })}</>}
    </Banner>
  )
}

function ApprovedBanner({ submission }: { readonly submission: Submission }) {
  const t = useT()
  const { day, text } = useNumerals()
  const { decidedAt, decidedBy, reason } = submission.fields
  return (
    <Banner tone="gold">
      {t('workspace.lock.approved', { when: day(decidedAt), who: decidedBy })}
      {reason !== '' && <> · {text(reason)}</>}
    </Banner>
  )
}

/** What was sent back: how many remarks, why, until when, and a way from one to the next. */
function ReturnedBanner({ submission }: { readonly submission: Submission }) {
  const t = useT()
  const { count, isoDay, text } = useNumerals()
  const { comments } = usePlanFields()
  const { target, jump } = useFieldFocus()
  const { reason, dueDay } = submission.fields
  const open = comments.filter(({ fields }) => fields.state === 'open').map(({ fields }) => targetOf(fields))
  const at = open.findIndex((place) => sameTarget(place, target))
  const next = open[(at + 1) % Math.max(open.length, 1)]
  const actions = next !== undefined && (
    <Button dense icon={ArrowRight} onPress={() => { jump(next) }}>{t('workspace.returned.next')}</Button>
  )
  return (
    <Banner tone="amber" actions={actions}>
      <strong>{comments.length > 0 ? t('workspace.returned.what', { count: count(comments.length) }) : t('workspace.returned.noCount')}</strong>
      {comments.length > 0 && <> · {open.length > 0 ? t('workspace.returned.left', { count: count(open.length) }) : t('workspace.returned.all')}</>}
      {dueDay !== '' && <> · {t('workspace.returned.due', { day: isoDay(dueDay) })}</>}
      {reason !== '' && <div>{t('workspace.returned.reason', { reason: text(reason) })}</div>}
    </Banner>
  )
}

import { CopyPlus } from 'lucide-react'
import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { COPY_GROUPS } from '@shared/plan/plan-kind'
import type { Plan } from '@shared/plan/plan-record'
import type { Submission } from '@shared/review/submission-record'
import { setCurrentPlan } from '@renderer/data/profile'
import { findPlans, submissionsOf } from '@renderer/data/queries/plans'
import { usePlanName } from '@renderer/fields/plan-name'
import { useCopyPlan } from '@renderer/fields/use-copy-plan'
import { useLive, useStore } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

/** Editions that were sent and revisions of the period in one place; the way to a new ฉบับทบทวน. */
export function VersionsDialog({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const t = useT()
  const store = useStore()
  const nameOf = usePlanName()
  const submissions = useLive((reads) => submissionsOf(reads, plan.id), [plan.id]) ?? []
  const plans = useLive(findPlans, []) ?? []
  const family = plans.filter((each) => isSamePeriod(each, plan)).sort((a, b) => a.fields.revision - b.fields.revision)
  const base = plans.find(({ id }) => id === plan.fields.basePlan)
  const open = (id: string): void => { void setCurrentPlan(store, id).then(onClose) }
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={t('structure.versions.title')} actions={<Button onPress={onClose}>{t('shell.ui.close')}</Button>}>
      <h3>{t('structure.versions.revisions')}</h3>
      <ul className="versions-list">
        {family.map((each) => (
          <li key={each.id}>
            <span>{nameOf(each)} · {t(`domain.planState.${each.fields.state}`)}</span>
            {each.id === plan.id ? <Badge>{t('structure.versions.open')}</Badge> : <Button dense onPress={() => { open(each.id) }}>{t('shell.home.switchPlan')}</Button>}
          </li>
        ))}
        {base !== undefined && !family.includes(base) && (
          <li>
            <span>{t('structure.versions.base', { name: nameOf(base) })}</span>
            <Button dense onPress={() => { open(base.id) }}>{t('shell.home.switchPlan')}</Button>
          </li>
        )}
      </ul>
      <Revise plan={plan} next={Math.max(...family.map(({ fields }) => fields.revision), 0) + 1} onDone={onClose} />
      <h3>{t('structure.versions.editions')}</h3>
      {submissions.length === 0 ? <p className="muted">{t('structure.versions.none')}</p> : (
        <ul className="versions-list">{submissions.map((submission) => <Edition key={submission.id} submission={submission} />)}</ul>
      )}
    </Dialog>
  )
}

function isSamePeriod(a: Plan, b: Plan): boolean {
  return a.office === b.office && a.fields.kind === b.fields.kind && a.fields.startYear === b.fields.startYear && a.fields.endYear === b.fields.endYear
}

function Edition({ submission: { fields } }: { readonly submission: Submission }) {
  const t = useT()
  const { count, dayTime, digits } = useNumerals()
  const receipt = fields.receipt === 0 ? '' : ` · ${t('workspace.lock.receipt', { receipt: digits(String(fields.receipt).padStart(4, '0')) })}`
  return (
    <li>
      <span>{t('workspace.plan.edition', { edition: count(fields.edition) })} · {dayTime(fields.sentAt)}{receipt}</span>
      <span>{t(`domain.decision.${fields.decision}`)}</span>
    </li>
  )
}

/** A revision begins when the plan was approved; until then the plan itself is edited. */
function Revise({ plan, next, onDone }: { readonly plan: Plan; readonly next: number; readonly onDone: () => void }) {
  const t = useT()
  const { count } = useNumerals()
  const copy = useCopyPlan()
  const [refused, setRefused] = useState<PlanError | null>(null)
  if (plan.fields.state !== 'approved') return <p className="muted small">{t('structure.versions.reviseWhen')}</p>
  const revise = async (): Promise<void> => {
    const { startYear, endYear, kind } = plan.fields
    const made = await copy(plan.id, { startYear, endYear, kind, revision: next, groups: COPY_GROUPS })
    if (made.ok) onDone()
    else setRefused(made.error)
  }
  return (
    <div className="versions-revise">
      <p>{t('structure.versions.reviseNote')}</p>
      <Button variant="primary" icon={CopyPlus} onPress={() => { void revise() }}>{t('structure.versions.revise', { count: count(next) })}</Button>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </div>
  )
}

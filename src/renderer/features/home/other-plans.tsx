import type { Plan } from '@shared/plan/plan-record'
import { findPlans } from '@renderer/data/queries/plans'
import { setCurrentPlan } from '@renderer/data/profile'
import { usePlanName } from '@renderer/fields/plan-name'
import { useLive, useStore } from '@renderer/live/store-context'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'

/** Plans on this device that are not open now. */
export function OtherPlans({ current }: { readonly current: string | null }) {
  const t = useT()
  const plans = useLive(findPlans, [])?.filter(({ id }) => id !== current) ?? []
  if (plans.length === 0) return null
  return (
    <Panel title={t('shell.home.otherPlans')}>
      <ul className="home-due">{plans.map((plan) => <OtherPlan key={plan.id} plan={plan} />)}</ul>
    </Panel>
  )
}

function OtherPlan({ plan }: { readonly plan: Plan }) {
  const t = useT()
  const store = useStore()
  const nameOf = usePlanName()
  const { state, sample } = plan.fields
  return (
    <li className="home-due-item">
      <span>
        {nameOf(plan)} · {t(`domain.planState.${state}`)}
        {sample && <> <Badge tone="amber">{t('shell.title.sample')}</Badge></>}
      </span>
      <Button dense onPress={() => { void setCurrentPlan(store, plan.id) }}>{t('shell.home.switchPlan')}</Button>
    </li>
  )
}

import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { COPY_GROUPS, PLAN_KINDS, type CopyGroup, type PlanKind } from '@shared/plan/plan-kind'
import type { PlanError } from '@shared/kernel/error-codes'
import { findPlans } from '@renderer/data/queries/plans'
import { CURRENT_ROUND, PlanPeriod } from '@renderer/fields/plan-period'
import { usePlanName } from '@renderer/fields/plan-name'
import { useCopyPlan } from '@renderer/fields/use-copy-plan'
import { useLive, useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { Checkbox, RadioGroup } from '@renderer/ui/checkbox'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { Select } from '@renderer/ui/select'
import { groupsFor, makePlan } from './new-plan-choice'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly office: string
}

/** An empty plan: the first choice of where to begin. */
const EMPTY = 'empty'

/** Asks for kind, period and beginning of a new plan, makes it and opens it. */
export function NewPlanDialog({ isOpen, onClose, office }: Props) {
  const t = useT()
  const store = useStore()
  const navigate = useNavigate()
  const copy = useCopyPlan()
  const nameOf = usePlanName()
  const plans = useLive(findPlans, [])?.filter((plan) => plan.office === office && !plan.fields.sample) ?? []
  const [kind, setKind] = useState<PlanKind>('strategic')
  const [period, setPeriod] = useState(CURRENT_ROUND)
  const [source, setSource] = useState(EMPTY)
  const [left, setLeft] = useState<ReadonlySet<CopyGroup>>(new Set())
  const [refused, setRefused] = useState<PlanError | null>(null)
  const base = plans.find(({ id }) => id === source) ?? null
  const groups = groupsFor({ kind, base })
  const start = async (): Promise<void> => {
    const made = await makePlan(store, { office, kind, period, base, groups: groups.filter((group) => !left.has(group)) }, copy)
    setRefused(made.ok ? null : made.error)
    if (!made.ok) return
    onClose()
    void navigate({ to: '/plan' })
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" onPress={() => { void start() }}>{t('shell.firstRun.start')}</Button>
    </>
  )
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('shell.home.newPlan')} actions={actions}>
      <RadioGroup label={t('structure.new.kind')} isRow options={PLAN_KINDS.map((id) => ({ id, label: t(`domain.planKind.${id}`) }))} value={kind} onChange={setKind} />
      <p className="muted small">{t(kind === 'action' ? 'structure.new.actionNote' : 'shell.firstRun.periodNote')}</p>
      <PlanPeriod period={period} onChange={setPeriod} oneYear={kind === 'action'} />
      {plans.length > 0 && (
        <Select
          label={t('structure.new.source')}
          options={[{ id: EMPTY, label: t('structure.new.empty') }, ...plans.map((plan) => ({ id: plan.id, label: t('structure.new.copyOf', { name: nameOf(plan) }) }))]}
          value={source}
          onChange={setSource}
        />
      )}
      {base !== null && (
        <fieldset className="home-groups">
          <legend>{t('structure.new.groups')}</legend>
          {COPY_GROUPS.filter((group) => groups.includes(group)).map((group) => (
            <Checkbox key={group} isSelected={!left.has(group)} onChange={(isOn) => { setLeft((now) => toggled(now, group, !isOn)) }}>
              {t(`domain.copyGroup.${group}`)}
            </Checkbox>
          ))}
          <p className="muted small">{t(kind === base.fields.kind ? 'structure.new.nextNote' : 'structure.new.kindNote')}</p>
        </fieldset>
      )}
      {refused !== null && <PlanErrorNotice error={refused} />}
    </Dialog>
  )
}

function toggled(groups: ReadonlySet<CopyGroup>, group: CopyGroup, isLeft: boolean): ReadonlySet<CopyGroup> {
  return new Set([...groups].filter((each) => each !== group).concat(isLeft ? [group] : []))
}

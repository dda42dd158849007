import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { shippedTemplate } from '@shared/narrative/shipped-templates'
import { COPY_GROUPS, PLAN_KINDS, type CopyGroup, type PlanKind } from '@shared/plan/plan-kind'
import type { PlanError } from '@shared/kernel/error-codes'
import { findPlans } from '@renderer/data/queries/plans'
import { CURRENT_ROUND, PlanPeriod } from '@renderer/fields/plan-period'
import { useCopyPlan } from '@renderer/fields/use-copy-plan'
import { useLive, useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { Checkbox, RadioGroup } from '@renderer/ui/checkbox'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { copyTargetOf, groupsFor, makePlan } from './new-plan-choice'
import type { PlanSource } from './plan-source'
import { SourceChoice } from './source-choice'
import { SourcePreview } from './source-preview'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly office: string
}

/** Asks for kind, period and beginning of a new plan, makes it and opens it. */
export function NewPlanDialog({ isOpen, onClose, office }: Props) {
  const t = useT()
  const store = useStore()
  const navigate = useNavigate()
  const copy = useCopyPlan()
  const plans = useLive(findPlans, [])?.filter((plan) => plan.office === office && !plan.fields.sample) ?? []
  const [kind, setKind] = useState<PlanKind>('strategic')
  const [period, setPeriod] = useState(CURRENT_ROUND)
  const [chosen, setSource] = useState<PlanSource>({ from: 'official' })
  const [left, setLeft] = useState<ReadonlySet<CopyGroup>>(new Set())
  const [refused, setRefused] = useState<PlanError | null>(null)
  const source = sourceFor(chosen, kind)
  const groups = groupsFor({ kind, source })
  const taken = groups.filter((group) => !left.has(group))
  const start = async (): Promise<void> => {
    const made = await makePlan(store, { office, kind, period, source, groups: taken }, copy)
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
      <SourceChoice kind={kind} plans={plans} source={source} onChange={setSource} />
      {source.from === 'plan' && (
        <fieldset className="home-groups">
          <legend>{t('structure.new.groups')}</legend>
          {COPY_GROUPS.filter((group) => groups.includes(group)).map((group) => (
            <Checkbox key={group} isSelected={!left.has(group)} onChange={(isOn) => { setLeft((now) => toggled(now, group, !isOn)) }}>
              {t(`domain.copyGroup.${group}`)}
            </Checkbox>
          ))}
          <p className="muted small">{t(kind === source.plan.fields.kind ? 'structure.new.nextNote' : 'structure.new.kindNote')}</p>
        </fieldset>
      )}
      <SourcePreview source={source} target={copyTargetOf({ kind, period, groups: taken })} />
      {refused !== null && <PlanErrorNotice error={refused} />}
    </Dialog>
  )
}

/** The program's own template follows the kind of plan; everything else stays as it was chosen. */
function sourceFor(chosen: PlanSource, kind: PlanKind): PlanSource {
  const isShipped = chosen.from === 'template' && PLAN_KINDS.some((each) => shippedTemplate(each) === chosen.template)
  return isShipped ? { from: 'template', template: shippedTemplate(kind) } : chosen
}

function toggled(groups: ReadonlySet<CopyGroup>, group: CopyGroup, isLeft: boolean): ReadonlySet<CopyGroup> {
  return new Set([...groups].filter((each) => each !== group).concat(isLeft ? [group] : []))
}

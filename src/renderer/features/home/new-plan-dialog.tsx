import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { createPlan } from '@shared/plan/create-plan'
import { planId } from '@shared/plan/plan-ids'
import type { PlanError } from '@shared/kernel/error-codes'
import { setCurrentPlan } from '@renderer/data/profile'
import { CURRENT_ROUND, PlanPeriod } from '@renderer/fields/plan-period'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly office: string
}

/** Asks for the period of a new plan, makes it and opens it. */
export function NewPlanDialog({ isOpen, onClose, office }: Props) {
  const t = useT()
  const store = useStore()
  const navigate = useNavigate()
  const [period, setPeriod] = useState(CURRENT_ROUND)
  const [refused, setRefused] = useState<PlanError | null>(null)
  const start = async (): Promise<void> => {
    const created = await store.runCommand(createPlan, { office, ...period })
    setRefused(created.ok ? null : created.error)
    if (!created.ok) return
    await setCurrentPlan(store, planId(office, period.startYear, period.endYear))
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
      <p className="muted">{t('shell.firstRun.periodNote')}</p>
      <PlanPeriod period={period} onChange={setPeriod} />
      {refused !== null && <PlanErrorNotice error={refused} />}
    </Dialog>
  )
}

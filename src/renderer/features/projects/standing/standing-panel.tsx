import { memo, useState } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { isLocked, unlockerOf } from '@shared/project/judge-step'
import type { Project } from '@shared/project/project-record'
import type { StepAct, Standing } from '@shared/project/project-step-record'
import { nextSteps, type Way } from '@shared/project/standing'
import { useNavigate } from '@tanstack/react-router'
import { listParked } from '@renderer/data/queries/outbox'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { useLive } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Panel } from '@renderer/ui/panel'
import { BaselineTable } from './baseline-table'
import { StandingBadge } from './standing-badge'
import { StepDialog } from './step-dialog'
import { useWay } from './use-way'
import { WayList } from './way-list'
import './standing.css'

/** A step somebody is about to record. */
export interface AskedStep {
  readonly act: StepAct
  readonly to: Standing
}

/** Where a project stands on its way, what this side may record next, what was changed since it was agreed to, and every step so far. */
export function StandingPanel({ project, lines }: { readonly project: Project; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const way = useWay(project)
  const [asked, setAsked] = useState<AskedStep | null>(null)
  return (
    <Panel title={t('standing.title')} actions={<StandingBadge way={way} />} className="standing-panel">
      <p className="standing-note">{t('standing.ownFlow')}</p>
      <RefusedSteps project={project} lines={lines} />
      {way.beside.length > 0 && <Banner tone="gold">{t('standing.apart')}</Banner>}
      <Next way={way} onAsk={setAsked} />
      <BaselineTable way={way} lines={lines} />
      <Steps way={way} />
      {asked !== null && <StepDialog project={project} lines={lines} way={way} asked={asked} onClose={() => { setAsked(null) }} />}
    </Panel>
  )
}

// A way changes with its steps, never with a figure of a line.
const Next = memo(NextSteps)
const Steps = memo(WayList)

/** What the centre did not take waits on the page of sending; here it is said where it is missed. */
function RefusedSteps({ project, lines }: { readonly project: Project; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const { count } = useNumerals()
  const navigate = useNavigate()
  const parked = useLive((store) => listParked(store, project.plan), [project.plan])
  const steps = (parked ?? []).filter(({ op }) => op.type === 'progress')
  if (steps.length === 0) return null
  const own = new Set<unknown>([project.id, ...lines.map(({ id }) => id)])
  const refused = steps.filter(({ op }) => op.changes.some(({ fields }) => own.has(fields['project']?.v ?? fields['line']?.v)))
  if (refused.length === 0) return null
  const open = <Button dense onPress={() => { void navigate({ to: '/sync' }) }}>{t('standing.parked.open')}</Button>
  return <Banner tone="gold" actions={open}>{t('standing.parked.here', { count: count(refused.length) })}</Banner>
}

function NextSteps({ way, onAsk }: { readonly way: Way; readonly onAsk: (asked: AskedStep) => void }) {
  const t = useT()
  const { plan: { fields: { state } }, role } = usePlanFields()
  const next = nextSteps(way, role)
  const here = way.standing
  const canUnlock = isLocked(way, state) && !way.isUnlocked && unlockerOf(state) === role
  const canTakeBack = !way.isUnlocked && way.tip?.fields.act === 'move' && way.tip.fields.role === role
  const beside: readonly { readonly act: StepAct; readonly to: Standing; readonly isOpen: boolean }[] = [
    { act: 'relock', to: here, isOpen: way.isUnlocked },
    { act: 'unlock', to: here, isOpen: canUnlock },
    { act: 'takeBack', to: way.tip?.fields.from ?? here, isOpen: canTakeBack }
  ]
  const open = beside.filter(({ isOpen }) => isOpen)
  if (next.length + open.length === 0) return <p className="standing-none">{t('standing.noneHere')}</p>
  return (
    <div role="group" aria-label={t('standing.next')} className="standing-next">
      <span className="standing-next-words">{t('standing.next')}</span>
      {next.map(({ to }) => <Button key={to} onPress={() => { onAsk({ act: 'move', to }) }}>{t(`standing.at.${to}`)}</Button>)}
      {open.map(({ act, to }) => (
        <Button key={act} variant={act === 'relock' ? 'primary' : 'plain'} onPress={() => { onAsk({ act, to }) }}>{t(`standing.act.${act}`)}</Button>
      ))}
    </div>
  )
}

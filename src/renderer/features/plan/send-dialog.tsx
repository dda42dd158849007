import { useState } from 'react'
import { obstaclesOf, percentComplete, type Finding } from '@shared/plan/completeness'
import { submitPlan } from '@shared/plan/submit-plan'
import { listUnsent } from '@renderer/data/queries/outbox'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useLive } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { StateMark } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import { groupFindings, useGroupWords, type FindingGroup } from './finding-words'
import { useGoToFinding } from './go-to-finding'
import type { PlanView } from './use-plan-contents'

/** What will be sent, what it locks, what is not in order yet. Sending can be taken back until the centre decides. */
export function SendDialog({ view, onClose }: { readonly view: PlanView; readonly onClose: () => void }) {
  const t = useT()
  const toast = useToast()
  const { conflicts } = usePlanFields()
  const isSample = useIsSample()
  const { run, refused } = useCommand()
  const [isSending, setSending] = useState(false)
  const send = async (): Promise<void> => {
    setSending(true)
    const sent = await run(submitPlan, { plan: view.plan.id })
    setSending(false)
    if (!sent.ok) return
    toast({ words: t('workspace.send.done') })
    onClose()
  }
  const obstacles = obstaclesOf(view.completeness)
  const actions = (
    <>
      <Button onPress={onClose}>{t('shell.ui.cancel')}</Button>
      <Button variant="primary" isDisabled={conflicts.length > 0 || obstacles.length > 0} isPending={isSending} onPress={() => { void send() }}>{t('workspace.send.verb')}</Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={t('workspace.send.title')} actions={actions}>
      <div className="send">
        {refused !== null && <PlanErrorNotice error={refused} />}
        {isSample && <Banner tone="amber">{t('begin.sample.send')}</Banner>}
        <WhatIsSent view={view} />
        <p>{t('workspace.send.lock')}</p>
        <Readiness view={view} obstacles={obstacles} onLeave={onClose} />
      </div>
    </Dialog>
  )
}

function WhatIsSent({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { year, count } = useNumerals()
  const { startYear, endYear, edition } = view.plan.fields
  const what = {
    start: year(startYear), end: year(endYear), edition: count(edition + 1), issues: count(view.issues.length), kpis: count(view.kpis.length),
    projects: count(view.projects.length)
  }
  return <p className="send-what">{t('workspace.send.what', what)}</p>
}

interface ReadinessProps {
  readonly view: PlanView
  readonly obstacles: readonly Finding[]
  readonly onLeave: () => void
}

function Readiness({ view, obstacles, onLeave }: ReadinessProps) {
  const t = useT()
  const { count } = useNumerals()
  const { comments, conflicts } = usePlanFields()
  const unsent = useLive(listUnsent, [])?.filter(({ plan }) => plan === view.plan.id).length
  const isSample = useIsSample()
  const open = comments.filter(({ fields }) => fields.state === 'open').length
  return (
    <ul className="send-list">
      {conflicts.length > 0 && <li><StateMark state="conflict" bare>{t('workspace.send.conflicts', { count: count(conflicts.length) })}</StateMark></li>}
      {open > 0 && <li><StateMark state="missing" bare>{t('workspace.send.comments', { count: count(open) })}</StateMark></li>}
      <Complete view={view} obstacles={obstacles} onLeave={onLeave} />
      {unsent !== undefined && !isSample && (
        <li>
          <StateMark state={unsent > 0 ? 'waiting' : 'done'} bare>
            {unsent > 0 ? t('workspace.send.unsent', { count: count(unsent) }) : t('workspace.send.allSent')}
          </StateMark>
        </li>
      )}
    </ul>
  )
}

/** What holds the plan back, each line leading to the first place of its kind; then what may stay as it is. */
function Complete({ view, obstacles, onLeave }: ReadinessProps) {
  const t = useT()
  const { count, percent } = useNumerals()
  const words = useGroupWords()
  const go = useGoToFinding()
  const { findings } = view.completeness
  const hints = findings.filter((finding) => !obstacles.includes(finding))
  if (findings.length === 0) return <li><StateMark state="done" bare>{t('workspace.send.complete')}</StateMark></li>
  const link = (group: FindingGroup) => {
    const [first] = group.findings
    const leave = (): void => {
      onLeave()
      if (first !== undefined) go(first)
    }
    return <li key={group.rule}><Button variant="plain" dense className="check-item" onPress={leave}>{words(group)}</Button></li>
  }
  return (
    <>
      {obstacles.length > 0 && (
        <li>
          <StateMark state="missing" bare>{t('workspace.send.obstacles', { count: count(obstacles.length), percent: percent(percentComplete(view.completeness)) })}</StateMark>
          <ul className="send-findings">{groupFindings(obstacles).map(link)}</ul>
        </li>
      )}
      {hints.length > 0 && (
        <li>
          <StateMark state="waiting" bare>{t('workspace.send.hints', { count: count(hints.length) })}</StateMark>
          <ul className="send-findings">{groupFindings(hints).map(link)}</ul>
        </li>
      )}
    </>
  )
}

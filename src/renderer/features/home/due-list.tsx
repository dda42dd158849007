import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { obstaclesOf } from '@shared/plan/completeness'
import { useObserved, useSync } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { StateMark, type MarkedState } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import type { Overview } from './read-overview'

interface Due {
  readonly id: string
  readonly state: MarkedState
  readonly words: string
  /** A quieter sentence: who, when, until when. */
  readonly note?: string | undefined
  readonly to: '/plan' | '/conflicts' | '/sync'
  readonly verb: string
}

/** What to do next, most pressing first, each with the way there. */
export function DueList({ overview }: { readonly overview: Overview }) {
  const t = useT()
  const ofDevice = useDeviceDue()
  // What waits on this device is the office's own, not the sample's.
  const due = [...useReviewDue(overview), ...(useIsSample() ? [] : ofDevice), ...useMissingDue(overview)]
  if (due.length === 0) return <EmptyState what={t('shell.home.nothingDue')} why={t('shell.home.nothingDueWhy')} />
  return <ul className="home-due">{due.map((item) => <DueItem key={item.id} item={item} />)}</ul>
}

function DueItem({ item }: { readonly item: Due }): ReactNode {
  const navigate = useNavigate()
  return (
    <li className="home-due-item">
      <div>
        <StateMark state={item.state} bare><span className="home-due-words">{item.words}</span></StateMark>
        {item.note !== undefined && <p className="home-due-note">{item.note}</p>}
      </div>
      <Button dense onPress={() => { void navigate({ to: item.to }) }}>{item.verb}</Button>
    </li>
  )
}

/** What the centre said about the plan. */
function useReviewDue({ plan, latest, openComments }: Overview): readonly Due[] {
  const t = useT()
  const { day, isoDay, count, text } = useNumerals()
  const at = { to: '/plan', verb: t('shell.home.goPlan') } as const
  const { state } = plan.fields
  const by = latest === undefined || latest.fields.decidedAt === 0 ? '' : t('shell.home.returnedBy', { name: latest.fields.decidedBy, day: day(latest.fields.decidedAt) })
  const due: Due[] = []
  if (state === 'returned') {
    const until = latest === undefined || latest.fields.dueDay === '' ? '' : t('shell.home.due', { day: isoDay(latest.fields.dueDay) })
    const note = [by, until, text(latest?.fields.reason ?? '')].filter((part) => part !== '').join(' · ')
    due.push({ ...at, id: 'returned', state: 'returned', words: t('shell.home.returned'), note })
  }
  if (state === 'submitted') due.push({ ...at, id: 'submitted', state: 'sent', words: t('shell.home.submitted') })
  if (state === 'approved') due.push({ ...at, id: 'approved', state: 'approved', words: t('shell.home.approved'), note: by })
  if (openComments > 0) due.push({ ...at, id: 'comments', state: 'waiting', words: t('shell.home.openComments', { count: count(openComments) }) })
  return due
}

/** What waits on this device. */
function useDeviceDue(): readonly Due[] {
  const t = useT()
  const { count } = useNumerals()
  const { phase, unsent, parked, conflicts } = useObserved(useSync().state)
  const due: Due[] = []
  if (conflicts > 0) due.push({ id: 'conflicts', state: 'conflict', words: t('shell.home.conflicts', { count: count(conflicts) }), to: '/conflicts', verb: t('shell.home.goConflicts') })
  if (parked > 0) due.push({ id: 'parked', state: 'failed', words: t('shell.home.parked', { count: count(parked) }), to: '/sync', verb: t('shell.home.goSync') })
  if (phase === 'notEnrolled') due.push({ id: 'enrol', state: 'waiting', words: t('shell.home.notEnrolled'), to: '/sync', verb: t('shell.home.goEnrol') })
  else if (unsent > 0) due.push({ id: 'unsent', state: 'waiting', words: t('shell.home.unsent', { count: count(unsent) }), to: '/sync', verb: t('shell.home.goSync') })
  return due
}

function useMissingDue({ plan, completeness }: Overview): readonly Due[] {
  const t = useT()
  const { count } = useNumerals()
  const missing = obstaclesOf(completeness).length
  const canEdit = plan.fields.state === 'draft' || plan.fields.state === 'returned'
  if (missing === 0 || !canEdit) return []
  return [{ id: 'missing', state: 'missing', words: t('shell.home.missing', { count: count(missing) }), to: '/plan', verb: t('shell.home.goPlan') }]
}

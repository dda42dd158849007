import { useEffect } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Role } from '@shared/record/command'
import { useNumerals, useT } from '@renderer/ui/language'
import { useToast } from '@renderer/ui/toast'
import { TourCard } from '@renderer/ui/tour/tour-card'
import { endTour, leaveTour, showStep, useTourState } from '@renderer/ui/tour/tour-state'
import type { SectionPath } from '../sections'

interface Stop {
  readonly id: StopId
  readonly path: SectionPath
  readonly targets: readonly string[]
}

type StopId = 'home' | 'outline' | 'write' | 'kpi' | 'check' | 'projects' | 'find' | 'sync' | 'documents' | 'inbox'

const FIND = ['.frame-find', '.frame-title-end > :first-child']
const SYNC = ['.frame-sync-place']

/** The way through the real screens; what is not on screen (a folded pane, a narrow window) is told all the same. */
const STOPS: Readonly<Record<Role, readonly Stop[]>> = {
  office: [
    { id: 'home', path: '/', targets: ['.frame-main .ui-panel'] },
    { id: 'outline', path: '/plan', targets: ['.ui-split-outline'] },
    { id: 'write', path: '/plan', targets: ['.ui-split-middle .paper'] },
    { id: 'kpi', path: '/plan', targets: ['.ui-split-outline'] },
    { id: 'check', path: '/plan', targets: ['.ui-split-inspector'] },
    { id: 'projects', path: '/projects', targets: ['.projects-table', '.frame-main .ui-empty', '.frame-main .ui-page-head'] },
    { id: 'find', path: '/projects', targets: FIND },
    { id: 'sync', path: '/projects', targets: SYNC },
    { id: 'documents', path: '/documents', targets: ['.documents-side', '.frame-main .ui-empty'] }
  ],
  reviewer: [
    { id: 'inbox', path: '/review', targets: ['.inbox-table', '.frame-main .ui-empty'] },
    { id: 'find', path: '/review', targets: FIND },
    { id: 'sync', path: '/review', targets: SYNC }
  ]
}

/** The tour of a role, while it runs. */
export function AppTour({ role }: { readonly role: Role }) {
  const { isRunning, step } = useTourState()
  const stops = STOPS[role]
  const stop = stops[Math.min(step, stops.length - 1)]
  return isRunning && stop !== undefined ? <Standing stops={stops} stop={stop} at={stops.indexOf(stop)} /> : null
}

function Standing({ stops, stop, at }: { readonly stops: readonly Stop[]; readonly stop: Stop; readonly at: number }) {
  const t = useT()
  const { count } = useNumerals()
  const toast = useToast()
  const navigate = useNavigate()
  useEffect(() => { void navigate({ to: stop.path }) }, [navigate, stop.path])
  const leave = (): void => {
    leaveTour()
    toast({ words: t('begin.tour.left') })
  }
  const next = (): void => {
    if (at + 1 < stops.length) showStep(at + 1)
    else endTour()
  }
  const words = {
    label: t('begin.tour.label'), progress: t('begin.tour.progress', { step: count(at + 1), steps: count(stops.length) }), back: t('begin.tour.back'),
    next: t('begin.tour.next'), end: t('begin.tour.end'), leave: t('begin.tour.leave')
  }
  const about = { id: stop.id, title: t(titleKey(stop.id)), words: t(wordsKey(stop.id)), targets: stop.targets }
  return (
    <TourCard
      step={about} words={words} isFirst={at === 0} isLast={at === stops.length - 1}
      onBack={() => { showStep(at - 1) }} onNext={next} onLeave={leave}
    />
  )
}

function titleKey(id: StopId): TextKey {
  return `begin.tour.${id}.title`
}

function wordsKey(id: StopId): TextKey {
  return `begin.tour.${id}.words`
}

import { useState } from 'react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { SampleBanner } from '@renderer/features/sample/sample-banner'
import { useCentralStatus } from '@renderer/features/sync/use-central-status'
import { holdsNewerKinds } from '@renderer/data/queries/newer'
import { useLive, useObserved, useStore, useSync } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'

/** What the user must know wherever she is; each line stays until its reason ends. */
export function Banners() {
  return (
    <div className="frame-banners">
      <SampleBanner />
      <SaveFailedBanner />
      <TrialBanner />
      <RestoredBanner />
      <NewerBanner />
      <ConflictsBanner />
      <ParkedBanner />
    </div>
  )
}

function SaveFailedBanner() {
  const t = useT()
  const { phase } = useObserved(useStore().saveState)
  return phase === 'failed' ? <Banner tone="red" role="alert">{t('shell.banner.saveFailed')}</Banner> : null
}

function TrialBanner() {
  const t = useT()
  const status = useCentralStatus()
  return status?.trial === true ? <Banner tone="gold">{t('shell.banner.trial')}</Banner> : null
}

function RestoredBanner() {
  const t = useT()
  const { count } = useNumerals()
  const { restored, lastSession } = useStore()
  const isSample = useIsSample()
  const [isRead, setRead] = useState(false)
  const { restoredOps, restoredPages, damaged } = restored
  const unended = !lastSession.endedWell && !isSample
  if (isRead || (restoredOps === 0 && restoredPages === 0 && damaged === 0 && !unended)) return null
  const rebuilt = restoredOps > 0 ? t('shell.banner.restored', { count: count(restoredOps) }) : restoredPages > 0 ? t('shell.banner.rebuilt') : ''
  const ended = lastSession.edits > 0 ? t('history.recovered.count', { count: count(lastSession.edits) }) : t('history.recovered.none')
  const sentences = [rebuilt === '' && unended ? ended : rebuilt, damaged > 0 ? t('shell.banner.damaged', { count: count(damaged) }) : '']
  return (
    <Banner tone={damaged > 0 ? 'amber' : 'green'} actions={<Button dense onPress={() => { setRead(true) }}>{t('shell.banner.understood')}</Button>}>
      {sentences.filter((sentence) => sentence !== '').join(' ')}
    </Banner>
  )
}

function NewerBanner() {
  const t = useT()
  const holds = useLive(holdsNewerKinds, [])
  return holds === true ? <Banner tone="amber">{t('sync.newer')}</Banner> : null
}

function ConflictsBanner() {
  const t = useT()
  const { count } = useNumerals()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { conflicts } = useObserved(useSync().state)
  const isSample = useIsSample()
  if (conflicts === 0 || pathname === '/conflicts' || isSample) return null
  const open = <Button dense onPress={() => { void navigate({ to: '/conflicts' }) }}>{t('shell.banner.openConflicts')}</Button>
  return <Banner tone="amber" actions={open}>{t('shell.banner.conflicts', { count: count(conflicts) })}</Banner>
}

function ParkedBanner() {
  const t = useT()
  const { count } = useNumerals()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { parked } = useObserved(useSync().state)
  if (parked === 0 || pathname === '/sync') return null
  const open = <Button dense onPress={() => { void navigate({ to: '/sync' }) }}>{t('shell.banner.openSync')}</Button>
  return <Banner tone="red" actions={open}>{t('shell.banner.parked', { count: count(parked) })}</Banner>
}

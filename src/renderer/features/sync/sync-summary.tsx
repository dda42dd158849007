import { planError } from '@shared/kernel/error-codes'
import { useObserved, useSync } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { SyncNowButton } from './sync-now-button'
import { useSyncSentence, useSyncWords } from './sync-words'
import './sync.css'

/** State in words, last success, how much waits, "sync now": the head of the sync screen and the title bar's popover. */
export function SyncSummary() {
  const t = useT()
  const { dayTime, count } = useNumerals()
  const { shape, words } = useSyncWords()
  const sentence = useSyncSentence()
  const { phase, code, lastSuccessAt, unsent, parked } = useObserved(useSync().state)
  return (
    <div className="sync-summary">
      <p className="sync-state" role="status"><span aria-hidden>{shape} </span>{words}</p>
      {phase === 'error' && code !== undefined ? <PlanErrorNotice error={planError(code)} /> : <p>{sentence}</p>}
      <dl className="sync-facts">
        <dt>{t('sync.screen.lastSuccess')}</dt>
        <dd className="num">{lastSuccessAt === null ? t('sync.screen.never') : dayTime(lastSuccessAt)}</dd>
        <dt>{t('sync.screen.unsent')}</dt>
        <dd className="num">{count(unsent)}</dd>
        {parked > 0 && <><dt>{t('sync.screen.parked')}</dt><dd className="num">{count(parked)}</dd></>}
      </dl>
      {phase !== 'notEnrolled' && <SyncNowButton />}
    </div>
  )
}

import { useEffect, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useObserved, useStore, useSync } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'

/** The foot of the window: what is on disk, what waits, which version this is. */
export function StatusBar() {
  const t = useT()
  const { count, digits } = useNumerals()
  const { unsent, parked, conflicts } = useObserved(useSync().state)
  const version = useVersion()
  return (
    <footer className="frame-status" aria-label={t('shell.status.label')}>
      <SavedMark />
      {unsent > 0 && <Link to="/sync" className="frame-status-link"><span aria-hidden>○ </span>{t('shell.status.unsent', { count: count(unsent) })}</Link>}
      {parked > 0 && <Link to="/sync" className="frame-status-link frame-status-red"><span aria-hidden>✕ </span>{t('shell.status.parked', { count: count(parked) })}</Link>}
      {conflicts > 0 && <Link to="/conflicts" className="frame-status-link frame-status-amber"><span aria-hidden>▲ </span>{t('shell.status.conflicts', { count: count(conflicts) })}</Link>}
      <span className="frame-status-end">{version !== null && t('shell.status.version', { version: digits(version) })}</span>
    </footer>
  )
}

/** "Saved" stands only after the journal file is on disk. */
function SavedMark() {
  const t = useT()
  const { time } = useNumerals()
  const { phase, at } = useObserved(useStore().saveState)
  if (phase === 'saving') return <span>{t('shell.status.saving')}</span>
  if (phase === 'failed') return <span className="frame-status-red"><span aria-hidden>✕ </span>{t('shell.status.saveFailed')}</span>
  return <span className="frame-status-green"><span aria-hidden>✓ </span>{t('shell.status.saved', { time: time(at) })}</span>
}

function useVersion(): string | null {
  const [version, setVersion] = useState<string | null>(null)
  useEffect(() => {
    void window.planner.appInfo().then((info) => { if (info.ok) setVersion(info.value.version) })
  }, [])
  return version
}

import { useEffect, useState } from 'react'
import type { AppInfo } from '@shared/ipc/contract'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { useToast } from '@renderer/ui/toast'

/** Which program this is, to be read out on the telephone. */
export function AboutPanel() {
  const t = useT()
  const toast = useToast()
  const info = useAppInfo()
  if (info === null) return null
  const facts = [
    [t('shell.settings.version'), info.version], [t('shell.settings.electron'), info.electron],
    [t('shell.settings.chrome'), info.chrome], [t('shell.settings.platform'), info.platform]
  ] as const
  const copy = (): void => {
    const text = facts.map(([name, value]) => `${name}: ${value}`).join('\n')
    void navigator.clipboard.writeText(text).then(() => { toast({ words: t('shell.settings.copied') }) })
  }
  return (
    <Panel title={t('shell.settings.about')} actions={<Button dense onPress={copy}>{t('shell.settings.copy')}</Button>}>
      <p><strong>{t('shell.app.name')}</strong> · {t('shell.app.tagline')}</p>
      <dl className="settings-facts">
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="num">{value}</dd></div>)}
      </dl>
      <p className="muted small">{t('shell.settings.fonts')} · {t('shell.firstRun.privacy')}</p>
    </Panel>
  )
}

function useAppInfo(): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void window.planner.appInfo().then((reply) => { if (reply.ok) setInfo(reply.value) })
  }, [])
  return info
}

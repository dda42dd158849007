import { useEffect, useState } from 'react'
import { useIsSample, useWorkspaces } from '@renderer/live/workspaces'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/dialog'
import { useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'

/** Stands over every screen of the sample: what this is, that nothing of it is sent, the way back, and the end of it. */
export function SampleBanner() {
  return useIsSample() ? <Standing /> : null
}

function Standing() {
  const t = useT()
  const { openOwn } = useWorkspaces()
  const [isAsking, setAsking] = useState(false)
  useWindowTitle()
  const actions = (
    <>
      <Button dense onPress={() => { void openOwn() }}>{t('begin.sample.back')}</Button>
      <Button dense variant="plain" onPress={() => { setAsking(true) }}>{t('begin.sample.remove')}</Button>
    </>
  )
  return (
    <>
      <Banner tone="amber" actions={actions}><strong>{t('begin.sample.banner')}</strong> <span className="sample-banner-more">{t('begin.sample.bannerMore')}</span></Banner>
      <RemoveDialog isOpen={isAsking} onClose={() => { setAsking(false) }} />
    </>
  )
}

/** The window's own title bar and the task bar say it too. */
function useWindowTitle(): void {
  const t = useT()
  useEffect(() => {
    const title = document.title
    document.title = t('begin.sample.windowTitle')
    return () => { document.title = title }
  }, [t])
}

function RemoveDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT()
  const remove = useRemoveSample()
  return (
    <ConfirmDialog isOpen={isOpen} title={t('begin.sample.removeTitle')} verb={t('begin.sample.remove')} isDanger onConfirm={remove} onCancel={onClose}>
      <p>{t('begin.sample.removeWhat')}</p>
    </ConfirmDialog>
  )
}

/** Takes the sample away, goes back to the own work and says so. */
function useRemoveSample(): () => void {
  const t = useT()
  const toast = useToast()
  const { removeSample } = useWorkspaces()
  return () => {
    void removeSample().then((removed) => { toast({ words: removed.ok ? t('begin.sample.removed') : errorWords(t, removed.error).what }) })
  }
}

import { RefreshCw } from 'lucide-react'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useObserved, useSync } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import { isRunning } from './sync-words'

/** "Sync now": always answers, so that a failed round never reads as nothing happening. */
export function SyncNowButton() {
  const t = useT()
  const { time } = useNumerals()
  const toast = useToast()
  const sync = useSync()
  const running = isRunning(useObserved(sync.state))
  const syncNow = async (): Promise<void> => {
    await flushDrafts()
    const outcome = await sync.syncNow()
    const at = sync.state.get().lastSuccessAt
    if (!outcome.ok) toast({ words: t('sync.screen.failed', { reason: errorWords(t, outcome.error).what }) })
    else toast({ words: t('sync.screen.started', { time: at === null ? '' : time(at) }) })
  }
  return (
    <Button variant="primary" icon={RefreshCw} isPending={running} onPress={() => { void syncNow() }}>
      {running ? t('sync.screen.running') : t('sync.screen.now')}
    </Button>
  )
}

import { ChevronDown } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { SyncSummary } from '@renderer/features/sync/sync-summary'
import { useSyncWords } from '@renderer/features/sync/sync-words'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { Popover } from '@renderer/ui/popover'
import { useMedia } from '@renderer/ui/use-media'

/** The state of sending, always in sight; its popover is the sync screen in short. */
export function SyncPill() {
  const t = useT()
  const navigate = useNavigate()
  const { shape, words, short } = useSyncWords()
  const isNarrow = useMedia('(max-width: 860px)')
  const trigger = (
    <Button className="frame-pill" aria-label={t('sync.pill.open', { state: words })}>
      <span aria-hidden>{shape}</span>
      <span className="frame-pill-words">{isNarrow ? short : words}</span>
      <ChevronDown size={16} aria-hidden />
    </Button>
  )
  return (
    <Popover trigger={trigger} label={t('sync.screen.title')}>
      {(close) => (
        <div className="frame-sync">
          <SyncSummary />
          <Button dense onPress={() => { close(); void navigate({ to: '/sync' }) }}>{t('sync.pill.details')}</Button>
        </div>
      )}
    </Popover>
  )
}

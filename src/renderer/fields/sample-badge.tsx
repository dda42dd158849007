import { useIsSample } from '@renderer/live/workspaces'
import { Badge } from '@renderer/ui/badge'
import { useT } from '@renderer/ui/language'

/** ตัวอย่าง beside a record: it is marked so itself, or the whole sample workspace is on screen. */
export function SampleBadge({ isMarked = false }: { readonly isMarked?: boolean | undefined }) {
  const t = useT()
  const isSample = useIsSample()
  return isMarked || isSample ? <Badge tone="amber">{t('domain.sample')}</Badge> : null
}

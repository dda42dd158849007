import { Search } from 'lucide-react'
import { Button, IconButton } from '@renderer/ui/button'
import { KeyHint } from '@renderer/ui/key-hint'
import { useT } from '@renderer/ui/language'
import { useMedia } from '@renderer/ui/use-media'

/** The way to the palette for a mouse, always in sight. */
export function FindButton({ onPress }: { readonly onPress: () => void }) {
  const t = useT()
  const isNarrow = useMedia('(max-width: 1000px)')
  if (isNarrow) return <IconButton label={t('search.button.label')} icon={Search} onPress={onPress} />
  return (
    <Button className="frame-find" icon={Search} onPress={onPress} aria-label={t('search.button.label')}>
      <span className="frame-find-words">{t('search.button.words')}</span> <KeyHint keys="Ctrl+K" />
    </Button>
  )
}

import { ChevronDown, Settings } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import type { Profile } from '@renderer/data/profile'
import { Button } from '@renderer/ui/button'
import { useLanguage } from '@renderer/ui/language'
import { Menu } from '@renderer/ui/menu'

/** Who works here; language and numerals are one press away. */
export function UserMenu({ profile }: { readonly profile: Profile }) {
  const { t, language, numerals, setLanguage, setNumerals } = useLanguage()
  const navigate = useNavigate()
  const act: Readonly<Record<string, () => void>> = {
    th: () => { setLanguage('th') },
    en: () => { setLanguage('en') },
    thai: () => { setNumerals('thai') },
    arabic: () => { setNumerals('arabic') },
    settings: () => { void navigate({ to: '/settings' }) }
  }
  const trigger = (
    <Button className="frame-pill" aria-label={t('shell.user.menu', { name: profile.actorName })}>
      <span className="frame-pill-words">{profile.actorName}</span>
      <ChevronDown size={16} aria-hidden />
    </Button>
  )
  const groups = [
    {
      id: 'language', heading: t('shell.user.language'), entries: [
        { id: 'th', words: t('shell.user.thai'), isChosen: language === 'th' },
        { id: 'en', words: t('shell.user.english'), isChosen: language === 'en' }
      ]
    },
    {
      id: 'numerals', heading: t('shell.user.numerals'), entries: [
        { id: 'arabic', words: t('shell.user.arabicNumerals'), isChosen: numerals === 'arabic' },
        { id: 'thai', words: t('shell.user.thaiNumerals'), isChosen: numerals === 'thai' }
      ]
    },
    { id: 'more', entries: [{ id: 'settings', words: t('shell.user.settings'), icon: Settings, keys: 'Ctrl+,' }] }
  ]
  return <Menu trigger={trigger} label={t('shell.user.menu', { name: profile.actorName })} groups={groups} onAction={(id) => { act[id]?.() }} />
}

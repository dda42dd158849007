import { useEffect } from 'react'
import { useLocation } from '@tanstack/react-router'
import { readProfile } from '@renderer/data/profile'
import { useLive } from '@renderer/live/store-context'
import { useLanguage } from '@renderer/ui/language'
import { Page, Panel } from '@renderer/ui/panel'
import { Skeleton } from '@renderer/ui/progress'
import { RadioGroup } from '@renderer/ui/checkbox'
import { TourButton } from '@renderer/ui/tour/tour-button'
import { AboutPanel } from './about-panel'
import { PersonPanel } from './person-panel'
import { SamplePanel } from './sample-panel'
import { ShortcutsPanel } from './shortcuts-panel'
import './settings.css'

/** Language and numerals, the person at this device, shortcuts, about. */
export function SettingsScreen() {
  const { t } = useLanguage()
  const { hash } = useLocation()
  const profile = useLive(readProfile, [])
  const isShown = profile !== undefined
  useEffect(() => {
    if (isShown && hash !== '') document.getElementById(hash)?.scrollIntoView()
  }, [isShown, hash])
  if (!isShown) return <Skeleton />
  return (
    <Page title={t('shell.settings.title')}>
      <DisplayPanel />
      <PersonPanel key={profile.actorId} profile={profile} />
      <div id="shortcuts" className="settings-help"><TourPanel /><ShortcutsPanel /></div>
      <SamplePanel />
      <AboutPanel />
    </Page>
  )
}

/** Help begins with the tour. */
function TourPanel() {
  const { t } = useLanguage()
  return (
    <Panel title={t('begin.tour.panel')}>
      <div className="settings-stack"><p>{t('begin.tour.about')}</p><div><TourButton /></div></div>
    </Panel>
  )
}

function DisplayPanel() {
  const { t, language, numerals, setLanguage, setNumerals } = useLanguage()
  const languages = [{ id: 'th', label: t('shell.user.thai') }, { id: 'en', label: t('shell.user.english') }] as const
  const digits = [{ id: 'arabic', label: t('shell.user.arabicNumerals') }, { id: 'thai', label: t('shell.user.thaiNumerals') }] as const
  return (
    <Panel title={t('shell.settings.display')}>
      <div className="settings-stack">
        <RadioGroup label={t('shell.settings.language')} options={languages} value={language} onChange={setLanguage} isRow />
        <RadioGroup
          label={t('shell.settings.numerals')}
          description={t('shell.settings.numeralsNote')}
          options={digits}
          value={numerals}
          onChange={setNumerals}
          isRow
        />
      </div>
    </Panel>
  )
}

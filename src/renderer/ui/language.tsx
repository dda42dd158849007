import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from '@shared/i18n/dictionary'
import { translator, type Translate } from '@shared/i18n/translator'
import type { Numerals } from '@shared/kernel/numerals'
import { speakAria } from './aria-words'
import { formatsOf, type Formats } from './formats'
import { useRemembered } from './use-remembered'
import { UiWordsProvider, type UiWords } from './words'

interface LanguageChoice {
  readonly language: Language
  readonly numerals: Numerals
  readonly setLanguage: (language: Language) => void
  readonly setNumerals: (numerals: Numerals) => void
  readonly t: Translate
  readonly formats: Formats
}

const Choice = createContext<LanguageChoice | null>(null)

/** Gives every screen its words and figures; the choice is remembered on this machine. Once, around the app. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useRemembered<Language>('language', 'th', readLanguage)
  const [numerals, setNumerals] = useRemembered<Numerals>('numerals', 'arabic', readNumerals)
  const choice = useMemo(() => {
    const t = translator(language)
    speakAria(t)
    return { language, numerals, setLanguage, setNumerals, t, formats: formatsOf(t, language, numerals) }
  }, [language, numerals, setLanguage, setNumerals])
  const words = useMemo(() => uiWords(choice.t), [choice])
  useEffect(() => { document.documentElement.lang = language }, [language])
  return (
    <Choice.Provider value={choice}>
      <I18nProvider locale={language === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB'}>
        <UiWordsProvider words={words}>{children}</UiWordsProvider>
      </I18nProvider>
    </Choice.Provider>
  )
}

function readLanguage(stored: string): Language | undefined {
  return stored === 'th' || stored === 'en' ? stored : undefined
}

function readNumerals(stored: string): Numerals | undefined {
  return stored === 'thai' || stored === 'arabic' ? stored : undefined
}

function uiWords(t: Translate): UiWords {
  return {
    close: t('shell.ui.close'),
    cancel: t('shell.ui.cancel'),
    clear: t('shell.ui.clear'),
    undo: t('shell.ui.undo'),
    loading: t('shell.ui.loading'),
    noMatch: t('shell.ui.noMatch'),
    choose: t('shell.ui.choose'),
    newerValue: t('shell.ui.newerValue'),
    takeNewer: t('shell.ui.takeNewer'),
    messages: t('shell.ui.messages'),
    openCalendar: t('shell.ui.openCalendar'),
    calendar: t('shell.ui.calendar'),
    previousMonth: t('shell.ui.previousMonth'),
    nextMonth: t('shell.ui.nextMonth'),
    yearOutsideEra: t('shell.ui.yearOutsideEra'),
    dateUnreadable: t('shell.ui.dateUnreadable'),
    moveUp: t('shell.ui.moveUp'),
    moveDown: t('shell.ui.moveDown'),
    moveFirst: t('shell.ui.moveFirst'),
    moveLast: t('shell.ui.moveLast'),
    moveRow: (name) => t('shell.ui.moveRow', { name }),
    showPane: (name) => t('shell.ui.showPane', { name }),
    hidePane: (name) => t('shell.ui.hidePane', { name })
  }
}

/** Language and numerals, and how to change them. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(Choice)
  if (choice === null) throw new Error('a screen stands below LanguageProvider')
  return choice
}

/** The words of the user's language: `const t = useT(); t('shell.nav.plan')`. */
export function useT(): Translate {
  return useLanguage().t
}

/** Figures, dates and times as this user reads them. */
export function useNumerals(): Formats {
  return useLanguage().formats
}

import { createContext, useContext, type ReactNode } from 'react'

/** The few words the kit itself says. The app gives them in the user's language. */
export interface UiWords {
  readonly close: string
  readonly cancel: string
  readonly clear: string
  readonly undo: string
  readonly loading: string
  readonly noMatch: string
  readonly choose: string
  readonly newerValue: string
  readonly takeNewer: string
  readonly messages: string
  readonly openCalendar: string
  readonly calendar: string
  readonly previousMonth: string
  readonly nextMonth: string
  readonly yearOutsideEra: string
  readonly dateUnreadable: string
  readonly moveUp: string
  readonly moveDown: string
  readonly moveFirst: string
  readonly moveLast: string
  readonly moveRow: (name: string) => string
  readonly showPane: (name: string) => string
  readonly hidePane: (name: string) => string
}

const ENGLISH: UiWords = {
  close: 'Close',
  cancel: 'Cancel',
  clear: 'Clear',
  undo: 'Undo',
  loading: 'Loading',
  noMatch: 'Nothing matches',
  choose: 'Choose',
  newerValue: 'Changed elsewhere while you were typing',
  takeNewer: 'Show the newer value',
  messages: 'Messages',
  openCalendar: 'Open calendar',
  calendar: 'Calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  yearOutsideEra: 'The year is in Buddhist era, 2400 to 2700.',
  dateUnreadable: 'This is no day. Write it as 1/10/2567.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moveFirst: 'Move to the top',
  moveLast: 'Move to the end',
  moveRow: (name) => `Move ${name}`,
  showPane: (name) => `Show ${name}`,
  hidePane: (name) => `Hide ${name}`
}

const Words = createContext<UiWords>(ENGLISH)

/** Gives the kit its words; used once, by the app. */
export function UiWordsProvider({ words, children }: { readonly words: UiWords; readonly children: ReactNode }) {
  return <Words.Provider value={words}>{children}</Words.Provider>
}

export function useUiWords(): UiWords {
  return useContext(Words)
}

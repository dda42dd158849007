import * as english from 'react-aria-components/i18n/en-US'
import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'

// Its types forget that the file has a value.
const { default: texts } = english as unknown as { readonly default: Readonly<Record<string, object>> }

/** Where react-aria looks for the words of an app before it takes its own, which it has in no Thai. */
const STRINGS = Symbol.for('react-aria.i18n.strings')
const LOCALE = Symbol.for('react-aria.i18n.locale')

/** Its packages whose words stand in `shell.aria`, by the name they have there. The others belong to parts this program has none of. */
export const ARIA_PACKAGES: Readonly<Record<string, string>> = {
  '@react-aria/overlays': 'overlays', '@react-aria/menu': 'menu', '@react-aria/autocomplete': 'autocomplete', '@react-aria/searchfield': 'searchfield',
  '@react-aria/combobox': 'combobox', '@react-aria/spinbutton': 'spinbutton', '@react-aria/numberfield': 'numberfield', '@react-aria/tree': 'tree',
  '@react-aria/gridlist': 'gridlist', '@react-aria/grid': 'grid', '@react-aria/table': 'table', '@react-aria/dnd': 'dnd',
  '@react-aria/datepicker': 'datepicker', '@react-aria/calendar': 'calendar', '@react-stately/datepicker': 'dateRules', 'react-aria-components': 'components'
}

type Values = Readonly<Record<string, string | number | boolean>>
type Say = (values: Values) => string

let speaking: Translate | null = null

/** Gives react-aria the words of the user's language: what it adds for a screen reader must not be English in a Thai window. */
export function speakAria(t: Translate): void {
  const isFirst = speaking === null
  speaking = t
  if (!isFirst) return
  const spoken = Object.entries(texts).map(([name, own]) => [name, ARIA_PACKAGES[name] === undefined ? own : ownWords(ARIA_PACKAGES[name], own)])
  Object.assign(window, { [LOCALE]: 'th-TH', [STRINGS]: Object.fromEntries(spoken) as unknown })
}

/** Key of one of its texts: "dnd", "dragItem" → `shell.aria.dnd.dragItem`. */
export function ariaKey(name: string, text: string): TextKey {
  return `shell.aria.${name}.${text.replace(' ', '')}` as TextKey
}

/** It keeps the table it finds for ever, so each text is looked up when it is read: the language may change. */
function ownWords(name: string, own: object): object {
  const words = {}
  for (const [text, first] of Object.entries(own)) {
    const say: Say = text === 'focusAnnouncement' ? sayFocused : (values) => said(ariaKey(name, text), values)
    Object.defineProperty(words, text, { enumerable: true, get: () => (typeof first === 'function' ? say : said(ariaKey(name, text), {})) })
  }
  return words
}

function said(key: TextKey, values: Values): string {
  const words = Object.entries(values).map(([name, value]) => [name, String(value)] as const)
  return speaking === null ? '' : speaking(key, Object.fromEntries(words))
}

/** The one text that depends on what is true of the option. */
function sayFocused(values: Values): string {
  const group = values['isGroupChange'] === true ? said(ariaKey('combobox', 'enteredGroup'), values) : ''
  return `${group}${String(values['optionText'] ?? '')}${values['isSelected'] === true ? said(ariaKey('combobox', 'isSelected'), {}) : ''}`
}

import { createInstance } from 'i18next'
import { en, th, type Language, type TextKey } from './dictionary'

export type TextValues = Readonly<Record<string, string | number>>
/** Turns a key into words; `{{name}}` in the sentence is filled from `values`. */
export type Translate = (key: TextKey, values?: TextValues) => string

const instance = createInstance()
void instance.init({
  lng: 'th',
  fallbackLng: 'th',
  initAsync: false,
  resources: { th: { translation: th }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false
})

/** The words of one language. A missing English sentence falls back to Thai. */
export function translator(language: Language): Translate {
  const fixed = instance.getFixedT(language) as unknown as (key: string, values?: TextValues) => string
  return (key, values) => fixed(key, values)
}

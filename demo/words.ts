import fs from 'node:fs'
import path from 'node:path'
import { createInstance } from 'i18next'
import type { TextKey } from '../src/shared/i18n/dictionary'

/** The Thai words on screen, read from their files: the test runner's loader cannot import JSON as the bundler does. */
const folder = path.resolve(import.meta.dirname, '../src/shared/i18n/th')
const words = Object.fromEntries(
  fs.readdirSync(folder).map((file) => [path.basename(file, '.json'), JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as unknown])
)
const instance = createInstance()
void instance.init({ lng: 'th', initAsync: false, resources: { th: { translation: words } }, interpolation: { escapeValue: false } })

export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return instance.t(key, values)
}

import { toArabicDigits } from './numerals'

/** U+200B–U+200D, U+2060 word joiner, U+FEFF byte order mark: seen in pasted text, never meant. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const TONE = '[\u0E48-\u0E4B]'
const NIKHAHIT = '\u0E4D'
const SARA_AA = '\u0E32'
const SARA_AM = '\u0E33'
const DECOMPOSED_AM = new RegExp(`${NIKHAHIT}(${TONE}?)${SARA_AA}|(${TONE})${NIKHAHIT}${SARA_AA}`, 'g')
const DOUBLE_SARA_E = /\u0E40\u0E40/g

/**
 * Repairs how Thai was typed, without changing what was written: nikhahit + sara aa → sara am (a tone mark in between
 * moves before it), two sara e → sara ae, invisible characters dropped, odd spaces → space. NFC does none of this (brief §8.10).
 */
export function repairThai(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(DECOMPOSED_AM, (_, after: string | undefined, before: string | undefined) => `${after ?? before ?? ''}${SARA_AM}`)
    .replace(DOUBLE_SARA_E, '\u0E41')
}

/** Text of a one-line field as it is stored: repaired, single spaces, no space at the ends. */
export function tidyLine(text: string): string {
  return repairThai(text).replace(/\s+/g, ' ').trim()
}

/**
 * The key under which text is searched and compared: repaired, Thai digits → Arabic, Latin lower case, spaces collapsed.
 * The original is kept for showing; `fold` is for looking up only.
 */
export function fold(text: string): string {
  return toArabicDigits(tidyLine(text)).toLowerCase()
}

/** Whether `text` holds `query`, however either was typed. An empty query is held by everything. */
export function foldedIncludes(text: string, query: string): boolean {
  return fold(text).includes(fold(query))
}

const collator = new Intl.Collator('th', { numeric: true })

/** Dictionary order of Thai: leading vowels sort under their consonant, Thai and Arabic digits as equal numbers. */
export function compareThai(a: string, b: string): number {
  return collator.compare(a, b)
}

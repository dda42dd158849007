import type { SpellingFinding } from './spelling-finding'

/** A letter with marks (and the sara aa or sara am behind), marks behind a sara aa or sara am, two sara e. */
const RUN = /[\s\S]?[\u0E31\u0E34-\u0E3A\u0E47-\u0E4D]+[\u0E32\u0E33]?[\u0E31\u0E34-\u0E3A\u0E47-\u0E4D]*|[\u0E01-\u0E2E][\u0E32\u0E33][\u0E31\u0E34-\u0E3A\u0E47-\u0E4D]+|\u0E40{2,}/gu
const PARTS = /^([^\u0E31-\u0E3A\u0E47-\u0E4D]?)([\u0E31\u0E34-\u0E3A\u0E47-\u0E4D]*)([\u0E32\u0E33]?)([\u0E31\u0E34-\u0E3A\u0E47-\u0E4D]*)$/u
const VOWEL = /[\u0E31\u0E34-\u0E3A\u0E47]/gu
const TONE = /[\u0E48-\u0E4C]/gu
const NIKHAHIT = /\u0E4D/u
const SARA_AA = /\u0E32/u
const CONSONANT = /^[\u0E01-\u0E2E]/u
const SARA_E = /^\u0E40/u
const AM = String.fromCharCode(0x0e33)
const AE = String.fromCharCode(0x0e41)
const NIKHAHIT_SIGN = String.fromCharCode(0x0e4d)
/** Shown by primers under a lone mark on purpose. */
const CIRCLE = '\u25CC'

/** Ways to type Thai that look right, or nearly, and are not: the whole letter with its marks, and how it should be typed. */
export function typingFaults(text: string): readonly SpellingFinding[] {
  const found: SpellingFinding[] = []
  for (const { 0: typed, index: from } of text.matchAll(RUN)) {
    const suggestion = typedRight(typed)
    if (suggestion !== typed) found.push({ kind: 'typing', from, to: from + typed.length, typed, suggestion })
  }
  return found
}

/**
 * At most one vowel mark and one tone (or silent mark), the vowel first; of several the last one typed was meant. Nikhahit with
 * sara aa is sara am; marks that stand on no consonant go.
 */
function typedRight(run: string): string {
  if (SARA_E.test(run)) return AE
  const [, letter = '', before = '', tail = '', after = ''] = PARTS.exec(run) ?? []
  if (letter === CIRCLE) return run
  if (!CONSONANT.test(letter)) return letter + tail
  const marks = before + after
  const isAm = tail !== '' && (!SARA_AA.test(tail) || NIKHAHIT.test(marks))
  const lone = tail === '' && NIKHAHIT.test(marks) ? NIKHAHIT_SIGN : ''
  return letter + (marks.match(VOWEL)?.at(-1) ?? '') + lone + (marks.match(TONE)?.at(-1) ?? '') + (isAm ? AM : tail)
}

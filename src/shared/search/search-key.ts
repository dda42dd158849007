const NIKHAHIT = 0x0e4d
const SARA_AA = 0x0e32
const SARA_AM = 0x0e33
const SARA_E = 0x0e40
const SARA_AE = 0x0e41
const THAI_ZERO = 0x0e50
const SPACE = 0x20
const CHUNK = 4_096
const NIKHAHIT_SIGN = String.fromCharCode(NIKHAHIT)
const TWO_SARA_E = String.fromCharCode(SARA_E, SARA_E)

/** Marks that many leave out or type twice: maitaikhu, the four tones, thanthakhat, nikhahit, yamakkan. */
const LIGHT_MARK = /[\u0E47-\u0E4E]/g
/** What a person may leave out between words and figures: spaces, stops, commas, dashes, brackets, quotes. */
const SEPARATORS = /[\s!-/:-@[-`{-~\u00A0-\u00BF\u2010-\u2027\u2030-\u205E]/g
const ANY_SARA_AE = /\u0E41/g

/** A text as it is compared, and where each of its units came from in the text as typed (UTF-16 units). */
export interface KeyedText {
  readonly key: string
  /** `at[i]`: where unit `i` of the key begins in the text; one more entry at the end holds the text's length. */
  readonly at: readonly number[]
}

/** The units of a key while it is made: code units, and their places in the text. */
interface Draft {
  readonly codes: number[]
  readonly at: number[]
}

/**
 * Folds a text for searching and remembers the places: nikhahit + sara aa are sara am, two sara e are sara ae, marks of one
 * consonant stand in one order and once, Thai digits are Arabic, Latin is lower case without accents, zero-width units are gone,
 * white space is one space. Unlike `fold` of the kernel it goes letter by letter, so that what is typed so far stays a beginning.
 */
export function keyedText(text: string): KeyedText {
  const draft = draftOf(text)
  return { key: lettersOf(draft.codes), at: [...draft.at, text.length] }
}

/** The key alone. Equal keys mean the same words, however they were typed. */
export function searchKey(text: string): string {
  return lettersOf(draftOf(text).codes)
}

/**
 * The key without tone marks, spaces and stops; sara ae counts as two sara e, so that a half-typed one is found. A beginning of a
 * text always has a loose key that is a beginning of the text's loose key: results cannot vanish while typing.
 */
export function looseKey(key: string): string {
  return key.replace(LIGHT_MARK, '').replace(SEPARATORS, '').replace(ANY_SARA_AE, TWO_SARA_E)
}

/** The loose key with the place of each unit in the text as typed. */
export function keyedLoosely(text: string): KeyedText {
  const { key, at } = keyedText(text)
  const places: number[] = []
  let loose = ''
  for (let unit = 0; unit < key.length; unit += 1) {
    const letters = looseKey(key.charAt(unit))
    loose += letters
    for (let count = 0; count < letters.length; count += 1) places.push(at[unit] ?? 0)
  }
  return { key: loose, at: [...places, text.length] }
}

function draftOf(text: string): Draft {
  const draft: Draft = { codes: [], at: [] }
  for (let at = 0; at < text.length;) at = isMark(text.charCodeAt(at)) ? takeMarks(text, at, draft) : takeLetter(text, at, draft)
  if (draft.codes.at(-1) === SPACE) {
    draft.codes.pop()
    draft.at.pop()
  }
  return draft
}

/** The marks above and below one consonant, and the sara aa that makes a sara am of a nikhahit. */
function takeMarks(text: string, from: number, draft: Draft): number {
  let end = from + 1
  while (end < text.length && (isMark(text.charCodeAt(end)) || isInvisible(text.charCodeAt(end)))) end += 1
  const isAm = text.charCodeAt(end) === SARA_AA && text.indexOf(NIKHAHIT_SIGN, from) >= 0 && text.indexOf(NIKHAHIT_SIGN, from) < end
  const first = draft.codes.length
  for (const wanted of [isVowelMark, isLightMark]) {
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at)
      if (wanted(code) && !(isAm && code === NIKHAHIT) && !draft.codes.includes(code, first)) put(draft, code, at)
    }
  }
  if (!isAm) return end
  put(draft, SARA_AM, text.indexOf(NIKHAHIT_SIGN, from))
  return end + 1
}

function takeLetter(text: string, at: number, draft: Draft): number {
  const code = text.charCodeAt(at)
  if (code >= 0x0e00 && code <= 0x0e7f) takeThai(code, at, draft)
  else if (isSpace(code)) {
    if (draft.codes.length > 0 && draft.codes.at(-1) !== SPACE) put(draft, SPACE, at)
  } else if (code < 0x80) put(draft, code >= 0x41 && code <= 0x5a ? code + 0x20 : code, at)
  else if (!isInvisible(code)) return takeForeign(text, at, draft)
  return at + 1
}

function takeThai(code: number, at: number, draft: Draft): void {
  const { codes } = draft
  if (code === SARA_E && codes.at(-1) === SARA_E) codes[codes.length - 1] = SARA_AE
  else put(draft, code >= THAI_ZERO && code < THAI_ZERO + 10 ? code - THAI_ZERO + 0x30 : code, at)
}

/** One letter without accent and case; half of a surrogate pair is nothing. */
function takeForeign(text: string, at: number, draft: Draft): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (letter.length === 1 && (letter.charCodeAt(0) & 0xf800) === 0xd800) return at + 1
  const plain = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  for (let unit = 0; unit < plain.length; unit += 1) put(draft, plain.charCodeAt(unit), at)
  return at + letter.length
}

function put({ codes, at }: Draft, code: number, place: number): void {
  codes.push(code)
  at.push(place)
}

function lettersOf(codes: readonly number[]): string {
  let letters = ''
  for (let from = 0; from < codes.length; from += CHUNK) letters += String.fromCharCode(...codes.slice(from, from + CHUNK))
  return letters
}

function isMark(code: number): boolean {
  return isVowelMark(code) || isLightMark(code)
}

/** Vowels above and below the consonant: mai han akat, sara i … sara uu, phinthu. */
function isVowelMark(code: number): boolean {
  return code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a)
}

function isLightMark(code: number): boolean {
  return code >= 0x0e47 && code <= 0x0e4e
}

/** U+200B–U+200D, word joiner, byte order mark, soft hyphen. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || code === 0xad
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

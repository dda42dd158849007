const CLUSTER = /[\s\S][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*/gu
const LEADING_VOWEL = /[\u0E40-\u0E44]/
const THAI_LETTER = /^[\u0E01-\u0E2E\u0E30\u0E32\u0E33\u0E40-\u0E45]/

/** One letter with the marks above and below it: what a reader sees as one. */
export interface Letter {
  readonly base: string
  readonly marks: string
  /** Where it begins in the text, UTF-16 units. */
  readonly at: number
}

export function lettersOf(text: string): readonly Letter[] {
  return [...text.matchAll(CLUSTER)].map(({ 0: cluster, index }) => ({ base: cluster.charAt(0), marks: cluster.slice(1), at: index }))
}

export function sameLetter(a: Letter | undefined, b: Letter | undefined): boolean {
  return a !== undefined && b !== undefined && a.base === b.base && a.marks === b.marks
}

/** Thai consonant or vowel: no sign, digit, space or repetition mark. */
export function isThaiLetter(letter: Letter | undefined): boolean {
  return letter !== undefined && THAI_LETTER.test(letter.base)
}

/** Whether a word can begin at a place: not right behind a vowel that is written before its consonant. */
export function canBegin(text: string, at: number): boolean {
  return at === 0 || !LEADING_VOWEL.test(text.charAt(at - 1))
}

/** Whether a word can end at a place: no mark of its last letter follows. */
export function canEnd(text: string, at: number): boolean {
  return !/[\u0E31\u0E33-\u0E3A\u0E45\u0E47-\u0E4E]/.test(text.charAt(at))
}

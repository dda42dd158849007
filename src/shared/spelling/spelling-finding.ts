/** `typing`: marks in a wrong order or twice; `misspelling`: a form known to be wrong; `near`: nearly a term of this work. */
export type SpellingKind = 'typing' | 'misspelling' | 'near'

/** A doubtful stretch of a text (UTF-16 units) and what was probably meant. */
export interface SpellingFinding {
  readonly kind: SpellingKind
  readonly from: number
  readonly to: number
  readonly typed: string
  readonly suggestion: string
}

import misspellings from './misspellings.json'
import vocabulary from './vocabulary.json'
import { indexTerms, type TermIndex } from './near-terms'

/** What the checker knows: forms that are always wrong, and the terms of this work. */
export interface Lexicon {
  /** Wrong form → right form, by the first two letters of the wrong one. */
  readonly wrong: ReadonlyMap<string, readonly (readonly [wrong: string, right: string])[]>
  readonly terms: TermIndex
  readonly known: readonly string[]
}

/** How many well-known misspellings are listed: our own list, by the rules of the Royal Society's dictionary. */
export const MISSPELLINGS: Readonly<Record<string, string>> = misspellings

/** The lexicon with further terms: names of offices, titles of reference plans, labels of forms. */
export function makeLexicon(furtherTerms: readonly string[]): Lexicon {
  const wrong = new Map<string, (readonly [string, string])[]>()
  const longestFirst = Object.entries(MISSPELLINGS).sort(([a], [b]) => b.length - a.length)
  for (const pair of longestFirst) {
    const key = pair[0].slice(0, 2)
    const list = wrong.get(key)
    if (list === undefined) wrong.set(key, [pair])
    else list.push(pair)
  }
  const known = [...vocabulary, ...furtherTerms]
  return { wrong, terms: indexTerms(known), known }
}

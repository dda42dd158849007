import { looseKey, searchKey } from './search-key'

/** One word of a question, as the index compares it. */
export interface SearchTerm {
  readonly key: string
  readonly loose: string
}

/** A question as typed: the whole of it, and its words where it has several. */
export interface SearchQuery extends SearchTerm {
  readonly terms: readonly SearchTerm[]
}

/** Reads what was typed. `loose` is empty when nothing is asked yet (spaces, a lone tone mark). */
export function readQuery(typed: string): SearchQuery {
  const key = searchKey(typed)
  const terms = key.split(' ').map((word) => ({ key: word, loose: looseKey(word) })).filter(({ loose }) => loose !== '')
  return { key, loose: looseKey(key), terms }
}

/** How many letters may be wrong in a word of this length (loose units): none in a short one, which would find everything. */
export function errorsAllowed(length: number): 0 | 1 | 2 {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

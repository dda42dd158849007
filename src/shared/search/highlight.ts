import { findNear, LONGEST_PATTERN } from './approximate'
import { keyedLoosely, keyedText, type KeyedText } from './search-key'
import { errorsAllowed, readQuery, type SearchQuery, type SearchTerm } from './search-query'

/** A stretch of a text as typed, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

const MARKS = /[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/

/** Where a question stands in a text as it was typed, in order: the whole question, else each of its words, else a near miss. */
export function highlight(text: string, typed: string): readonly TextRange[] {
  const query = readQuery(typed)
  if (query.loose === '') return []
  const phrase = placesOf(text, query)
  if (phrase.length > 0) return phrase
  const terms = query.terms.length > 1 ? query.terms.flatMap((term) => placesOf(text, term)) : []
  return terms.length > 0 ? terms.sort((a, b) => a.from - b.from) : nearPlace(text, query)
}

/** Every place of the exact key; without any, every place of the loose one. */
export function placesOf(text: string, { key, loose }: SearchTerm): readonly TextRange[] {
  const exact = placesIn(keyedText(text), key, text)
  return exact.length > 0 ? exact : placesIn(keyedLoosely(text), loose, text)
}

function placesIn(keyed: KeyedText, wanted: string, text: string): TextRange[] {
  const found: TextRange[] = []
  if (wanted === '') return found
  for (let at = keyed.key.indexOf(wanted); at >= 0; at = keyed.key.indexOf(wanted, at + wanted.length)) {
    found.push(wholeLetters(text, keyed.at.slice(at, at + wanted.length)))
  }
  return found
}

function nearPlace(text: string, { loose }: SearchQuery): readonly TextRange[] {
  const pattern = loose.slice(0, LONGEST_PATTERN)
  const keyed = keyedLoosely(text)
  const near = errorsAllowed(pattern.length) === 0 ? undefined : findNear(pattern, keyed.key, errorsAllowed(pattern.length))
  if (near === undefined) return []
  const from = Math.max(0, near.end - pattern.length)
  return [wholeLetters(text, keyed.at.slice(from, near.end))]
}

/** From the first unit to the end of the letter that holds the last one, with the marks that stand on it. Marks may be out of order. */
function wholeLetters(text: string, places: readonly number[]): TextRange {
  const [from, last] = [Math.min(...places), Math.max(...places)]
  let to = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)
  while (to < text.length && MARKS.test(text.charAt(to))) to += 1
  return { from, to }
}

/** A piece of a long text around its first match, about `size` units, with the match's places in the piece. */
export interface Excerpt {
  readonly words: string
  readonly ranges: readonly TextRange[]
}

export function excerpt(text: string, typed: string, size = 160): Excerpt {
  const ranges = highlight(text, typed)
  const first = ranges[0]
  if (text.length <= size) return { words: text, ranges }
  const start = first === undefined ? 0 : letterStart(text, Math.max(0, first.from - Math.floor(size / 3)))
  const end = letterStart(text, Math.min(text.length, start + size))
  const [head, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : '']
  const shift = head.length - start
  const inside = ranges.filter(({ from, to }) => from >= start && to <= end)
  return { words: head + text.slice(start, end) + tail, ranges: inside.map(({ from, to }) => ({ from: from + shift, to: to + shift })) }
}

/** The nearest place to the left where a letter begins, so that no mark loses its consonant. */
function letterStart(text: string, at: number): number {
  let start = at
  while (start > 0 && start < text.length && (MARKS.test(text.charAt(start)) || isLowSurrogate(text.charCodeAt(start)))) start -= 1
  return start
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

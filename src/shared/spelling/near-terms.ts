import alikeLetters from './alike-letters.json'
import { canBegin, isThaiLetter, lettersOf, sameLetter, type Letter } from './letters'
import type { SpellingFinding } from './spelling-finding'

/** Terms shorter than this have too many neighbours that are words themselves. */
const SHORTEST = 6
/** From this length on any one wrong letter is taken for a slip; below, only one that sounds or looks alike. */
const LONG = 10

/** Letters that sound alike or lie side by side in memory: the usual slips of Thai spelling. */
const ALIKE: readonly string[] = alikeLetters

interface Term {
  readonly words: string
  readonly letters: readonly Letter[]
}

/** The terms that are long enough, by their first letter. */
export interface TermIndex {
  readonly byBase: ReadonlyMap<string, readonly Term[]>
}

export function indexTerms(terms: Iterable<string>): TermIndex {
  const byBase = new Map<string, Term[]>()
  for (const words of new Set(terms)) {
    const letters = lettersOf(words)
    const base = letters[0]?.base
    if (base === undefined || letters.length < SHORTEST || !letters.every(isThaiLetter)) continue
    const list = byBase.get(base)
    if (list === undefined) byBase.set(base, [{ words, letters }])
    else list.push({ words, letters })
  }
  return { byBase }
}

/** Places where a text nearly holds a term: one letter of it wrong, missing, too many, or two changed over. Never the term itself. */
export function nearTerms(text: string, { byBase }: TermIndex): readonly SpellingFinding[] {
  const letters = lettersOf(text)
  const found: SpellingFinding[] = []
  for (let at = 0; at < letters.length; at += 1) {
    const first = letters[at]
    const terms = first === undefined || !canBegin(text, first.at) ? undefined : byBase.get(first.base)
    if (first === undefined || terms === undefined) continue
    for (const { words, letters: term } of terms) {
      const end = nearEnd(letters, at, term)
      if (end === undefined) continue
      const to = letters[end]?.at ?? text.length
      found.push({ kind: 'near', from: first.at, to, typed: text.slice(first.at, to), suggestion: words })
    }
  }
  return found
}

/** Where the near match of a term that begins at a letter ends; `undefined` when it is the term itself, or too far from it. */
function nearEnd(letters: readonly Letter[], at: number, term: readonly Letter[]): number | undefined {
  let same = 0
  while (same < term.length && sameLetter(letters[at + same], term[same])) same += 1
  if (same === term.length) return undefined
  const [typed, meant, next] = [letters[at + same], term[same], letters[at + same + 1]]
  if (typed === undefined || meant === undefined || !isThaiLetter(typed)) return undefined
  const isEdge = same === 0 || same === term.length - 1
  if (typed.base === meant.base) return restSame(letters, at + same + 1, term, same + 1) && isMarkSlip(typed, meant, term.length) ? at + term.length : undefined
  if (isEdge) return undefined
  const isLong = term.length >= LONG
  if ((isLong || areAlike(typed, meant)) && restSame(letters, at + same + 1, term, same + 1)) return at + term.length
  if (areSwapped([typed, next], [meant, term[same + 1]]) && restSame(letters, at + same + 2, term, same + 2)) return at + term.length
  if (isSlippedIn(typed, term, same) && restSame(letters, at + same + 1, term, same)) return at + term.length + 1
  if (isLong && restSame(letters, at + same, term, same + 1)) return at + term.length - 1
  return undefined
}

/** A letter too many: never right behind the first, which may end the word before; a marked one is rather a small word in between. */
function isSlippedIn(typed: Letter, term: readonly Letter[], at: number): boolean {
  return at > 1 && (sameLetter(typed, term[at - 1]) || (term.length >= LONG && typed.marks === ''))
}

function restSame(letters: readonly Letter[], at: number, term: readonly Letter[], from: number): boolean {
  for (let index = from; index < term.length; index += 1) if (!sameLetter(letters[at + index - from], term[index])) return false
  return true
}

/** Two neighbours changed over, with their marks or under marks that stayed. */
function areSwapped([typed, next]: readonly (Letter | undefined)[], [meant, follower]: readonly (Letter | undefined)[]): boolean {
  if (typed === undefined || next === undefined || meant === undefined || follower === undefined) return false
  if (typed.base !== follower.base || next.base !== meant.base) return false
  return (typed.marks === meant.marks && next.marks === follower.marks) || (typed.marks === follower.marks && next.marks === meant.marks)
}

/** Another tone, another length of the vowel, a silent mark forgotten. In a short term a vowel that came or went makes another word. */
function isMarkSlip(typed: Letter, meant: Letter, length: number): boolean {
  const vowel = ({ marks }: Letter): string => marks.replace(/[\u0E47-\u0E4E]/gu, '')
  return length >= LONG || (vowel(typed) === '') === (vowel(meant) === '')
}

function areAlike(a: Letter, b: Letter): boolean {
  return a.marks === b.marks && ALIKE.some((group) => group.includes(a.base) && group.includes(b.base))
}

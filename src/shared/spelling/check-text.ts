import type { Lexicon } from './lexicon'
import { canBegin, canEnd } from './letters'
import { nearTerms } from './near-terms'
import type { SpellingFinding } from './spelling-finding'
import { typingFaults } from './typing-faults'

/**
 * The doubtful places of a text, in order, none over another. `ownWords` are never doubted. It says nothing of words it does not
 * know: without a dictionary of the whole language every name would be a fault.
 */
export function checkText(text: string, lexicon: Lexicon, ownWords: ReadonlySet<string> = new Set()): readonly SpellingFinding[] {
  const found = [...misspellings(text, lexicon), ...typingFaults(text), ...nearTerms(text, lexicon.terms)]
  if (found.length === 0) return found
  const accepted = placesOf(text, ownWords)
  return withoutOverlap(found.filter(({ from, to }) => !accepted.some((place) => place.from <= from && to <= place.to)))
}

/** Forms that are wrong wherever they stand, unless the right one stands there and only begins alike. */
function misspellings(text: string, { wrong }: Lexicon): readonly SpellingFinding[] {
  const found: SpellingFinding[] = []
  for (let from = 0; from < text.length - 1; from += 1) {
    for (const [typed, suggestion] of wrong.get(text.slice(from, from + 2)) ?? []) {
      const to = from + typed.length
      if (!text.startsWith(typed, from) || (suggestion.startsWith(typed) && text.startsWith(suggestion, from)) || !canBegin(text, from) || !canEnd(text, to)) continue
      found.push({ kind: 'misspelling', from, to, typed, suggestion })
      break
    }
  }
  return found
}

/** The first kind said goes before: a known misspelling tells more than the fault of typing in it, and both more than a likeness. */
function withoutOverlap(found: readonly SpellingFinding[]): readonly SpellingFinding[] {
  const kept: SpellingFinding[] = []
  for (const finding of found) if (!kept.some(({ from, to }) => finding.from < to && from < finding.to)) kept.push(finding)
  return kept.sort((a, b) => a.from - b.from)
}

function placesOf(text: string, words: ReadonlySet<string>): readonly { readonly from: number; readonly to: number }[] {
  const places: { from: number; to: number }[] = []
  for (const word of words) {
    if (word === '') continue
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) places.push({ from, to: from + word.length })
  }
  return places
}

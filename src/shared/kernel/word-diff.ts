import { diffArrays } from 'diff'

/** A stretch of text that both sides share, or that only the newer (`added`) or the older (`removed`) side has. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** What changed between two texts, in whole Thai words; joined without the `added` parts it is `before`, without the `removed` ones `after`. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  // Not `diffWords`: it doubles marks that follow two spaces (found by the property test).
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('')
  }))
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

import { keyedText } from './search-key'

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Whether a key begins a word of the text. Thai writes words together: only a dictionary knows where they begin. */
export function wordTier(text: string, key: string): boolean {
  const keyed = keyedText(text)
  const at = keyed.key.indexOf(key)
  const place = at < 0 ? undefined : keyed.at[at]
  if (place === undefined) return false
  for (const { index } of segmenter.segment(text)) {
    if (index === place) return true
    if (index > place) return false
  }
  return false
}

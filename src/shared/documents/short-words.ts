const words = new Intl.Segmenter('th', { granularity: 'word' })
const ELLIPSIS = '…'

/** The beginning of a text that is longer than `most` characters, up to the end of a word, with an ellipsis: what repeats on every page stays on one line. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = [...words.segment(text)].findLast(({ index }) => index <= most)?.index ?? most
  return `${text.slice(0, cut).trimEnd()}${ELLIPSIS}`
}

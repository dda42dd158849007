/** Marks above and below a consonant take no width of their own. */
const ZERO_WIDTH = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0300-\u036F]/
const NARROW = /[\s.,;:!'|()\-/ilI]/

const words = new Intl.Segmenter('th', { granularity: 'word' })
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })

/**
 * Width of text in units of the font size: an upper estimate for Sarabun, because a drawing is laid out where no font can be
 * measured (a worker, the command line).
 */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += ZERO_WIDTH.test(char) ? 0 : NARROW.test(char) ? 0.36 : 0.62
  return width
}

/** Breaks text into lines of at most `width` font sizes, between Thai words where it can; beyond `most` lines it ends with "…". */
export function wrapText(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const push = (): void => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  for (const { segment } of words.segment(text.replace(/\s+/g, ' ').trim())) {
    if (textWidth(line + segment) > width) push()
    if (textWidth(segment) <= width) line += segment
    else for (const { segment: letter } of letters.segment(segment)) {
      if (textWidth(line + letter) > width) push()
      line += letter
    }
  }
  push()
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`]
}

import type { DiffPart } from '@shared/kernel/word-diff'

/** Letters of unchanged text kept beside a change. */
const BESIDE = 28
const GAP = ' … '

/** The changes with a little of what stands around them: a paragraph is read for what changed in it. */
export function clipDiff(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part
    const [isFirst, isLast] = [index === 0, index === parts.length - 1]
    const most = isFirst || isLast ? BESIDE : BESIDE * 2
    if (part.text.length <= most + GAP.length) return part
    const head = isFirst ? '' : cut(part.text, 0, BESIDE)
    const tail = isLast ? '' : cut(part.text, -BESIDE)
    return { kind: 'same', text: `${head}${GAP}${tail}` }
  })
}

/** Never between a letter and the marks above or below it. */
function cut(text: string, from: number, to?: number): string {
  const letters = Array.from(new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
  return letters.slice(from, to).join('')
}

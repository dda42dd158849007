import type { RichText, TextRun } from '@shared/kernel/rich-text'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'
import { tidyRuns } from './paragraph-doc'

/** One UTF-16 unit with its marks: small enough to compare, joined again afterwards. */
type Letter = TextRun

/** Where one side changed the base: the first letter that differs, and how many at the end are the same. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly letters: readonly Letter[]
}

/**
 * Two hands on one paragraph between two saves: joined when they changed different places, `null` when the same.
 * `base` is what both began from.
 */
export function mergeParagraph(base: EditorParagraph, mine: EditorParagraph, theirs: EditorParagraph): EditorParagraph | null {
  const content = mergeContent(base.content, mine.content, theirs.content)
  return content === null ? null : { id: mine.id, style: mine.style === base.style ? theirs.style : mine.style, content }
}

function mergeContent(base: RichText, mine: RichText, theirs: RichText): RichText | null {
  const letters = lettersOf(base)
  const own = stretchOf(letters, lettersOf(mine))
  const other = stretchOf(letters, lettersOf(theirs))
  if (own === null) return theirs
  if (other === null) return mine
  const [first, second] = own.from <= other.from ? [own, other] : [other, own]
  if (first.to > second.from || (first.from === second.from && first.to === second.to)) return null
  return tidyRuns([
    ...letters.slice(0, first.from), ...first.letters, ...letters.slice(first.to, second.from), ...second.letters, ...letters.slice(second.to)
  ])
}

function stretchOf(before: readonly Letter[], after: readonly Letter[]): Stretch | null {
  let start = 0
  while (start < before.length && sameLetter(before[start], after[start])) start += 1
  let end = 0
  const limit = Math.min(before.length, after.length) - start
  while (end < limit && sameLetter(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1
  const letters = after.slice(start, after.length - end)
  const to = before.length - end
  return letters.length === 0 && to === start ? null : { from: start, to, letters }
}

function lettersOf(content: RichText): readonly Letter[] {
  return content.flatMap((run) => run.t.split('').map((t) => ({ ...run, t })))
}

function sameLetter(a: Letter | undefined, b: Letter | undefined): boolean {
  return a?.t === b?.t && a?.b === b?.b && a?.i === b?.i
}

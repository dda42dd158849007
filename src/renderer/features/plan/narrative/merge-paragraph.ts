import { sameJson, type Json } from '@shared/kernel/json'
import type { RichText, TextRun } from '@shared/kernel/rich-text'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'
import type { TextTable, TextTableCell } from '@shared/narrative/text-table'
import { isText, tidyRuns } from './inline-doc'

/** One UTF-16 unit with its marks, or one reference or footnote: small enough to compare, joined again afterwards. */
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
  const table = mergeTable(base.table, mine.table, theirs.table)
  if (content === null || table === undefined) return null
  const either = <K extends 'style' | 'level' | 'look' | 'figure'>(field: K): EditorParagraph[K] => (mine[field] === base[field] ? theirs : mine)[field]
  return { id: mine.id, style: either('style'), level: either('level'), look: either('look'), figure: either('figure'), content, table }
}

/** Two hands in different cells are joined; `undefined` when both changed the shape, or the same place of a cell. */
function mergeTable(base: TextTable | null, mine: TextTable | null, theirs: TextTable | null): TextTable | null | undefined {
  if (sameJson(base as Json, mine as Json)) return theirs
  if (sameJson(base as Json, theirs as Json)) return mine
  if (base === null || mine === null || theirs === null || !sameShape(base, mine) || !sameShape(base, theirs)) return undefined
  let clash = false
  const rows = base.rows.map((row, at) => row.map((cell, column): TextTableCell => {
    const cellOf = (table: TextTable): RichText => table.rows[at]?.[column]?.c ?? []
    const c = mergeContent(cell.c, cellOf(mine), cellOf(theirs))
    if (c === null) clash = true
    return { ...cell, c: c ?? [] }
  }))
  return clash ? undefined : { ...base, rows }
}

function sameShape(a: TextTable, b: TextTable): boolean {
  const shape = ({ header, widths, rows }: TextTable): Json => [header, [...widths], rows.map((row) => row.map(({ w, h }) => [w ?? 1, h ?? 1]))]
  return sameJson(shape(a), shape(b))
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
  return content.flatMap((run) => (isText(run) ? run.t.split('').map((t) => ({ ...run, t })) : [run]))
}

function sameLetter(a: Letter | undefined, b: Letter | undefined): boolean {
  if (a?.t !== b?.t || a?.b !== b?.b || a?.i !== b?.i) return false
  return sameJson((a?.ref ?? null) as Json, (b?.ref ?? null) as Json) && sameJson((a?.note ?? null) as Json, (b?.note ?? null) as Json)
}

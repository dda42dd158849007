import type { RichText } from '@shared/kernel/rich-text'
import { resolveReference } from '@shared/narrative/reference'
import type { Inline } from '../outline'
import { BROKEN_REFERENCE } from '../words'
import type { BookContext } from './book-context'

/** What an officer wrote as runs of the document: references say what they name now, footnotes get their numbers. */
export function textRuns(content: RichText, context: BookContext): readonly Inline[] {
  return content.map((run): Inline => {
    const look = { ...(run.b === true ? { bold: true as const } : {}), ...(run.i === true ? { italic: true as const } : {}) }
    if (run.note !== undefined) return { text: '', note: context.marks.note(textRuns(run.note, context)) }
    if (run.ref === undefined) return { text: run.t, ...look }
    const words = resolveReference(run.ref, context.snapshot)
    return words === null ? { text: BROKEN_REFERENCE, bold: true } : { text: words, ...look }
  })
}

/** A caption holds no footnotes: one that came with a paste or a change of style takes no number. */
export function withoutNotes(content: RichText): RichText {
  return content.filter((run) => run.note === undefined)
}

/** The letters of runs, for headings and captions. */
export function lettersOf(runs: readonly Inline[]): string {
  return runs.map((run) => run.text).join('')
}

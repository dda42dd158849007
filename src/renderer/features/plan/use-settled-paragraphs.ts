import { useDeferredValue, useEffect, useState } from 'react'
import { paragraphTexts, type Paragraph } from '@shared/narrative/paragraph-record'

/** Longer than typing goes unsaved, so that whoever types on is not met by it. */
const PAUSE_MS = 2_000

/**
 * The paragraphs of the plan for what stands beside the text: outline, checks, guides. Blocks that come, go, move, are begun or name
 * other values count at once, without making a key wait; other letters after a pause, for all they could change is an excerpt.
 */
export function useSettledParagraphs(paragraphs: readonly Paragraph[] | undefined): readonly Paragraph[] | undefined {
  const [held, setHeld] = useState(paragraphs)
  const isOther = held !== paragraphs && !haveSameShape(held, paragraphs)
  if (isOther) setHeld(paragraphs)
  useEffect(() => {
    if (held === paragraphs) return undefined
    const timer = setTimeout(() => { setHeld(paragraphs) }, PAUSE_MS)
    return () => { clearTimeout(timer) }
  }, [held, paragraphs])
  const now = isOther ? paragraphs : held
  return useDeferredValue(now) ?? now
}

function haveSameShape(a: readonly Paragraph[] | undefined, b: readonly Paragraph[] | undefined): boolean {
  return a?.length === b?.length && (a ?? []).every((paragraph, at) => isSameBlock(paragraph, b?.[at]))
}

function isSameBlock(a: Paragraph, b: Paragraph | undefined): boolean {
  if (a === b) return true
  if (b === undefined || a.id !== b.id || a.fields.section !== b.fields.section || a.fields.style !== b.fields.style || a.fields.figure !== b.fields.figure) return false
  const [before, now] = [textOf(a), textOf(b)]
  return before.holds === now.holds && before.references === now.references
}

/** What a block means to others: whether anything is written in it, and what it names. */
function textOf({ fields }: Paragraph): { readonly holds: 'words' | 'signs' | 'nothing'; readonly references: string } {
  const runs = paragraphTexts(fields).flat()
  const isBegun = runs.some(({ t }) => t.trim() !== '')
  return {
    // Dots and lines to be filled in are something on the page and no words yet.
    holds: runs.some(({ t }) => /[^\s.…_-]/u.test(t)) ? 'words' : isBegun ? 'signs' : 'nothing',
    references: JSON.stringify(runs.flatMap(({ ref }) => (ref === undefined ? [] : [ref])))
  }
}

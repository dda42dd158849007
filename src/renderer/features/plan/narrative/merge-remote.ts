import { sameBody, type EditorParagraph } from '@shared/narrative/diff-paragraphs'
import { mergeParagraph } from './merge-paragraph'

/**
 * What the editor should show when the store moves on while someone types.
 * `base`: what the store said when the editor last agreed with it; `local`: what the editor holds; `remote`: what the store says now.
 * A paragraph with unsaved typing keeps the typing, joined with the other hand's change when that lies elsewhere in it; if both
 * changed the same place the other hand's text follows as a paragraph of its own, so that nothing is lost. Every other paragraph
 * follows the store. A paragraph deleted on one side goes, unless the other side wrote in it meanwhile.
 */
export function mergeRemote(
  base: readonly EditorParagraph[], local: readonly EditorParagraph[], remote: readonly EditorParagraph[], newId: () => string
): readonly EditorParagraph[] {
  const before = byId(base)
  const mine = byId(local)
  const theirs = byId(remote)
  const merged = remote.flatMap((paragraph) => {
    const held = mine.get(paragraph.id)
    const was = before.get(paragraph.id)
    if (held === undefined) return was === undefined || !sameParagraph(was, paragraph) ? [paragraph] : []
    if (was === undefined || sameParagraph(was, paragraph)) return [held]
    const joined = mergeParagraph(was, held, paragraph)
    return joined === null ? [held, { ...paragraph, id: newId() }] : [joined]
  })
  return withLocalOnly(merged, local, (paragraph) => !theirs.has(paragraph.id) && isTyped(before.get(paragraph.id), paragraph))
}

/** Unsaved paragraphs stand after the neighbour they stood after on screen. */
function withLocalOnly(
  merged: readonly EditorParagraph[], local: readonly EditorParagraph[], isKept: (paragraph: EditorParagraph) => boolean
): readonly EditorParagraph[] {
  const result = [...merged]
  local.forEach((paragraph, index) => {
    if (!isKept(paragraph)) return
    const previous = local[index - 1]
    const at = previous === undefined ? -1 : result.findIndex(({ id }) => id === previous.id)
    result.splice(previous === undefined ? 0 : at < 0 ? result.length : at + 1, 0, paragraph)
  })
  return result
}

export function sameParagraph(a: EditorParagraph, b: EditorParagraph): boolean {
  return sameBody(a, b)
}

export function sameParagraphs(a: readonly EditorParagraph[], b: readonly EditorParagraph[]): boolean {
  return a.length === b.length && a.every((item, index) => item.id === b[index]?.id && sameParagraph(item, b[index]))
}

function isTyped(before: EditorParagraph | undefined, now: EditorParagraph): boolean {
  return before === undefined || !sameParagraph(before, now)
}

function byId(paragraphs: readonly EditorParagraph[]): ReadonlyMap<string, EditorParagraph> {
  return new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
}

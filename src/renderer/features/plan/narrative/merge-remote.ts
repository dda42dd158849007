import type { Json } from '@shared/kernel/json'
import { sameJson } from '@shared/kernel/json'
import type { EditorParagraph } from './paragraph-doc'

/**
 * What the editor should show when the store moves on while someone types.
 * `base`: what the store said when the editor last agreed with it; `local`: what the editor holds; `remote`: what the store says now.
 * A paragraph with unsaved typing keeps the typing; every other one follows the store. A paragraph deleted elsewhere goes,
 * unless it holds unsaved typing.
 */
export function mergeRemote(
  base: readonly EditorParagraph[], local: readonly EditorParagraph[], remote: readonly EditorParagraph[]
): readonly EditorParagraph[] {
  const before = byId(base)
  const mine = byId(local)
  const theirs = byId(remote)
  const merged = remote.flatMap((paragraph) => {
    const held = mine.get(paragraph.id)
    if (held === undefined) return before.has(paragraph.id) ? [] : [paragraph]
    return isTyped(before.get(paragraph.id), held) ? [held] : [paragraph]
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
  return a.style === b.style && sameJson(a.content as Json, b.content as Json)
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

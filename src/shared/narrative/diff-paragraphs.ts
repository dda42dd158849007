import { invariant } from '@shared/kernel/invariant'
import { sameJson, type Json } from '@shared/kernel/json'
import type { RichText } from '@shared/kernel/rich-text'
import { placeInOrder } from '@shared/record/order-key'
import type { ParagraphEdit } from './edit-section'
import type { ParagraphStyle } from './paragraph-record'

/** A paragraph as the editor holds it, in its place in the list. */
export interface EditorParagraph {
  readonly id: string
  readonly style: ParagraphStyle
  readonly content: RichText
}

/** A paragraph as it is stored. */
export interface StoredParagraph extends EditorParagraph {
  readonly order: string
}

/**
 * The smallest edits that turn the stored paragraphs of a part into what the editor shows. Paragraphs that did not
 * move keep their index. The editor gives every paragraph an id of its own: a repeated id is a bug and throws.
 */
export function diffParagraphs(before: readonly StoredParagraph[], after: readonly EditorParagraph[]): ParagraphEdit[] {
  const wanted = new Set(after.map(({ id }) => id))
  invariant(wanted.size === after.length, 'two paragraphs of the editor share an id')
  const stored = new Map(before.map((paragraph) => [paragraph.id, paragraph]))
  const orders = placeInOrder(before, after.map(({ id }) => id))
  const edits: ParagraphEdit[] = before.filter(({ id }) => !wanted.has(id)).map(({ id }) => ({ type: 'remove', id }))
  for (const { id, style, content } of after) {
    const order = orders.get(id) ?? ''
    const old = stored.get(id)
    const same = old !== undefined && old.order === order && old.style === style && sameJson(old.content as Json, content as Json)
    if (!same) edits.push({ type: 'put', id, order, style, content })
  }
  return edits
}

import { invariant } from '@shared/kernel/invariant'
import { sameJson, type Json } from '@shared/kernel/json'
import { placeInOrder } from '@shared/record/order-key'
import type { ParagraphEdit } from './edit-section'
import { paragraphBody, type ParagraphBody } from './paragraph-record'

/** A paragraph as the editor holds it, in its place in the list. */
export interface EditorParagraph extends ParagraphBody {
  readonly id: string
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
  for (const paragraph of after) {
    const order = orders.get(paragraph.id) ?? ''
    const old = stored.get(paragraph.id)
    if (old?.order === order && sameBody(old, paragraph)) continue
    edits.push({ type: 'put', id: paragraph.id, order, ...paragraphBody(paragraph) })
  }
  return edits
}

/** Whether two blocks say the same. What is the very same object is not read: an untouched block costs nothing. */
export function sameBody(a: ParagraphBody, b: ParagraphBody): boolean {
  if (a === b) return true
  return a.style === b.style && a.level === b.level && a.look === b.look && a.figure === b.figure
    && sameJson(a.content as Json, b.content as Json) && sameJson(a.table as Json, b.table as Json)
}

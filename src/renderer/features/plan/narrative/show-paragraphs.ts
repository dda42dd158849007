import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'
import { nodeOf, paragraphOf } from './paragraph-doc'
import { sameParagraph } from './merge-remote'

/**
 * Turns the document into `wanted` with the smallest steps, so that the caret, the selection and the scroll position stay
 * where they are. The steps do not enter the undo history of the editor. `wanted` must not be empty.
 */
export function showParagraphs(tr: Transaction, wanted: readonly EditorParagraph[]): Transaction {
  const keep = commonOrder(tr.doc, wanted)
  dropOthers(tr, keep, wanted)
  wanted.forEach((paragraph, index) => placeAt(tr, paragraph, index))
  while (tr.doc.childCount > wanted.length) deleteAt(tr, wanted.length)
  return tr.setMeta('addToHistory', false)
}

/** Ids that stand in the same relative order on both sides, greedily from the top; the rest is taken out and put back. */
function commonOrder(doc: Node, wanted: readonly EditorParagraph[]): ReadonlySet<string> {
  const place = new Map(wanted.map(({ id }, index) => [id, index]))
  const keep = new Set<string>()
  let last = -1
  doc.forEach((node) => {
    const id = String(node.attrs['id'])
    const at = place.get(id)
    if (at === undefined || at <= last) return
    keep.add(id)
    last = at
  })
  return keep
}

/** A document needs one block: when nothing is kept, the last one goes after the new ones are in. */
function dropOthers(tr: Transaction, keep: ReadonlySet<string>, wanted: readonly EditorParagraph[]): void {
  for (let index = tr.doc.childCount - 1; index >= 0; index -= 1) {
    const id = String(tr.doc.child(index).attrs['id'])
    if (keep.has(id) || (tr.doc.childCount === 1 && wanted.length > 0)) continue
    deleteAt(tr, index)
  }
}

function placeAt(tr: Transaction, paragraph: EditorParagraph, index: number): void {
  const held = index < tr.doc.childCount ? tr.doc.child(index) : null
  if (held === null || String(held.attrs['id']) !== paragraph.id) {
    tr.insert(positionOf(tr.doc, index), nodeOf(tr.doc.type.schema, paragraph))
  } else if (!sameParagraph(paragraphOf(held), paragraph)) rewrite(tr, index, paragraph)
}

/** Replaces only the stretch that differs, so a caret before or after it does not move; a table as a whole. */
function rewrite(tr: Transaction, index: number, paragraph: EditorParagraph): void {
  const at = positionOf(tr.doc, index)
  const held = tr.doc.child(index)
  const next = nodeOf(tr.doc.type.schema, paragraph)
  if (held.type !== next.type || held.type.name === 'tableBlock') {
    tr.replaceWith(at, at + held.nodeSize, next)
    return
  }
  for (const [name, value] of Object.entries(next.attrs)) if (held.attrs[name] !== value) tr.setNodeAttribute(at, name, value)
  const start = held.content.findDiffStart(next.content)
  const end = held.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(at + 1 + start, at + 1 + end.a + overlap, next.slice(start, end.b + overlap))
}

function deleteAt(tr: Transaction, index: number): void {
  const from = positionOf(tr.doc, index)
  tr.delete(from, from + tr.doc.child(index).nodeSize)
}

function positionOf(doc: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i += 1) position += doc.child(i).nodeSize
  return position
}

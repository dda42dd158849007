import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'

export interface ParagraphIdOptions {
  readonly newId: () => string
  /** True for an id whose record was deleted: if undo brings such a paragraph back it becomes a new record. */
  readonly isSpent: (id: string) => boolean
}

/**
 * Keeps one id per paragraph: a split gives the new half a new id (the half that holds the text keeps the id), a merge
 * keeps the first, pasted paragraphs get new ones.
 */
export function paragraphIdsPlugin({ newId, isSpent }: ParagraphIdOptions): Plugin {
  return new Plugin({
    key: new PluginKey('paragraphIds'),
    appendTransaction: (transactions, before, { doc, tr }) =>
      transactions.some(({ docChanged }) => docChanged) && !haveSameAttributes(before.doc, doc) ? withIds(doc, tr, newId, isSpent) : null
  })
}

/** Letters alone leave the attributes of every block the very same object: no id came or went. */
function haveSameAttributes(before: Node, now: Node): boolean {
  return before.childCount === now.childCount && now.children.every(({ attrs }, at) => before.child(at).attrs === attrs)
}

/** The plugin as the editor kit takes it. */
export const ParagraphIds = Extension.create<ParagraphIdOptions>({
  name: 'paragraphIds',
  addOptions: () => ({ newId: () => '', isSpent: () => false }),
  addProseMirrorPlugins() {
    return [paragraphIdsPlugin(this.options)]
  }
})

/** Gives an id to every paragraph that has none of its own; `null` when all have. */
export function withIds(doc: Node, tr: Transaction, newId: () => string, isSpent: (id: string) => boolean): Transaction | null {
  const owner = ownersOf(doc)
  doc.forEach((node, position) => {
    const id = String(node.attrs['id'])
    if (id !== '' && owner.get(id) === position && !isSpent(id)) return
    tr.setNodeAttribute(position, 'id', newId())
  })
  return tr.docChanged ? tr : null
}

/** Which of the paragraphs that carry an id keeps it: the first one with text, else the first. */
function ownersOf(doc: Node): ReadonlyMap<string, number> {
  const owner = new Map<string, { position: number; empty: boolean }>()
  doc.forEach((node, position) => {
    const id = String(node.attrs['id'])
    const held = owner.get(id)
    const empty = node.content.size === 0
    if (held === undefined || (held.empty && !empty)) owner.set(id, { position, empty })
  })
  return new Map([...owner].map(([id, { position }]) => [id, position]))
}

import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What stands beside a paragraph: an open comment or a conflict. */
export type ParagraphMark = 'comment' | 'conflict'
/** By paragraph id: what kind of mark, and the word that stands behind the paragraph. */
export type ParagraphMarkMap = ReadonlyMap<string, { readonly mark: ParagraphMark; readonly words: string }>

interface Held {
  readonly marks: ParagraphMarkMap
  readonly drawn: DecorationSet
}

const key = new PluginKey<Held>('paragraphMarks')

/** Draws the marks of paragraphs as colour and word; they are no part of the text. */
export const ParagraphMarks = Extension.create({
  name: 'paragraphMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Held>({
        key,
        state: {
          init: () => ({ marks: new Map(), drawn: DecorationSet.empty }),
          apply(tr, held) {
            const marks = (tr.getMeta(key) as ParagraphMarkMap | undefined) ?? held.marks
            return marks === held.marks && (!tr.docChanged || marks.size === 0) ? held : { marks, drawn: draw(tr.doc, marks) }
          }
        },
        props: { decorations: (state) => key.getState(state)?.drawn }
      })
    ]
  }
})

function draw(doc: Node, marks: ParagraphMarkMap): DecorationSet {
  const drawn: Decoration[] = []
  if (marks.size === 0) return DecorationSet.empty
  doc.forEach((node, at) => {
    const held = marks.get(String(node.attrs['id']))
    if (held !== undefined) drawn.push(Decoration.node(at, at + node.nodeSize, { class: `narrative-${held.mark}`, 'data-mark': held.words }))
  })
  return DecorationSet.create(doc, drawn)
}

/** Replaces the marks; the document, the caret and the undo history stay as they are. */
export function showMarks(editor: Editor, marks: ParagraphMarkMap): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta('addToHistory', false))
}

import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What stands beside a paragraph: an open comment or a conflict. */
export type ParagraphMark = 'comment' | 'conflict'
/** By paragraph id: what kind of mark, and the word that stands behind the paragraph. */
export type ParagraphMarkMap = ReadonlyMap<string, { readonly mark: ParagraphMark; readonly words: string }>

const key = new PluginKey<ParagraphMarkMap>('paragraphMarks')

/** Draws the marks of paragraphs as colour and word; they are no part of the text. */
export const ParagraphMarks = Extension.create({
  name: 'paragraphMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<ParagraphMarkMap>({
        key,
        state: {
          init: () => new Map(),
          apply: (tr, held) => (tr.getMeta(key) as ParagraphMarkMap | undefined) ?? held
        },
        props: {
          decorations(state) {
            const marks = key.getState(state)
            const drawn: Decoration[] = []
            state.doc.forEach((node, at) => {
              const held = marks?.get(String(node.attrs['id']))
              if (held === undefined) return
              drawn.push(Decoration.node(at, at + node.nodeSize, { class: `narrative-${held.mark}`, 'data-mark': held.words }))
            })
            return DecorationSet.create(state.doc, drawn)
          }
        }
      })
    ]
  }
})

/** Replaces the marks; the document, the caret and the undo history stay as they are. */
export function showMarks(editor: Editor, marks: ParagraphMarkMap): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta('addToHistory', false))
}

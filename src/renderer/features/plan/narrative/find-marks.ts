import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { useEffect } from 'react'
import { placesOf } from '@shared/search/highlight'
import { readQuery } from '@shared/search/search-query'
import { useFindInPlan } from '../find/find-in-plan'

/** The words to mark, and which place of which paragraph is the present one. */
interface Sought {
  readonly words: string
  readonly paragraph: string
  readonly nth: number
}

interface Drawn extends Sought {
  readonly marks: DecorationSet
}

const NOTHING: Sought = { words: '', paragraph: '', nth: -1 }
const key = new PluginKey<Drawn>('findMarks')

/** Marks the words that are looked for. They are no part of the text; typing moves them along. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Drawn>({
        key,
        state: {
          init: () => ({ ...NOTHING, marks: DecorationSet.empty }),
          apply(tr, held) {
            const sought = (tr.getMeta(key) as Sought | undefined) ?? held
            if (sought === held && !tr.docChanged) return held
            return { words: sought.words, paragraph: sought.paragraph, nth: sought.nth, marks: sought.words === '' ? DecorationSet.empty : marksOf(tr.doc, sought) }
          }
        },
        props: { decorations: (state: EditorState) => key.getState(state)?.marks }
      })
    ]
  }
})

/** Shows in the editor what the bar of the plan looks for, and brings the present place into sight. */
export function useFindMarks(editor: Editor): void {
  const { isOpen, words, current } = useFindInPlan()
  const here = current?.target.kind === 'paragraph' ? current : undefined
  const [paragraph, nth] = [here?.target.record ?? '', here?.nth ?? -1]
  useEffect(() => {
    if (editor.isDestroyed) return undefined
    const sought: Sought = isOpen ? { words, paragraph, nth } : NOTHING
    editor.view.dispatch(editor.state.tr.setMeta(key, sought).setMeta('addToHistory', false))
    // After the jump itself, which brings only the beginning of the paragraph into sight.
    const timer = setTimeout(() => { editor.view.dom.querySelector('.found-mark-current')?.scrollIntoView({ block: 'center' }) }, 60)
    return () => { clearTimeout(timer) }
  }, [editor, isOpen, words, paragraph, nth])
}

function marksOf(doc: Node, { words, paragraph, nth }: Sought): DecorationSet {
  const query = readQuery(words)
  const marks: Decoration[] = []
  if (query.loose === '') return DecorationSet.empty
  doc.forEach((top, offset) => {
    let count = 0
    const isHere = top.attrs['id'] === paragraph
    eachTextBlock(top, offset, (block, at) => {
      for (const { from, to } of placesOf(lettersOf(block), query)) {
        const name = isHere && count === nth ? 'found-mark found-mark-current' : 'found-mark'
        marks.push(Decoration.inline(at + 1 + from, at + 1 + to, { class: name }))
        count += 1
      }
    })
  })
  return DecorationSet.create(doc, marks)
}

/** Visits the blocks that hold letters, each with its place. */
export function eachTextBlock(node: Node, at: number, visit: (block: Node, at: number) => void): void {
  if (node.isTextblock) visit(node, at)
  else node.forEach((child, offset) => { eachTextBlock(child, at + 1 + offset, visit) })
}

/** One letter per place of the document: what is no text counts as signs nobody looks for. */
export function lettersOf(block: Node): string {
  return block.children.map((child) => child.text ?? '\uFFFC'.repeat(child.nodeSize)).join('')
}

import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { useEffect, useState } from 'react'
import type { SpellingFinding } from '@shared/spelling/spelling-finding'
import { useSpelling } from '../spelling/spelling'
import type { AskedWord } from '../spelling/spelling-menu'
import { eachTextBlock, lettersOf } from './find-marks'

type Check = (text: string) => readonly SpellingFinding[]

/** What is doubtful, with places in the document. `held` keeps what was found in blocks that did not change. */
interface Checked {
  readonly check: Check | null
  readonly held: WeakMap<Node, readonly SpellingFinding[]>
  readonly found: readonly SpellingFinding[]
}

interface SpellingOptions {
  ask: (finding: SpellingFinding, view: EditorView) => void
}

const key = new PluginKey<Checked>('spellingMarks')

/** Underlines doubtful words; a press or Alt+Enter on one asks what to do. A block is read again only when it changes. */
export const SpellingMarks = Extension.create<SpellingOptions, SpellingOptions>({
  name: 'spellingMarks',
  addStorage: () => ({ ask: () => undefined }),
  addProseMirrorPlugins() {
    const asks = (view: EditorView, at: number): boolean => {
      const finding = key.getState(view.state)?.found.find(({ from, to }) => from <= at && at <= to)
      if (finding === undefined || !view.editable) return false
      this.storage.ask(finding, view)
      return true
    }
    return [
      new Plugin<Checked>({
        key,
        state: {
          init: () => ({ check: null, held: new WeakMap(), found: [] }),
          apply(tr, before) {
            const check = tr.getMeta(key) as Check | null | undefined
            if (check === undefined) return tr.docChanged ? { ...before, found: findIn(tr.doc, before) } : before
            const fresh = { check, held: new WeakMap<Node, readonly SpellingFinding[]>() }
            return { ...fresh, found: findIn(tr.doc, fresh) }
          }
        },
        props: {
          decorations: (state) => drawn(state),
          handleClick: (view, at) => view.state.selection.empty && asks(view, at),
          handleKeyDown: (view, event) => isAsking(event) && asks(view, view.state.selection.head)
        }
      })
    ]
  }
})

function isAsking({ key: pressed, altKey, shiftKey }: KeyboardEvent): boolean {
  return (pressed === 'Enter' && altKey) || pressed === 'ContextMenu' || (pressed === 'F10' && shiftKey)
}

function findIn(doc: Node, { check, held }: Pick<Checked, 'check' | 'held'>): readonly SpellingFinding[] {
  const found: SpellingFinding[] = []
  if (check === null) return found
  eachTextBlock(doc, -1, (block, at) => {
    const known = held.get(block) ?? check(lettersOf(block))
    held.set(block, known)
    for (const finding of known) found.push({ ...finding, from: at + 1 + finding.from, to: at + 1 + finding.to })
  })
  return found
}

/** The word at the caret is still being typed: it is not doubted yet. */
function drawn(state: EditorState): DecorationSet {
  const { found } = key.getState(state) ?? { found: [] }
  const { head, empty } = state.selection
  const shown = found.filter(({ from, to }) => !(empty && head > from && head <= to))
  return DecorationSet.create(state.doc, shown.map(({ from, to, kind }) => Decoration.inline(from, to, { class: `spelling-mark spelling-mark-${kind}` })))
}

/** Keeps the check of an editor up to date; gives the word that was asked about, and what can be done with it. */
export function useSpellingMarks(editor: Editor, canEdit: boolean): { readonly asked: AskedWord | null; readonly fix: (finding: SpellingFinding) => void; readonly close: () => void } {
  const { isOn, check } = useSpelling()
  const [asked, setAsked] = useState<AskedWord | null>(null)
  const isChecking = isOn && canEdit
  useEffect(() => {
    if (editor.isDestroyed) return
    editor.view.dispatch(editor.state.tr.setMeta(key, isChecking ? check : null).setMeta('addToHistory', false))
  }, [editor, isChecking, check])
  useEffect(() => {
    const storage = editor.storage as unknown as { readonly spellingMarks?: SpellingOptions }
    if (storage.spellingMarks !== undefined) storage.spellingMarks.ask = (finding, view) => { setAsked({ finding, box: view.coordsAtPos(finding.from) }) }
  }, [editor])
  const fix = (finding: SpellingFinding): void => {
    // The text may have moved on since the menu opened.
    if (editor.state.doc.textBetween(finding.from, finding.to) !== finding.typed) return
    editor.view.dispatch(editor.state.tr.insertText(finding.suggestion, finding.from, finding.to))
  }
  const close = (): void => {
    setAsked(null)
    setTimeout(() => { if (!editor.isDestroyed) editor.view.focus() }, 0)
  }
  return { asked, fix, close }
}

import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { useEffect, useState } from 'react'
import type { SpellingFinding } from '@shared/spelling/spelling-finding'
import { useSpelling } from '../spelling/spelling'
import type { AskedWord } from '../spelling/spelling-menu'
import { eachTextBlock, lettersOf } from './find-marks'

type Check = (text: string) => readonly SpellingFinding[]

/** `read` holds the blocks that were checked as they are; `marks` follow the typing until their block is checked again. */
interface Checked {
  readonly check: Check | null
  readonly read: WeakSet<Node>
  readonly marks: DecorationSet
}

/** What one slice of checking found out: blocks by their place. */
type Answer = readonly { readonly at: number; readonly block: Node; readonly found: readonly SpellingFinding[] }[]

interface SpellingOptions {
  ask: (finding: SpellingFinding, view: EditorView) => void
}

/** Nobody wants a word doubted while it is being typed, and a check must not stand between two keys. */
const PAUSE_MS = 200
const SLICE_MS = 8

const key = new PluginKey<Checked>('spellingMarks')

/** Underlines doubtful words; a press or Alt+Enter on one asks what to do. After a pause the blocks that changed are read again. */
export const SpellingMarks = Extension.create<SpellingOptions, SpellingOptions>({
  name: 'spellingMarks',
  addStorage: () => ({ ask: () => undefined }),
  addProseMirrorPlugins() {
    const asks = (view: EditorView, at: number): boolean => {
      const finding = key.getState(view.state)?.marks.find(at, at).map(findingOf)[0]
      if (finding === undefined || !view.editable) return false
      this.storage.ask(finding, view)
      return true
    }
    return [
      new Plugin<Checked>({
        key,
        state: { init: () => ({ check: null, read: new WeakSet(), marks: DecorationSet.empty }), apply: (tr, before) => apply(tr, before) },
        view: (view) => checksInPauses(view),
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

function apply(tr: Transaction, before: Checked): Checked {
  const told = tr.getMeta(key) as { readonly check: Check | null } | { readonly answer: Answer } | undefined
  const moved = tr.docChanged ? { ...before, marks: before.marks.map(tr.mapping, tr.doc) } : before
  if (told === undefined) return moved
  if ('answer' in told) return { ...moved, marks: withAnswer(moved.marks, tr.doc, told.answer) }
  return { check: told.check, read: new WeakSet(), marks: told.check === null ? DecorationSet.empty : moved.marks }
}

function withAnswer(marks: DecorationSet, doc: Node, answer: Answer): DecorationSet {
  const old = answer.flatMap(({ at, block }) => marks.find(at, at + block.nodeSize))
  const found = answer.flatMap((each) => each.found.map((finding) => markOf(finding, each.at + 1)))
  return marks.remove(old).add(doc, found)
}

function markOf(finding: SpellingFinding, start: number): Decoration {
  return Decoration.inline(start + finding.from, start + finding.to, { class: `spelling-mark spelling-mark-${finding.kind}` }, { finding })
}

function findingOf({ from, to, spec }: Decoration): SpellingFinding {
  return { ...(spec as { readonly finding: SpellingFinding }).finding, from, to }
}

/** The word at the caret is still being typed: it is not doubted yet. */
function drawn(state: EditorState): DecorationSet | undefined {
  const marks = key.getState(state)?.marks
  const { head, empty } = state.selection
  return empty ? marks?.remove(marks.find(head, head).filter(({ from }) => head > from)) : marks
}

/** Reads what was not read yet, a few blocks at a time, as soon as nobody types. */
function checksInPauses(view: EditorView): { update(view: EditorView, before: EditorState): void; destroy(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // Letters of an input method are unfinished: whatever redraws them would end them.
      if (view.composing) wait(PAUSE_MS)
      else if (readSlice(view)) wait(0)
    }, ms)
  }
  return {
    update({ state }, before) {
      const now = key.getState(state)
      if (now?.check === null || (state.doc === before.doc && now?.check === key.getState(before)?.check)) return
      wait(state.doc === before.doc ? 0 : PAUSE_MS)
    },
    destroy() { clearTimeout(timer) }
  }
}

/** `true` when there is more to read. */
function readSlice(view: EditorView): boolean {
  const { check, read } = key.getState(view.state) ?? { check: null, read: new WeakSet<Node>() }
  if (check === null || view.isDestroyed) return false
  const until = performance.now() + SLICE_MS
  const answer: { at: number; block: Node; found: readonly SpellingFinding[] }[] = []
  let isMore = false
  eachTextBlock(view.state.doc, -1, (block, at) => {
    if (isMore || read.has(block)) return
    answer.push({ at, block, found: check(lettersOf(block)) })
    read.add(block)
    isMore = performance.now() > until
  })
  if (answer.length > 0) view.dispatch(view.state.tr.setMeta(key, { answer }).setMeta('addToHistory', false))
  return isMore
}

/** Checks the text anew with `check`, or no longer. */
export function showSpelling(editor: Editor, check: Check | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { check }).setMeta('addToHistory', false))
}

/** Keeps the check of an editor up to date; gives the word that was asked about, and what can be done with it. */
export function useSpellingMarks(editor: Editor, canEdit: boolean): { readonly asked: AskedWord | null; readonly fix: (finding: SpellingFinding) => void; readonly close: () => void } {
  const { isOn, check } = useSpelling()
  const [asked, setAsked] = useState<AskedWord | null>(null)
  const isChecking = isOn && canEdit
  useEffect(() => {
    if (editor.isDestroyed) return
    showSpelling(editor, isChecking ? check : null)
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

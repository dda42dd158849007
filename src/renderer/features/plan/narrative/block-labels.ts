import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { listMarkers } from '@shared/narrative/list-markers'
import { levelOf, lookOf, styleOf } from './paragraph-doc'

/** What the editor writes before blocks: list marks in the digits of the screen, and the numbers of captions by block id. */
export interface LabelWords {
  readonly digits: (text: string) => string
  readonly captions: ReadonlyMap<string, string>
  /** What stands in an empty caption. */
  readonly hints: { readonly table: string; readonly figure: string }
}

interface Held {
  readonly words: LabelWords
  readonly drawn: DecorationSet
}

const key = new PluginKey<Held>('blockLabels')
const NO_WORDS: LabelWords = { digits: (text) => text, captions: new Map(), hints: { table: '', figure: '' } }

/** Draws list marks and caption numbers; they are counted anew only when blocks came, went or changed their style. */
export const BlockLabels = Extension.create({
  name: 'blockLabels',
  addProseMirrorPlugins() {
    return [
      new Plugin<Held>({
        key,
        state: {
          init: (_, { doc }) => ({ words: NO_WORDS, drawn: labels(doc, NO_WORDS) }),
          apply: (tr, held) => apply(tr, held)
        },
        props: { decorations: (state) => key.getState(state)?.drawn }
      })
    ]
  }
})

/** New digits or new caption numbers; the document, the caret and the undo history stay as they are. */
export function showLabels(editor: Editor, words: LabelWords): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, words).setMeta('addToHistory', false))
}

function apply(tr: Transaction, held: Held): Held {
  const words = (tr.getMeta(key) as LabelWords | undefined) ?? held.words
  if (words !== held.words) return { words, drawn: labels(tr.doc, words) }
  if (!tr.docChanged) return held
  const drawn = sameShape(tr.before, tr.doc) ? held.drawn.map(tr.mapping, tr.doc) : labels(tr.doc, words)
  return { words, drawn }
}

/** Typing keeps the attributes of every block as the very same object. */
function sameShape(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false
  for (let at = 0; at < after.childCount; at += 1) {
    const [old, now] = [before.child(at), after.child(at)]
    if (old.type !== now.type || old.attrs !== now.attrs || isUnnamed(old) !== isUnnamed(now)) return false
  }
  return true
}

function isUnnamed(node: Node): boolean {
  return node.type.name === 'figure' ? node.content.size === 0 : node.type.name === 'tableBlock' && node.firstChild?.content.size === 0
}

function labels(doc: Node, words: LabelWords): DecorationSet {
  const { digits } = words
  const marks = listMarkers(doc.children.map((node) => ({ style: blockStyle(node), level: levelOf(node), look: lookOf(node) })))
  const drawn: Decoration[] = []
  doc.forEach((node, at, index) => {
    const mark = digits(marks[index] ?? '')
    if (mark !== '') drawn.push(Decoration.node(at, at + node.nodeSize, { 'data-mark-before': mark }))
    const caption = node.type.name === 'figure' ? node : node.type.name === 'tableBlock' ? node.firstChild : null
    if (caption !== null) drawn.push(...captionLabels(node, at, caption, words))
  })
  return DecorationSet.create(doc, drawn)
}

/** The number before a caption, and what to write there while it is empty; neither is part of the text. */
function captionLabels(block: Node, at: number, caption: Node, { digits, captions, hints }: LabelWords): readonly Decoration[] {
  const number = digits(captions.get(String(block.attrs['id'])) ?? '')
  const hint = block.type.name === 'figure' ? hints.figure : hints.table
  const inside = caption === block ? at + 1 : at + 2
  const label = (name: string, words: string) => (): HTMLElement => {
    const dom = document.createElement('span')
    dom.className = name
    dom.textContent = words
    dom.contentEditable = 'false'
    return dom
  }
  const before = { side: -1, ignoreSelection: true }
  return [
    Decoration.node(at, at + block.nodeSize, { 'data-number': number }),
    Decoration.node(inside - 1, inside - 1 + caption.nodeSize, { class: caption.content.size === 0 ? 'narrative-unnamed' : '', 'data-hint': hint }),
    ...(number === '' ? [] : [Decoration.widget(inside, label('narrative-number', `${number} `), { ...before, key: number })])
  ]
}

function blockStyle(node: Node) {
  return node.type.name === 'paragraph' ? styleOf(node) : 'table'
}

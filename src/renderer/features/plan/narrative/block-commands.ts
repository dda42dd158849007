import type { Editor } from '@tiptap/core'
import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { LiveReference, RichText } from '@shared/kernel/rich-text'
import { DEEPEST_LEVEL, type ListLook, type ParagraphStyle } from '@shared/narrative/paragraph-record'
import { blankTable } from '@shared/narrative/text-table'
import { blockAt, caretOf, paragraphAt } from './caret'
import { levelOf, styleOf } from './paragraph-doc'
import { tableNode } from './table-doc'

/** Gives every selected paragraph a style; the same style again turns it back to body. */
export function toggleStyle(editor: Editor, style: ParagraphStyle): boolean {
  const next: ParagraphStyle = caretOf(editor).style === style ? 'body' : style
  return editor.chain().focus().updateAttributes('paragraph', { style: next }).run()
}

/** Moves the selected list items in (+1) or out (−1); nothing but list items moves. */
export function shiftLevel(editor: Editor, by: 1 | -1): boolean {
  const { state, view } = editor
  const tr = state.tr
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
    const style = styleOf(node)
    if (node.type.name === 'paragraph' && (style === 'bullet' || style === 'number')) {
      const level = Math.min(DEEPEST_LEVEL, Math.max(1, levelOf(node) + by))
      if (level !== levelOf(node)) tr.setNodeAttribute(at, 'level', level)
    }
    return node.type.name === 'doc'
  })
  if (tr.docChanged) view.dispatch(tr)
  return caretOf(editor).isList
}

/** How the list at the caret counts: every item of the same level in the same list follows. */
export function setLook(editor: Editor, look: ListLook): boolean {
  const { state, view } = editor
  const block = blockAt(state.selection.$from)
  if (block === undefined || !caretOf(editor).isList) return false
  const index = state.selection.$from.index(0)
  const level = levelOf(block.node)
  const tr = state.tr
  for (const step of [-1, 1] as const) {
    for (let at = index + (step === 1 ? 0 : -1); at >= 0 && at < state.doc.childCount && isListItem(state.doc.child(at)); at += step) {
      const node = state.doc.child(at)
      if (levelOf(node) < level) break
      if (levelOf(node) === level && styleOf(node) === 'number') tr.setNodeAttribute(startOf(state.doc, at), 'look', look)
    }
  }
  view.dispatch(tr)
  editor.commands.focus()
  return true
}

function isListItem(node: Node): boolean {
  return node.type.name === 'paragraph' && (styleOf(node) === 'bullet' || styleOf(node) === 'number')
}

function startOf(doc: Node, index: number): number {
  let at = 0
  for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize
  return at
}

/** Puts a blank table after the block at the caret (in place of a blank one), and the caret into its first cell. */
export function insertTable(editor: Editor, rows: number, columns: number): boolean {
  const { schema } = editor
  const block = schema.node('tableBlock', { id: '' }, [schema.node('tableCaption'), tableNode(schema, blankTable(rows, columns))])
  const { tr, at } = withBlock(editor.state, block)
  // caption (2), table, row, cell and line are entered
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1 + 2 + 4)))
  editor.view.dispatch(tr.scrollIntoView())
  editor.commands.focus()
  return true
}

/** Puts a picture after the block at the caret or at another place, the caret into its caption. */
export function insertFigure(editor: Editor, figure: string, place?: number): boolean {
  const { state, schema } = editor
  const { tr, at } = withBlock(state, schema.node('figure', { id: '', figure }), place === undefined ? state.selection.$from : state.doc.resolve(Math.min(place, state.doc.content.size)))
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
  editor.view.dispatch(tr.scrollIntoView())
  editor.commands.focus()
  return true
}

/** Puts a picture into the empty frame that stands here, the caret into its caption; `false` when none stands here. */
export function fillFigure(editor: Editor, figure: string, place: number | undefined): boolean {
  const { state, view } = editor
  const $at = place === undefined ? state.selection.$from : state.doc.resolve(Math.min(place, state.doc.content.size))
  const block = blockAt($at)
  if (block?.node.type.name !== 'figure' || block.node.attrs['figure'] !== '') return false
  const tr = state.tr.setNodeAttribute(block.at, 'figure', figure)
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(block.at + 1))).scrollIntoView())
  editor.commands.focus()
  return true
}

/** Takes out every block that shows a picture which was refused; no step of its own to undo. */
export function dropFigures(editor: Editor, figure: string): void {
  if (editor.isDestroyed) return
  const { state, view } = editor
  const places: { readonly at: number; readonly size: number }[] = []
  state.doc.forEach((node, at) => { if (node.type.name === 'figure' && node.attrs['figure'] === figure) places.push({ at, size: node.nodeSize }) })
  if (places.length === 0) return
  const { tr } = state
  for (const { at, size } of places.toReversed()) {
    if (tr.doc.childCount === 1) tr.replaceWith(at, at + size, state.schema.node('paragraph'))
    else tr.delete(at, at + size)
  }
  view.dispatch(tr.setMeta('addToHistory', false))
}

/** The block in its place, with a line to write on below it when it is the last. */
function withBlock({ tr, doc, selection, schema }: EditorState, block: Node, $at: ResolvedPos = selection.$from): { readonly tr: Transaction; readonly at: number } {
  const here = blockAt($at)
  const isBlank = here?.node.type.name === 'paragraph' && here.node.content.size === 0
  const at = here === undefined ? doc.content.size : isBlank ? here.at : here.at + here.node.nodeSize
  const end = here !== undefined && isBlank ? here.at + here.node.nodeSize : at
  const blocks = end === doc.content.size ? [block, schema.node('paragraph')] : [block]
  return { tr: tr.replaceWith(at, end, Fragment.from(blocks)), at }
}

export function insertReference(editor: Editor, reference: LiveReference): boolean {
  return editor.chain().focus().insertContent({ type: 'reference', attrs: { reference } }).run()
}

/** Puts an empty footnote at the caret and says where it stands; `undefined` where none may stand. */
export function insertFootnote(editor: Editor): number | undefined {
  const { state } = editor
  const { $to } = state.selection
  const type = state.schema.nodes['footnote']
  if (type === undefined || !$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), type)) return undefined
  editor.view.dispatch(state.tr.insert($to.pos, type.create({ note: [] })))
  return $to.pos
}

/** Writes the text of a footnote; without text the mark goes. The caret stands behind it. */
export function writeFootnote(editor: Editor, at: number, note: RichText): void {
  const { tr, doc } = editor.state
  if (doc.nodeAt(at)?.type.name !== 'footnote') return
  if (note.length === 0) tr.delete(at, at + 1)
  else tr.setNodeAttribute(at, 'note', note)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at + (note.length === 0 ? 0 : 1), tr.doc.content.size))))
  editor.view.dispatch(tr)
}

/** Takes out the block at the caret: a table or a picture as a whole. */
export function deleteBlock(editor: Editor): boolean {
  const block = blockAt(editor.state.selection.$from)
  if (block === undefined) return false
  const { tr, schema, doc } = editor.state
  const end = block.at + block.node.nodeSize
  if (doc.childCount === 1) tr.replaceWith(block.at, end, schema.node('paragraph'))
  else tr.delete(block.at, end)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(block.at, tr.doc.content.size))))
  editor.view.dispatch(tr.scrollIntoView())
  editor.commands.focus()
  return true
}

/** Whether the caret stands before the first letter of a text block. */
export function isAtLineStart(state: EditorState): boolean {
  const { empty, $from } = state.selection
  return empty && $from.parentOffset === 0 && paragraphAt(state) !== undefined
}

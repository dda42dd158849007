import { Extension, InputRule, type Editor } from '@tiptap/core'
import { isInTable } from '@tiptap/pm/tables'
import { TextSelection } from '@tiptap/pm/state'
import type { ParagraphStyle } from '@shared/narrative/paragraph-record'
import { isAtLineStart, shiftLevel, toggleStyle } from './block-commands'
import { blockAt, caretOf } from './caret'
import { nextCell, previousCell, runTableAction, type TableAction } from './table-commands'

/** Only the style that is asked for may be given here; tables and pictures are inserted. */
const STYLE_KEYS: Readonly<Record<string, ParagraphStyle>> = {
  'Mod-Alt-1': 'heading', 'Mod-Alt-2': 'subheading', 'Mod-Alt-4': 'quote', 'Mod-Shift-8': 'bullet', 'Mod-Shift-7': 'number'
}

/** Cells are selected with Shift and the arrows. Ctrl+Alt+arrow turns the screen on some machines, so widths have . and , instead. */
const TABLE_KEYS: readonly (readonly [string, TableAction])[] = [
  ['Mod-Alt-m', 'merge'], ['Mod-Alt-u', 'split'], ['Mod-Alt-h', 'header'], ['Mod-Alt-.', 'wider'], ['Mod-Alt-,', 'narrower']
]

/**
 * The manners of a word processor: Enter on an empty list item or after a heading returns to body text, Backspace before
 * the first letter takes a level or the style away, "- " and "1. " begin a list. Tab moves list items and cells; elsewhere it is
 * left alone, so that the keyboard can leave.
 */
export const ParagraphKeys = Extension.create({
  name: 'paragraphKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const styles = Object.entries(STYLE_KEYS).map(([keys, style]) => [keys, ({ editor }: { editor: Editor }) => toggleStyle(editor, style)])
    return {
      ...Object.fromEntries(styles) as Record<string, (props: { editor: Editor }) => boolean>,
      Enter: ({ editor }) => onEnter(editor),
      'Shift-Enter': ({ editor }) => onEnter(editor) || editor.commands.splitBlock(),
      Backspace: ({ editor }) => onBackspace(editor),
      Tab: ({ editor }) => (isInTable(editor.state) ? nextCell(editor) : isShifting(editor) && shiftLevel(editor, 1)),
      'Shift-Tab': ({ editor }) => (isInTable(editor.state) ? previousCell(editor) : isShifting(editor) && shiftLevel(editor, -1)),
      'Mod-Alt-0': ({ editor }) => editor.commands.updateAttributes('paragraph', { style: 'body' }),
      ...Object.fromEntries(TABLE_KEYS.map(([keys, action]) => [keys, ({ editor }: { editor: Editor }) => isInTable(editor.state) && runTableAction(editor, action)])),
      'Alt-Shift-ArrowDown': ({ editor }) => isInTable(editor.state) && runTableAction(editor, 'rowBelow'),
      'Alt-Shift-ArrowUp': ({ editor }) => isInTable(editor.state) && runTableAction(editor, 'rowAbove'),
      'Alt-Shift-ArrowRight': ({ editor }) => (isInTable(editor.state) ? runTableAction(editor, 'columnAfter') : shiftLevel(editor, 1)),
      'Alt-Shift-ArrowLeft': ({ editor }) => (isInTable(editor.state) ? runTableAction(editor, 'columnBefore') : shiftLevel(editor, -1))
    }
  },
  addInputRules() {
    return [startsList(/^[-*•] $/u, 'bullet'), startsList(/^[1\u0E51][.)] $/u, 'number')]
  }
})

/** A selection over several items moves them all; a caret moves its item only from the start of the line. */
function isShifting(editor: Editor): boolean {
  return caretOf(editor).isList && (!editor.state.selection.empty || isAtLineStart(editor.state))
}

function onEnter(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const { style, level } = caretOf(editor)
  if (style === undefined) return leavesCaption(editor)
  if (!empty || style === 'body') return false
  const isBlank = $from.parent.content.size === 0
  if (isBlank) return level > 1 && caretOf(editor).isList ? shiftLevel(editor, -1) : editor.commands.updateAttributes('paragraph', { style: 'body', level: 1 })
  const isHeading = style === 'heading' || style === 'subheading'
  const leavesHeading = isHeading && $from.parentOffset === $from.parent.content.size
  return leavesHeading && editor.chain().splitBlock().updateAttributes('paragraph', { style: 'body' }).run()
}

/** A caption is one line: Enter goes on below the picture, or into the table. */
function leavesCaption(editor: Editor): boolean {
  const { state, view } = editor
  const { parent, $from } = { parent: state.selection.$from.parent, $from: state.selection.$from }
  const block = blockAt($from)
  if (block === undefined) return false
  if (parent.type.name === 'tableCaption') {
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after()))).scrollIntoView())
    return true
  }
  if (parent.type.name !== 'figure') return false
  const end = block.at + block.node.nodeSize
  const tr = state.tr.insert(end, state.schema.node('paragraph'))
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView())
  return true
}

function onBackspace(editor: Editor): boolean {
  const { style, level, isList } = caretOf(editor)
  if (!isAtLineStart(editor.state) || style === undefined || style === 'body') return false
  if (isList && level > 1) return shiftLevel(editor, -1)
  return editor.commands.updateAttributes('paragraph', { style: 'body' })
}

function startsList(find: RegExp, style: ParagraphStyle): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range }) => {
      const { tr } = state
      const paragraph = tr.doc.resolve(range.from)
      if (paragraph.parent.attrs['style'] !== 'body') return
      tr.delete(range.from, range.to).setNodeAttribute(paragraph.before(), 'style', style)
    }
  })
}

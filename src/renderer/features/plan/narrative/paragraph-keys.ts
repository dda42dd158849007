import { Extension, InputRule, type Editor } from '@tiptap/core'
import type { ParagraphStyle } from '@shared/narrative/paragraph-record'

/** The style of the paragraph that holds the caret. */
export function currentStyle(editor: Editor): ParagraphStyle {
  return editor.getAttributes('paragraph')['style'] as ParagraphStyle
}

/** Gives every selected paragraph a style; the same style again turns it back to body. */
export function toggleStyle(editor: Editor, style: ParagraphStyle): boolean {
  const next: ParagraphStyle = currentStyle(editor) === style ? 'body' : style
  return editor.chain().focus().updateAttributes('paragraph', { style: next }).run()
}

/**
 * The manners of a word processor: Enter on an empty list item or after a heading returns to body text, Backspace before
 * the first letter takes the style away, "- " and "1. " begin a list. Tab is left alone, so that the keyboard can leave.
 */
export const ParagraphKeys = Extension.create({
  name: 'paragraphKeys',
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => onEnter(editor),
      'Shift-Enter': ({ editor }) => onEnter(editor) || editor.commands.splitBlock(),
      Backspace: ({ editor }) => onBackspace(editor),
      'Mod-Alt-0': ({ editor }) => editor.commands.updateAttributes('paragraph', { style: 'body' }),
      'Mod-Alt-1': ({ editor }) => toggleStyle(editor, 'heading'),
      'Mod-Shift-8': ({ editor }) => toggleStyle(editor, 'bullet'),
      'Mod-Shift-7': ({ editor }) => toggleStyle(editor, 'number')
    }
  },
  addInputRules() {
    return [startsList(/^[-*•] $/u, 'bullet'), startsList(/^[1\u0E51][.)] $/u, 'number')]
  }
})

function onEnter(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const style = currentStyle(editor)
  if (!empty || style === 'body') return false
  const isBlank = $from.parent.content.size === 0
  if (isBlank) return editor.commands.updateAttributes('paragraph', { style: 'body' })
  const leavesHeading = style === 'heading' && $from.parentOffset === $from.parent.content.size
  return leavesHeading && editor.chain().splitBlock().updateAttributes('paragraph', { style: 'body' }).run()
}

function onBackspace(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parentOffset > 0 || currentStyle(editor) === 'body') return false
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

import { getSchema, type AnyExtension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { FigureNode, FootnoteNode, ReferenceNode } from './inline-nodes'
import { ParagraphNode } from './paragraph-node'
import { TABLE_EXTENSIONS } from './table-nodes'

/** Text, bold, italic and undo from the kit; every block of the kit is replaced by our own. */
export const TEXT_EXTENSIONS: readonly AnyExtension[] = [
  StarterKit.configure({
    paragraph: false, heading: false, bulletList: false, orderedList: false, listItem: false, listKeymap: false, blockquote: false,
    codeBlock: false, code: false, horizontalRule: false, hardBreak: false, strike: false, underline: false, link: false,
    dropcursor: false, trailingNode: false
  }),
  ParagraphNode, FigureNode, ReferenceNode, FootnoteNode, ...TABLE_EXTENSIONS
]

export const NARRATIVE_SCHEMA: Schema = getSchema([...TEXT_EXTENSIONS])

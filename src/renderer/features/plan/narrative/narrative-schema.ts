import { getSchema, type AnyExtension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { ParagraphNode } from './paragraph-node'

/** Text, bold, italic and undo from the kit; every block of the kit is replaced by our one paragraph. */
export const TEXT_EXTENSIONS: readonly AnyExtension[] = [
  StarterKit.configure({
    paragraph: false, heading: false, bulletList: false, orderedList: false, listItem: false, listKeymap: false, blockquote: false,
    codeBlock: false, code: false, horizontalRule: false, hardBreak: false, strike: false, underline: false, link: false,
    dropcursor: false, gapcursor: false, trailingNode: false
  }),
  ParagraphNode
]

export const NARRATIVE_SCHEMA: Schema = getSchema([...TEXT_EXTENSIONS])

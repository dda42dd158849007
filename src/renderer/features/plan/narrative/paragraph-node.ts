import { Node } from '@tiptap/core'
import type { ParagraphStyle } from '@shared/narrative/paragraph-record'

const HEADING_TAGS: Partial<Record<ParagraphStyle, string>> = { heading: 'h3', subheading: 'h4' }

/**
 * The text block of a narrative part. Word-like lists are a style of the paragraph, not a tree: one block is one
 * paragraph record, so text merges by paragraph and a split or merge of lists never moves an id.
 */
export const ParagraphNode = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  addAttributes() {
    return {
      id: { default: '', rendered: false, keepOnSplit: true },
      style: { default: 'body' satisfies ParagraphStyle, rendered: false, keepOnSplit: true },
      level: { default: 1, rendered: false, keepOnSplit: true },
      look: { default: 'path', rendered: false, keepOnSplit: true }
    }
  },
  parseHTML() {
    return [{ tag: 'p' }]
  },
  renderHTML({ node }) {
    const style = node.attrs['style'] as ParagraphStyle
    const { id, level, look } = node.attrs
    return [HEADING_TAGS[style] ?? 'p', { 'data-style': style, 'data-id': String(id), 'data-level': String(level), 'data-look': String(look) }, 0]
  }
})

import { Node } from '@tiptap/core'
import { PARAGRAPH_STYLES, type ParagraphStyle } from '@shared/narrative/paragraph-record'

const HEADING_TAG = 'h3'

/**
 * The only block of a narrative part. Word-like lists are a style of the paragraph, not a tree: one block is one
 * paragraph record, so text merges by paragraph and a split or merge of lists never moves an id.
 */
export const ParagraphNode = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  defining: true,
  addAttributes() {
    return {
      id: { default: '', rendered: false, keepOnSplit: true },
      style: { default: 'body' satisfies ParagraphStyle, rendered: false, keepOnSplit: true, parseHTML: styleOfElement }
    }
  },
  parseHTML() {
    return [{ tag: 'p' }, { tag: HEADING_TAG }]
  },
  renderHTML({ node }) {
    const style = String(node.attrs['style'])
    return [style === 'heading' ? HEADING_TAG : 'p', { 'data-style': style, 'data-id': String(node.attrs['id']) }, 0]
  }
})

function styleOfElement(element: HTMLElement): ParagraphStyle {
  return PARAGRAPH_STYLES.find((style) => style === element.dataset['style']) ?? 'body'
}

import { Node } from '@tiptap/core'
import { plainText, REFERENCE_SIGN, type RichText } from '@shared/kernel/rich-text'

/** A value of the plan named in the text; what it says now is drawn by its view (`live-views.ts`) and is no part of the document. */
export const ReferenceNode = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ reference: { default: null, rendered: false } }),
  renderHTML: ({ node }) => ['span', { 'data-reference': JSON.stringify(node.attrs['reference']) }, REFERENCE_SIGN],
  renderText: () => REFERENCE_SIGN
})

/** The mark of a footnote; its text is edited beside it. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  marks: '',
  addAttributes: () => ({ note: { default: [], rendered: false } }),
  renderHTML: ({ node }) => ['sup', { 'data-note': JSON.stringify(node.attrs['note']), title: plainText(node.attrs['note'] as RichText) }, '*'],
  renderText: () => ''
})

/** A picture with its caption below; the picture is a record of its own. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'block',
  content: '(text | reference)*',
  isolating: true,
  defining: true,
  addAttributes: () => ({ id: { default: '', rendered: false }, figure: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['figure', { 'data-figure': String(node.attrs['figure']), 'data-id': String(node.attrs['id']) }, ['figcaption', 0]]
})

import type { Node, Schema } from '@tiptap/pm/model'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'
import { LIST_LOOKS, newParagraph, PARAGRAPH_STYLES, type ListLook, type ParagraphStyle } from '@shared/narrative/paragraph-record'
import { inlineNodes, runsOf } from './inline-doc'
import { tableNode, tableOf } from './table-doc'

/** A ProseMirror block for one paragraph of the record; empty and equal neighbouring runs disappear. */
export function nodeOf(schema: Schema, paragraph: EditorParagraph): Node {
  const { id, style, level, look, content, table, figure } = paragraph
  if (style === 'table' && table !== null) {
    return schema.node('tableBlock', { id }, [schema.node('tableCaption', null, inlineNodes(schema, content, false)), tableNode(schema, table)])
  }
  if (style === 'figure') return schema.node('figure', { id, figure }, inlineNodes(schema, content, false))
  return schema.node('paragraph', { id, style, level, look }, inlineNodes(schema, content, true))
}

/** The whole part as a ProseMirror document. `emptyId` names the blank paragraph of a part nobody has written yet. */
export function docOf(schema: Schema, paragraphs: readonly EditorParagraph[], emptyId: string): Node {
  const shown = paragraphs.length > 0 ? paragraphs : [{ id: emptyId, ...newParagraph({}) }]
  return schema.node('doc', null, shown.map((paragraph) => nodeOf(schema, paragraph)))
}

/** What the document says, paragraph by paragraph. A part that holds one blank paragraph holds nothing. */
export function paragraphsOf(doc: Node): readonly EditorParagraph[] {
  if (isBlank(doc)) return []
  return doc.children.map(paragraphOf)
}

/** Nodes never change: what was read once need not be read again, so a save costs what was typed and not what is there. */
const readBefore = new WeakMap<Node, EditorParagraph>()

export function paragraphOf(node: Node): EditorParagraph {
  const known = readBefore.get(node)
  if (known !== undefined) return known
  const paragraph = readParagraph(node)
  readBefore.set(node, paragraph)
  return paragraph
}

function readParagraph(node: Node): EditorParagraph {
  const id = String(node.attrs['id'])
  if (node.type.name === 'tableBlock') {
    const [caption, table] = node.children
    return {
      id, ...newParagraph({ style: 'table', content: caption === undefined ? [] : runsOf(caption), table: table === undefined ? null : tableOf(table) })
    }
  }
  const content = runsOf(node)
  if (node.type.name === 'figure') return { id, ...newParagraph({ style: 'figure', content, figure: String(node.attrs['figure']) }) }
  return { id, ...newParagraph({ style: styleOf(node), level: levelOf(node), look: lookOf(node), content }) }
}

function isBlank(doc: Node): boolean {
  const only = doc.firstChild
  return doc.childCount === 1 && only !== null && only.type.name === 'paragraph' && only.content.size === 0 && styleOf(only) === 'body'
}

/** The style of a text block; tables and figures have nodes of their own. */
export function styleOf(node: Node): ParagraphStyle {
  return PARAGRAPH_STYLES.find((style) => style === node.attrs['style'] && style !== 'table' && style !== 'figure') ?? 'body'
}

export function levelOf(node: Node): number {
  const level: unknown = node.attrs['level']
  return level === 2 || level === 3 ? level : 1
}

export function lookOf(node: Node): ListLook {
  return LIST_LOOKS.find((look) => look === node.attrs['look']) ?? 'path'
}

import type { Mark, Node, Schema } from '@tiptap/pm/model'
import type { RichText, TextRun } from '@shared/kernel/rich-text'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'
import { PARAGRAPH_STYLES, type ParagraphStyle } from '@shared/narrative/paragraph-record'

/** A ProseMirror node for one paragraph of the record; empty and equal neighbouring runs disappear. */
export function nodeOf(schema: Schema, paragraph: EditorParagraph): Node {
  const texts = tidyRuns(paragraph.content).map((run) => schema.text(run.t, marksOf(schema, run)))
  return schema.node('paragraph', { id: paragraph.id, style: paragraph.style }, texts)
}

/** The whole part as a ProseMirror document. `emptyId` names the blank paragraph of a part nobody has written yet. */
export function docOf(schema: Schema, paragraphs: readonly EditorParagraph[], emptyId: string): Node {
  const shown = paragraphs.length > 0 ? paragraphs : [{ id: emptyId, style: 'body' as const, content: [] }]
  return schema.node('doc', null, shown.map((paragraph) => nodeOf(schema, paragraph)))
}

/** What the document says, paragraph by paragraph. A part that holds one blank paragraph holds nothing. */
export function paragraphsOf(doc: Node): readonly EditorParagraph[] {
  if (isBlank(doc)) return []
  return doc.children.map(paragraphOf)
}

export function paragraphOf(node: Node): EditorParagraph {
  return { id: String(node.attrs['id']), style: styleOf(node), content: tidyRuns(node.children.map(runOf)) }
}

/** Joins neighbours with the same marks and drops empty runs, so that equal text is equal data. */
export function tidyRuns(content: RichText): RichText {
  const tidy: TextRun[] = []
  for (const run of content) {
    const last = tidy.at(-1)
    if (run.t === '') continue
    if (last !== undefined && last.b === run.b && last.i === run.i) tidy[tidy.length - 1] = { ...last, t: last.t + run.t }
    else tidy.push(run)
  }
  return tidy
}

function isBlank(doc: Node): boolean {
  const only = doc.firstChild
  return doc.childCount === 1 && only !== null && only.content.size === 0 && styleOf(only) === 'body'
}

function styleOf(node: Node): ParagraphStyle {
  return PARAGRAPH_STYLES.find((style) => style === node.attrs['style']) ?? 'body'
}

function runOf(node: Node): TextRun {
  const names = node.marks.map((mark) => mark.type.name)
  return {
    t: node.text ?? '',
    ...(names.includes('bold') ? { b: true as const } : {}),
    ...(names.includes('italic') ? { i: true as const } : {})
  }
}

function marksOf(schema: Schema, run: TextRun): readonly Mark[] {
  const marks: Mark[] = []
  if (run.b === true) marks.push(schema.mark('bold'))
  if (run.i === true) marks.push(schema.mark('italic'))
  return marks
}

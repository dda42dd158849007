import type { Mark, Node, Schema } from '@tiptap/pm/model'
import { liveReferenceSchema, textRunSchema, type RichText, type TextRun } from '@shared/kernel/rich-text'

const noteSchema = textRunSchema.shape.note.unwrap()

/** Runs as inline nodes; where no footnote may stand (captions) it is left out. */
export function inlineNodes(schema: Schema, content: RichText, withNotes: boolean): Node[] {
  return tidyRuns(content).flatMap((run): Node[] => {
    if (run.ref !== undefined) return [schema.node('reference', { reference: run.ref }, undefined, marksOf(schema, run))]
    if (run.note !== undefined) return withNotes ? [schema.node('footnote', { note: run.note })] : []
    return [schema.text(run.t, marksOf(schema, run))]
  })
}

/** What a text block says. */
export function runsOf(block: Node): RichText {
  return tidyRuns(block.children.map(runOf))
}

/** Joins neighbours with the same marks and drops empty runs, so that equal text is equal data. */
export function tidyRuns(content: RichText): RichText {
  const tidy: TextRun[] = []
  for (const run of content) {
    const last = tidy.at(-1)
    if (!isText(run)) tidy.push(run)
    else if (run.t === '') continue
    else if (last !== undefined && isText(last) && last.b === run.b && last.i === run.i) tidy[tidy.length - 1] = { ...last, t: last.t + run.t }
    else tidy.push(run)
  }
  return tidy
}

export function isText(run: TextRun): boolean {
  return run.ref === undefined && run.note === undefined
}

function runOf(node: Node): TextRun {
  const names = node.marks.map((mark) => mark.type.name)
  const look = { ...(names.includes('bold') ? { b: true as const } : {}), ...(names.includes('italic') ? { i: true as const } : {}) }
  if (node.type.name === 'reference') {
    const ref = liveReferenceSchema.safeParse(node.attrs['reference'])
    return ref.success ? { t: '', ...look, ref: ref.data } : { t: '' }
  }
  if (node.type.name === 'footnote') {
    const note = noteSchema.safeParse(node.attrs['note'])
    return { t: '', note: note.success ? note.data : [] }
  }
  return { t: node.text ?? '', ...look }
}

function marksOf(schema: Schema, run: TextRun): readonly Mark[] {
  const marks: Mark[] = []
  if (run.b === true) marks.push(schema.mark('bold'))
  if (run.i === true) marks.push(schema.mark('italic'))
  return marks
}

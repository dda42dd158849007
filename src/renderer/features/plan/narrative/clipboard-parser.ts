import { DOMParser, Fragment, Slice, type Schema } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { TextSelection } from '@tiptap/pm/state'
import { newParagraph } from '@shared/narrative/paragraph-record'
import { repairThai } from '@shared/kernel/thai-text'
import { nodeOf } from './paragraph-doc'
import { pastedParagraphs } from './pasted-paragraphs'

/** Reads whatever HTML lies on the clipboard as our flat paragraphs; ids come from the id plugin. */
class FlatClipboardParser extends DOMParser {
  override parseSlice(dom: Node): Slice {
    const body = dom instanceof Element ? dom : wrapped(dom)
    const nodes = pastedParagraphs(body).map(({ style, content }) =>
      nodeOf(this.schema, { id: '', ...newParagraph({ style, content: content.map((run) => ({ ...run, t: repairThai(run.t) })) }) })
    )
    return Slice.maxOpen(Fragment.from(nodes))
  }
}

export function clipboardParser(schema: Schema): DOMParser {
  return new FlatClipboardParser(schema, DOMParser.fromSchema(schema).rules)
}

/** Pasting on a blank paragraph keeps the style of the first pasted one; elsewhere the first runs into the text at the caret. */
export function pasteOnBlank(view: EditorView, slice: Slice): boolean {
  const { $from, empty } = view.state.selection
  const first = slice.content.firstChild
  if (!empty || $from.parent.content.size > 0 || first === null || first.type !== $from.parent.type) return false
  const tr = view.state.tr.replaceWith($from.before(), $from.after(), slice.content)
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map($from.after())), -1))
  view.dispatch(tr.scrollIntoView().setMeta('paste', true))
  return true
}

function wrapped(dom: Node): Element {
  const holder = document.createElement('div')
  holder.append(dom.cloneNode(true))
  return holder
}

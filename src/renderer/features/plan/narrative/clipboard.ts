import { DOMParser, Fragment, Slice, type Node, type ParseOptions, type Schema } from '@tiptap/pm/model'
import type { EditorProps, EditorView } from '@tiptap/pm/view'
import { TextSelection } from '@tiptap/pm/state'
import { handlePaste as pasteIntoTable, isInTable } from '@tiptap/pm/tables'
import { newParagraph } from '@shared/narrative/paragraph-record'
import { repairThai } from '@shared/kernel/thai-text'
import { nodeOf } from './paragraph-doc'
import type { PasteHouse } from './paste-house'
import { unstyled } from './paste-marks'
import { tabbedTable } from './paste-table'
import { pastedParagraphs } from './pasted-paragraphs'
import { pictureHouse, type PastedPictureDoors } from './pasted-pictures'

/** Why a paste came in not at all, or not whole. */
export type PasteRefusal = 'tooLarge' | 'tooLargeTable'

/** Letters of HTML or text; a book of 300 pages copied in Word is about 3 million. */
const MOST_CLIPBOARD = 6_000_000

interface ClipboardDoors extends PastedPictureDoors {
  addPictures(files: readonly File[], at?: number): void
  refusePaste(why: PasteRefusal): void
}

type ClipboardProps = Pick<EditorProps, 'clipboardParser' | 'clipboardTextParser' | 'transformPastedHTML' | 'handlePaste' | 'handleDrop' | 'handleDOMEvents'>

/** How the editor takes what is pasted and dropped. */
export function clipboardProps(schema: Schema, doors: ClipboardDoors, newId: () => string): ClipboardProps {
  const house: PasteHouse = {
    ...pictureHouse(doors, newId),
    cut: () => { doors.refusePaste('tooLargeTable') }
  }
  return {
    transformPastedHTML: unstyled,
    clipboardParser: clipboardParser(schema, house),
    clipboardTextParser: (text, $context) => textSlice($context.doc.type.schema, text, house),
    handlePaste: (view, event, slice) => pasteFiles(event.clipboardData, doors, slice) || pasteInCell(view, event, slice) || pasteOnBlank(view, slice),
    handleDrop: (view, event, _slice, moved) => !moved && takeFiles(event.dataTransfer, doors, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
    handleDOMEvents: {
      paste(_view, event) {
        const size = (type: string): number => event.clipboardData?.getData(type).length ?? 0
        if (size('text/html') <= MOST_CLIPBOARD && size('text/plain') <= MOST_CLIPBOARD) return false
        event.preventDefault()
        doors.refusePaste('tooLarge')
        return true
      }
    }
  }
}

/** Reads whatever HTML lies on the clipboard as our flat blocks; ids come from the id plugin. */
class FlatClipboardParser extends DOMParser {
  readonly #house: PasteHouse

  constructor(schema: Schema, house: PasteHouse) {
    super(schema, DOMParser.fromSchema(schema).rules)
    this.#house = house
  }

  /** Nodes of one schema fit into no document of another, so they are made with that of the place they go to. */
  override parseSlice(dom: globalThis.Node, { context }: ParseOptions = {}): Slice {
    const body = dom instanceof Element ? dom : wrapped(dom)
    const schema = context?.doc.type.schema ?? this.schema
    return sliceOf(pastedParagraphs(body, this.#house).map((paragraph) => nodeOf(schema, { id: '', ...paragraph })))
  }
}

export function clipboardParser(schema: Schema, house: PasteHouse): DOMParser {
  return new FlatClipboardParser(schema, house)
}

/** Text at either end runs into the text at the caret; tables and pictures stay whole. */
function sliceOf(nodes: readonly Node[]): Slice {
  const open = (node: Node | undefined): number => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.from([...nodes]), open(nodes[0]), open(nodes.at(-1)))
}

function textSlice(schema: Schema, text: string, house: PasteHouse): Slice {
  const table = tabbedTable(text, house)
  if (table !== undefined) return sliceOf([nodeOf(schema, { id: '', ...newParagraph({ style: 'table', table }) })])
  const lines = repairThai(text.replace(/\r\n?/gu, '\n')).split('\n').map((line) => line.replace(/\t/gu, ' '))
  return sliceOf(lines.filter((line, at) => line.trim() !== '' || lines.length === 1 || (at === 0 && lines.length > 1))
    .map((line) => nodeOf(schema, { id: '', ...newParagraph({ content: line === '' ? [] : [{ t: line }] }) })))
}

/** A picture copied as such; a spreadsheet also gives one of its cells, which has text beside it. */
function pasteFiles(data: DataTransfer | null, doors: ClipboardDoors, slice: Slice): boolean {
  return slice.content.size === 0 && takeFiles(data, doors)
}

function takeFiles(data: DataTransfer | null, doors: ClipboardDoors, at?: number): boolean {
  const files = [...(data?.files ?? [])]
  if (files.length > 0) doors.addPictures(files, at)
  return files.length > 0
}

/** In a cell a table fills cells, other blocks become lines; in a caption everything is one line. */
export function pasteInCell(view: EditorView, event: ClipboardEvent, slice: Slice): boolean {
  const { state } = view
  const { $from } = state.selection
  const first = slice.content.firstChild
  if (first?.type.name === 'tableBlock' && slice.content.childCount === 1 && isInTable(state)) {
    return pasteIntoTable(view, event, new Slice(Fragment.from(first.child(1)), 0, 0))
  }
  const where = $from.parent.type.name
  if (where === 'paragraph' || $from.depth === 0) return false
  const lines = slice.content.content.flatMap(textBlocks)
  if (where === 'cellLine') {
    const line = state.schema.nodes['cellLine']
    if (line === undefined) return false
    const made = lines.map((block) => line.create(null, block.content))
    view.dispatch(state.tr.replaceSelection(new Slice(Fragment.from(made), 1, 1)).scrollIntoView().setMeta('paste', true))
    return true
  }
  const words = lines.map((block) => block.textContent).join(' ')
  view.dispatch((words === '' ? state.tr.deleteSelection() : state.tr.replaceSelectionWith(state.schema.text(words), true)).setMeta('paste', true))
  return true
}

function textBlocks(node: Node): readonly Node[] {
  return node.isTextblock ? [node] : node.children.flatMap(textBlocks)
}

/** Pasting on a blank paragraph keeps the style of the first pasted one; elsewhere the first runs into the text at the caret. */
export function pasteOnBlank(view: EditorView, slice: Slice): boolean {
  const { $from, empty } = view.state.selection
  const first = slice.content.firstChild
  if (!empty || first === null || $from.parent.type.name !== 'paragraph') return false
  if ($from.parent.content.size > 0) return first.type.name !== 'paragraph' && pasteBelow(view, slice)
  const end = $from.after()
  const last = slice.content.lastChild
  const isLast = end === view.state.doc.content.size && last?.type.name !== 'paragraph'
  const blocks = isLast ? slice.content.append(Fragment.from(view.state.schema.node('paragraph'))) : slice.content
  const tr = view.state.tr.replaceWith($from.before(), end, blocks)
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(end)), -1))
  view.dispatch(tr.scrollIntoView().setMeta('paste', true))
  return true
}

/** A table or picture never tears the paragraph at the caret: it goes below. */
function pasteBelow(view: EditorView, slice: Slice): boolean {
  const { $from } = view.state.selection
  const at = $from.after(1)
  const tr = view.state.tr.insert(at, slice.content)
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + slice.content.size), -1))
  view.dispatch(tr.scrollIntoView().setMeta('paste', true))
  return true
}

function wrapped(dom: globalThis.Node): Element {
  const holder = document.createElement('div')
  holder.append(dom.cloneNode(true))
  return holder
}

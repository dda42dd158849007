import type { Editor } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { isInTable } from '@tiptap/pm/tables'
import { NodeSelection, type EditorState } from '@tiptap/pm/state'
import type { ParagraphStyle } from '@shared/narrative/paragraph-record'
import { levelOf, lookOf, styleOf } from './paragraph-doc'

/** What stands at the caret, for the toolbar and the keys. */
export interface Caret {
  /** `undefined` in a table or a caption. */
  readonly style: ParagraphStyle | undefined
  readonly level: number
  readonly look: ReturnType<typeof lookOf>
  readonly isInTable: boolean
  readonly hasHeader: boolean
  readonly isList: boolean
}

export function caretOf({ state }: Editor): Caret {
  const paragraph = paragraphAt(state)
  const table = tableAt(state.selection.$from)
  const style = paragraph === undefined ? undefined : styleOf(paragraph)
  return {
    style,
    level: paragraph === undefined ? 1 : levelOf(paragraph),
    look: paragraph === undefined ? 'path' : lookOf(paragraph),
    isInTable: isInTable(state),
    hasHeader: table?.node.attrs['header'] === true,
    isList: style === 'bullet' || style === 'number'
  }
}

/** The text block of the part that holds the caret; nothing in tables and captions. */
export function paragraphAt({ selection }: EditorState): Node | undefined {
  const { parent } = selection.$from
  return parent.type.name === 'paragraph' ? parent : undefined
}

/** The block of the part (one record) in which a position lies, and where it begins. */
export function blockAt($at: ResolvedPos): { readonly node: Node; readonly at: number } | undefined {
  if ($at.depth === 0) {
    const node = $at.nodeAfter
    return node === null ? undefined : { node, at: $at.pos }
  }
  return { node: $at.node(1), at: $at.before(1) }
}

/** The table around a position, and where it begins. */
export function tableAt($at: ResolvedPos): { readonly node: Node; readonly at: number } | undefined {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if ($at.node(depth).type.name === 'table') return { node: $at.node(depth), at: $at.before(depth) }
  }
  return undefined
}

/** A footnote, reference or picture that is selected as a whole. */
export function selectedMark({ selection }: EditorState): { readonly node: Node; readonly at: number } | undefined {
  return selection instanceof NodeSelection ? { node: selection.node, at: selection.from } : undefined
}

import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, goToNextCell, mergeCells, selectedRect, splitCell, TableMap
} from '@tiptap/pm/tables'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '@shared/narrative/text-table'
import { deleteBlock } from './block-commands'
import { tableAt } from './caret'
import { COLUMN_SHARE, widthsOf } from './table-doc'

/** What can be done with the table at the caret. */
export const TABLE_ACTIONS = [
  'rowAbove', 'rowBelow', 'columnBefore', 'columnAfter', 'deleteRow', 'deleteColumn', 'wider', 'narrower', 'header', 'merge', 'split', 'deleteTable'
] as const
export type TableAction = (typeof TABLE_ACTIONS)[number]

const WIDER = 1.25

/** Does it; `false` when it makes no sense here (merging one cell, a row beyond the limit). */
export function runTableAction(editor: Editor, action: TableAction): boolean {
  const done = perform(editor, action)
  editor.commands.focus()
  return done
}

function perform(editor: Editor, action: TableAction): boolean {
  switch (action) {
    case 'rowAbove': return rowCount(editor) < MAX_TABLE_ROWS && run(editor, addRowBefore)
    case 'rowBelow': return rowCount(editor) < MAX_TABLE_ROWS && run(editor, addRowAfter)
    case 'columnBefore': return addColumn(editor, false)
    case 'columnAfter': return addColumn(editor, true)
    case 'deleteRow': return rowCount(editor) > 1 ? run(editor, deleteRow) : deleteBlock(editor)
    case 'deleteColumn': return dropColumn(editor)
    case 'wider': return resize(editor, WIDER)
    case 'narrower': return resize(editor, 1 / WIDER)
    case 'header': return toggleHeader(editor)
    case 'merge': return run(editor, mergeCells)
    case 'split': return run(editor, splitCell)
    case 'deleteTable': return deleteBlock(editor)
  }
}

/** The next cell; behind the last one a new row, as in a word processor. */
export function nextCell(editor: Editor): boolean {
  return run(editor, goToNextCell(1)) || (rowCount(editor) < MAX_TABLE_ROWS && run(editor, addRowAfter) && run(editor, goToNextCell(1)))
}

export function previousCell(editor: Editor): boolean {
  return run(editor, goToNextCell(-1))
}

function run({ state, view }: Editor, command: Command): boolean {
  return command(state, (tr) => { view.dispatch(tr) }, view)
}

function rowCount({ state }: Editor): number {
  return tableAt(state.selection.$from)?.node.childCount ?? 0
}

/** A new column is as wide as the one beside it; the widths go into the same step of undo. */
function addColumn(editor: Editor, after: boolean): boolean {
  const table = tableAt(editor.state.selection.$from)
  if (table === undefined) return false
  const widths = widthsOf(table.node)
  if (widths.length >= MAX_TABLE_COLUMNS) return false
  const { left, right } = selectedRect(editor.state)
  const at = after ? right : left
  widths.splice(at, 0, widths[after ? right - 1 : left] ?? COLUMN_SHARE)
  return withWidths(editor, after ? addColumnAfter : addColumnBefore, table.at, widths)
}

function dropColumn(editor: Editor): boolean {
  const table = tableAt(editor.state.selection.$from)
  if (table === undefined) return false
  const { left, right } = selectedRect(editor.state)
  const widths = widthsOf(table.node)
  if (right - left >= widths.length) return deleteBlock(editor)
  widths.splice(left, right - left)
  return withWidths(editor, deleteColumn, table.at, widths)
}

function withWidths({ state, view }: Editor, command: Command, table: number, widths: readonly number[]): boolean {
  return command(state, (tr) => { view.dispatch(tr.setNodeAttribute(table, 'widths', widths)) }, view)
}

function resize(editor: Editor, by: number): boolean {
  const { state, view } = editor
  const table = tableAt(state.selection.$from)
  if (table === undefined) return false
  const { left, right } = selectedRect(state)
  const widths = widthsOf(table.node).map((width, at) => (at >= left && at < right ? Math.min(1_000, Math.max(20, Math.round(width * by))) : width))
  view.dispatch(state.tr.setNodeAttribute(table.at, 'widths', widths))
  return true
}

function toggleHeader({ state, view }: Editor): boolean {
  const table = tableAt(state.selection.$from)
  if (table === undefined) return false
  view.dispatch(state.tr.setNodeAttribute(table.at, 'header', table.node.attrs['header'] !== true))
  return true
}

/** Columns of the table at the caret; 0 outside one. */
export function columnCount({ state }: Editor): number {
  const table = tableAt(state.selection.$from)
  return table === undefined ? 0 : TableMap.get(table.node).width
}

import type { KeyboardEvent } from 'react'

/** Marks the rows and the cells of a grid that the keys below move through. */
export const GRID_ROW = 'data-grid-row'
export const GRID_COLUMN = 'data-grid-column'

type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * The manners of a spreadsheet for a table of fields: Enter and ↓ go to the same column one row down, Shift+Enter and ↑ up, ← and →
 * to the next cell once the caret stands at the edge of the text. Tab goes on as everywhere.
 */
export function onGridKey(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || target.role === 'combobox') return
  const next = destination(event, target)
  if (next === undefined) return
  event.preventDefault()
  // The field commits on this very key or on blur; it keeps the focus when it found itself unreadable.
  setTimeout(() => { if (target.getAttribute('aria-invalid') !== 'true') next.focus() })
}

function destination(event: KeyboardEvent<HTMLElement>, control: Control): HTMLElement | undefined {
  switch (event.key) {
    case 'Enter': return inColumn(event.currentTarget, control, event.shiftKey ? -1 : 1)
    case 'ArrowDown': return isAtEdge(control, 'end', true) ? inColumn(event.currentTarget, control, 1) : undefined
    case 'ArrowUp': return isAtEdge(control, 'start', true) ? inColumn(event.currentTarget, control, -1) : undefined
    case 'ArrowRight': return isAtEdge(control, 'end', false) ? inRow(control, 1) : undefined
    case 'ArrowLeft': return isAtEdge(control, 'start', false) ? inRow(control, -1) : undefined
    default: return undefined
  }
}

/** A wholly selected figure is at both edges; up and down leave a single line from anywhere. */
function isAtEdge(control: Control, edge: 'start' | 'end', isVertical: boolean): boolean {
  const { selectionStart, selectionEnd, value } = control
  if (isVertical && control instanceof HTMLInputElement) return true
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return edge === 'start' ? selectionEnd === 0 : selectionStart === value.length
}

function inColumn(grid: HTMLElement, control: Control, by: 1 | -1): HTMLElement | undefined {
  const column = control.closest(`[${GRID_COLUMN}]`)?.getAttribute(GRID_COLUMN)
  const row = control.closest(`[${GRID_ROW}]`)
  const rows = [...grid.querySelectorAll(`[${GRID_ROW}]`)]
  const cell = row === null ? undefined : rows[rows.indexOf(row) + by]?.querySelector(`[${GRID_COLUMN}="${column ?? ''}"]`)
  return cell === null || cell === undefined ? undefined : controlIn(cell)
}

function inRow(control: Control, by: 1 | -1): HTMLElement | undefined {
  const cell = control.closest(`[${GRID_COLUMN}]`)
  const cells = [...control.closest(`[${GRID_ROW}]`)?.querySelectorAll(`[${GRID_COLUMN}]`) ?? []]
  const next = cell === null ? undefined : cells[cells.indexOf(cell) + by]
  return next === undefined ? undefined : controlIn(next)
}

function controlIn(cell: Element): HTMLElement | undefined {
  return cell.querySelector<HTMLElement>('input, textarea, [role="spinbutton"]') ?? undefined
}

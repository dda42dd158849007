import type { KeyboardEvent } from 'react'

/** Marks the cell of the new line that stands under the column of this field. */
export const NEW_LINE_CELL = 'data-new-line'

/** Enter in a cell of the budget goes to the same cell one row down (Shift+Enter: up), as in a spreadsheet; below the last line is the new one. */
export function onGridKey(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const place = target.closest('[data-field^="budgetLine:"]')
  const field = place?.getAttribute('data-field')?.split(':').at(-1)
  if (place === null || field === undefined) return
  const column = [...event.currentTarget.querySelectorAll(`[data-field^="budgetLine:"][data-field$=":${field}"], [${NEW_LINE_CELL}="${field}"]`)]
  const next = column[column.indexOf(place) + (event.shiftKey ? -1 : 1)]
  // The field commits on this very key; it keeps the focus when it found itself unreadable.
  setTimeout(() => {
    if (target.getAttribute('aria-invalid') === 'true') showReason(target)
    else next?.querySelector<HTMLElement>('input, textarea')?.focus()
  })
}

/** Brings the row with what is said under its cell out from under the sum at the foot. */
export function showReason(cell: HTMLElement): void {
  cell.closest('.budget-line, .new-line')?.scrollIntoView({ block: 'nearest' })
}

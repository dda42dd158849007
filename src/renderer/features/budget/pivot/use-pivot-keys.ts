import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { meantKey } from '@renderer/ui/meant-key'
import type { PivotGridProps } from './pivot-grid'
import { withToggled } from './pivot-view'

/** A cell by its row, the whole being the last, and its column, the names being 0. */
export interface PivotCell {
  readonly row: number
  readonly column: number
}

export interface PivotKeys {
  /** Where Tab comes to. */
  readonly at: PivotCell
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

const PAGE = 10

/** The manners of a tree of cells: arrows walk, on a name ← and → fold, open, and go to the parent; Enter opens what a cell stands for. */
export function usePivotKeys(props: PivotGridProps, pane: RefObject<HTMLElement | null>, show: (row: number) => void): PivotKeys {
  const { tree, lines, view, onView, onOpen, onCopy } = props
  const [held, setAt] = useState<PivotCell>({ row: 0, column: 0 })
  const last: PivotCell = { row: lines.length, column: tree.columns.length + 2 }
  const at = { row: Math.min(held.row, last.row), column: Math.min(held.column, last.column) }
  const focus = useFocusCell(pane)
  const go = (cell: PivotCell): void => {
    const to = { row: clamp(cell.row, last.row), column: clamp(cell.column, last.column) }
    setAt(to)
    show(to.row)
    focus(to)
  }
  const open = ({ row, column }: PivotCell): void => {
    const line = lines[row]
    if (column === 0 && line !== undefined && line.node.children.length > 0) onView(withToggled(view, line.node.path))
    else if (column < last.column) onOpen(line?.node.path ?? [], tree.columns[column - 1] ?? null)
  }
  /** ← and → on a name; anywhere else they walk. */
  const fold = ({ row, column }: PivotCell, isRight: boolean): void => {
    const line = lines[row]
    const isParent = line !== undefined && line.node.children.length > 0
    if (column > 0 || line === undefined) go({ row, column: column + (isRight ? 1 : -1) })
    else if (isParent && line.isOpen !== isRight) onView(withToggled(view, line.node.path))
    else if (isRight) go({ row, column: 1 })
    else if (line.depth > 0) go({ row: lines.findLastIndex(({ depth }, place) => place < row && depth < line.depth), column: 0 })
  }
  const act = (event: KeyboardEvent, cell: PivotCell): boolean => {
    const isCtrl = event.ctrlKey || event.metaKey
    if (isCtrl && meantKey(event) === 'c') onCopy()
    else if (event.altKey || event.shiftKey) return false
    else if (event.key === 'Enter' || event.key === ' ') open(cell)
    else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !isCtrl) fold(cell, event.key === 'ArrowRight')
    else {
      const to = walked(event.key, isCtrl, cell, last)
      if (to === undefined) return false
      go(to)
    }
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target)
    if (cell === undefined || !act(event, cell)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target)
    if (cell === undefined || !(event.target instanceof Element)) return
    setAt(cell)
    const isOpenable = event.target.closest('[data-open]') !== null || (cell.column === 0 && (lines[cell.row]?.node.children.length ?? 0) > 0)
    if (isOpenable) open(cell)
  }
  const onFocus = (event: FocusEvent): void => {
    const cell = cellOf(event.target)
    if (cell !== undefined) setAt(cell)
  }
  return { at, onKeyDown, onClick, onFocus }
}

function walked(key: string, isCtrl: boolean, { row, column }: PivotCell, last: PivotCell): PivotCell | undefined {
  switch (key) {
    case 'ArrowDown': return { row: isCtrl ? last.row : row + 1, column }
    case 'ArrowUp': return { row: isCtrl ? 0 : row - 1, column }
    case 'ArrowRight': return { row, column: last.column }
    case 'ArrowLeft': return { row, column: 0 }
    case 'PageDown': return { row: row + PAGE, column }
    case 'PageUp': return { row: row - PAGE, column }
    case 'Home': return { row: isCtrl ? 0 : row, column: 0 }
    case 'End': return { row: isCtrl ? last.row : row, column: last.column }
    default: return undefined
  }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}

function cellOf(target: EventTarget): PivotCell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('tr[data-row]')
  return cell === null || row === null || row === undefined ? undefined : { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) }
}

/** Gives the keyboard to a cell as soon as its row is drawn. */
function useFocusCell(pane: RefObject<HTMLElement | null>): (cell: PivotCell) => void {
  const wanted = useRef<PivotCell | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const { row, column } = wanted.current
    const cell = pane.current?.querySelector<HTMLElement>(`tr[data-row="${String(row)}"] > [data-column="${String(column)}"]`)
    if (cell === null || cell === undefined) return
    wanted.current = null
    cell.focus({ preventScroll: true })
    intoSight(cell, pane.current)
    // The pane itself may stand half below the window.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return (cell) => { wanted.current = cell }
}

/** Sideways only what the names cover counts; up and down the list has scrolled by itself. */
function intoSight(cell: HTMLElement, pane: HTMLElement | null): void {
  if (pane === null) return
  const [box, frame] = [cell.getBoundingClientRect(), pane.getBoundingClientRect()]
  const names = cell.dataset['column'] === '0' ? 0 : pane.querySelector<HTMLElement>('thead .pivot-names')?.offsetWidth ?? 0
  const left = frame.left + names
  const right = frame.left + pane.clientWidth
  if (box.left < left) pane.scrollBy({ left: box.left - left })
  else if (box.right > right) pane.scrollBy({ left: box.right - right })
}

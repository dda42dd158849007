import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { BudgetLine } from '@shared/budget/budget-line-record'
import { fieldOfPart } from '@shared/budget/line-parts'
import { useFieldFocus } from '@renderer/fields/field-focus'
import type { CellId, GridHandle } from '@renderer/ui/grid/grid-types'
import { columnOfField, setHolding, type ColumnSet } from './column-sets'
import type { BudgetEdits } from './use-budget-edits'

export interface GridPlace {
  readonly handle: RefObject<GridHandle | null>
  readonly onActive: (cell: CellId) => void
  /** The line of the active cell. */
  readonly active: string | null
  /** Its column; empty before any was active. */
  readonly column: string
  /** Shows another set of columns; the line that was active stays in sight. */
  readonly open: (set: ColumnSet) => void
}

/** Ties the active cell to the inspector, and links that name a line to its cell, in the set of columns that holds it. */
export function useGridPlace({ lineIdOf, rowIdOf, inserted, settle }: BudgetEdits, lines: readonly BudgetLine[], set: ColumnSet, setSet: (set: ColumnSet) => void): GridPlace {
  const { target, jumps, isLook, select } = useFieldFocus()
  const handle = useRef<GridHandle>(null)
  const [row, setRow] = useState<string | null>(null)
  const [column, setColumn] = useState('')
  const onActive = useCallback((cell: CellId) => {
    setRow(cell.row)
    setColumn(cell.column)
    void settle(cell.row)
    const record = lineIdOf(cell.row)
    if (record !== cell.row || !record.startsWith('new-')) select({ kind: 'budgetLine', record, field: fieldOfPart(cell.column) ?? 'item' })
  }, [lineIdOf, select, settle])
  const done = useRef(0)
  const line = target?.kind === 'budgetLine' ? lines.find(({ id }) => id === target.record) : undefined
  const field = target?.field ?? ''
  const holding = setHolding(field, set)
  useEffect(() => {
    if (line === undefined || holding === undefined || jumps === 0 || jumps === done.current) return
    if (holding !== set) {
      setSet(holding)
      return
    }
    done.current = jumps
    handle.current?.showCell({ row: rowIdOf(line.id), column: columnOfField(field, set, line) }, !isLook)
  }, [line, field, holding, set, setSet, jumps, isLook, rowIdOf])
  const gone = useRef<string | null>(null)
  useEffect(() => {
    if (inserted === null || gone.current === inserted || !lines.some(({ id }) => id === inserted)) return
    gone.current = inserted
    handle.current?.showCell({ row: inserted, column: 'item' }, true)
  }, [inserted, lines])
  const stays = useRef<string | null>(null)
  const open = useCallback((next: ColumnSet) => {
    stays.current = row
    setSet(next)
  }, [row, setSet])
  useEffect(() => {
    if (stays.current !== null) handle.current?.showCell({ row: stays.current, column: 'item' }, false)
    stays.current = null
  }, [set])
  return { handle, onActive, active: row === null ? null : lineIdOf(row), column, open }
}

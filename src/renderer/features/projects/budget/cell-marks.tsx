import { AlertTriangle, History, MessageSquareText, Sigma } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { isAdding } from '@shared/budget/step-totals'
import { useFieldFocus } from '@renderer/fields/field-focus'
import type { FieldTarget } from '@renderer/fields/field-target'
import { usePlanFields } from '@renderer/fields/plan-fields'
import type { CellMarks } from '@renderer/ui/grid/grid-row'
import { useNumerals, useT } from '@renderer/ui/language'
import { stepOfColumn } from './step-cells'
import type { StepSheet } from './step-sheet'

/** How many entries a step of a line is made of, where it is more than one: nobody takes a sum or the latest of several for a single figure. */
export function useStepMarks(sheet: StepSheet, lineIdOf: (row: string) => string): CellMarks {
  const t = useT()
  const formats = useNumerals()
  return useCallback((row: string, column: string): ReactNode => {
    const step = stepOfColumn(column)
    const entries = step === undefined ? 0 : sheet.cellOf(lineIdOf(row), step).entries.length
    if (step === undefined || entries < 2) return null
    const words = t(isAdding(step) ? 'budget.steps.mark.sum' : 'budget.steps.mark.latest', { count: formats.count(entries) })
    const Sign = isAdding(step) ? Sigma : History
    return <span role="img" className="step-count" title={words} aria-label={words}><Sign size={13} aria-hidden />{formats.count(entries)}</span>
  }, [sheet, lineIdOf, t, formats])
}

/** Marks in a cell: open comments (press to read them beside) and an open conflict; nearly every cell has none. */
export function useCellMarks(lineIdOf: (row: string) => string): CellMarks {
  const { commentsOn, conflictOn } = usePlanFields()
  return useCallback((row: string, column: string): ReactNode => {
    // A plan of months or years carries its marks on its sum, not on each of its cells.
    if (column.includes('.')) return null
    const target = { kind: 'budgetLine', record: lineIdOf(row), field: column }
    const open = commentsOn(target).filter(({ fields }) => fields.state === 'open').length
    const conflict = conflictOn(target)
    if (open === 0 && conflict === undefined) return null
    return <Marks target={target} open={open} conflict={conflict?.id} />
  }, [lineIdOf, commentsOn, conflictOn])
}

function Marks({ target, open, conflict }: { readonly target: FieldTarget; readonly open: number; readonly conflict: string | undefined }) {
  const t = useT()
  const formats = useNumerals()
  const { select } = useFieldFocus()
  const { openConflict } = usePlanFields()
  return (
    <span className="budget-marks">
      {open > 0 && (
        <AriaButton className="field-mark field-mark-comment" aria-label={t('workspace.comment.count', { count: formats.count(open) })} onPress={() => { select(target) }}>
          <MessageSquareText size={15} aria-hidden />
          {formats.count(open)}
        </AriaButton>
      )}
      {conflict !== undefined && (
        <AriaButton className="field-mark budget-conflict" aria-label={t('workspace.field.conflict')} onPress={() => { openConflict?.(conflict) }}>
          <AlertTriangle size={15} aria-hidden />
        </AriaButton>
      )}
    </span>
  )
}

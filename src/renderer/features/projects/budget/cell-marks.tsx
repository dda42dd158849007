import { AlertTriangle, MessageSquareText } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useFieldFocus } from '@renderer/fields/field-focus'
import type { FieldTarget } from '@renderer/fields/field-target'
import { usePlanFields } from '@renderer/fields/plan-fields'
import type { CellMarks } from '@renderer/ui/grid/grid-row'
import { useNumerals, useT } from '@renderer/ui/language'

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

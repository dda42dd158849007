import { takeBaseline } from '@shared/kpi/take-baseline'
import type { Kpi } from '@shared/kpi/kpi-record'
import { proposedBaseline, type EarlierFigures, type YearFigure } from '@shared/plan/earlier-figures'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand, useUndoToast } from '@renderer/fields/use-command'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'

const PARTS = ['baseline', 'target', 'actual'] as const

export interface EarlierLineProps {
  readonly kpi: Kpi
  readonly figures: EarlierFigures
}

/** What last period's plan said of the indicator, and one press to begin from there; nothing is taken over by itself. */
export function EarlierLine({ kpi, figures }: EarlierLineProps) {
  const t = useT()
  const { decimal, year } = useNumerals()
  const { canEdit } = usePlanFields()
  const { jump } = useFieldFocus()
  const { run, refused } = useCommand()
  const undoToast = useUndoToast()
  const inYear = ({ value, year: of }: YearFigure): string => (
    of === 0 ? decimal(value) : t('direction.earlier.inYear', { value: decimal(value), year: year(of) })
  )
  const proposed = proposedBaseline(figures)
  const take = async ({ value, year: of }: YearFigure): Promise<void> => {
    const taken = await run(takeBaseline, { kpi: kpi.id, value, year: of })
    if (!taken.ok) return
    undoToast(takeBaseline.name, t('direction.earlier.taken'))
    jump({ kind: 'kpi', record: kpi.id, field: 'baseline' })
  }
  return (
    <div className="kpi-earlier">
      <span className="kpi-earlier-name">{t('direction.earlier.plan')}</span>
      {PARTS.map((part) => {
        const figure = figures[part]
        return figure !== null && <span key={part} className="num">{t(`direction.earlier.${part}`, { figure: inYear(figure) })}</span>
      })}
      {canEdit && kpi.fields.baseline === '' && proposed !== undefined && (
        <Button dense onPress={() => { void take(proposed.figure) }}>{t(`direction.earlier.take.${proposed.from}`, { value: decimal(proposed.figure.value) })}</Button>
      )}
      {refused !== null && <PlanErrorNotice error={refused} />}
    </div>
  )
}

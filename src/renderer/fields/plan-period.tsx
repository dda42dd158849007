import { MAX_PLAN_YEARS } from '@shared/plan/create-plan'
import { Select, type Option } from '@renderer/ui/select'
import { useNumerals, useT } from '@renderer/ui/language'
import './enrol-form.css'

/** The current round of strategic plans (B.E.). */
export const CURRENT_ROUND = { startYear: 2571, endYear: 2575 }
const FIRST_YEAR = 2566
const LAST_YEAR = 2580

export interface Period {
  readonly startYear: number
  readonly endYear: number
}

export interface PlanPeriodProps {
  readonly period: Period
  readonly onChange: (period: Period) => void
  /** A plan of one fiscal year: only that year is asked. */
  readonly oneYear?: boolean | undefined
}

/** First and last fiscal year of a plan; the last follows the first, so that no impossible period can be chosen. */
export function PlanPeriod({ period, onChange, oneYear = false }: PlanPeriodProps) {
  const t = useT()
  const { year } = useNumerals()
  const asOption = (value: number): Option => ({ id: String(value), label: year(value) })
  const starts = range(FIRST_YEAR, LAST_YEAR).map(asOption)
  const ends = range(period.startYear, period.startYear + MAX_PLAN_YEARS - 1).map(asOption)
  const setStart = (id: string): void => {
    const length = period.endYear - period.startYear
    onChange({ startYear: Number(id), endYear: Number(id) + length })
  }
  return (
    <div className="plan-period">
      <Select label={t(oneYear ? 'structure.new.year' : 'shell.firstRun.startYear')} options={starts} value={String(period.startYear)} onChange={setStart} />
      {!oneYear && <Select
        label={t('shell.firstRun.endYear')}
        options={ends}
        value={String(period.endYear)}
        onChange={(id) => { onChange({ ...period, endYear: Number(id) }) }}
      />}
    </div>
  )
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

import { setActivityMonth } from '@shared/activity/activity-commands'
import type { ActivityYear } from '@shared/activity/activity-record'
import { monthState, quarterFigures, sumGiven, type MonthState } from '@shared/activity/progress'
import { fiscalMonth } from '@shared/activity/span'
import type { FiscalYear } from '@shared/kernel/calendar'
import { readFigure } from '@shared/project/proposal-commands'
import { useState } from 'react'
import { FieldPlace } from '@renderer/fields/field-place'
import { seenOf } from '@renderer/fields/field-target'
import { GRID_COLUMN, GRID_ROW } from '@renderer/fields/grid-keys'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useStore } from '@renderer/live/store-context'
import { FigureField } from '@renderer/ui/figure-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import type { Reorder } from '@renderer/ui/reorder'
import { GanttTrack } from './gantt-track'
import { MONTHS, useMonthWords } from './month-words'
import type { ActivityView } from './use-activities'

interface GanttRowsProps {
  readonly view: ActivityView
  readonly year: FiscalYear
  /** The running month as `YYYY-MM`. */
  readonly thisMonth: string
  readonly reorder: Reorder
}

/** One activity: its bar, and under it what it plans and what it reached month by month. */
export function GanttRows({ view, year, thisMonth, reorder }: GanttRowsProps) {
  const t = useT()
  const { activity } = view
  const { title, unit } = activity.fields
  const record = view.years.find(({ fields }) => fields.fiscalYear === year)
  const rows = { view, year, thisMonth, record }
  return (
    <tbody {...reorder.rowProps(activity.id)} className="gantt-activity">
      <tr className="gantt-bar-row">
        <th scope="rowgroup" rowSpan={3} className="gantt-name">
          <span className="gantt-title">{title}</span>
          {unit !== '' && <span className="gantt-unit">{t('activity.inUnit', { unit })}</span>}
        </th>
        <td className="gantt-side" />
        <td colSpan={17} className="gantt-track-cell"><GanttTrack activity={activity} year={year} /></td>
      </tr>
      <FigureRow {...rows} field="plan" />
      <FigureRow {...rows} field="result" />
    </tbody>
  )
}

interface FigureRowProps extends Omit<GanttRowsProps, 'reorder'> {
  readonly record: ActivityYear | undefined
  readonly field: 'plan' | 'result'
}

function FigureRow(props: FigureRowProps) {
  const { view, year, record, field, thisMonth } = props
  const t = useT()
  const formats = useNumerals()
  const months = record?.fields[field] ?? []
  const sums = quarterFigures(months)
  const stateOf = (month: number): MonthState => {
    if (field === 'plan') return 'open'
    return monthState(record?.fields.plan[month - 1] ?? '', months[month - 1] ?? '', fiscalMonth(year, month) < thisMonth)
  }
  return (
    <tr className={`gantt-figures gantt-${field}`} {...{ [GRID_ROW]: `${view.activity.id}/${field}` }}>
      <th scope="row" className="gantt-side">
        <FieldPlace target={{ kind: 'activityYear', record: record?.id ?? `${view.activity.id}/${String(year)}`, field }} compact>{t(`activity.${field}`)}</FieldPlace>
      </th>
      {MONTHS.map((month) => [
        <td key={month} className="gantt-month" {...{ [GRID_COLUMN]: String(month) }}>
          <MonthCell {...props} month={month} months={months} state={stateOf(month)} />
        </td>,
        month % 3 === 0 && <td key={`sum${String(month)}`} className="num gantt-sum">{formats.decimal(sums[month / 3 - 1] ?? '')}</td>
      ])}
      <td className="num gantt-sum">{formats.decimal(sumGiven(months))}</td>
    </tr>
  )
}

const SIGNS: Readonly<Record<MonthState, string>> = { open: '', reached: '✓', short: '▼', silent: '!' }

interface MonthCellProps extends FigureRowProps {
  readonly month: number
  readonly months: readonly string[]
  readonly state: MonthState
}

function MonthCell({ view, year, record, field, month, months, state }: MonthCellProps) {
  const t = useT()
  const formats = useNumerals()
  const store = useStore()
  const { canEdit, canTellResults } = usePlanFields()
  const isReadOnly = field === 'result' ? !canTellResults : !canEdit
  const { long } = useMonthWords(year)
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const value = months[month - 1] ?? ''
  const label = t('activity.cell', { kind: t(`activity.${field}`), name: view.activity.fields.title, month: long(month) })
  const parse = (typed: string): ReturnType<Parameters<typeof FigureField<string>>[0]['parse']> => {
    const read = readFigure(typed)
    return read.ok ? read : { ok: false, error: errorWords(t, read.error).what }
  }
  const save = async (typed: string): Promise<void> => {
    const target = { kind: 'activityYear', record: record?.id ?? '', field }
    const args = { activity: view.activity.id, fiscalYear: year, month, field, value: typed }
    const saved = await (record === undefined ? store.runCommand(setActivityMonth, args) : store.runCommand(setActivityMonth, args, seenOf(target, [...months])))
    setRefused(saved.ok ? undefined : errorWords(t, saved.error).what)
  }
  return (
    <div className="gantt-cell" data-state={state} data-readonly={isReadOnly || undefined}>
      <FigureField<string>
        aria-label={state === 'open' ? label : `${label} · ${t(`activity.state.${state}`)}`}
        value={value} format={formats.decimal} formatEdit={formats.digits} parse={parse} onCommit={save} isReadOnly={isReadOnly} error={refused} bare dense
      />
      {state !== 'open' && <span className="gantt-sign" aria-hidden title={t(`activity.state.${state}`)}>{SIGNS[state]}</span>}
    </div>
  )
}

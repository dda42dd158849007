import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { fiscalMonth, visibleSpan } from '@shared/activity/span'
import { bangkokDay, MAX_YEAR_BE, MIN_YEAR_BE, type FiscalYear } from '@shared/kernel/calendar'
import { calendarYearOf } from '@shared/kernel/fiscal-months'
import type { Project } from '@shared/project/project-record'
import { now } from '@renderer/data/clock'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { onGridKey } from '@renderer/fields/grid-keys'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import type { Reorder } from '@renderer/ui/reorder'
import { GanttRows } from './gantt-rows'
import { MONTHS, QUARTERS, useMonthWords } from './month-words'
import type { ActivityView } from './use-activities'
import './gantt.css'

interface GanttProps {
  readonly project: Project
  readonly activities: readonly ActivityView[]
  readonly reorder: Reorder
}

/** The months of one fiscal year, October to September, with the sum of each quarter (brief §2.3); other years by turning over. */
export function Gantt({ project, activities, reorder }: GanttProps) {
  const t = useT()
  const { canEdit, canTellResults } = usePlanFields()
  const [year, setYear] = useShownYear(project, activities)
  const thisMonth = bangkokDay(now()).slice(0, 7)
  return (
    <div className="gantt">
      <YearSwitch year={year} setYear={setYear} activities={activities} />
      <div className="gantt-scroll">
        <table className="gantt-table" onKeyDown={onGridKey}>
          <caption className="ui-hidden">{t('activity.gantt', { year: String(year) })}</caption>
          <colgroup>
            <col className="gantt-name-column" />
            <col className="gantt-side-column" />
            {QUARTERS.flatMap((quarter) => [...quarter.map((month) => <col key={month} className="gantt-month-column" />), <col key={`sum${String(quarter[0])}`} className="gantt-sum-column" />])}
            <col className="gantt-sum-column" />
          </colgroup>
          <GanttHead year={year} thisMonth={thisMonth} />
          {activities.map((view) => <GanttRows key={view.activity.id} view={view} year={year} thisMonth={thisMonth} reorder={reorder} />)}
        </table>
      </div>
      {canEdit && <p className="gantt-help">{t('activity.help')}</p>}
      {!canEdit && canTellResults && <p className="gantt-help">{t('standing.resultsOpen')}</p>}
    </div>
  )
}

/** The year on show; a jump to a figure of another year turns to it. */
function useShownYear(project: Project, activities: readonly ActivityView[]): readonly [FiscalYear, (year: FiscalYear) => void] {
  const [year, setYear] = useState(project.fields.fiscalYear as FiscalYear)
  const { target, jumps } = useFieldFocus()
  const wanted = activities.flatMap(({ years }) => years).find(({ id }) => id === target?.record)?.fields.fiscalYear
  useEffect(() => { if (wanted !== undefined && jumps > 0) setYear(wanted as FiscalYear) }, [wanted, jumps])
  return [year, setYear]
}

interface YearSwitchProps {
  readonly year: FiscalYear
  readonly setYear: (year: FiscalYear) => void
  readonly activities: readonly ActivityView[]
}

function YearSwitch({ year, setYear, activities }: YearSwitchProps) {
  const t = useT()
  const formats = useNumerals()
  const spans = activities.map(({ activity }) => activity.fields)
  const others = spans.filter((span) => span.start !== '' && visibleSpan(span, year) === undefined).length
  return (
    <div className="gantt-years" role="group" aria-label={t('activity.year.choose')}>
      <IconButton dense icon={ChevronLeft} label={t('activity.year.before')} isDisabled={year <= MIN_YEAR_BE} onPress={() => { setYear((year - 1) as FiscalYear) }} />
      <h3 className="gantt-year" aria-live="polite">{t('activity.year.shown', { year: formats.year(year) })}</h3>
      <IconButton dense icon={ChevronRight} label={t('activity.year.after')} isDisabled={year >= MAX_YEAR_BE} onPress={() => { setYear((year + 1) as FiscalYear) }} />
      {others > 0 && <span className="gantt-elsewhere">{t('activity.year.elsewhere', { count: formats.count(others) })}</span>}
    </div>
  )
}

function GanttHead({ year, thisMonth }: { readonly year: FiscalYear; readonly thisMonth: string }) {
  const t = useT()
  const formats = useNumerals()
  const { short, long } = useMonthWords(year)
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={3} className="gantt-name">{t('domain.field.activity.title')}</th>
        <td rowSpan={3} className="gantt-side" />
        <th scope="colgroup" colSpan={4}>{t('activity.calendarYear', { year: formats.year(calendarYearOf(year, 1)) })}</th>
        <th scope="colgroup" colSpan={12}>{t('activity.calendarYear', { year: formats.year(year) })}</th>
        <th scope="col" rowSpan={3} className="gantt-sum">{t('activity.yearSum')}</th>
      </tr>
      <tr>{QUARTERS.map((_, index) => <th key={index} scope="colgroup" colSpan={4}>{t('activity.quarter', { quarter: formats.count(index + 1) })}</th>)}</tr>
      <tr>
        {MONTHS.map((month) => [
          <th key={month} scope="col" abbr={long(month)} className="gantt-month" aria-current={fiscalMonth(year, month) === thisMonth ? 'date' : undefined}>{short(month)}</th>,
          month % 3 === 0 && <th key={`sum${String(month)}`} scope="col" className="gantt-sum">{t('activity.sum')}</th>
        ])}
      </tr>
    </thead>
  )
}

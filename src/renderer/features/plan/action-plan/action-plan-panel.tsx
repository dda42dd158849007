import { Fragment, useMemo, useState } from 'react'
import { activityYearRecord } from '@shared/activity/activity-record'
import { linesByProject } from '@shared/budget/budget-amounts'
import type { Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import { quarterMoney, quarterTargets, sumQuarterMoney, type QuarterMoney, type QuarterTarget } from '@shared/project/quarter-plan'
import type { ProposalMeter } from '@shared/project/proposal-meter'
import { useOpenProject } from '@renderer/fields/open-project'
import { ProjectMeter, useProjectMeters } from '@renderer/fields/project-meter'
import { useRecords } from '@renderer/live/use-records'
import { Button } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import type { PlanView } from '../use-plan-contents'
import './action-plan.css'

interface Entry {
  readonly project: Project
  readonly money: QuarterMoney
  readonly targets: readonly QuarterTarget[]
}

interface Year {
  readonly year: number
  readonly entries: readonly Entry[]
}

/** The action plan by quarters, a table a fiscal year: the money of each project and what its activities aim at. */
export function ActionPlanPanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const formats = useNumerals()
  const years = useYears(view)
  const meterOf = useProjectMeters(view.plan.id)
  return years.map(({ year, entries }) => (
    <Panel key={year} title={t('activity.actionPlan.title', { year: formats.year(year) })} actions={<span>{t('activity.actionPlan.unit')}</span>} flush className="action-plan">
      <YearTable title={t('activity.actionPlan.title', { year: formats.year(year) })} entries={entries} meterOf={meterOf} />
    </Panel>
  ))
}

interface YearTableProps extends Pick<Year, 'entries'> {
  readonly title: string
  readonly meterOf: ReturnType<typeof useProjectMeters>
}

/** So many projects of a year stand at first, and with every press: a plan may hold thousands. */
const STEP = 100

function YearTable({ title, entries, meterOf }: YearTableProps) {
  const t = useT()
  const formats = useNumerals()
  const [most, setMost] = useState(STEP)
  const left = entries.length - most
  return (
    <>
      <div className="action-plan-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="ui-table">
          <Head />
          <tbody>
            {entries.slice(0, most).map((entry) => <EntryRows key={entry.project.id} entry={entry} meter={meterOf?.(entry.project)} />)}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('activity.actionPlan.total')}</th>
              <MoneyCells money={sumQuarterMoney(entries.map(({ money }) => money))} targets={[]} />
            </tr>
          </tfoot>
        </table>
      </div>
      {left > 0 && <div className="action-plan-more"><Button dense onPress={() => { setMost(most + STEP) }}>{t('activity.actionPlan.more', { count: formats.count(Math.min(left, STEP)), left: formats.count(left) })}</Button></div>}
    </>
  )
}

function useYears({ plan, projects, budgetLines, activities }: PlanView): readonly Year[] {
  const planned = useRecords(activityYearRecord, plan.id)
  return useMemo(() => {
    const linesOf = linesByProject(budgetLines)
    const [activitiesOf, yearsOf] = [groupedBy(activities, 'project'), groupedBy(planned ?? [], 'activity')]
    const entries = projects.map((project): Entry => {
      const lines = linesOf.get(project.id) ?? []
      const own = (activitiesOf.get(project.id) ?? []).map((activity) => ({ activity, years: yearsOf.get(activity.id) ?? [] }))
      return { project, money: quarterMoney(lines), targets: quarterTargets(own, lines, project.fields.fiscalYear) }
    })
    const years = [...new Set(projects.map(({ fields }) => fields.fiscalYear))].sort((a, b) => a - b)
    return years.map((year) => ({ year, entries: entries.filter(({ project }) => project.fields.fiscalYear === year) }))
  }, [projects, budgetLines, activities, planned])
}

function groupedBy<F extends string, R extends { readonly fields: Readonly<Record<F, string>> }>(records: readonly R[], field: F): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>()
  for (const record of records) {
    const group = groups.get(record.fields[field])
    if (group === undefined) groups.set(record.fields[field], [record])
    else group.push(record)
  }
  return groups
}

function Head() {
  const t = useT()
  const formats = useNumerals()
  return (
    <thead>
      <tr>
        <th scope="col">{t('activity.actionPlan.name')}</th>
        <th scope="col" className="num-cell">{t('activity.actionPlan.total')}</th>
        {[1, 2, 3, 4].map((quarter) => <th key={quarter} scope="col" className="num-cell">{t('activity.quarter', { quarter: formats.count(quarter) })}</th>)}
        <th scope="col" className="num-cell">{t('activity.actionPlan.unplanned')}</th>
      </tr>
    </thead>
  )
}

function EntryRows({ entry: { project, money, targets }, meter }: { readonly entry: Entry; readonly meter: ProposalMeter | undefined }) {
  const t = useT()
  const { text } = useNumerals()
  const open = useOpenProject()
  return (
    <Fragment>
      <tr className="action-plan-project">
        <th scope="row">
          <Button variant="plain" dense className="issue-open" aria-label={t('direction.links.open', { title: project.fields.title })} onPress={() => { open(project.id) }}>{text(project.fields.title)}</Button>
          {meter !== undefined && <span className="action-plan-meter"><ProjectMeter meter={meter} /></span>}
        </th>
        <MoneyCells money={money} targets={[]} />
      </tr>
      {targets.map(({ activity, total, quarters, money: own }) => (
        <tr key={activity.id} className="action-plan-activity">
          <th scope="row">{text(activity.fields.title)}</th>
          <MoneyCells money={own} targets={[total, ...quarters]} unit={activity.fields.unit} />
        </tr>
      ))}
    </Fragment>
  )
}

interface MoneyCellsProps {
  readonly money: QuarterMoney
  /** The whole and the four quarters, in `unit`. */
  readonly targets: readonly string[]
  readonly unit?: string | undefined
}

function MoneyCells({ money: { total, quarters, unplanned }, targets, unit = '' }: MoneyCellsProps) {
  const formats = useNumerals()
  const amount = (satang: Satang): string => (satang === 0 ? '-' : formats.money(satang))
  return (
    <>
      {[total, ...quarters].map((satang, index) => (
        <td key={index} className="num num-cell">
          {(targets[index] ?? '') !== '' && <span className="action-plan-target">{formats.text(`${formats.decimal(targets[index] ?? '')} ${unit}`.trim())}</span>}
          {amount(satang)}
        </td>
      ))}
      <td className="num num-cell" data-unplanned={unplanned === 0 ? undefined : ''}>{amount(unplanned)}</td>
    </>
  )
}

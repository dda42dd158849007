import { Fragment, useMemo } from 'react'
import { activityYearRecord } from '@shared/activity/activity-record'
import type { Satang } from '@shared/kernel/satang'
import type { Project } from '@shared/project/project-record'
import { quarterMoney, quarterTargets, sumQuarterMoney, type QuarterMoney, type QuarterTarget } from '@shared/project/quarter-plan'
import { useRecords } from '@renderer/live/use-records'
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
  return years.map(({ year, entries }) => (
    <Panel key={year} title={t('activity.actionPlan.title', { year: formats.year(year) })} actions={<span>{t('activity.actionPlan.unit')}</span>} flush className="action-plan">
      <div className="action-plan-scroll" tabIndex={0} role="region" aria-label={t('activity.actionPlan.title', { year: formats.year(year) })}>
        <table className="ui-table">
          <Head />
          <tbody>
            {entries.map((entry) => <EntryRows key={entry.project.id} entry={entry} />)}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('activity.actionPlan.total')}</th>
              <MoneyCells money={sumQuarterMoney(entries.map(({ money }) => money))} targets={[]} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  ))
}

function useYears({ plan, projects, budgetLines, activities }: PlanView): readonly Year[] {
  const planned = useRecords(activityYearRecord, plan.id)
  return useMemo(() => {
    const entries = projects.map((project): Entry => {
      const lines = budgetLines.filter(({ fields }) => fields.project === project.id)
      const own = activities.filter(({ fields }) => fields.project === project.id)
        .map((activity) => ({ activity, years: (planned ?? []).filter(({ fields }) => fields.activity === activity.id) }))
      return { project, money: quarterMoney(lines), targets: quarterTargets(own, lines, project.fields.fiscalYear) }
    })
    const years = [...new Set(projects.map(({ fields }) => fields.fiscalYear))].sort((a, b) => a - b)
    return years.map((year) => ({ year, entries: entries.filter(({ project }) => project.fields.fiscalYear === year) }))
  }, [projects, budgetLines, activities, planned])
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

function EntryRows({ entry: { project, money, targets } }: { readonly entry: Entry }) {
  return (
    <Fragment>
      <tr className="action-plan-project">
        <th scope="row">{project.fields.title}</th>
        <MoneyCells money={money} targets={[]} />
      </tr>
      {targets.map(({ activity, total, quarters, money: own }) => (
        <tr key={activity.id} className="action-plan-activity">
          <th scope="row">{activity.fields.title}</th>
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

import { percentComplete } from '@shared/plan/completeness'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { useNumerals, useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'
import { ProgressBar } from '@renderer/ui/progress'
import type { Overview, YearBudget } from './read-overview'

/** How complete the plan is, what it holds, and its budget by fiscal year. */
export function PlanNumbers({ overview }: { readonly overview: Overview }) {
  return (
    <div className="home-numbers">
      <CompletenessPanel overview={overview} />
      <BudgetPanel years={overview.years} />
    </div>
  )
}

function CompletenessPanel({ overview }: { readonly overview: Overview }) {
  const t = useT()
  const { count, percent } = useNumerals()
  const { completeness, counts } = overview
  const share = percentComplete(completeness)
  return (
    <Panel title={t('shell.home.plan')}>
      <ProgressBar label={t('shell.home.completeness')} value={share} figure={percent(share)} />
      <p className="muted small">{t('shell.home.passed', { passed: count(completeness.passed), checks: count(completeness.checks) })}</p>
      <dl className="home-counts">
        <dt>{t('shell.home.issues')}</dt><dd className="num">{count(counts.issues)}</dd>
        <dt>{t('shell.home.objectives')}</dt><dd className="num">{count(counts.objectives)}</dd>
        <dt>{t('shell.home.kpis')}</dt><dd className="num">{count(counts.kpis)}</dd>
        <dt>{t('shell.home.projects')}</dt><dd className="num">{count(counts.projects)}</dd>
      </dl>
    </Panel>
  )
}

function BudgetPanel({ years }: { readonly years: readonly YearBudget[] }) {
  const t = useT()
  const { year, money, count } = useNumerals()
  const total = years.reduce((sum, { amount }) => sum + amount, 0)
  const projects = years.reduce((sum, row) => sum + row.projects, 0)
  const columns: readonly Column<YearBudget>[] = [
    { id: 'year', header: t('shell.home.year'), cell: (row) => <span className="num">{year(row.year)}</span>, isRowHeader: true, footer: t('shell.home.total') },
    { id: 'projects', header: t('shell.home.projects'), cell: (row) => count(row.projects), align: 'end', footer: count(projects) },
    { id: 'amount', header: t('shell.home.amount'), cell: (row) => money(row.amount), align: 'end', footer: money(total) }
  ]
  return (
    <Panel title={t('shell.home.budget')} flush>
      <DataTable caption={t('shell.home.budget')} columns={columns} rows={years} rowKey={(row) => String(row.year)} />
    </Panel>
  )
}

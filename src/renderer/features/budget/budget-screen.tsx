import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { readProfile } from '@renderer/data/profile'
import { StartPlanButton } from '@renderer/fields/empty-actions'
import { FieldFocus } from '@renderer/fields/field-focus'
import { PlanFields, usePlanFields } from '@renderer/fields/plan-fields'
import { ExportButton } from '@renderer/fields/workbooks/export-button'
import { ImportButton } from '@renderer/fields/workbooks/import-button'
import { useLive } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { Banner } from '@renderer/ui/notice'
import { Page } from '@renderer/ui/panel'
import { Tabs } from '@renderer/ui/tabs'
import { CeilingsTab } from './ceilings-tab'
import { ChartsTab } from './charts/charts-tab'
import { NotesTab } from './notes-tab'
import { OverviewTab } from './overview-tab'
import { RatesTab } from './rates-tab'
import { useBudget } from './use-budget'
import './budget.css'

/** The money of the plan as a whole: laid out by two axes, by what each source grants, with the rates lines are held against and what is asked about them. */
export function BudgetScreen() {
  const t = useT()
  const navigate = useNavigate()
  const profile = useLive(readProfile, [])
  const openConflict = useCallback((conflict: string) => { void navigate({ to: '/conflicts', search: { at: conflict } }) }, [navigate])
  if (profile === undefined) return null
  if (profile.plan === null) return <Page title={t('figures.nav')}><EmptyState what={t('workspace.plan.none')} why={t('workspace.plan.noneWhy')} action={<StartPlanButton />} /></Page>
  return <FieldFocus><PlanFields plan={profile.plan} openConflict={openConflict}><PlanBudget /></PlanFields></FieldFocus>
}

type TabId = 'overview' | 'charts' | 'ceilings' | 'rates' | 'notes'

function PlanBudget() {
  const t = useT()
  const formats = useNumerals()
  const { plan, canEdit } = usePlanFields()
  const budget = useBudget(plan)
  const [tab, setTab] = useState<TabId>('overview')
  if (budget === undefined) return null
  const { startYear, endYear } = plan.fields
  const note = t('figures.note', {
    start: formats.year(startYear), end: formats.year(endYear), projects: formats.count(budget.projects.length),
    lines: formats.count(budget.lines.length), total: formats.money(budget.total)
  })
  return (
    <Page title={t('figures.nav')} note={note} actions={<>{canEdit && <ImportButton />}<ExportButton /></>} width="wide">
      {!canEdit && <Banner tone="plain">{t('figures.ceiling.locked')}</Banner>}
      <div className="budget-page">
        <Tabs<TabId>
          aria-label={t('figures.tabs.label')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'overview', label: t('figures.tabs.overview'), content: budget.lines.length === 0 ? <NoLines /> : <OverviewTab budget={budget} /> },
            { id: 'charts', label: t('figures.tabs.charts'), content: budget.lines.length === 0 ? <NoLines /> : <ChartsTab budget={budget} /> },
            { id: 'ceilings', label: t('figures.tabs.ceilings'), content: <CeilingsTab budget={budget} /> },
            { id: 'rates', label: t('figures.tabs.rates'), content: <RatesTab own={budget.unitRates} /> },
            { id: 'notes', label: t('figures.tabs.notes'), content: <NotesTab budget={budget} /> }
          ]}
        />
      </div>
    </Page>
  )
}

function NoLines() {
  const t = useT()
  const navigate = useNavigate()
  const go = <Button onPress={() => { void navigate({ to: '/projects' }) }}>{t('figures.noPlanYears.go')}</Button>
  return <EmptyState what={t('figures.noPlanYears.what')} why={t('figures.noPlanYears.why')} action={go} />
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { officeOf } from '@shared/office/office'
import { readProfile } from '@renderer/data/profile'
import { StartPlanButton } from '@renderer/fields/empty-actions'
import { FieldFocus, useFieldWays } from '@renderer/fields/field-focus'
import { PlanFields, usePlanFields } from '@renderer/fields/plan-fields'
import { usePlanName } from '@renderer/fields/plan-name'
import { BackToPlan } from '@renderer/fields/back-to-plan'
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
import { PivotTab } from './pivot/pivot-tab'
import { RatesTab } from './rates-tab'
import { useBudget, type Budget } from './use-budget'
import './budget.css'

/** The money of the plan as a whole: laid out by its axes, by what each source grants, with the rates lines are held against and what is asked about them. */
export function BudgetScreen() {
  const t = useT()
  const navigate = useNavigate()
  const profile = useLive(readProfile, [])
  const { at } = useSearch({ strict: false })
  const openConflict = useCallback((conflict: string) => { void navigate({ to: '/conflicts', search: { at: conflict } }) }, [navigate])
  if (profile === undefined) return null
  if (profile.plan === null) return <Page title={t('figures.nav')}><EmptyState what={t('workspace.plan.none')} why={t('workspace.plan.noneWhy')} action={<StartPlanButton />} /></Page>
  return <FieldFocus><PlanFields plan={profile.plan} openConflict={openConflict}><PlanBudget key={at} person={profile.actorId} /></PlanFields></FieldFocus>
}

/** The money of a plan under review, to be read. */
export function ReviewedBudget({ plan }: { readonly plan: string }) {
  const profile = useLive(readProfile, [])
  const { at } = useSearch({ strict: false })
  if (profile === undefined) return null
  return <FieldFocus><PlanFields plan={plan}><PlanBudget key={at} person={profile.actorId} /></PlanFields></FieldFocus>
}

type TabId = 'overview' | 'charts' | 'ceilings' | 'rates' | 'notes'

function PlanBudget({ person }: { readonly person: string }) {
  const t = useT()
  const formats = useNumerals()
  const { plan, canEdit, role } = usePlanFields()
  const planName = usePlanName()
  const budget = useBudget(plan)
  const named = useNamedPlace(budget)
  const [chosen, setTab] = useState<TabId | null>(null)
  const tab = chosen ?? named ?? 'overview'
  if (budget === undefined) return null
  const { startYear, endYear } = plan.fields
  const note = t('figures.note', {
    start: formats.year(startYear), end: formats.year(endYear), projects: formats.count(budget.projects.length),
    lines: formats.count(budget.lines.length), total: formats.money(budget.total)
  })
  return (
    <Page title={t('figures.nav')} note={role === 'reviewer' ? `${officeOf(plan.office)?.name ?? plan.office} · ${planName(plan)} · ${note}` : note} actions={<><ImportButton /><ExportButton />{role === 'reviewer' && <BackToPlan plan={plan.id} />}</>} width="wide">
      {!canEdit && <Banner tone="plain">{t('figures.ceiling.locked')}</Banner>}
      <div className="budget-page">
        <Tabs<TabId>
          aria-label={t('figures.tabs.label')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'overview', label: t('figures.tabs.overview'), content: budget.lines.length === 0 ? <NoLines /> : <PivotTab budget={budget} person={person} /> },
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

/** A link may name a ceiling or a rate (`?at=`): its tab opens, and its field takes the keyboard. */
function useNamedPlace(budget: Budget | undefined): TabId | undefined {
  const { at, field } = useSearch({ strict: false })
  const { jump } = useFieldWays()
  const isCeiling = budget?.ceilings.some(({ id }) => id === at) === true
  const isRate = budget?.unitRates.some(({ id }) => id === at) === true
  useEffect(() => {
    if (at === undefined) return
    if (isCeiling) jump({ kind: 'ceiling', record: at, field: field ?? 'satang' })
    if (isRate) jump({ kind: 'unitRate', record: at, field: field ?? 'ceiling' })
  }, [at, field, jump, isCeiling, isRate])
  return isCeiling ? 'ceilings' : isRate ? 'rates' : undefined
}

function NoLines() {
  const t = useT()
  const navigate = useNavigate()
  const { plan, role } = usePlanFields()
  const open = (): void => { void (role === 'reviewer' ? navigate({ to: '/review/$planId/projects', params: { planId: plan.id } }) : navigate({ to: '/projects' })) }
  const go = <Button onPress={open}>{t('figures.noPlanYears.go')}</Button>
  return <EmptyState what={t('figures.noPlanYears.what')} why={t('figures.noPlanYears.why')} action={go} />
}

import { createFact } from '@shared/analysis/fact-commands'
import { itemsOf, starterItems } from '@shared/analysis/fact-items'
import { TREND_TABLES, type Fact, type FactTable } from '@shared/analysis/fact-record'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'
import { FactHints } from './fact-hints'
import { FactGrid } from './fact-table'
import { NeedTab } from './need-tab'
import { PartTabs } from './part-tabs'
import { TrendTable } from './trend-table'
import './analysis.css'

/** So many years before the plan stand side by side (brief §1.3: 3–5 year trend). */
const TREND_YEARS = 5

function factsOf(view: PlanView, table: FactTable): readonly Fact[] {
  return view.analysis.facts.filter(({ fields }) => fields.table === table)
}

/** ๒.๑: the base data of the province, T1. */
export function ProvincePanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const facts = factsOf(view, 'province')
  return (
    <section className="analysis" aria-label={t('analysis.table.province')}>
      {facts.length === 0
        ? <EmptyState what={t('analysis.fact.empty')} why={t('analysis.fact.why')} action={<StarterButton plan={view.plan.id} table="province" />} />
        : <FactGrid plan={view.plan.id} facts={facts} caption={t('analysis.table.province')} />}
      <FactHints facts={facts} startYear={view.plan.fields.startYear} />
      <AddFact plan={view.plan.id} table="province" />
    </section>
  )
}

/** ๒.๒: the trends of justice work, and problems and needs of the districts. */
export function SituationPanel({ view }: { readonly view: PlanView }) {
  const t = useT()
  const { count } = useNumerals()
  const { needs, facts } = view.analysis
  const trends = facts.filter(({ fields }) => fields.table !== 'province')
  const counted = (rows: number): string | undefined => (rows === 0 ? undefined : count(rows))
  return (
    <PartTabs
      name="situation"
      label={t('analysis.situation')}
      tabs={[
        { id: 'trends', label: t('analysis.fact.trends'), count: counted(itemsOf(trends).length), kinds: ['fact'], content: <Trends view={view} /> },
        { id: 'needs', label: t('analysis.need.tab'), count: counted(needs.length), kinds: ['need'], content: <NeedTab view={view} /> }
      ]}
    />
  )
}

function Trends({ view }: { readonly view: PlanView }) {
  const t = useT()
  return (
    <>
      {!view.analysis.facts.some(({ fields }) => fields.table !== 'province') && <p className="analysis-why">{t('analysis.fact.trendsWhy')}</p>}
      {TREND_TABLES.map((table) => <Trend key={table} view={view} table={table} />)}
    </>
  )
}

function Trend({ view, table }: { readonly view: PlanView; readonly table: FactTable }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { id, fields: { startYear } } = view.plan
  const facts = factsOf(view, table)
  const name = t(`analysis.table.${table}`)
  return (
    <section className="trend" aria-labelledby={`trend-${table}`}>
      <h3 id={`trend-${table}`} className="trend-heading">{name}</h3>
      {facts.length > 0 && <TrendTable plan={id} items={itemsOf(facts)} years={trendYears(facts, startYear)} caption={name} />}
      {facts.length === 0 && !canEdit && <p className="analysis-quiet">{t('analysis.fact.none')}</p>}
      <FactHints facts={facts} startYear={startYear} />
      <div className="trend-add">
        <AddFact plan={id} table={table} />
        {facts.length === 0 && <StarterButton plan={id} table={table} />}
      </div>
    </section>
  )
}

/** The five years before the plan, and whatever older years already hold a figure. */
function trendYears(facts: readonly Fact[], startYear: number): readonly number[] {
  const usual = Array.from({ length: TREND_YEARS }, (_, index) => startYear - TREND_YEARS + index)
  const known = facts.map(({ fields }) => fields.year).filter((year) => year > 0)
  return [...new Set([...usual, ...known])].sort((a, b) => a - b)
}

interface TableOfPlan {
  readonly plan: string
  readonly table: FactTable
}

function AddFact({ plan, table }: TableOfPlan) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  if (!canEdit) return null
  return <AddRow verb={t('analysis.fact.add')} label={t('domain.field.fact.title')} create={(title) => store.runCommand(createFact, { plan, table, items: [{ title, unit: '' }] })} />
}

/** Puts the items in that such a table usually holds: names and units, no figures. */
function StarterButton({ plan, table }: TableOfPlan) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  if (!canEdit) return null
  return (
    <>
      <Button dense onPress={() => { void run(createFact, { plan, table, items: [...starterItems(table)] }) }}>{t('analysis.fact.starters')}</Button>
      {refused !== null && <PlanErrorNotice error={refused} />}
    </>
  )
}

import { ChevronDown, ChevronRight } from 'lucide-react'
import { deleteFact, moveFact, setFactField, setFactItem, setFactYear } from '@shared/analysis/fact-commands'
import { figureIn, trendOf, type FactItem } from '@shared/analysis/fact-items'
import type { Json } from '@shared/kernel/json'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { GRID_COLUMN, GRID_ROW, onGridKey } from '@renderer/fields/grid-keys'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordDateField } from '@renderer/fields/record-date-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { IconButton } from '@renderer/ui/button'
import { useNumerals, useT } from '@renderer/ui/language'
import { ReorderHandle, useReorder, type Reorder } from '@renderer/ui/reorder'
import { RecordStatisticField } from './statistic-field'
import { useOpenRow } from '@renderer/fields/use-open-row'

export interface TrendTableProps {
  readonly plan: string
  readonly items: readonly FactItem[]
  /** B.E., oldest first. */
  readonly years: readonly number[]
  readonly caption: string
}

/** Items with their years side by side; the arrow opens unit, source and date. */
export function TrendTable({ plan, items, years, caption }: TrendTableProps) {
  const t = useT()
  const { year: yearText } = useNumerals()
  const { canEdit } = usePlanFields()
  const { run } = useCommand()
  const idsOf = (id: string): string[] => items.find(({ first }) => first.id === id)?.facts.map((fact) => fact.id) ?? [id]
  const reorder = useReorder(items.map(({ first }) => first.id), (id, before) => { void run(moveFact, { plan, facts: idsOf(id), before }) })
  return (
    <div className="row-scroll">
      {/* Keys bubble here from the fields inside; the table itself takes no focus. */}
      <table className="ui-table row-table trend-table" onKeyDown={onGridKey}>
        <caption className="ui-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="row-order">{t('analysis.order')}</th>
            <th scope="col">{t('domain.field.fact.unit')}</th>
            {years.map((year) => <th key={year} scope="col" className="num num-cell">{yearText(year)}</th>)}
            {canEdit && <td className="row-handle" />}
          </tr>
        </thead>
        {items.map((item, index) => <TrendRow key={item.first.id} plan={plan} item={item} index={index} years={years} reorder={reorder} />)}
      </table>
    </div>
  )
}

interface TrendRowProps {
  readonly plan: string
  readonly item: FactItem
  readonly index: number
  readonly years: readonly number[]
  readonly reorder: Reorder
}

type SharedField = 'title' | 'unit' | 'source' | 'sourceDate'

/** What all years of an item share is written to all of them at once. */
function useItemField(plan: string, item: FactItem) {
  const t = useT()
  const store = useStore()
  const facts = item.facts.map(({ id }) => id)
  return (field: SharedField) => ({
    target: { kind: 'fact', record: item.first.id, field },
    label: t(`domain.field.fact.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setFactItem, { plan, facts, field, value }, seen),
    hideLabel: true,
    dense: true
  })
}

function TrendRow({ plan, item, index, years, reorder }: TrendRowProps) {
  const t = useT()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const { id, fields } = item.first
  const [isOpen, setOpen] = useOpenRow(id, ['title', 'unit', 'value'])
  const field = useItemField(plan, item)
  const label = t('analysis.openRow', { number: count(index + 1), title: fields.title })
  return (
    <tbody data-open={isOpen ? '' : undefined} {...reorder.rowProps(id)}>
      <tr className="trend-name">
        <td className="num row-order" rowSpan={2}>
          <IconButton label={label} icon={isOpen ? ChevronDown : ChevronRight} dense aria-expanded={isOpen} onPress={() => { setOpen(!isOpen) }} />
          {count(index + 1)}
        </td>
        <th scope="rowgroup" colSpan={years.length + 1}>
          <RecordTextField {...field('title')} bare shape="title" maxLength={500} value={fields.title} />
          <SampleBadge />
          <TrendNote item={item} />
        </th>
        {canEdit && <td className="row-handle"><ReorderHandle reorder={reorder} id={id} name={t('analysis.rowName', { number: count(index + 1) })} /></td>}
      </tr>
      <tr {...{ [GRID_ROW]: '' }}>
        <td {...{ [GRID_COLUMN]: 'unit' }}><RecordTextField {...field('unit')} bare shape="title" maxLength={100} value={fields.unit} placeholder={t('domain.field.fact.unit')} /></td>
        {years.map((year) => <YearCell key={year} plan={plan} item={item} year={year} />)}
        {canEdit && <td className="row-handle" />}
      </tr>
      {isOpen && <tr className="row-details"><td colSpan={years.length + (canEdit ? 3 : 2)}><ItemDetails plan={plan} item={item} /></td></tr>}
    </tbody>
  )
}

/** Where the figures come from, and how the newest stands to the oldest. */
function TrendNote({ item }: { readonly item: FactItem }) {
  const t = useT()
  const { text, year, decimal } = useNumerals()
  const { source } = item.first.fields
  const trend = trendOf(item)
  if (source === '' && trend === undefined) return null
  const way = trend === undefined || trend.percent === 0 ? 'same' : trend.percent > 0 ? 'up' : 'down'
  return (
    <div className="kpi-quiet">
      {trend !== undefined && <span>{t(`analysis.trend.${way}`, { percent: decimal(String(Math.abs(trend.percent))), year: year(trend.since) })}</span>}
      {source !== '' && <span>{t('analysis.swot.from', { source: text(source) })}</span>}
    </div>
  )
}

/** The figure of one year; the first figure typed into an empty year makes its record. */
function YearCell({ plan, item, year }: { readonly plan: string; readonly item: FactItem; readonly year: number }) {
  const t = useT()
  const store = useStore()
  const { year: yearText } = useNumerals()
  const { canEdit } = usePlanFields()
  const figure = figureIn(item, year)
  if (figure === undefined && !canEdit) return <td className="num num-cell">-</td>
  const save = (value: string, seen: Seen) => (
    figure === undefined
      ? store.runCommand(setFactYear, { plan, facts: item.facts.map(({ id }) => id), year, value })
      : store.runCommand(setFactField, { record: figure.id, field: 'value', value }, seen)
  )
  return (
    <td {...{ [GRID_COLUMN]: String(year) }}>
      <RecordStatisticField
        target={{ kind: 'fact', record: figure?.id ?? '', field: 'value' }}
        label={t('analysis.fact.inYear', { title: item.first.fields.title, year: yearText(year) })} hideLabel bare dense
        value={figure?.fields.value ?? ''} save={save}
      />
    </td>
  )
}

function ItemDetails({ plan, item }: { readonly plan: string; readonly item: FactItem }) {
  const t = useT()
  const field = useItemField(plan, item)
  const { title, source, sourceDate } = item.first.fields
  const facts = item.facts.map(({ id }) => id)
  return (
    <div className="row-fields">
      <RecordTextField {...field('source')} hideLabel={false} shape="title" maxLength={500} value={source} />
      <RecordDateField {...field('sourceDate')} hideLabel={false} value={sourceDate} />
      <div className="row-foot"><DeleteButton label={t('analysis.fact.delete', { title })} done={t('analysis.fact.deleted')} command={deleteFact} args={{ plan, facts }} withWords /></div>
    </div>
  )
}

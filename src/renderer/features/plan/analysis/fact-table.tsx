import { deleteFact, moveFact, setFactField } from '@shared/analysis/fact-commands'
import type { Fact } from '@shared/analysis/fact-record'
import type { Json } from '@shared/kernel/json'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { GRID_COLUMN, GRID_ROW, onGridKey } from '@renderer/fields/grid-keys'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordDateField } from '@renderer/fields/record-date-field'
import { RecordYearField } from '@renderer/fields/record-figure-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { SampleBadge } from '@renderer/fields/sample-badge'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { ReorderHandle, useReorder, type Reorder } from '@renderer/ui/reorder'
import { RecordStatisticField } from './statistic-field'

type FactField = 'title' | 'unit' | 'year' | 'value' | 'source' | 'sourceDate'

/** T1 (brief §1.4): item, unit, year, figure, source, date of the data. The source stands under its figure, so that all fits a narrow page. */
export function FactGrid({ plan, facts, caption }: { readonly plan: string; readonly facts: readonly Fact[]; readonly caption: string }) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { run } = useCommand()
  const reorder = useReorder(facts.map(({ id }) => id), (id, before) => { void run(moveFact, { plan, facts: [id], before }) })
  return (
    <div className="row-scroll">
      {/* Keys bubble here from the fields inside; the table itself takes no focus. */}
      <table className="ui-table row-table fact-table" onKeyDown={onGridKey}>
        <caption className="ui-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="row-order">{t('analysis.order')}</th>
            <th scope="col">{t('analysis.fact.itemAndSource')}</th>
            <th scope="col" className="fact-unit">{t('domain.field.fact.unit')}</th>
            <th scope="col" className="fact-year num-cell">{t('domain.field.fact.year')}</th>
            <th scope="col" className="fact-value num-cell">{t('domain.field.fact.value')}</th>
            {canEdit && <td className="row-handle" />}
          </tr>
        </thead>
        {facts.map((fact, index) => <FactRow key={fact.id} plan={plan} fact={fact} index={index} reorder={reorder} />)}
      </table>
    </div>
  )
}

interface FactRowProps {
  readonly plan: string
  readonly fact: Fact
  readonly index: number
  readonly reorder: Reorder
}

function FactRow({ plan, fact, index, reorder }: FactRowProps) {
  const t = useT()
  const { count } = useNumerals()
  const { canEdit } = usePlanFields()
  const field = useFactField(fact)
  const { title, unit, year, value, source, sourceDate } = fact.fields
  const name = t('analysis.rowName', { number: count(index + 1) })
  return (
    <tbody {...reorder.rowProps(fact.id)}>
      <tr {...{ [GRID_ROW]: '' }} className="fact-first">
        <td className="num row-order" rowSpan={2}>{count(index + 1)}</td>
        <th scope="row" {...column('title')}><RecordTextField {...field('title')} hideLabel bare shape="title" maxLength={500} value={title} /><SampleBadge /></th>
        <td {...column('unit')}><RecordTextField {...field('unit')} hideLabel bare shape="title" maxLength={100} value={unit} /></td>
        <td {...column('year')}><RecordYearField {...field('year')} hideLabel bare value={year} /></td>
        <td {...column('value')}><RecordStatisticField {...field('value')} hideLabel bare value={value} /></td>
        {canEdit && <td className="row-handle"><ReorderHandle reorder={reorder} id={fact.id} name={name} /></td>}
      </tr>
      <tr>
        <td colSpan={2}><RecordTextField {...field('source')} placeholder={t('domain.field.fact.source')} hideLabel bare shape="title" maxLength={500} value={source} className="fact-source" /></td>
        <td colSpan={2}><RecordDateField {...field('sourceDate')} hideLabel bare value={sourceDate} /></td>
        {canEdit && (
          <td className="row-handle">
            <DeleteButton label={t('analysis.fact.delete', { title })} done={t('analysis.fact.deleted')} command={deleteFact} args={{ plan, facts: [fact.id] }} />
          </td>
        )}
      </tr>
    </tbody>
  )
}

function column(name: FactField) {
  return { [GRID_COLUMN]: name }
}

function useFactField(fact: Fact) {
  const t = useT()
  const store = useStore()
  return (field: FactField) => ({
    target: { kind: 'fact', record: fact.id, field },
    label: t(`domain.field.fact.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setFactField, { record: fact.id, field, value }, seen),
    dense: true
  })
}

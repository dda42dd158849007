import { createNeed, deleteNeed, moveNeed, setNeedField } from '@shared/analysis/row-commands'
import type { Need } from '@shared/analysis/need-record'
import type { Json } from '@shared/kernel/json'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { DistrictNotes } from '@renderer/fields/districts/district-notes'
import { useDistrictSuggestions } from '@renderer/fields/districts/districts-field'
import { WaitingMark } from '@renderer/fields/field-marks'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { RecordScaleField } from '@renderer/fields/record-scale-field'
import { RecordSuggestField } from '@renderer/fields/record-suggest-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useCommand } from '@renderer/fields/use-command'
import { useStore } from '@renderer/live/store-context'
import { EmptyState } from '@renderer/ui/empty-state'
import { useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { AddRow } from '@renderer/fields/add-row'
import type { PlanView } from '../use-plan-contents'
import { RowTable } from '@renderer/fields/row-table'

type NeedField = 'title' | 'district' | 'side' | 'need' | 'source' | 'priority'

function useNeedField(row: Need) {
  const t = useT()
  const store = useStore()
  return (field: NeedField) => ({
    target: { kind: 'need', record: row.id, field },
    label: t(`domain.field.need.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setNeedField, { record: row.id, field, value }, seen),
    dense: true
  })
}

/** Problems and needs, district by district (brief §1.2). */
export function NeedTab({ view }: { readonly view: PlanView }) {
  const t = useT()
  const store = useStore()
  const { canEdit } = usePlanFields()
  const { run, refused } = useCommand()
  const { needs } = view.analysis
  const columns = [
    { id: 'district', label: t('domain.field.need.district'), width: 140 },
    { id: 'title', label: t('domain.field.need.title') },
    { id: 'priority', label: t('analysis.need.priority'), width: 64 }
  ]
  return (
    <>
      {refused !== null && <PlanErrorNotice error={refused} />}
      {needs.length === 0 && <EmptyState what={t('analysis.need.empty')} why={t('analysis.need.why')} />}
      {needs.length > 0 && (
        <RowTable<Need>
          caption={t('analysis.need.tab')} title="title" columns={columns} rows={needs}
          move={(record, before) => { void run(moveNeed, { record, before }) }}
          cell={(row, column) => <NeedCell row={row} column={column} needs={needs} />}
          details={(row) => <NeedDetails row={row} needs={needs} />}
        />
      )}
      {canEdit && <AddRow verb={t('analysis.need.add')} label={t('domain.field.need.title')} create={(title) => store.runCommand(createNeed, { plan: view.plan.id, within: '', title })} />}
    </>
  )
}

function NeedCell({ row, column, needs }: { readonly row: Need; readonly column: string; readonly needs: readonly Need[] }) {
  const field = useNeedField(row)
  const { title, district, priority } = row.fields
  const suggestions = useDistrictSuggestions(row.office, needs.map(({ fields }) => fields.district))
  if (column === 'title') return <RecordTextField {...field('title')} hideLabel bare shape="title" maxLength={1_000} value={title} />
  if (column === 'priority') return <RecordScaleField {...field('priority')} hideLabel bare value={priority} />
  return <RecordSuggestField {...field('district')} hideLabel bare maxLength={200} value={district} suggestions={suggestions} />
}

function NeedDetails({ row, needs }: { readonly row: Need; readonly needs: readonly Need[] }) {
  const t = useT()
  const field = useNeedField(row)
  const { district, side, need, source } = row.fields
  return (
    <div className="row-fields">
      <WaitingMark record={row.id} isSampleShown />
      <DistrictNotes names={[district]} rename={(_, to) => { void field('district').save(to) }} />
      <RecordSuggestField {...field('side')} maxLength={200} value={side} suggestions={needs.map(({ fields }) => fields.side)} />
      <RecordTextField {...field('need')} shape="text" rows={2} maxLength={2_000} value={need} />
      <RecordTextField {...field('source')} shape="title" maxLength={500} value={source} />
      <div className="row-foot"><DeleteButton label={t('analysis.need.delete')} done={t('analysis.need.deleted')} command={deleteNeed} args={{ record: row.id }} withWords /></div>
    </div>
  )
}

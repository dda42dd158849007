import { KPI_DIRECTIONS, KPI_MEASURES } from '@shared/kpi/kpi-record'
import type { KpiField } from '@shared/kpi/kpi-commands'
import { WaitingMark } from '@renderer/fields/field-marks'
import { RecordYearField } from '@renderer/fields/record-figure-field'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useT } from '@renderer/ui/language'
import { DefinitionParts, type PartProps } from './direction/definition-parts'
import { useSaveKpi } from './use-save-kpi'

/** What the row has no room for: owner, source, direction and baseline at once, the rest of the template folded below. */
export function KpiDefinition({ kpi, onType }: PartProps) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  const { direction, measure, frequency, baseline, baselineYear, baselineNote, owner, source } = kpi.fields
  const target = (field: KpiField) => ({ kind: 'kpi', record: kpi.id, field })
  const options = KPI_DIRECTIONS.map((id) => ({ id, label: t(`domain.direction.${id}`) }))
  const measures = KPI_MEASURES.map((id) => ({ id, label: t(`domain.measure.${id}`) }))
  return (
    <section className="kpi-definition" aria-label={t('workspace.kpi.definition')}>
      <WaitingMark record={kpi.id} />
      <div className="kpi-definition-fields">
        <RecordTextField target={target('owner')} label={t('domain.field.kpi.owner')} maxLength={300} value={owner} save={save('owner')} shape="title" dense className="field-half" />
        <RecordTextField target={target('source')} label={t('domain.field.kpi.source')} maxLength={300} value={source} save={save('source')} shape="title" dense className="field-half" />
        <RecordTextField target={target('frequency')} label={t('domain.field.kpi.frequency')} maxLength={200} value={frequency} save={save('frequency')} shape="title" dense />
        <RecordSelectField target={target('direction')} label={t('domain.field.kpi.direction')} options={options} value={direction} save={save('direction')} dense />
        <RecordSelectField target={target('measure')} label={t('domain.field.kpi.measure')} options={measures} value={measure} save={save('measure')} dense />
        <RecordYearField target={target('baselineYear')} label={t('domain.field.kpi.baselineYear')} value={baselineYear} save={save('baselineYear')} dense />
        {baseline === '' && (
          <RecordTextField target={target('baselineNote')} label={t('domain.field.kpi.baselineNote')} maxLength={500} value={baselineNote} save={save('baselineNote')} shape="title" dense className="field-whole" />
        )}
      </div>
      <DefinitionParts kpi={kpi} onType={onType} />
    </section>
  )
}

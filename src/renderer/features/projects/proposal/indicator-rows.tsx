import { parseDecimal } from '@shared/kernel/decimal'
import type { Json } from '@shared/kernel/json'
import { ok } from '@shared/kernel/result'
import type { Project } from '@shared/project/project-record'
import {
  createOutcomeIndicator, createProjectIndicator, deleteProjectIndicator, moveProjectIndicator, setProjectIndicatorField
} from '@shared/project/proposal-commands'
import { INDICATOR_MEASURES, type ProjectIndicator } from '@shared/project/proposal-records'
import type { Seen } from '@shared/sync/seen'
import { DeleteButton } from '@renderer/fields/delete-button'
import { WaitingMark } from '@renderer/fields/field-marks'
import { RecordDecimalField } from '@renderer/fields/record-figure-field'
import { RecordPartsField } from '@renderer/fields/record-parts-field'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField } from '@renderer/fields/record-text-field'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { ProposalRows } from './proposal-rows'

type IndicatorField = 'title' | 'measure' | 'unit' | 'target' | 'quarters' | 'baseline' | 'method'
const QUARTERS = [1, 2, 3, 4] as const

interface IndicatorRowsProps {
  readonly project: Project
  readonly level: ProjectIndicator['fields']['level']
  readonly indicators: readonly ProjectIndicator[]
}

/** What the project delivers (P23), or what it changes (P24). */
export function IndicatorRows({ project, level, indicators }: IndicatorRowsProps) {
  const t = useT()
  const columns = [
    { id: 'title', label: t('domain.field.projectIndicator.title') },
    { id: 'measure', label: t('proposal.indicators.measure'), width: 110 },
    { id: 'target', label: t('domain.field.projectIndicator.target'), width: 110 },
    { id: 'unit', label: t('domain.field.projectIndicator.unit'), width: 90 }
  ]
  const isOutput = level === 'output'
  return (
    <ProposalRows<ProjectIndicator>
      project={project} heading={t(`proposal.indicators.${level}`)} rows={indicators.filter(({ fields }) => fields.level === level)}
      columns={columns} place={isOutput ? 'outputs' : 'outcomes'} move={moveProjectIndicator}
      create={isOutput ? createProjectIndicator : createOutcomeIndicator}
      verb={t(isOutput ? 'proposal.indicators.addOutput' : 'proposal.indicators.addOutcome')} label={t('domain.field.projectIndicator.title')}
      cell={(row, column) => <IndicatorCell row={row} column={column} />}
      details={(row) => <IndicatorDetails row={row} />}
    />
  )
}

function useIndicatorField({ id }: ProjectIndicator) {
  const t = useT()
  const store = useStore()
  return (field: IndicatorField) => ({
    target: { kind: 'projectIndicator', record: id, field },
    label: t(`domain.field.projectIndicator.${field}`),
    save: (value: Json, seen?: Seen) => store.runCommand(setProjectIndicatorField, { record: id, field, value }, seen),
    dense: true
  })
}

function IndicatorCell({ row, column }: { readonly row: ProjectIndicator; readonly column: string }) {
  const t = useT()
  const field = useIndicatorField(row)
  const { title, measure, unit, target } = row.fields
  if (column === 'title') return <RecordTextField {...field('title')} hideLabel bare shape="title" maxLength={500} value={title} />
  if (column === 'target') return <RecordDecimalField {...field('target')} hideLabel bare value={target} />
  if (column === 'unit') return <RecordTextField {...field('unit')} hideLabel bare maxLength={60} value={unit} />
  const options = INDICATOR_MEASURES.map((id) => ({ id, label: t(`proposal.indicatorMeasure.${id}`) }))
  return <RecordSelectField {...field('measure')} hideLabel bare options={options} value={measure} />
}

function IndicatorDetails({ row }: { readonly row: ProjectIndicator }) {
  const t = useT()
  const formats = useNumerals()
  const field = useIndicatorField(row)
  return (
    <div className="row-fields">
      <WaitingMark record={row.id} isSampleShown />
      <RecordPartsField
        {...field('quarters')}
        parts={QUARTERS.map((quarter) => t('proposal.indicators.quarter', { number: formats.count(quarter) }))}
        value={row.fields.quarters}
        format={formats.decimal}
        formatEdit={formats.digits}
        parse={(typed) => (typed.trim() === '' ? ok('') : parseDecimal(typed))}
      />
      <RecordDecimalField {...field('baseline')} value={row.fields.baseline} />
      <RecordTextField {...field('method')} shape="text" rows={2} maxLength={1_000} value={row.fields.method} />
      <div className="row-foot"><DeleteButton label={t('proposal.indicators.delete')} done={t('proposal.indicators.deleted')} command={deleteProjectIndicator} args={{ record: row.id }} withWords /></div>
    </div>
  )
}

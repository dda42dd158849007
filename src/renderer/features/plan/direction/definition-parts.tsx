import { KPI_LEVELS, KPI_TYPES, ROUND_FIELDS, SCORE_FIELDS, type Kpi, type KpiFigure } from '@shared/kpi/kpi-record'
import type { KpiField } from '@shared/kpi/kpi-commands'
import { RecordCheckboxField } from '@renderer/fields/record-checkbox-field'
import { RecordDecimalField } from '@renderer/fields/record-figure-field'
import { RecordSelectField } from '@renderer/fields/record-select-field'
import { RecordTextField, type SaveField } from '@renderer/fields/record-text-field'
import { useT } from '@renderer/ui/language'
import { useSaveKpi } from '../use-save-kpi'
import { DefinitionGroup } from './definition-group'

/** What stands for an empty choice: react-aria knows no empty key. */
const NONE = 'none'

const FORMULA = ['code', 'type', 'level', 'definition', 'formula', 'numerator', 'denominator'] as const
const SCORES = ['weight', 'minimum', 'maximum', ...SCORE_FIELDS] as const
const PEOPLE = ['supervisor', 'collector', ...ROUND_FIELDS] as const

type TextualField = 'code' | 'definition' | 'formula' | 'numerator' | 'denominator' | 'supervisor' | 'collector' | (typeof SCORE_FIELDS)[number]

const LENGTHS: Readonly<Record<TextualField, number>> = {
  code: 40, definition: 2_000, formula: 1_000, numerator: 500, denominator: 500, supervisor: 300, collector: 300,
  score1: 200, score2: 200, score3: 200, score4: 200, score5: 200
}

export interface PartProps {
  readonly kpi: Kpi
  /** Follows the typing of a figure, so that hints appear before it is stored. */
  readonly onType: (field: KpiFigure, typed: string | null) => void
}

/** The KPI template (brief §1.4) in three folded parts. */
export function DefinitionParts({ kpi, onType }: PartProps) {
  const t = useT()
  return (
    <>
      <DefinitionGroup kpi={kpi} title={t('direction.definition.formula')} fields={FORMULA}>
        <Words kpi={kpi} field="code" />
        <Choice kpi={kpi} field="type" />
        <Choice kpi={kpi} field="level" />
        <Words kpi={kpi} field="definition" shape="text" />
        <Words kpi={kpi} field="formula" shape="text" />
        <Words kpi={kpi} field="numerator" className="field-half" />
        <Words kpi={kpi} field="denominator" className="field-half" />
      </DefinitionGroup>
      <DefinitionGroup kpi={kpi} title={t('direction.definition.scores')} fields={SCORES}>
        <Figure kpi={kpi} field="weight" onType={onType} description={t('direction.definition.weightHint')} />
        <Figure kpi={kpi} field="minimum" onType={onType} />
        <Figure kpi={kpi} field="maximum" onType={onType} />
        <fieldset className="definition-scores field-whole">
          <legend>{t('direction.definition.scoreCriteria')}</legend>
          {SCORE_FIELDS.map((field) => <Words key={field} kpi={kpi} field={field} placeholder={t('direction.definition.scoreHint')} />)}
        </fieldset>
      </DefinitionGroup>
      <DefinitionGroup kpi={kpi} title={t('direction.definition.people')} fields={PEOPLE}>
        <Words kpi={kpi} field="supervisor" className="field-half" />
        <Words kpi={kpi} field="collector" className="field-half" />
        <fieldset className="definition-rounds field-whole">
          <legend>{t('direction.definition.rounds')}</legend>
          <Rounds kpi={kpi} />
        </fieldset>
      </DefinitionGroup>
    </>
  )
}

function targetOf(kpi: Kpi, field: KpiField) {
  return { kind: 'kpi', record: kpi.id, field }
}

interface WordsProps {
  readonly kpi: Kpi
  readonly field: TextualField
  readonly shape?: 'title' | 'text' | undefined
  readonly placeholder?: string | undefined
  readonly className?: string | undefined
}

function Words({ kpi, field, shape = 'title', placeholder, className }: WordsProps) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  return (
    <RecordTextField
      target={targetOf(kpi, field)}
      label={t(`domain.field.kpi.${field}`)}
      placeholder={placeholder}
      maxLength={LENGTHS[field]}
      value={kpi.fields[field]}
      save={save(field)}
      shape={shape}
      rows={2}
      dense
      className={shape === 'text' ? 'field-whole' : className}
    />
  )
}

interface FigureProps extends PartProps {
  readonly field: 'weight' | 'minimum' | 'maximum'
  readonly description?: string | undefined
}

function Figure({ kpi, field, onType, description }: FigureProps) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  const saveFigure: SaveField<string> = async (value, seen) => {
    const saved = await save(field)(value, seen)
    if (saved.ok) onType(field, null)
    return saved
  }
  return (
    <RecordDecimalField
      target={targetOf(kpi, field)} label={t(`domain.field.kpi.${field}`)} description={description} value={kpi.fields[field]} save={saveFigure} dense
      onType={(typed) => { onType(field, typed) }}
    />
  )
}

function Choice({ kpi, field }: { readonly kpi: Kpi; readonly field: 'type' | 'level' }) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  const options = field === 'type'
    ? KPI_TYPES.map((id) => ({ id: id === '' ? NONE : id, label: t(`domain.kpiType.${id === '' ? NONE : id}`) }))
    : KPI_LEVELS.map((id) => ({ id: id === '' ? NONE : id, label: t(`domain.kpiLevel.${id === '' ? NONE : id}`) }))
  const value = kpi.fields[field]
  return (
    <RecordSelectField<string>
      target={targetOf(kpi, field)}
      label={t(`domain.field.kpi.${field}`)}
      options={options}
      value={value === '' ? NONE : value}
      save={(id, seen) => save(field)(id === NONE ? '' : id, { ...seen, value })}
      dense
    />
  )
}

function Rounds({ kpi }: { readonly kpi: Kpi }) {
  const t = useT()
  const save = useSaveKpi(kpi.id)
  return ROUND_FIELDS.map((field) => (
    <RecordCheckboxField key={field} target={targetOf(kpi, field)} label={t(`domain.field.kpi.${field}`)} value={kpi.fields[field]} save={save(field)} />
  ))
}

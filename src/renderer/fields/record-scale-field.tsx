import type { FieldTarget } from './field-target'
import { RecordSelectField } from './record-select-field'
import type { RecordFieldWords } from './field-place'
import type { SaveField } from './record-text-field'
import { useNumerals, useT } from '@renderer/ui/language'

const STEPS = ['0', '1', '2', '3', '4', '5'] as const
type Step = (typeof STEPS)[number]

export interface RecordScaleFieldProps extends RecordFieldWords {
  readonly target: FieldTarget
  /** 1 to 5; 0 when nobody said. */
  readonly value: number
  readonly save: SaveField<number>
}

/** A judgement from 1 (least) to 5 (most), or none. */
export function RecordScaleField(props: RecordScaleFieldProps) {
  const t = useT()
  const { count } = useNumerals()
  const options = STEPS.map((id) => ({
    id,
    label: id === '0' ? t('analysis.scale.none') : count(Number(id)),
    note: id === '0' ? undefined : t(`analysis.scale.${id}`)
  }))
  const value = STEPS[props.value] ?? '0'
  return (
    <RecordSelectField<Step>
      {...props}
      options={options}
      value={value}
      save={(step, seen) => props.save(Number(step), { ...seen, value: props.value })}
    />
  )
}

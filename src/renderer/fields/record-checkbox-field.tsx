import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { Checkbox } from '@renderer/ui/checkbox'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { FieldPlace } from './field-place'
import { seenOf, type FieldTarget } from './field-target'
import { usePlanFields } from './plan-fields'
import type { SaveField } from './record-text-field'

export interface RecordCheckboxFieldProps {
  readonly target: FieldTarget
  readonly label: string
  readonly value: boolean
  readonly save: SaveField<boolean>
}

/** A yes or no of a record, saved at once. */
export function RecordCheckboxField({ target, label, value, save }: RecordCheckboxFieldProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const choose = async (next: boolean): Promise<void> => {
    const saved = await save(next, seenOf(target, value))
    setRefused(saved.ok ? null : saved.error)
  }
  return (
    <FieldPlace target={target}>
      <Checkbox isSelected={value} onChange={(next) => { void choose(next) }} isDisabled={!canEdit}>{label}</Checkbox>
      {refused !== null && <p className="ui-field-error" role="alert">{errorWords(t, refused).what}</p>}
    </FieldPlace>
  )
}

import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { Checkbox } from '@renderer/ui/checkbox'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import type { Option } from '@renderer/ui/select'
import { FieldPlace } from './field-place'
import { seenOf, type FieldTarget } from './field-target'
import { usePlanFields } from './plan-fields'
import type { SaveField } from './record-text-field'

export interface RecordChoicesFieldProps<Id extends string> {
  readonly target: FieldTarget
  readonly label: string
  readonly value: readonly Id[]
  /** In the order in which the chosen ones are stored. */
  readonly options: readonly Option<Id>[]
  readonly save: SaveField<Id[]>
  readonly className?: string | undefined
}

/** Any number of a few choices, saved at once. */
export function RecordChoicesField<Id extends string>({ target, label, value, options, save, className }: RecordChoicesFieldProps<Id>) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const choose = async (id: Id, isChosen: boolean): Promise<void> => {
    const next = options.map((option) => option.id).filter((each) => (each === id ? isChosen : value.includes(each)))
    const saved = await save(next, seenOf(target, [...value]))
    setRefused(saved.ok ? null : saved.error)
  }
  return (
    <FieldPlace target={target} className={className}>
      <fieldset className="record-choices">
        <legend className="ui-label">{label}</legend>
        {options.map((option) => (
          <Checkbox key={option.id} isSelected={value.includes(option.id)} isDisabled={!canEdit} onChange={(isChosen) => { void choose(option.id, isChosen) }}>
            {option.label}
          </Checkbox>
        ))}
      </fieldset>
      {refused !== null && <p className="ui-field-error" role="alert">{errorWords(t, refused).what}</p>}
    </FieldPlace>
  )
}

import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { Select, type Option } from '@renderer/ui/select'
import { TextField } from '@renderer/ui/text-field'
import { FieldPlace, kitWords, type RecordFieldWords } from './field-place'
import { seenOf } from './field-target'
import { usePlanFields } from './plan-fields'
import type { SaveField } from './record-text-field'

export interface RecordSelectFieldProps<Id extends string> extends RecordFieldWords {
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly save: SaveField<Id>
}

/** One choice of a short list, saved at once. Read-only it is plain text: readable, and still a place to pin a comment to. */
export function RecordSelectField<Id extends string>(props: RecordSelectFieldProps<Id>) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const choose = async (value: Id): Promise<void> => {
    const saved = await props.save(value, seenOf(props.target, props.value))
    setRefused(saved.ok ? null : saved.error)
  }
  return (
    <FieldPlace target={props.target} className={props.className}>
      {canEdit ? (
        <Select<Id>
          {...kitWords(props)}
          options={props.options}
          value={props.value}
          onChange={(value) => { void choose(value) }}
          error={refused === null ? undefined : errorWords(t, refused).what}
        />
      ) : (
        <TextField {...kitWords(props)} value={props.options.find(({ id }) => id === props.value)?.label ?? ''} onChange={() => undefined} isReadOnly />
      )}
    </FieldPlace>
  )
}

import { useState } from 'react'
import { fiscalYearOf, isIsoDay, type IsoDay } from '@shared/kernel/calendar'
import type { PlanError } from '@shared/kernel/error-codes'
import { DateField } from '@renderer/ui/date-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { FieldPlace, kitWords, type RecordFieldWords } from './field-place'
import { seenOf } from './field-target'
import { usePlanFields } from './plan-fields'
import type { SaveField } from './record-text-field'

export interface RecordDateFieldProps extends RecordFieldWords {
  /** ISO day; empty when not given. */
  readonly value: string
  readonly save: SaveField<string>
}

/** A day of a record in Buddhist era, with the fiscal year it falls in beside it. */
export function RecordDateField(props: RecordDateFieldProps) {
  const t = useT()
  const { year } = useNumerals()
  const { canEdit } = usePlanFields()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const commit = async (day: IsoDay | '', base: IsoDay | ''): Promise<void> => {
    const saved = await props.save(day, seenOf(props.target, base))
    setRefused(saved.ok ? null : saved.error)
  }
  return (
    <FieldPlace target={props.target} className={props.className}>
      <DateField
        {...kitWords(props)}
        value={isIsoDay(props.value) ? props.value : ''}
        onCommit={commit}
        note={(day) => t('analysis.fiscalYear', { year: year(fiscalYearOf(day)) })}
        isReadOnly={!canEdit}
        error={refused === null ? undefined : errorWords(t, refused).what}
      />
    </FieldPlace>
  )
}

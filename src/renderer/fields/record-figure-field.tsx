import { useState } from 'react'
import { parseYear } from '@shared/kernel/calendar'
import { parseDecimal } from '@shared/kernel/decimal'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import { FigureField } from '@renderer/ui/figure-field'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { FieldPlace, kitWords, type RecordFieldWords } from './field-place'
import { seenOf } from './field-target'
import { usePlanFields } from './plan-fields'
import type { SaveField } from './record-text-field'

export interface RecordFigureFieldProps<T> extends RecordFieldWords {
  readonly value: T
  readonly save: SaveField<T>
  readonly format: (value: T) => string
  readonly formatEdit?: ((value: T) => string) | undefined
  readonly parse: (typed: string) => Result<T, PlanError>
  readonly unit?: string | undefined
  /** What to type instead, after the reason why a figure was refused. */
  readonly example?: string | undefined
  /** Follows the typing before it is stored, see `FigureField`. */
  readonly onType?: ((typed: string | null) => void) | undefined
}

/** A figure of a record: Thai or Arabic digits, saved on Enter and blur; unreadable figures stay on screen with their reason. */
export function RecordFigureField<T>(props: RecordFigureFieldProps<T>) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const say = (error: PlanError): string => [errorWords(t, error).what, props.example ?? ''].join(' ').trimEnd()
  const onCommit = async (value: T, base: T): Promise<void> => {
    const saved = await props.save(value, seenOf(props.target, base as Json))
    setRefused(saved.ok ? null : saved.error)
  }
  const parse = (typed: string): ReturnType<Parameters<typeof FigureField<T>>[0]['parse']> => {
    const read = props.parse(typed)
    return read.ok ? read : { ok: false, error: say(read.error) }
  }
  return (
    <FieldPlace target={props.target} className={props.className} compact={props.dense === true && props.hideLabel === true}>
      <FigureField<T>
        {...kitWords(props)}
        value={props.value}
        format={props.format}
        formatEdit={props.formatEdit}
        parse={parse}
        onCommit={onCommit}
        onType={props.onType}
        unit={props.unit}
        isReadOnly={!canEdit}
        error={refused === null ? undefined : say(refused)}
      />
    </FieldPlace>
  )
}

type KnownFormat = 'format' | 'formatEdit' | 'parse'

/** A measured figure: exact decimal text, empty when not given. */
export function RecordDecimalField(props: Omit<RecordFigureFieldProps<string>, KnownFormat>) {
  const formats = useNumerals()
  const parse = (typed: string): Result<string, PlanError> => (typed.trim() === '' ? ok('') : parseDecimal(typed))
  return <RecordFigureField<string> {...props} format={formats.decimal} formatEdit={formats.digits} parse={parse} />
}

/** A B.E. year; 0 stands for "not given". */
export function RecordYearField(props: Omit<RecordFigureFieldProps<number>, KnownFormat>) {
  const formats = useNumerals()
  const format = (year: number): string => (year === 0 ? '' : formats.year(year))
  return <RecordFigureField<number> {...props} format={format} parse={readYear} />
}

function readYear(typed: string): Result<number, PlanError> {
  if (typed.trim() === '') return ok(0)
  const year = parseYear(typed)
  return year.ok ? year : err(year.error)
}

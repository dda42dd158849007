import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { FigureField } from '@renderer/ui/figure-field'
import { classes } from '@renderer/ui/given'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { FieldPlace } from './field-place'
import { seenOf, type FieldTarget } from './field-target'
import { usePlanFields } from './plan-fields'
import type { SaveField } from './record-text-field'

export interface RecordPartsFieldProps {
  readonly target: FieldTarget
  readonly label: string
  /** What each part is called: ไตรมาส 1, ปี 2572. */
  readonly parts: readonly string[]
  /** As stored: shorter than the parts where the last ones say nothing. */
  readonly value: readonly string[]
  readonly save: SaveField<string[]>
  readonly format: (value: string) => string
  readonly formatEdit?: ((value: string) => string) | undefined
  readonly parse: (typed: string) => Result<string, PlanError>
  /** Sentences instead of figures: one below the other. */
  readonly isText?: boolean | undefined
  readonly className?: string | undefined
}

/** One field of several parts in their order, each typed on its own: the quarters of a target, the years ahead. All empty stores nothing. */
export function RecordPartsField(props: RecordPartsFieldProps) {
  const { target, label, parts, value, save, parse, className } = props
  const t = useT()
  const { canEdit } = usePlanFields()
  const [refused, setRefused] = useState<PlanError | null>(null)
  const read = (typed: string): ReturnType<Parameters<typeof FigureField<string>>[0]['parse']> => {
    const part = parse(typed)
    return part.ok ? part : { ok: false, error: errorWords(t, part.error).what }
  }
  const commit = async (index: number, part: string): Promise<void> => {
    const next = parts.map((_, at) => (at === index ? part : value[at] ?? ''))
    const saved = await save(next.every((each) => each === '') ? [] : next, seenOf(target, [...value]))
    setRefused(saved.ok ? null : saved.error)
  }
  return (
    <FieldPlace target={target} className={className}>
      <fieldset className={classes('record-parts', props.isText === true && 'record-parts-text')}>
        <legend className="ui-label">{label}</legend>
        {parts.map((part, index) => (
          <FigureField<string>
            key={part}
            label={part}
            value={value[index] ?? ''}
            format={props.format}
            formatEdit={props.formatEdit}
            parse={read}
            onCommit={(typed) => commit(index, typed)}
            isReadOnly={!canEdit}
            dense
          />
        ))}
      </fieldset>
      {refused !== null && <p className="ui-field-error" role="alert">{errorWords(t, refused).what}</p>}
    </FieldPlace>
  )
}

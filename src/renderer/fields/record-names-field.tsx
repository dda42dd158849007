import { RecordTextField, type RecordTextFieldProps, type SaveField } from './record-text-field'

export interface RecordNamesFieldProps extends Omit<RecordTextFieldProps, 'value' | 'save'> {
  readonly value: readonly string[]
  readonly save: SaveField<string[]>
}

/** A few names in one line, with commas between them; a name given twice counts once. */
export function RecordNamesField(props: RecordNamesFieldProps) {
  return (
    <RecordTextField
      {...props}
      value={props.value.join(', ')}
      save={(typed, seen) => props.save(namesIn(typed), { ...seen, value: typeof seen.value === 'string' ? namesIn(seen.value) : [] })}
    />
  )
}

function namesIn(typed: string): string[] {
  return [...new Set(typed.split(/[,\n]/u).map((name) => name.trim()).filter((name) => name !== ''))]
}

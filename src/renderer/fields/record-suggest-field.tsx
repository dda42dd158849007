import { tidyLine } from '@shared/kernel/thai-text'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { SuggestField } from '@renderer/ui/suggest-field'
import { useDraft } from '@renderer/ui/use-draft'
import { FieldPlace, kitWords, type RecordFieldWords } from './field-place'
import { seenOf } from './field-target'
import { usePlanFields } from './plan-fields'
import type { SaveField } from './record-text-field'

export interface RecordSuggestFieldProps extends RecordFieldWords {
  readonly value: string
  readonly save: SaveField<string>
  /** What the same field of other records holds. */
  readonly suggestions: readonly string[]
  readonly maxLength?: number | undefined
}

/** A line of text that offers what was typed in the same column before. */
export function RecordSuggestField(props: RecordSuggestFieldProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const draft = useDraft(props.value, (value, base) => props.save(value, seenOf(props.target, base)), { isEqual: (a, b) => tidyLine(a) === tidyLine(b) })
  const { value, onFocus, onBlur } = draft.field
  return (
    <FieldPlace target={props.target} className={props.className}>
      <SuggestField
        {...kitWords(props)}
        value={value}
        onChange={(next) => { if (next !== value) draft.change(next) }}
        onFocus={onFocus}
        onBlur={onBlur}
        suggestions={[...new Set(props.suggestions.filter((text) => text !== ''))]}
        maxLength={props.maxLength}
        isReadOnly={!canEdit}
        error={draft.error === null ? undefined : errorWords(t, draft.error).what}
      />
    </FieldPlace>
  )
}

import { useState, type KeyboardEvent } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { repairThai, tidyLine } from '@shared/kernel/thai-text'
import type { Seen } from '@shared/sync/seen'
import { useT } from '@renderer/ui/language'
import { NewerMark } from '@renderer/ui/newer-mark'
import { errorWords } from '@renderer/ui/plan-error'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { useDraft, type CommitDraft } from '@renderer/ui/use-draft'
import { FieldPlace, kitWords, type RecordFieldWords } from './field-place'
import { seenOf } from './field-target'
import { usePlanFields } from './plan-fields'

/** Writes the field: usually `(value, seen) => store.runCommand(setXField, { …, value }, seen)`. */
export type SaveField<T> = (value: T, seen: Seen) => Promise<Result<unknown, PlanError>>

export interface RecordTextFieldProps extends RecordFieldWords {
  readonly value: string
  readonly save: SaveField<string>
  readonly maxLength?: number | undefined
  /**
   * `line`: one line (default). `title`: one paragraph that wraps, Enter saves. `text`: several paragraphs.
   */
  readonly shape?: 'line' | 'title' | 'text' | undefined
  /** Lines shown when empty (`text`). */
  readonly rows?: number | undefined
}

/** A text of a record that saves itself; read-only when the plan is locked or the reader is a reviewer. */
export function RecordTextField(props: RecordTextFieldProps) {
  const t = useT()
  const { canEdit } = usePlanFields()
  const { shape = 'line' } = props
  const draft = useTidyDraft(props.value, (value, base) => props.save(value, seenOf(props.target, base)), shape === 'text' ? repairThai : tidyLine)
  const onKeyDown = (event: KeyboardEvent): void => {
    draft.field.onKeyDown(event)
    if (event.key !== 'Enter' || shape === 'text') return
    event.preventDefault()
    void draft.flush()
  }
  const field = {
    ...kitWords(props), ...draft.field, onKeyDown, isReadOnly: !canEdit, maxLength: props.maxLength,
    error: draft.error === null ? undefined : errorWords(t, draft.error).what,
    note: draft.hasNewer ? <NewerMark hasNewer takeNewer={draft.takeNewer} /> : undefined
  }
  return (
    <FieldPlace target={props.target} className={props.className}>
      {shape === 'line' ? <TextField {...field} /> : <TextArea {...field} rows={shape === 'title' ? 1 : props.rows} />}
    </FieldPlace>
  )
}

/**
 * A draft of text that the command tidies when it stores it: a space just typed stays while the field has the focus,
 * and a tidied value that comes back is not news.
 */
function useTidyDraft(stored: string, save: CommitDraft<string>, tidy: (text: string) => string): ReturnType<typeof useDraft<string>> {
  const draft = useDraft(stored, save, { isEqual: (a, b) => tidy(a) === tidy(b) })
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed !== null && tidy(typed) === tidy(draft.value) ? typed : draft.value
  const onChange = (next: string): void => {
    setTyped(next)
    draft.change(next)
  }
  const onBlur = (): void => {
    setTyped(null)
    draft.field.onBlur()
  }
  return { ...draft, value, field: { ...draft.field, value, onChange, onBlur } }
}

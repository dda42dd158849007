import { useState } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { TextArea } from '@renderer/ui/text-field'
import { useUnsentWords } from './use-unsent-words'

export interface WriteCommentProps {
  readonly label: string
  readonly verb: string
  readonly initial?: string | undefined
  /** What it is about: under this name the words are kept until they are sent, even over a crash. */
  readonly about: string
  readonly autoFocus?: boolean | undefined
  /** Sends the words; a refusal keeps them on screen. */
  readonly send: (words: string) => Promise<Result<unknown, PlanError>>
  readonly onDone?: (() => void) | undefined
  readonly onCancel?: (() => void) | undefined
}

/** A remark or an answer being written; Ctrl+Enter sends. */
export function WriteComment({ label, verb, initial = '', about, autoFocus, send, onDone, onCancel }: WriteCommentProps) {
  const t = useT()
  const { words, write, forget } = useUnsentWords(about, initial)
  const cancel = (): void => {
    forget()
    onCancel?.()
  }
  const [refused, setRefused] = useState<PlanError | null>(null)
  const submit = async (): Promise<void> => {
    const sent = await send(words)
    setRefused(sent.ok ? null : sent.error)
    if (!sent.ok) return
    write('')
    forget()
    onDone?.()
  }
  return (
    <div className="comment-write">
      <TextArea
        label={label}
        rows={2}
        value={words}
        onChange={write}
        autoFocus={autoFocus}
        error={refused === null ? undefined : errorWords(t, refused).what}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
          if (event.key === 'Escape' && onCancel !== undefined) cancel()
        }}
      />
      <div className="comment-actions">
        <Button dense variant="primary" isDisabled={words.trim() === ''} onPress={() => { void submit() }}>{verb}</Button>
        {onCancel !== undefined && <Button dense variant="plain" onPress={cancel}>{t('shell.ui.cancel')}</Button>}
      </div>
    </div>
  )
}

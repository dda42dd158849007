import { MessageSquareText } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useIsSample } from '@renderer/live/workspaces'
import { StateMark } from '@renderer/ui/badge'
import { useNumerals, useT } from '@renderer/ui/language'
import { useFieldWays } from './field-focus'
import type { FieldTarget } from './field-target'
import { useIsWaiting, usePlanFields } from './plan-fields'
import { SampleBadge } from './sample-badge'
import './fields.css'

export interface FieldMarksProps {
  readonly target: FieldTarget
  /** In a narrow cell: the number only; the words are read aloud. */
  readonly compact?: boolean | undefined
}

/** The marks of a field: open comments (press to read them in the inspector) and an open conflict. Nothing when all is well. */
export function FieldMarks({ target, compact = false }: FieldMarksProps) {
  const { commentsOn, conflictOn } = usePlanFields()
  const open = commentsOn(target).filter(({ fields }) => fields.state === 'open').length
  const conflict = conflictOn(target)
  if (open === 0 && conflict === undefined) return null
  return (
    <span className="field-marks">
      {open > 0 && <CommentMark target={target} count={open} compact={compact} />}
      {conflict !== undefined && <ConflictMark conflict={conflict.id} />}
    </span>
  )
}

function CommentMark({ target, count, compact }: FieldMarksProps & { readonly count: number }) {
  const t = useT()
  const formats = useNumerals()
  const { select } = useFieldWays()
  const words = t('workspace.comment.count', { count: formats.count(count) })
  return (
    <AriaButton className="field-mark field-mark-comment" aria-label={words} onPress={() => { select(target) }}>
      <MessageSquareText size={15} aria-hidden />
      {compact === true ? formats.count(count) : words}
    </AriaButton>
  )
}

function ConflictMark({ conflict }: { readonly conflict: string }) {
  const t = useT()
  const { openConflict } = usePlanFields()
  const mark = <StateMark state="conflict">{t('workspace.field.conflict')}</StateMark>
  if (openConflict === undefined) return mark
  return <AriaButton className="field-mark" onPress={() => { openConflict(conflict) }}>{mark}</AriaButton>
}

interface WaitingMarkProps {
  readonly record: string
  /** The record says ตัวอย่าง in another place already. */
  readonly isSampleShown?: boolean | undefined
}

/** "Waiting to be sent", while an edit of the record stands in the outbox. In the sample nothing waits, and every record says what it is. */
export function WaitingMark({ record, isSampleShown = false }: WaitingMarkProps) {
  const t = useT()
  const isWaiting = useIsWaiting(record)
  const isSample = useIsSample()
  if (isSample) return isSampleShown ? null : <SampleBadge />
  return isWaiting ? <StateMark state="waiting" bare>{t('workspace.field.waiting')}</StateMark> : null
}

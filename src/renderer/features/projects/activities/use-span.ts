import { useCallback, useEffect, useRef, useState } from 'react'
import { setActivitySpan } from '@shared/activity/activity-commands'
import type { Activity } from '@shared/activity/activity-record'
import type { Span } from '@shared/activity/span'
import type { PlanError } from '@shared/kernel/error-codes'
import { useCommand } from '@renderer/fields/use-command'
import { registerDraft } from '@renderer/ui/draft-registry'

interface SpanOf {
  /** As it is shown: what is being drawn, else what is stored. */
  readonly span: Span
  /** Shows a span that is not stored yet; `null` goes back to the stored one. */
  readonly preview: (span: Span | null) => void
  /** Stores a span: one command, one undo. */
  readonly commit: (span: Span) => void
  readonly refused: PlanError | null
}

/** The span of an activity as it is drawn: keys pressed quickly build on each other while the first is still on its way to disk. */
export function useSpan(activity: Activity): SpanOf {
  const { run, refused } = useCommand()
  const [shown, setShown] = useState<Span | null>(null)
  const { start, end } = activity.fields
  const stored = { start, end }
  const [writing, setWriting] = useState(0)
  const latest = useRef(writing)
  /** Whether what is shown was stored, and not only drawn. */
  const isCommitted = useRef(false)
  // Undo and closing wait for what is on its way, see the draft registry.
  const written = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => registerDraft(() => written.current), [])
  useEffect(() => { latest.current = writing })
  const commit = (span: Span): void => {
    if (writing === 0 && isSame(span, stored)) {
      setShown(null)
      return
    }
    isCommitted.current = true
    setShown(span)
    setWriting((count) => count + 1)
    const before = written.current
    const write = async (): Promise<void> => {
      const done = await run(setActivitySpan, { record: activity.id, ...span })
      await before
      setWriting((count) => count - 1)
      if (!done.ok) setShown(null)
    }
    written.current = write()
  }
  // What was stored meanwhile, by an undo or another device, is shown at once; what is still on its way stays drawn until it arrives.
  useEffect(() => { if (writing === 0) setShown((held) => (held === null || isSame(held, { start, end }) ? null : held)) }, [writing, start, end])
  useEffect(() => { if (latest.current === 0) setShown(null) }, [start, end])
  // A step and its undo may be read as one: nothing changed then, but the record was read anew, and what was held is not stored.
  useEffect(() => { if (latest.current === 0 && isCommitted.current) setShown(null) }, [activity])
  const preview = useCallback((span: Span | null): void => {
    isCommitted.current = false
    setShown(span)
  }, [])
  return { span: shown ?? stored, preview, commit, refused }
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}

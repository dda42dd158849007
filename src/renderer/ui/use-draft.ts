import { useCallback, useEffect, useReducer, useRef, type KeyboardEvent } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { registerDraft } from './draft-registry'
import { saveTimer, type SaveTimer } from './save-timer'

/** Writes a value that was typed over `base`; a failed `Result` keeps the draft on screen with its error. */
export type CommitDraft<T> = (value: T, base: T) => Promise<Result<unknown, PlanError>> | Promise<void> | void

export interface DraftOptions<T> {
  /** Silence after the last key before the draft is written. */
  readonly idleMs?: number | undefined
  readonly isEqual?: ((a: T, b: T) => boolean) | undefined
}

export interface Draft<T> {
  /** What the field shows. */
  readonly value: T
  readonly change: (value: T) => void
  /** Writes now; settles when written. */
  readonly flush: () => Promise<unknown>
  /** Throws away what was typed since the last write. */
  readonly revert: () => void
  /** True while something typed is not written yet. */
  readonly isDirty: boolean
  /** Why the last write was refused. */
  readonly error: PlanError | null
  /** True when the stored value changed elsewhere while the user was typing; the draft stays. */
  readonly hasNewer: boolean
  /** Shows the stored value instead of the draft. */
  readonly takeNewer: () => void
  /** Spread on `TextField` or `TextArea`: Esc reverts. */
  readonly field: {
    readonly value: T
    readonly onChange: (value: T) => void
    readonly onFocus: () => void
    readonly onBlur: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

interface Memory<T> {
  /** What is shown instead of the stored value; `undefined`: the stored value is shown. */
  draft: { readonly value: T } | undefined
  /** The stored value the typing began from. */
  base: T
  /** What we wrote last: when it comes back it is not news. */
  written: { readonly value: T } | undefined
  stored: T
  isDirty: boolean
  isFocused: boolean
  isWriting: boolean
  /** The write on its way: undo and closing wait for it. */
  writing: Promise<unknown> | undefined
  hasNewer: boolean
  error: PlanError | null
  readonly timer: SaveTimer
  commit: CommitDraft<T>
}

/**
 * The draft of one field: kept in React while the user types, written on blur, on Enter (by the caller) or after
 * 400 ms of silence (at the latest 1.5 s after the first key), and before the window closes. A value that changes underneath never replaces what is being
 * typed: `hasNewer` is raised instead.
 */
export function useDraft<T>(stored: T, commit: CommitDraft<T>, options: DraftOptions<T> = {}): Draft<T> {
  const { idleMs = 400, isEqual = Object.is } = options
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const memory = useRef<Memory<T>>(null as unknown as Memory<T>)
  memory.current ??= {
    draft: undefined, base: stored, written: undefined, stored, isDirty: false, isFocused: false, isWriting: false, writing: undefined,
    hasNewer: false, error: null, timer: saveTimer(idleMs), commit
  }
  const m = memory.current
  m.commit = commit
  if (!isEqual(m.stored, stored)) meetStored(m, stored, isEqual)

  const flush = useCallback(() => writeDraft(memory.current, redraw), [])
  const change = useCallback((value: T) => {
    const now = memory.current
    if (now.draft === undefined) now.base = now.stored
    now.draft = { value }
    now.isDirty = true
    now.error = null
    now.timer.touch(() => { void flush() })
    redraw()
  }, [flush])
  const revert = useCallback(() => {
    memory.current.timer.stop()
    Object.assign(memory.current, { draft: undefined, isDirty: false, hasNewer: false, error: null })
    redraw()
  }, [])
  const onFocus = useCallback(() => { memory.current.isFocused = true }, [])
  const onBlur = useCallback(() => {
    memory.current.isFocused = false
    void flush()
    settle(memory.current)
    redraw()
  }, [flush])
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.key === 'Escape' && memory.current.isDirty) {
      event.stopPropagation()
      revert()
    }
  }, [revert])

  useEffect(() => {
    const leave = registerDraft(flush)
    return () => {
      leave()
      void flush()
    }
  }, [flush])

  const value = m.draft === undefined ? stored : m.draft.value
  return {
    value, change, flush, revert, takeNewer: revert, isDirty: m.isDirty, error: m.error, hasNewer: m.hasNewer,
    field: { value, onChange: change, onFocus, onBlur, onKeyDown }
  }
}

/** The stored value changed: is it our own write coming back, or someone else's? */
function meetStored<T>(m: Memory<T>, stored: T, isEqual: (a: T, b: T) => boolean): void {
  m.stored = stored
  if (m.draft === undefined) return
  if (isEqual(stored, m.draft.value)) {
    m.isDirty = false
    m.hasNewer = false
    m.draft = undefined
    return
  }
  const isOwn = m.written !== undefined && isEqual(stored, m.written.value)
  if (isOwn || isEqual(stored, m.base)) m.base = stored
  else m.hasNewer = true
  settle(m)
}

/** Nothing typed is waiting and the user is elsewhere: the stored value may show again. */
function settle<T>(m: Memory<T>): void {
  if (m.isDirty || m.isFocused || m.isWriting || m.error !== null) return
  m.draft = undefined
  m.hasNewer = false
}

async function writeDraft<T>(m: Memory<T>, redraw: () => void): Promise<unknown> {
  m.timer.stop()
  if (!m.isDirty || m.draft === undefined) return m.writing
  const { value } = m.draft
  m.isDirty = false
  m.isWriting = true
  m.written = { value }
  const commit = Promise.resolve(m.commit(value, m.base))
  m.writing = commit
  const outcome = await commit
  m.isWriting = false
  if (outcome !== undefined && !outcome.ok) m.error = outcome.error
  else m.base = value
  redraw()
  return outcome
}

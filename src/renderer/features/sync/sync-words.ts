import { useObserved, useSync } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import type { SyncState } from '@renderer/sync/sync-state'

/** Each state of sending has its own shape. */
const SHAPES: Readonly<Record<SyncState['phase'], string>> = {
  notEnrolled: '○', offline: '○', idle: '●', pushing: '◐', pulling: '◐', error: '✕'
}

/** Without a centre, how much waits is said even when it is nothing. */
const APART: ReadonlySet<SyncState['phase']> = new Set(['notEnrolled', 'offline'])

export interface SyncWords {
  readonly shape: string
  readonly words: string
  /** Where there is little room: how much waits comes first. */
  readonly short: string
}

/** The state of sending in one short line: shape and words, with what waits or when everything was sent. */
export function useSyncWords(): SyncWords {
  const t = useT()
  const { count, time } = useNumerals()
  const { phase, unsent, lastSuccessAt } = useObserved(useSync().state)
  const state = t(`sync.state.${phase}`)
  if (unsent > 0 || APART.has(phase)) {
    const short = t('shell.status.unsent', { count: count(unsent) })
    return { shape: phase === 'idle' ? '◐' : SHAPES[phase], words: t('sync.state.withUnsent', { state, count: count(unsent) }), short }
  }
  const words = phase === 'idle' && lastSuccessAt !== null ? t('sync.state.allSent', { time: time(lastSuccessAt) }) : state
  return { shape: SHAPES[phase], words, short: words }
}

/** The state of sending as a sentence that says what it means for the work. */
export function useSyncSentence(): string {
  const t = useT()
  const { phase, unsent } = useObserved(useSync().state)
  return t(phase === 'idle' && unsent > 0 ? 'sync.long.idleUnsent' : `sync.long.${phase}`)
}

/** Whether a round is running. */
export function isRunning({ phase }: SyncState): boolean {
  return phase === 'pushing' || phase === 'pulling'
}

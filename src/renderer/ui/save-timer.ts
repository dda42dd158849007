/** Whoever types on without a pause is saved all the same: what a power cut takes is less than two seconds of typing. */
const LONGEST_WAIT_MS = 1_500

/** When typed text is due to be saved. */
export interface SaveTimer {
  /** Something was typed: `save` runs after the silence, or when the oldest unsaved letter has waited long enough. */
  touch(save: () => void): void
  /** The text is being saved, or thrown away. */
  stop(): void
}

/** `idleMs`: silence after the last key before it is saved. */
export function saveTimer(idleMs: number): SaveTimer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | undefined
  return {
    touch(save) {
      since ??= performance.now()
      clearTimeout(timer)
      timer = setTimeout(save, Math.max(0, Math.min(idleMs, since + LONGEST_WAIT_MS - performance.now())))
    },
    stop() {
      clearTimeout(timer)
      since = undefined
    }
  }
}

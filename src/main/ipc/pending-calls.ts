/** Counts calls that are still running, so that quitting can wait for them. */
export interface PendingCalls {
  readonly track: <T>(call: Promise<T>) => Promise<T>
  readonly count: () => number
  /** Resolves when no call runs any more, or after `limitMs`. */
  readonly idle: (limitMs: number) => Promise<void>
}

/** Makes an empty counter. */
export function countPendingCalls(): PendingCalls {
  const running = new Set<Promise<unknown>>()
  return {
    track(call) {
      running.add(call)
      const forget = (): void => void running.delete(call)
      call.then(forget, forget)
      return call
    },
    count: () => running.size,
    async idle(limitMs) {
      await Promise.race([Promise.allSettled(running), wait(limitMs)])
    }
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => void setTimeout(done, ms).unref())
}

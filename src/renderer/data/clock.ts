import { uuidV7 } from '@shared/kernel/ids'
import type { RuntimePorts } from './ports'

/** The real clock, ids, timers and Web Locks of the window: handed in once, by `renderer/app`. */
export function windowPorts(): RuntimePorts {
  return {
    now: () => Date.now(),
    newId: () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    random: () => Math.random(),
    schedule(delayMs, work) {
      const timer = setTimeout(work, delayMs)
      return () => clearTimeout(timer)
    },
    locks: { request: async (name, options, work) => navigator.locks.request(name, options, work) }
  }
}

/** The present instant, ms since 1970: for ages on screen. */
export function now(): number {
  return Date.now()
}

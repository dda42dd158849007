import { windowPorts } from '@renderer/data/clock'
import type { SyncPorts } from './ports'

/** The real ports of the window: handed in once, by `renderer/app`. */
export function windowSyncPorts(): SyncPorts {
  return {
    ...windowPorts(),
    onOnline(listener) {
      window.addEventListener('online', listener)
      return () => window.removeEventListener('online', listener)
    }
  }
}

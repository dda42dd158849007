import type { PlannerApi } from '@shared/ipc/contract'
import type { RuntimePorts } from '@renderer/data/ports'

/** The centre, as main speaks to it: credentials never reach the window. */
export type CentralPort = Pick<PlannerApi, 'centralStatus' | 'centralEnrol' | 'centralPush' | 'centralPull' | 'centralSucceed'>

export interface SyncPorts extends RuntimePorts {
  /** Calls `listener` when the network comes back; returns the function that stops it. */
  readonly onOnline: (listener: () => void) => () => void
}

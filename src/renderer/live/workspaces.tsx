import { createContext, useContext, type ReactNode } from 'react'
import type { PlanError } from '@shared/kernel/error-codes'
import { invariant } from '@shared/kernel/invariant'
import type { Result } from '@shared/kernel/result'
import type { Store } from '@renderer/data/store'

/** The office's own work, or the sample that never leaves this machine. */
export type WorkspaceName = 'own' | 'sample'

/** Which work is on screen, and the way to the other. Before every change what is being typed is written. */
export interface Workspaces {
  readonly open: WorkspaceName
  /** The office's own store, whatever is on screen: the sending, the settings and the person belong to it. */
  readonly own: Store
  /** Shows the sample, made on the first call. The own work stays as it is. */
  readonly openSample: () => Promise<Result<null, PlanError>>
  /** Shows the own work again; the sample stays as it was left. */
  readonly openOwn: () => Promise<void>
  /** Takes the whole sample away and shows the own work. */
  readonly removeSample: () => Promise<Result<null, PlanError>>
}

const WorkspacesContext = createContext<Workspaces | null>(null)

/** Gives the two workspaces to everything below. */
export function WorkspacesProvider({ workspaces, children }: { readonly workspaces: Workspaces; readonly children: ReactNode }): ReactNode {
  return <WorkspacesContext value={workspaces}>{children}</WorkspacesContext>
}

/** Which work is on screen, and the way to the other. */
export function useWorkspaces(): Workspaces {
  const workspaces = useContext(WorkspacesContext)
  invariant(workspaces !== null, 'a screen stands below WorkspacesProvider')
  return workspaces
}

/** Whether the sample is on screen; `false` where nobody offered a sample (tests of one part). */
export function useIsSample(): boolean {
  return useContext(WorkspacesContext)?.open === 'sample'
}

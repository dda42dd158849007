import type { ReactNode } from 'react'
import { StoreProvider, useSync } from '@renderer/live/store-context'
import { useWorkspaces } from '@renderer/live/workspaces'

/** Below it every screen reads and writes the office's own store, also while the sample is open. */
export function OwnStore({ children }: { readonly children: ReactNode }) {
  const { own } = useWorkspaces()
  return <StoreProvider store={own} sync={useSync()}>{children}</StoreProvider>
}

import { useEffect, useState } from 'react'
import type { CentralStatus } from '@shared/ipc/contract'
import { useObserved, useSync } from '@renderer/live/store-context'

/** How this device stands with the centre, asked again whenever the state of sending changes; `null` until the first answer. */
export function useCentralStatus(): CentralStatus | null {
  const { phase } = useObserved(useSync().state)
  const [status, setStatus] = useState<CentralStatus | null>(null)
  useEffect(() => {
    let isWanted = true
    void window.planner.centralStatus().then((reply) => { if (isWanted && reply.ok) setStatus(reply.value) })
    return () => { isWanted = false }
  }, [phase])
  return status
}

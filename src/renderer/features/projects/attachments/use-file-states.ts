import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Attachment } from '@shared/attachment/attachment-record'
import type { FileState } from '@shared/ipc/attachment-contract'
import { useIsSample } from '@renderer/live/workspaces'
import type { KnownBytes } from './use-add-files'

const MOST = 500

/** Whether the bytes of these attachments are on this machine and unchanged; asked again when the window comes back to the front. */
export function useFileStates(attachments: readonly Attachment[]): KnownBytes {
  const space = useIsSample() ? 'sample' : 'own'
  const [states, setStates] = useState<ReadonlyMap<string, FileState>>(new Map())
  const [asked, setAsked] = useState(0)
  const refresh = useCallback(() => { setAsked((times) => times + 1) }, [])
  const hashes = [...new Set(attachments.map(({ fields }) => fields.hash))].filter((hash) => hash !== '').slice(0, MOST).join(' ')
  useEffect(() => {
    if (hashes === '') return undefined
    let isWanted = true
    const list = hashes.split(' ')
    void window.planner.attachmentLook({ space, hashes: list }).then((looked) => {
      if (isWanted && looked.ok) setStates(new Map(looked.value.states.map((state, index) => [list[index] ?? '', state])))
    })
    return () => { isWanted = false }
  }, [space, hashes, asked])
  useEffect(() => {
    window.addEventListener('focus', refresh)
    return () => { window.removeEventListener('focus', refresh) }
  }, [refresh])
  return useMemo(() => ({ stateOf: (hash) => states.get(hash), refresh }), [states, refresh])
}

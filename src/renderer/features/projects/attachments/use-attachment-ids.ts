import { useMemo } from 'react'
import { attachmentRecord } from '@shared/attachment/attachment-record'
import type { Project } from '@shared/project/project-record'
import { listRecords } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'

/** The attachments of a project by id, for its remarks and its history. */
export function useAttachmentIds({ id, plan }: Project): readonly string[] {
  const all = useLive((store) => listRecords(store, attachmentRecord, plan), [plan])
  return useMemo(() => (all ?? []).filter(({ fields }) => fields.project === id).map((attachment) => attachment.id), [all, id])
}

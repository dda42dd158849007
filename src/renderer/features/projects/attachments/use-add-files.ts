import { useCallback, useRef, useState } from 'react'
import { addAttachment, checkRoom } from '@shared/attachment/attachment-commands'
import { attachmentRecord, type Attachment, type FileFacts } from '@shared/attachment/attachment-record'
import { cleanTitle, wrongEnding } from '@shared/attachment/attachment-title'
import { formatOf } from '@shared/attachment/file-format'
import type { FileState } from '@shared/ipc/attachment-contract'
import type { PlanError } from '@shared/kernel/error-codes'
import { ok, type Result } from '@shared/kernel/result'
import { projectRecord, type Project } from '@shared/project/project-record'
import { getRecord, listRecords } from '@renderer/data/queries/records'
import type { Store } from '@renderer/data/store'
import { useStore } from '@renderer/live/store-context'
import { useIsSample } from '@renderer/live/workspaces'
import { useT } from '@renderer/ui/language'
import { sendFile } from './send-file'

/** What became of one file, when there is something to say about it. */
export type Outcome = { readonly name: string } & (
  | { readonly state: 'refused'; readonly error: PlanError }
  /** The project holds it already under the name `other`; `healed`: its bytes were not here, or altered, and now they are. */
  | { readonly state: 'duplicate' | 'healed'; readonly other: string }
  /** Another project of the plan holds it too. */
  | { readonly state: 'shared'; readonly other: string }
  /** Its content is of another kind than its name said. */
  | { readonly state: 'renamed'; readonly said: string; readonly ending: string }
)

/** The file under way. */
export interface Progress {
  readonly name: string
  /** from 1 */
  readonly number: number
  readonly of: number
  /** 0–100 */
  readonly percent: number
}

/** What the panel knows of the bytes. */
export interface KnownBytes {
  readonly stateOf: (hash: string) => FileState | undefined
  /** Asks again. */
  readonly refresh: () => void
}

/** Takes files in one after the other: to the shell first, then as a record. A record never names bytes that are not on disk. */
export function useAddFiles(project: Project, { stateOf, refresh }: KnownBytes) {
  const store = useStore()
  const t = useT()
  const space = useIsSample() ? 'sample' : 'own'
  const [progress, setProgress] = useState<Progress | null>(null)
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const last = useRef<Promise<unknown>>(Promise.resolve())
  // What was kept and not yet asked about is here too: the same file may be chosen twice at once.
  const kept = useRef(new Set<string>())

  const take = useCallback(async (file: File, told: (bytes: number) => void): Promise<Result<Outcome | null, PlanError>> => {
    const known = await listRecords(store, attachmentRecord, project.plan)
    const room = checkRoom(known, project.id, { size: file.size })
    if (!room.ok) return room
    const sent = await sendFile(file, space, told)
    if (!sent.ok) return sent
    const before = known.find(({ fields }) => fields.project === project.id && fields.hash === sent.value.hash)
    const bytes = stateOf(sent.value.hash) ?? (kept.current.has(sent.value.hash) ? 'here' : undefined)
    if (before !== undefined) return ok({ name: file.name, state: bytes === 'here' ? 'duplicate' : 'healed', other: before.fields.title })
    const title = cleanTitle(file.name) === '' ? t('attachment.untitled') : file.name.slice(0, 1_000)
    const documentType = formatOf(sent.value.mime).family === 'image' ? 'photo' : 'other'
    const added = await store.runCommand(addAttachment, { project: project.id, title, documentType, ...sent.value })
    if (added.ok) kept.current.add(sent.value.hash)
    return added.ok ? ok(await remarkOn(store, file.name, sent.value, known)) : added
  }, [store, t, space, project.plan, project.id, stateOf])

  const add = useCallback((files: readonly File[]): void => {
    if (files.length === 0) return
    last.current = last.current.then(async () => {
      const found: Outcome[] = []
      setOutcomes([])
      for (const [index, file] of files.entries()) {
        const under = { name: file.name, number: index + 1, of: files.length }
        setProgress({ ...under, percent: 0 })
        const done = await take(file, (bytes) => { setProgress({ ...under, percent: Math.round((bytes / Math.max(1, file.size)) * 100) }) })
        if (!done.ok) found.push({ name: file.name, state: 'refused', error: done.error })
        else if (done.value !== null) found.push(done.value)
        setOutcomes([...found])
        refresh()
      }
    }).finally(() => { setProgress(null) })
  }, [take, refresh])

  const dismiss = useCallback(() => { setOutcomes([]) }, [])
  return { add, progress, outcomes, dismiss }
}

/** What its owner should know of a file that was attached. */
async function remarkOn(store: Store, name: string, { hash, mime }: FileFacts, known: readonly Attachment[]): Promise<Outcome | null> {
  const said = wrongEnding(name, mime)
  if (said !== undefined) return { name, state: 'renamed', said, ending: formatOf(mime).ending }
  const other = known.find(({ fields }) => fields.hash === hash)
  const holder = other === undefined ? undefined : await getRecord(store, projectRecord, other.fields.project)
  return holder === undefined ? null : { name, state: 'shared', other: holder.fields.title }
}

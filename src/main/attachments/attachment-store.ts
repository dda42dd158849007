import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { MAX_FILE_BYTES, type FileFacts } from '@shared/attachment/attachment-record'
import { endingOf } from '@shared/attachment/attachment-title'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import type { AttachmentSpace, FileState, SweepReport } from '@shared/ipc/attachment-contract'
import { codeOfFailure, KeptFiles } from './kept-files'
import { IncomingFiles } from './incoming'
import { inspectFile } from './inspect-file'

/** The files of attachments, named by their content: docs/adr/0016-attachments.md. No path ever comes from the window. */
export interface AttachmentStore {
  /** Announces a file of `size` bytes. `FILE_TOO_LARGE`, `DISK_FULL`, `ATTACHMENT_FAILED`. */
  begin(space: AttachmentSpace, size: number): Promise<Result<{ readonly token: string }, PlanError>>
  /** The next piece of it. A failure ends the whole file. */
  write(token: string, offset: number, bytes: Uint8Array): Promise<Result<{ readonly received: number }, PlanError>>
  /** Judges the whole file by its content and keeps it under its hash, on disk before it answers. `FILE_REFUSED` (with `reason`). */
  keep(token: string, name: string): Promise<Result<FileFacts, PlanError>>
  abandon(token: string): Promise<Result<null, PlanError>>
  /** Whether the bytes of these files are here and still the same. */
  look(space: AttachmentSpace, hashes: readonly string[]): Promise<Result<{ readonly states: readonly FileState[] }, PlanError>>
  /** The bytes of a file, checked against its hash. `ATTACHMENT_MISSING`, `ATTACHMENT_ALTERED`. */
  read(space: AttachmentSpace, hash: string): Promise<Result<Buffer, PlanError>>
  /** Removes files that nothing has named for a while; `named` are all that anything here still names. */
  sweep(space: AttachmentSpace, named: readonly string[]): Promise<Result<SweepReport, PlanError>>
}

const MEGABYTE = 1024 * 1024
/** Bytes left free for the journal, which must always have room. */
const RESERVE = 64 * MEGABYTE

/** Opens the store in `folder`; `now` in ms since 1970. Throws only when the folder cannot be made. */
export async function openAttachmentStore(folder: string, now: () => number): Promise<AttachmentStore> {
  const incoming = new IncomingFiles(path.join(folder, 'incoming'))
  await incoming.empty()
  const spaces = { own: await KeptFiles.open(path.join(folder, 'own')), sample: await KeptFiles.open(path.join(folder, 'sample')) }
  let last: Promise<unknown> = Promise.resolve()
  // Keeping and sweeping wait for each other: a file is never swept while it is kept anew.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  return {
    begin: (space, size) => guarded(async () => {
      if (size > MAX_FILE_BYTES) return err(planError('FILE_TOO_LARGE', { megabytes: MAX_FILE_BYTES / MEGABYTE }))
      if (await isFull(folder, size)) return err(planError('DISK_FULL'))
      return ok({ token: await incoming.begin(space, size) })
    }),
    async write(token, offset, bytes) {
      const file = incoming.find(token)
      if (file === undefined) return err(planError('ATTACHMENT_FAILED'))
      const done = await guarded(async () => ((await incoming.add(file, offset, bytes)) ? ok({ received: file.received }) : err(planError('ATTACHMENT_FAILED'))))
      if (!done.ok) await incoming.drop(token).catch(() => undefined)
      return done
    },
    keep: (token, name) => inTurn(() => guarded(() => keep(incoming, spaces, token, name, now()))),
    abandon: (token) => guarded(async () => { await incoming.drop(token); return ok(null) }),
    look: (space, hashes) => guarded(async () => {
      const states: FileState[] = []
      for (const hash of hashes) states.push(await spaces[space].stateOf(hash))
      return ok({ states })
    }),
    read: (space, hash) => guarded(() => spaces[space].read(hash)),
    sweep: (space, named) => inTurn(() => guarded(async () => ok(await spaces[space].sweep(new Set(named), now()))))
  }
}

async function keep(
  incoming: IncomingFiles, spaces: Readonly<Record<AttachmentSpace, KeptFiles>>, token: string, name: string, now: number
): Promise<Result<FileFacts, PlanError>> {
  const file = incoming.find(token)
  if (file === undefined || file.received !== file.size) {
    await incoming.drop(token)
    return err(planError('ATTACHMENT_FAILED'))
  }
  try {
    await incoming.close(token)
    const bytes = await fs.readFile(file.file)
    const hash = createHash('sha256').update(bytes).digest('hex')
    // What the disk gives back must be what was sent.
    if (bytes.length !== file.size || hash !== file.hash.digest('hex')) return err(planError('ATTACHMENT_FAILED'))
    const found = inspectFile(bytes, endingOf(name))
    if (typeof found === 'string') return err(planError('FILE_REFUSED', { reason: found }))
    await spaces[file.space as AttachmentSpace].take(file.file, hash, bytes.length, now)
    return ok({ ...found, hash, size: bytes.length })
  } finally {
    await fs.rm(file.file, { force: true })
  }
}

async function isFull(folder: string, size: number): Promise<boolean> {
  try {
    const { bavail, bsize } = await fs.statfs(folder)
    return bavail * bsize < size + RESERVE
  } catch {
    return false
  }
}

async function guarded<T>(work: () => Promise<Result<T, PlanError>>): Promise<Result<T, PlanError>> {
  try {
    return await work()
  } catch (failure) {
    return err(planError(codeOfFailure(failure)))
  }
}

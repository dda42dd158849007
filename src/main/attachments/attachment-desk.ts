import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { shell } from 'electron'
import { fileNameOf } from '@shared/attachment/attachment-title'
import { formatOf } from '@shared/attachment/file-format'
import type { Args, Reply } from '@shared/ipc/contract'
import { planError } from '@shared/kernel/error-codes'
import { err, ok } from '@shared/kernel/result'
import { cleanFileName } from '../documents/file-name'
import { clock } from '../clock'
import { saveFile, type SaveContext } from '../documents/save-document'
import { openAttachmentStore, type AttachmentStore } from './attachment-store'
import { isOpenable } from './inspect-file'
import { codeOfFailure } from './kept-files'

/** The store of attached files, and the two ways out of it: a copy in another program, a copy where the user wants it. */
export interface AttachmentDesk {
  readonly store: AttachmentStore
  readonly open: (file: Args<'planner:attachment.open'>) => Promise<Reply<'planner:attachment.open'>>
  readonly save: (file: Args<'planner:attachment.save'>) => Promise<Reply<'planner:attachment.save'>>
}

/** Opens `attachments` in the data folder; copies shown in an earlier run are cleared away. */
export async function openAttachmentDesk(userData: string, context: SaveContext): Promise<AttachmentDesk> {
  const store = await openAttachmentStore(path.join(userData, 'attachments'), clock)
  const shown = path.join(userData, 'opened')
  // A program that still holds a copy keeps it until the next start.
  await fs.rm(shown, { recursive: true, force: true }).catch(() => undefined)
  return {
    store,
    open: (file) => openCopy(store, shown, file, context.words('native.save.untitled')),
    save: (file) => saveCopy(store, context, file)
  }
}

/** A copy that cannot be written to, in a folder of its own, handed to the program of its kind. Never the kept file, never anything that runs. */
async function openCopy(
  store: AttachmentStore, shown: string, { space, hash, title, mime }: Args<'planner:attachment.open'>, untitled: string
): Promise<Reply<'planner:attachment.open'>> {
  const read = await store.read(space, hash)
  if (!read.ok) return read
  if (!isOpenable(read.value, mime)) return err(planError('ATTACHMENT_ALTERED'))
  const folder = path.join(shown, randomUUID())
  const copy = path.join(folder, cleanFileName(fileNameOf({ title, mime }), formatOf(mime).ending, untitled))
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 })
    await fs.writeFile(copy, read.value, { flag: 'wx', mode: 0o400 })
  } catch (failure) {
    return err(planError(codeOfFailure(failure)))
  }
  return (await shell.openPath(copy)) === '' ? ok(null) : err(planError('OPEN_FAILED', { ending: formatOf(mime).ending }))
}

async function saveCopy(store: AttachmentStore, context: SaveContext, { space, hash, title, mime }: Args<'planner:attachment.save'>): Promise<Reply<'planner:attachment.save'>> {
  const read = await store.read(space, hash)
  if (!read.ok) return read
  const { ending, family } = formatOf(mime)
  return saveFile(context, { name: fileNameOf({ title, mime }), ending, label: context.words(`native.save.family.${family}`), bytes: read.value })
}

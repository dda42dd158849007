import type { FileFacts } from '@shared/attachment/attachment-record'
import { MAX_FILE_BYTES } from '@shared/attachment/attachment-record'
import { PIECE_BYTES, type AttachmentSpace } from '@shared/ipc/attachment-contract'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, type Result } from '@shared/kernel/result'

const MEGABYTE = 1024 * 1024

/** Hands a file to the shell piece by piece; `told` hears how many bytes are there. Errors: those of the channels, nothing is kept then. */
export async function sendFile(file: File, space: AttachmentSpace, told: (bytes: number) => void): Promise<Result<FileFacts, PlanError>> {
  if (file.size > MAX_FILE_BYTES) return err(planError('FILE_TOO_LARGE', { megabytes: MAX_FILE_BYTES / MEGABYTE }))
  const begun = await window.planner.attachmentBegin({ space, size: file.size })
  if (!begun.ok) return begun
  const { token } = begun.value
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    const bytes = await pieceOf(file, offset)
    const written = bytes === null ? err(planError('ATTACHMENT_FAILED')) : await window.planner.attachmentWrite({ token, offset, bytes })
    if (!written.ok) {
      await window.planner.attachmentAbandon({ token })
      return written
    }
    told(Math.min(file.size, offset + PIECE_BYTES))
  }
  return window.planner.attachmentKeep({ token, name: file.name.slice(0, 1_000) })
}

/** `null` when the file went away meanwhile, was changed, or is a folder. */
async function pieceOf(file: File, offset: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer())
  } catch {
    return null
  }
}

import { z } from 'zod'
import { hashSchema, MAX_FILE_BYTES, type FileFacts } from '@shared/attachment/attachment-record'
import { MIMES } from '@shared/attachment/file-format'

/** Bytes of one piece of a file on its way to the shell. */
export const PIECE_BYTES = 1024 * 1024

const pieceSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= PIECE_BYTES)
const tokenSchema = z.uuid()
/** The office's own files, or those of the sample, which never meet. */
const spaceSchema = z.enum(['own', 'sample'])
export type AttachmentSpace = z.infer<typeof spaceSchema>

const fileSchema = z.strictObject({ space: spaceSchema, hash: hashSchema })
const namedFileSchema = fileSchema.extend({ title: z.string().min(1).max(150), mime: z.enum(MIMES) })

/**
 * Of a file's bytes: `here`, unchanged; `elsewhere`: attached on another machine and not received by this one; `missing`: was kept here
 * and is gone; `altered`: no longer what was attached.
 */
export type FileState = 'here' | 'elsewhere' | 'missing' | 'altered'

export interface SweepReport {
  readonly removed: number
  /** bytes that were freed */
  readonly bytes: number
  /** Files that nothing names, not yet for long enough. */
  readonly waiting: number
}

/** Arguments of the channels of attachments. The window names files by their hash, never by a path. */
export const attachmentContract = {
  'planner:attachment.begin': z.strictObject({ space: spaceSchema, size: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  'planner:attachment.write': z.strictObject({ token: tokenSchema, offset: z.int().min(0).max(MAX_FILE_BYTES), bytes: pieceSchema }),
  'planner:attachment.keep': z.strictObject({ token: tokenSchema, name: z.string().max(1_000) }),
  'planner:attachment.abandon': z.strictObject({ token: tokenSchema }),
  'planner:attachment.look': z.strictObject({ space: spaceSchema, hashes: z.array(hashSchema).max(500) }),
  'planner:attachment.read': fileSchema,
  'planner:attachment.open': namedFileSchema,
  'planner:attachment.save': namedFileSchema,
  'planner:attachment.sweep': z.strictObject({ space: spaceSchema, named: z.array(hashSchema).max(100_000) })
} as const

/** What they give back. */
export interface AttachmentReplies {
  'planner:attachment.begin': { readonly token: string }
  'planner:attachment.write': { readonly received: number }
  'planner:attachment.keep': FileFacts
  'planner:attachment.abandon': null
  'planner:attachment.look': { readonly states: readonly FileState[] }
  'planner:attachment.read': { readonly bytes: Uint8Array }
  'planner:attachment.open': null
  'planner:attachment.save': { readonly token: string; readonly fileName: string }
  'planner:attachment.sweep': SweepReport
}

import { z } from 'zod'
import { isoDaySchema } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'
import { MIMES } from './file-format'

/** Bytes of one file at most: a scanned paper of a hundred pages, and still sent over a slow line in a few minutes. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024
/** Bytes of all files of one plan at most; a file attached twice counts once. */
export const MAX_PLAN_BYTES = 500 * 1024 * 1024

/** What an attached paper is: our pick-list (the forms name no closed list); labels under `attachment.documentType`. */
export const DOCUMENT_TYPES = ['tor', 'drawing', 'quotation', 'photo', 'letter', 'other'] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
const side = z.int().min(0).max(1_000_000)

/**
 * เอกสารแนบ of a project (P45 of brief §2.1): what is known about a file. Its bytes lie in the store of the shell under `hash` and
 * are not part of the record: docs/adr/0016-attachments.md.
 */
export const attachmentRecord = defineRecord('attachment', {
  project: guarded(z.string(), '', 'project'),
  order: text(z.string().max(200), ''),
  /** The name without its ending: the ending follows from `mime`, so that no name can lie about its content. */
  title: text(z.string().max(150), ''),
  documentType: text(z.enum(DOCUMENT_TYPES), 'other'),
  note: text(z.string().max(500), ''),
  mime: guarded(z.enum(MIMES), 'application/pdf'),
  /** bytes */
  size: guarded(z.int().min(0).max(MAX_FILE_BYTES), 0),
  /** SHA-256 of the bytes, lower-case hex. */
  hash: guarded(z.union([hashSchema, z.literal('')]), ''),
  /** It opens only with a password. */
  encrypted: guarded(z.boolean(), false),
  /** Pages of a PDF; 0 where unknown. */
  pages: guarded(z.int().min(0).max(100_000), 0),
  /** Pixels of an image, millimetres of the first page of a PDF; 0 where unknown. */
  width: guarded(side, 0),
  height: guarded(side, 0),
  /** The day it was attached (ISO day). */
  attachedOn: guarded(z.union([isoDaySchema, z.literal('')]), '')
})
export type Attachment = RecordOf<typeof attachmentRecord>

/** What the shell found out about a file when it took it in. */
export type FileFacts = Pick<Attachment['fields'], 'mime' | 'size' | 'hash' | 'encrypted' | 'pages' | 'width' | 'height'>

/** Bytes that these attachments take up: a file that is named more than once lies there once. */
export function bytesOf(attachments: Iterable<Pick<Attachment, 'fields'>>): number {
  const sizes = new Map<string, number>()
  for (const { fields } of attachments) sizes.set(fields.hash, fields.size)
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

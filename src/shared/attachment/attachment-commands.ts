import { z } from 'zod'
import { bangkokDay } from '@shared/kernel/calendar'
import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { tidyLine } from '@shared/kernel/thai-text'
import { openRecord } from '@shared/plan/plan-lock'
import { projectRecord } from '@shared/project/project-record'
import { create, defineCommand, remove } from '@shared/record/command'
import { decided } from '@shared/record/decided'
import { checkField, setChanged } from '@shared/record/field-value'
import { moveBefore } from '@shared/record/move-before'
import { orderAtEnd } from '@shared/record/order-key'
import { attachmentRecord, bytesOf, DOCUMENT_TYPES, hashSchema, MAX_PLAN_BYTES, type Attachment } from './attachment-record'
import { cleanTitle } from './attachment-title'

const MEGABYTE = 1024 * 1024
const { mime, size, encrypted, pages, width, height } = attachmentRecord.fields

/**
 * Puts a file that the shell has taken in at the end of a project's attachments. Errors: those of the lock, `TITLE_EMPTY`,
 * `ALREADY_EXISTS` when the project holds these bytes already, `ATTACHMENTS_FULL` beyond what a plan may hold.
 */
export const addAttachment = defineCommand({
  name: 'attachment.add',
  type: 'edit',
  args: z.strictObject({
    project: z.string(), title: z.string().max(1_000), documentType: z.enum(DOCUMENT_TYPES), hash: hashSchema, mime: mime.schema,
    size: size.schema, encrypted: encrypted.schema, pages: pages.schema, width: width.schema, height: height.schema
  }),
  needs: ({ project }) => ({ ids: [project], lists: [{ kind: attachmentRecord.kind, beside: project }] }),
  decide(reader, { project, title, ...file }, context) {
    const open = openRecord(projectRecord, project, reader, 'edit', context)
    if (!open.ok) return open
    const name = checkName(title)
    if (!name.ok) return name
    const known = reader.list(attachmentRecord, open.value.plan)
    const room = checkRoom(known, project, file)
    if (!room.ok) return room
    const order = orderAtEnd(known.filter(({ fields }) => fields.project === project))
    const fields = { project, order, title: name.value, ...file, attachedOn: bangkokDay(context.now) }
    return decided(open.value, [create(attachmentRecord, context.newId(), fields)])
  }
})

/**
 * Whether a plan with these attachments has room for one more file in this project; asked before any byte is written, too.
 * `ALREADY_EXISTS`, `ATTACHMENTS_FULL` (with megabytes `used` and `limit`).
 */
export function checkRoom(
  known: readonly Attachment[], project: string, file: { readonly hash?: string; readonly size: number }
): Result<null, PlanError> {
  if (known.some(({ fields }) => fields.project === project && fields.hash === file.hash)) return err(planError('ALREADY_EXISTS'))
  const used = bytesOf(known.filter(({ fields }) => fields.hash !== file.hash))
  return used + file.size > MAX_PLAN_BYTES ? err(planError('ATTACHMENTS_FULL', { used: Math.round(used / MEGABYTE), limit: MAX_PLAN_BYTES / MEGABYTE })) : ok(null)
}

function checkName(title: string): Result<string, PlanError> {
  const name = cleanTitle(title)
  return name === '' ? err(planError('TITLE_EMPTY')) : ok(name)
}

const one = z.strictObject({ attachment: z.string() })

/** Gives a file another name; its ending stays. Errors: those of the lock, `TITLE_EMPTY`. */
export const renameAttachment = defineCommand({
  name: 'attachment.rename',
  type: 'edit',
  args: one.extend({ title: z.string().max(1_000) }),
  needs: ({ attachment }) => ({ ids: [attachment] }),
  decide(reader, { attachment, title }, context) {
    const open = openRecord(attachmentRecord, attachment, reader, 'edit', context)
    if (!open.ok) return open
    const name = checkName(title)
    return name.ok ? decided(open.value, setChanged(attachmentRecord, open.value, { title: name.value })) : name
  }
})

/** Says what kind of paper it is. Errors: those of the lock. */
export const setAttachmentType = defineCommand({
  name: 'attachment.setType',
  type: 'edit',
  args: one.extend({ documentType: z.enum(DOCUMENT_TYPES) }),
  needs: ({ attachment }) => ({ ids: [attachment] }),
  decide(reader, { attachment, documentType }, context) {
    const open = openRecord(attachmentRecord, attachment, reader, 'edit', context)
    return open.ok ? decided(open.value, setChanged(attachmentRecord, open.value, { documentType })) : open
  }
})

/** Writes the remark on a file. Errors: those of the lock, `TEXT_TOO_LONG`. */
export const noteAttachment = defineCommand({
  name: 'attachment.setNote',
  type: 'edit',
  args: one.extend({ note: z.string() }),
  needs: ({ attachment }) => ({ ids: [attachment] }),
  decide(reader, { attachment, note }, context) {
    const open = openRecord(attachmentRecord, attachment, reader, 'edit', context)
    if (!open.ok) return open
    const words = tidyLine(note)
    const judged = checkField(attachmentRecord, 'note', words)
    return judged.ok ? decided(open.value, setChanged(attachmentRecord, open.value, { note: words })) : judged
  }
})

/** Puts a file before another of the same project, or last. Errors: those of the lock, `NOT_FOUND`. */
export const moveAttachment = defineCommand({
  name: 'attachment.move',
  type: 'edit',
  args: one.extend({ before: z.string().nullable() }),
  needs: ({ attachment }) => ({ ids: [attachment], lists: [{ kind: attachmentRecord.kind, beside: attachment }] }),
  decide(reader, { attachment, before }, context) {
    const open = openRecord(attachmentRecord, attachment, reader, 'edit', context)
    if (!open.ok) return open
    const { plan, fields } = open.value
    const siblings = reader.list(attachmentRecord, plan).filter((each) => each.fields.project === fields.project)
    const moved = moveBefore(attachmentRecord, siblings, open.value, before)
    return moved.ok ? decided(open.value, moved.value) : moved
  }
})

/** Takes a file away from its project; its bytes stay as long as it can be brought back. Errors: those of the lock. */
export const deleteAttachment = defineCommand({
  name: 'attachment.delete',
  type: 'edit',
  args: one,
  needs: ({ attachment }) => ({ ids: [attachment] }),
  decide(reader, { attachment }, context) {
    const open = openRecord(attachmentRecord, attachment, reader, 'edit', context)
    return open.ok ? decided(open.value, [remove(attachmentRecord, attachment)]) : open
  }
})

/** Every command of this noun, for the registry. */
export const ATTACHMENT_COMMANDS = [
  addAttachment, renameAttachment, setAttachmentType, noteAttachment, moveAttachment, deleteAttachment
] as const

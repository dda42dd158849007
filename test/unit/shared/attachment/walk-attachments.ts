import { addAttachment, deleteAttachment, moveAttachment, noteAttachment, renameAttachment, setAttachmentType } from '@shared/attachment/attachment-commands'
import type { Command } from '@shared/record/command'

/** Every command of attachments once, on whatever road it is given; one file stays attached. */
export function walkAttachments(go: <A>(command: Command<A>, args: A) => string, project: string): void {
  const add = (hash: string): string => go(addAttachment, {
    project, title: 'TOR.pdf', documentType: 'tor', hash: hash.repeat(64), mime: 'application/pdf', size: 1_234, encrypted: false, pages: 2, width: 210, height: 297
  })
  const [first, second] = [add('a'), add('b')]
  go(renameAttachment, { attachment: first, title: 'ขอบเขตของงาน' })
  go(setAttachmentType, { attachment: first, documentType: 'quotation' })
  go(noteAttachment, { attachment: first, note: 'ฉบับลงนาม' })
  go(moveAttachment, { attachment: second, before: first })
  go(deleteAttachment, { attachment: second })
}

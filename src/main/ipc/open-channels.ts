import type { AppInfo } from '@shared/ipc/contract'
import { ok } from '@shared/kernel/result'
import type { AttachmentDesk } from '../attachments/attachment-desk'
import type { CentralClient } from '../central/central-client'
import type { Closing } from '../closing'
import type { MadePagesStore } from '../documents/made-pages'
import { printDocument } from '../documents/print-document'
import { revealDocument, saveDocument, type SaveContext } from '../documents/save-document'
import type { Journal } from '../journal/journal-file'
import type { NativeMenu } from '../menu'
import { handle, type CallContext } from './handle'

/** Everything the channels lead to. */
export interface Rooms {
  readonly info: AppInfo
  readonly journal: Journal
  readonly central: CentralClient
  readonly documents: SaveContext
  readonly attachments: AttachmentDesk
  readonly pages: MadePagesStore
  readonly closing: Closing
  readonly menu: NativeMenu
}

/** Opens every channel of the contract, each to its room. */
export function openChannels(context: CallContext, { info, journal, central, documents, attachments, pages, closing, menu }: Rooms): void {
  handle(context, 'planner:app.info', () => Promise.resolve(ok(info)))
  handle(context, 'planner:journal.append', ({ lines }) => journal.append(lines))
  handle(context, 'planner:journal.read', ({ fromLine, limit }) => journal.read(fromLine, limit))
  handle(context, 'planner:central.status', () => central.status())
  handle(context, 'planner:central.enrol', (args) => central.enrol(args))
  handle(context, 'planner:central.push', (args) => central.push(args))
  handle(context, 'planner:central.pull', (args) => central.pull(args))
  handle(context, 'planner:central.succeed', (args) => central.succeed(args))
  handle(context, 'planner:catalogue.check', (args) => central.checkSeal(args))
  handle(context, 'planner:document.save', (args) => saveDocument(documents, args))
  handle(context, 'planner:document.print', (args) => printDocument(documents, pages, args))
  handle(context, 'planner:document.reveal', (args) => revealDocument(documents, args))
  openAttachmentChannels(context, attachments)
  handle(context, 'planner:log.bug', (bug) => {
    context.log.windowBug(bug)
    return Promise.resolve(ok(null))
  })
  handle(context, 'planner:window.closeReady', () => {
    closing.ready()
    return Promise.resolve(ok(null))
  })
  handle(context, 'planner:menu.show', (state) => {
    menu.show(state)
    return Promise.resolve(ok(null))
  })
}

function openAttachmentChannels(context: CallContext, { store, open, save }: AttachmentDesk): void {
  handle(context, 'planner:attachment.begin', ({ space, size }) => store.begin(space, size))
  handle(context, 'planner:attachment.write', ({ token, offset, bytes }) => store.write(token, offset, bytes))
  handle(context, 'planner:attachment.keep', ({ token, name }) => store.keep(token, name))
  handle(context, 'planner:attachment.abandon', ({ token }) => store.abandon(token))
  handle(context, 'planner:attachment.look', ({ space, hashes }) => store.look(space, hashes))
  handle(context, 'planner:attachment.read', async ({ space, hash }) => {
    const read = await store.read(space, hash)
    return read.ok ? ok({ bytes: read.value }) : read
  })
  handle(context, 'planner:attachment.open', open)
  handle(context, 'planner:attachment.save', save)
  handle(context, 'planner:attachment.sweep', ({ space, named }) => store.sweep(space, named))
}

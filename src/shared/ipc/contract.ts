import { z } from 'zod'
import { sealSchema } from '@shared/kernel/seal'
import type { PlanError } from '@shared/kernel/error-codes'
import type { Result } from '@shared/kernel/result'
import { officeSchema, sequencedOpSchema, uuidSchema } from '@shared/sync/op'
import {
  opResultSchema, pullReplySchema, roleSchema, type EnrolReply, type PullReply, type PushReply
} from '@shared/sync/wire'
import { attachmentContract, type AttachmentReplies } from './attachment-contract'
import type { Channel } from './channels'

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= 64 * 1024 * 1024)
const fileNameSchema = z.string().min(1).max(180)

/** One line of the journal file: what this device did, and what the centre told it, in the order it happened. */
export const journalLineSchema = z.discriminatedUnion('k', [
  z.strictObject({ k: z.literal('op'), device: uuidSchema, at: z.int(), op: sequencedOpSchema }),
  z.strictObject({ k: z.literal('results'), device: uuidSchema, results: z.array(opResultSchema) }),
  z.strictObject({ k: z.literal('page'), page: pullReplySchema }),
  /** A refused op that its author re-applied or discarded. */
  z.strictObject({ k: z.literal('unparked'), opId: uuidSchema }),
  z.strictObject({ k: z.literal('device'), device: uuidSchema, successorOf: uuidSchema.nullable() }),
  /** The first-run answers, so that a lost database does not ask them again. */
  z.strictObject({ k: z.literal('profile'), profile: z.record(z.string(), z.string()) })
])
export type JournalLine = z.infer<typeof journalLineSchema>

export const appInfoSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  platform: z.string(),
  packaged: z.boolean(),
  /** Suggested address and one-time code of the central office (trial runs only). */
  suggestedAddress: z.string().nullable(),
  suggestedCode: z.string().nullable()
})
export type AppInfo = z.infer<typeof appInfoSchema>

export const centralStatusSchema = z.strictObject({
  enrolled: z.boolean(),
  device: uuidSchema.nullable(),
  role: roleSchema.nullable(),
  office: officeSchema.nullable(),
  address: z.string().nullable(),
  /** How the device key is kept: by the system's secret store, or in a private file when the system has none. */
  keyProtection: z.enum(['system', 'file', 'none']),
  trial: z.boolean()
})
export type CentralStatus = z.infer<typeof centralStatusSchema>

/** A step as the menu names it: the name of a command or `TYPING_STEP`, never words of the page. */
export const menuStepSchema = z.string().max(80).regex(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*$/)

/** What the native menu says now; `null` greys an entry out. */
export const menuStateSchema = z.strictObject({
  language: z.enum(['th', 'en']),
  undo: menuStepSchema.nullable(),
  redo: menuStepSchema.nullable(),
  /** Whether doubtful words are underlined; `null` where there is no text to check. */
  spelling: z.boolean().nullable()
})
export type MenuState = z.infer<typeof menuStateSchema>

/** Whose signature something bears: our centre's, another key's, or one that does not fit what it stands on. */
export type SealVerdict = 'centre' | 'other' | 'broken'

/** Arguments of every channel, checked in main before any handler runs. */
export const contract = {
  'planner:app.info': z.null(),
  'planner:journal.append': z.strictObject({ lines: z.array(journalLineSchema).min(1).max(1_000) }),
  'planner:journal.read': z.strictObject({ fromLine: z.int().min(0), limit: z.int().min(1).max(5_000) }),
  'planner:central.status': z.null(),
  'planner:central.enrol': z.strictObject({
    address: z.string().max(300),
    code: z.string().max(64),
    device: uuidSchema,
    office: officeSchema.nullable()
  }),
  'planner:central.push': z.strictObject({ device: uuidSchema, ops: z.array(sequencedOpSchema).min(1).max(500) }),
  'planner:central.pull': z.strictObject({ from: z.int().min(0), limit: z.int().min(1).max(2_000) }),
  'planner:central.succeed': z.strictObject({ device: uuidSchema, successor: uuidSchema }),
  'planner:catalogue.check': z.strictObject({ text: z.string().max(600_000), ...sealSchema.shape }),
  'planner:document.save': z.strictObject({ name: fileNameSchema, type: z.enum(['docx', 'json', 'xlsx', 'csv']), bytes: bytesSchema }),
  'planner:document.print': z.strictObject({ name: fileNameSchema, html: z.string().max(32 * 1024 * 1024), numerals: z.enum(['thai', 'arabic']) }),
  'planner:document.reveal': z.strictObject({ token: z.string().max(60) }),
  ...attachmentContract,
  'planner:log.bug': z.strictObject({ id: z.string().max(60), where: z.string().max(200), name: z.string().max(200), stack: z.string().max(4_000) }),
  'planner:window.closeReady': z.null(),
  'planner:menu.show': menuStateSchema
} satisfies Record<Channel, z.ZodType>

/** What every channel gives back when it succeeds. */
export interface Replies extends AttachmentReplies {
  'planner:app.info': AppInfo
  'planner:journal.append': { readonly lines: number }
  'planner:journal.read': { readonly lines: readonly JournalLine[]; readonly nextLine: number; readonly more: boolean; readonly damaged: number }
  'planner:central.status': CentralStatus
  'planner:central.enrol': EnrolReply
  'planner:central.push': PushReply
  'planner:central.pull': PullReply
  'planner:central.succeed': { readonly device: string }
  'planner:catalogue.check': { readonly verdict: SealVerdict; readonly isEnrolled: boolean }
  'planner:document.save': { readonly token: string; readonly fileName: string }
  'planner:document.print': { readonly token: string; readonly fileName: string; readonly pages: number }
  'planner:document.reveal': null
  'planner:log.bug': null
  'planner:window.closeReady': null
  'planner:menu.show': null
}

export type Args<C extends Channel> = z.infer<(typeof contract)[C]>
export type Reply<C extends Channel> = Result<Replies[C], PlanError>

/** The frozen object the preload puts on `window.planner`: one function per channel, one argument each. */
export interface PlannerApi {
  readonly appInfo: () => Promise<Reply<'planner:app.info'>>
  readonly journalAppend: (args: Args<'planner:journal.append'>) => Promise<Reply<'planner:journal.append'>>
  readonly journalRead: (args: Args<'planner:journal.read'>) => Promise<Reply<'planner:journal.read'>>
  readonly centralStatus: () => Promise<Reply<'planner:central.status'>>
  readonly centralEnrol: (args: Args<'planner:central.enrol'>) => Promise<Reply<'planner:central.enrol'>>
  readonly centralPush: (args: Args<'planner:central.push'>) => Promise<Reply<'planner:central.push'>>
  readonly centralPull: (args: Args<'planner:central.pull'>) => Promise<Reply<'planner:central.pull'>>
  readonly centralSucceed: (args: Args<'planner:central.succeed'>) => Promise<Reply<'planner:central.succeed'>>
  readonly catalogueCheck: (args: Args<'planner:catalogue.check'>) => Promise<Reply<'planner:catalogue.check'>>
  readonly documentSave: (args: Args<'planner:document.save'>) => Promise<Reply<'planner:document.save'>>
  readonly documentPrint: (args: Args<'planner:document.print'>) => Promise<Reply<'planner:document.print'>>
  readonly documentReveal: (args: Args<'planner:document.reveal'>) => Promise<Reply<'planner:document.reveal'>>
  readonly attachmentBegin: (args: Args<'planner:attachment.begin'>) => Promise<Reply<'planner:attachment.begin'>>
  readonly attachmentWrite: (args: Args<'planner:attachment.write'>) => Promise<Reply<'planner:attachment.write'>>
  readonly attachmentKeep: (args: Args<'planner:attachment.keep'>) => Promise<Reply<'planner:attachment.keep'>>
  readonly attachmentAbandon: (args: Args<'planner:attachment.abandon'>) => Promise<Reply<'planner:attachment.abandon'>>
  readonly attachmentLook: (args: Args<'planner:attachment.look'>) => Promise<Reply<'planner:attachment.look'>>
  readonly attachmentRead: (args: Args<'planner:attachment.read'>) => Promise<Reply<'planner:attachment.read'>>
  readonly attachmentOpen: (args: Args<'planner:attachment.open'>) => Promise<Reply<'planner:attachment.open'>>
  readonly attachmentSave: (args: Args<'planner:attachment.save'>) => Promise<Reply<'planner:attachment.save'>>
  readonly attachmentSweep: (args: Args<'planner:attachment.sweep'>) => Promise<Reply<'planner:attachment.sweep'>>
  readonly logBug: (args: Args<'planner:log.bug'>) => Promise<Reply<'planner:log.bug'>>
  readonly closeReady: () => Promise<Reply<'planner:window.closeReady'>>
  readonly menuShow: (args: Args<'planner:menu.show'>) => Promise<Reply<'planner:menu.show'>>
  /** Called before the window closes; returns the function that stops listening. */
  readonly onClosing: (listener: () => void) => () => void
}


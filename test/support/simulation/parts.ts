import type { JournalLine } from '@shared/ipc/contract'
import { applyPage, commitOp, recomputeRows, settleResults } from '@shared/sync/client-reducers'
import type { OutboxRow, ParkedRow, RecordRow, SyncCursor } from '@shared/sync/client-row'
import { makeOp } from '@shared/sync/make-op'
import { pullPage } from '@shared/sync/pull-page'
import { CENTRAL_RULES, pushBatch, type PushRules } from '@shared/sync/push-batch'
import type { ServerRecord } from '@shared/sync/server-record'
import type { Json } from '@shared/kernel/json'

/** One durable change of a device's database. */
export interface Patch {
  readonly why: 'commit' | 'results' | 'page' | 'succeed'
  readonly rows?: readonly RecordRow[]
  readonly outboxPut?: readonly OutboxRow[]
  readonly outboxRemoved?: readonly string[]
  readonly outboxAll?: readonly OutboxRow[]
  readonly parked?: readonly ParkedRow[]
  readonly cursor?: SyncCursor
  readonly queued?: JournalLine
}

/** What a mutant may peek at to break a rule in a believable way. */
export interface Peek {
  centre(id: string): ServerRecord | undefined
  /** The fields of a record as the author of an op saw them, the op included. */
  seen(opId: string, ent: string): Readonly<Record<string, Json>> | undefined
}

/** The product's functions, by name: the world calls nothing else, and a mutant replaces one of them. */
export interface Parts {
  readonly makeOp: typeof makeOp
  readonly commitOp: typeof commitOp
  readonly settleResults: typeof settleResults
  readonly recomputeRows: typeof recomputeRows
  readonly applyPage: typeof applyPage
  readonly pullPage: typeof pullPage
  readonly pushBatch: typeof pushBatch
  /** R9: the durable transactions that make up one change of the database. */
  readonly transactions: (patch: Patch) => readonly Patch[]
  readonly rules: (peek: Peek) => PushRules
}

export const PRODUCT: Parts = {
  makeOp, commitOp, settleResults, recomputeRows, applyPage, pullPage, pushBatch, transactions: (patch) => [patch], rules: () => CENTRAL_RULES
}


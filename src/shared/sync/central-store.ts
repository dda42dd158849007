import type { Role } from '@shared/record/command'
import type { ChainEntry } from './op-chain'
import type { Op } from './op'
import type { DevicePlace, KnownOp } from './push-sequence'
import type { ServerRecord } from './server-record'
import type { OpResult } from './wire'

/** The one counter of the centre (R1) and the end of the hash chain (I7). Before the first op: seq 0, `genesisHash(epoch)`. */
export interface Head {
  readonly epoch: string
  readonly seq: number
  readonly hash: string
}

/** One op of the log, never changed afterwards. */
export interface LoggedOp extends ChainEntry {
  readonly op: Op
  readonly prev: string | null
  readonly hash: string
  readonly result: OpResult
}

/**
 * What a push needs of a database, inside ONE transaction that holds the head row locked until commit (R1).
 * The SQL server and the simulator's memory implement it; the rules live in `pushBatch`.
 */
export interface PushTransaction {
  /** Locks the head row until commit. Always called first. */
  lockHead(): Promise<Head>
  devicePlace(device: string): Promise<DevicePlace>
  /** Ops of these ids that the log holds, under whatever device. */
  knownOps(opIds: readonly string[]): Promise<readonly KnownOp[]>
  records(ids: readonly string[]): Promise<readonly ServerRecord[]>
  /** Conflict records with state `open` whose `target` is one of these, ordered by id. */
  openConflicts(targets: readonly string[]): Promise<readonly ServerRecord[]>
  /** Every record of these plans, tombstones too, ordered by id: answers name what differs in this order. */
  planRecords(plans: readonly string[]): Promise<readonly ServerRecord[]>
  /** Those of these plans that hold a `projectStep`, a deleted one too. */
  plansOnTheirWay(plans: readonly string[]): Promise<readonly string[]>
  appendLog(ops: readonly LoggedOp[]): Promise<void>
  upsertRecords(records: readonly ServerRecord[]): Promise<void>
  /**
   * Copies the plan's records to `published` under sequence number `seq`: those that are new or changed since the last
   * publication of the plan, tombstones of published ones too; only kinds that are `isSigned`. The first time, the steps and amounts of
   * the plan move to `seq`: they travel live, and reviewers have passed their own numbers.
   */
  publish(plan: string, seq: number): Promise<void>
  saveHead(head: Head): Promise<void>
  saveDevicePlace(device: string, place: DevicePlace): Promise<void>
}

export interface PushStore {
  /** Runs `work` in one transaction; rolls everything back when it throws. */
  transaction<T>(work: (tx: PushTransaction) => Promise<T>): Promise<T>
}

/** Whose eyes a pull is for. */
export type Scope = { readonly role: Extract<Role, 'office'>; readonly office: string } | { readonly role: Extract<Role, 'reviewer'> }

export interface ScopedRecord {
  readonly record: ServerRecord
  /** True when it comes from `published`; its `record.seq` is then the submission's sequence number. */
  readonly published: boolean
}

/** What a pull needs of a database. */
export interface PullStore {
  /** The head, read before any record. */
  head(): Promise<Head>
  /**
   * Records of the scope with `from < seq <= upTo`, ordered by seq: the first `limit` of them, then the rest of the last
   * seq, so that a page never cuts inside one (R10). `more` tells whether any are left up to `upTo`.
   * Office: every record of the office. Reviewer: all of `published`, and the live plan, submission, comment, step and step amount records
   * of plans whose `edition` is above 0.
   */
  recordsAfter(scope: Scope, from: number, upTo: number, limit: number): Promise<{ readonly records: readonly ScopedRecord[]; readonly more: boolean }>
}

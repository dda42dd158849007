import { ok, type Result } from '@shared/kernel/result'
import type { PlanError } from '@shared/kernel/error-codes'
import { importPlan, inImportOrder } from '@shared/plan/import-plan'
import { importRecords } from '@shared/plan/import-records'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotFile, type SnapshotRecord } from '@shared/plan/snapshot'
import { planRecord } from '@shared/plan/plan-record'
import type { Op } from '@shared/sync/op'
import { inTransaction, type Desk } from './desk'
import { nothingLoaded } from './row-reader'
import { commitTx } from './run-command'

/** Changes one op of an import carries: small enough to travel and to be judged at once. */
const CHANGES_PER_OP = 500
/** And bytes: an op must fit into one push with room to spare. */
const BYTES_PER_OP = 500_000

export interface Imported {
  readonly plan: string
  /** How many ops the import became. */
  readonly ops: number
  readonly records: number
}

/**
 * Takes in a whole plan through the road of every other edit: `importPlan` for the first part, `importRecords` for the rest,
 * all in one transaction, so that a crash leaves either the whole plan or nothing of it.
 * Errors: `NOT_ALLOWED`, `ALREADY_EXISTS`, `SNAPSHOT_INVALID`, and those of the store.
 */
export async function importSnapshot(desk: Desk, snapshot: SnapshotFile): Promise<Result<Imported, PlanError>> {
  const records = inImportOrder(snapshot.records)
  const plan = records.find((record) => record.kind === planRecord.kind)?.id ?? ''
  const done = await inTransaction(desk, () => importPartsTx(desk, plan, partsOf(records)))
  if (!done.ok) return done
  const [only, ...more] = done.value
  // Taking back one part of several would leave half a plan, so only a small import can be undone.
  if (only !== undefined && more.length === 0) desk.history.record({ name: importPlan.name, ops: [{ op: only }] })
  return ok({ plan, ops: done.value.length, records: records.length })
}

async function importPartsTx(desk: Desk, plan: string, parts: readonly (readonly SnapshotRecord[])[]): Promise<Result<readonly Op[], PlanError>> {
  const ops: Op[] = []
  const loaded = nothingLoaded()
  for (const [index, part] of parts.entries()) {
    const records = [...part]
    const done = index === 0
      ? await commitTx(desk, importPlan, { snapshot: { format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION, records } }, [], loaded)
      : await commitTx(desk, importRecords, { plan, records }, [], loaded)
    if (!done.ok) return done
    if (done.value !== null) ops.push(done.value)
  }
  return ok(ops)
}

/** Parts in order; at least one, so that an empty snapshot is judged by the command too. */
function partsOf(records: readonly SnapshotRecord[]): SnapshotRecord[][] {
  const encoder = new TextEncoder()
  const first: SnapshotRecord[] = []
  const parts = [first]
  let part = first
  let bytes = 0
  for (const record of records) {
    const size = encoder.encode(JSON.stringify(record)).byteLength
    if (part.length >= CHANGES_PER_OP || (part.length > 0 && bytes + size > BYTES_PER_OP)) {
      part = []
      parts.push(part)
      bytes = 0
    }
    part.push(record)
    bytes += size
  }
  return parts
}

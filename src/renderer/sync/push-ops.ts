import { planError, type PlanError } from '@shared/kernel/error-codes'
import { err, ok, type Result } from '@shared/kernel/result'
import { MAX_OPS_PER_PUSH, MAX_PUSH_BYTES, type SequencedOp } from '@shared/sync/op'
import { readCursor } from '@renderer/data/meta'
import { reopenFrom, settlePush } from '@renderer/data/settle'
import { adoptDevice } from '@renderer/data/succession'
import type { Store } from '@renderer/data/store'
import { withinBytes } from '@renderer/data/within-bytes'
import type { CentralPort } from './ports'

/** Room for the envelope of a push (proto, device, epoch) below the limit of the wire. */
const ENVELOPE_BYTES = 2_048
/** A centre that keeps disagreeing about the sequence is a fault to report, not to go round for ever. */
const MAX_REPAIRS = 3

interface Batch {
  readonly device: string
  readonly ops: readonly SequencedOp[]
}

/** Sends every journaled op in order, batch by batch, and files the answers. Fails with what the centre or the shell answered. */
export async function pushOps(store: Store, central: CentralPort): Promise<Result<null, PlanError>> {
  let from = 1
  for (let repairs = 0; ;) {
    const batch = await nextBatch(store, from)
    if (batch.ops.length === 0) return ok(null)
    const reply = await central.centralPush({ device: batch.device, ops: [...batch.ops] })
    if (reply.ok) {
      await settlePush(store.db, reply.value.results)
      from = lastN(batch) + 1
      continue
    }
    repairs += 1
    const repaired = repairs > MAX_REPAIRS ? reply : await repair(store, central, reply.error)
    if (!repaired.ok) return repaired
    from = repaired.value
  }
}

/** The unanswered ops from number `from` on that are in the journal file, as many as one message may hold. */
async function nextBatch(store: Store, from: number): Promise<Batch> {
  const { device, journaledN } = await readCursor(store.db)
  const rows = await store.db.outbox.where('n').between(from, journaledN, true, true).filter((row) => row.result === null)
    .limit(MAX_OPS_PER_PUSH).toArray()
  return { device, ops: withinBytes(rows.map(({ n, prev, body }) => ({ n, prev, body })), MAX_PUSH_BYTES - ENVELOPE_BYTES) }
}

function lastN(batch: Batch): number {
  return batch.ops.at(-1)?.n ?? 0
}

/** What the two refusals of a sequence ask for; gives the number to go on from. Every other error stands. */
async function repair(store: Store, central: CentralPort, error: PlanError): Promise<Result<number, PlanError>> {
  if (error.code === 'FORK') return succeed(store, central)
  if (error.code !== 'EXPECTED') return err(error)
  const expected = Number(error.details?.['lastN'] ?? Number.NaN) + 1
  if (!Number.isInteger(expected)) return err(planError('BAD_RESPONSE'))
  if (await reopenFrom(store.db, expected)) return ok(expected)
  // The centre waits for an op that no longer exists here (a set-back disk, a damaged journal line): only a new sequence heals that.
  return succeed(store, central)
}

async function succeed(store: Store, central: CentralPort): Promise<Result<number, PlanError>> {
  const { device } = await readCursor(store.db)
  const reply = await central.centralSucceed({ device, successor: store.newId() })
  if (!reply.ok) return reply
  await adoptDevice(store.db, reply.value.device)
  store.wakeJournal()
  await store.settled()
  return ok(1)
}

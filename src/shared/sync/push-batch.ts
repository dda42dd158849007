import { err, ok, type Result } from '@shared/kernel/result'
import { applyOp } from './apply-op'
import type { Head, LoggedOp, PushStore, PushTransaction } from './central-store'
import { loadState } from './load-state'
import { chainHash, type Sha256 } from './op-chain'
import { PROTOCOL_VERSION, type SequencedOp } from './op'
import { checkSequence, type KnownOp, type SequenceFailure } from './push-sequence'
import type { CentralDevice, Verdict } from './server-state'
import type { OpResult, PushReply, PushRequest } from './wire'

export type PushFailure =
  | SequenceFailure
  | { readonly code: 'EPOCH'; readonly epoch: string }
  | { readonly code: 'UPGRADE' }
  | { readonly code: 'FORBIDDEN' }

/** The two judgements of a push, which the simulator watches and breaks, and the hash of its log, which the server does natively. */
export interface PushRules {
  readonly apply: typeof applyOp
  readonly sequence: typeof checkSequence
  /** Default: the one of `src/shared/kernel`. */
  readonly sha256?: Sha256
}

export const CENTRAL_RULES: PushRules = { apply: applyOp, sequence: checkSequence }

/**
 * Takes a push: one transaction, one lock, the next sequence numbers, the same `applyOp` for every op in order.
 * Ops already in the log are answered from it and change nothing (R3). On a failure nothing at all is stored:
 * `UPGRADE` (protocol), `FORBIDDEN` (another device's ops), `EPOCH` (the centre was restored), `EXPECTED`, `FORK` (R2).
 * `device` comes from the session, never from the request.
 */
export function pushBatch(
  store: PushStore,
  device: CentralDevice,
  request: PushRequest,
  rules: PushRules = CENTRAL_RULES
): Promise<Result<PushReply, PushFailure>> {
  return store.transaction(async (tx): Promise<Result<PushReply, PushFailure>> => {
    const head = await tx.lockHead()
    if (request.proto !== PROTOCOL_VERSION) return err({ code: 'UPGRADE' })
    if (request.device !== device.id) return err({ code: 'FORBIDDEN' })
    if (request.epoch !== head.epoch) return err({ code: 'EPOCH', epoch: head.epoch })
    const known = new Map((await tx.knownOps(request.ops.map((op) => op.body.opId))).map((op) => [op.opId, op]))
    const place = await tx.devicePlace(device.id)
    const steps = rules.sequence(place, request.ops, known, device.id)
    if (!steps.ok) return steps
    const fresh = request.ops.filter((_, index) => steps.value[index] === 'new')
    const taken = await takeOps(tx, device, head, fresh, rules)
    const results = request.ops.map((op) => taken.results.get(op.body.opId) ?? answeredBefore(op, known))
    const last = request.ops.at(-1)
    const lastN = Math.max(place.lastN, last?.n ?? 0)
    if (last !== undefined && last.n > place.lastN) await tx.saveDevicePlace(device.id, { lastN, lastOp: last.body.opId })
    return ok({ results, lastN, head: taken.head.seq })
  })
}

/** The stored answer; a successor asks under its own number. */
function answeredBefore(op: SequencedOp, known: ReadonlyMap<string, KnownOp>): OpResult {
  const earlier = known.get(op.body.opId)
  if (earlier === undefined) throw new Error('an op is either in the log or taken now')
  return { ...earlier.result, n: op.n }
}

interface Taken {
  readonly head: Head
  readonly results: ReadonlyMap<string, OpResult>
}

async function takeOps(tx: PushTransaction, device: CentralDevice, head: Head, ops: readonly SequencedOp[], rules: PushRules): Promise<Taken> {
  const results = new Map<string, OpResult>()
  if (ops.length === 0) return { head, results }
  const state = await loadState(tx, ops)
  const log: LoggedOp[] = []
  let { seq, hash } = head
  for (const op of ops) {
    seq += 1
    const verdict = rules.apply(op.body, seq, device, state)
    state.lay(verdict.writes)
    const result = resultOf(op, seq, verdict)
    const entry = { seq, device: device.id, n: op.n, body: JSON.stringify(op.body), status: result.status, code: result.code }
    hash = chainHash(hash, entry, rules.sha256)
    log.push({ ...entry, op: op.body, prev: op.prev, hash, result })
    results.set(op.body.opId, result)
    if (verdict.publish !== null) {
      // The copy must hold what was signed and nothing that follows it in this push.
      await tx.upsertRecords(state.takeDirty())
      await tx.publish(verdict.publish, seq)
    }
  }
  const moved = { ...head, seq, hash }
  await tx.upsertRecords(state.takeDirty())
  await tx.appendLog(log)
  await tx.saveHead(moved)
  return { head: moved, results }
}

function resultOf(op: SequencedOp, seq: number, { status, code, conflicts, where }: Verdict): OpResult {
  return { n: op.n, opId: op.body.opId, status, seq, code, conflicts: [...conflicts], where: [...where] }
}

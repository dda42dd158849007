import { err, ok, type Result } from '@shared/kernel/result'
import type { SequencedOp } from './op'
import type { OpResult } from './wire'

/** An op the centre's log already holds, whoever sent it. */
export interface KnownOp {
  readonly opId: string
  /** Device and number it was first accepted under; a successor may send it again under its own (R3). */
  readonly device: string
  readonly n: number
  readonly result: OpResult
}

/** The last op the centre took from a device. `lastN` is 0 before the first. */
export interface DevicePlace {
  readonly lastN: number
  readonly lastOp: string | null
}

/** What to do with one op of a push. `replay`: answered before. `reissued`: known, but new in this device's sequence. */
export type SequenceStep = 'replay' | 'reissued' | 'new'

export type SequenceFailure =
  | { readonly code: 'EXPECTED'; readonly lastN: number }
  | { readonly code: 'FORK'; readonly lastN: number }

/**
 * Judges a push against the device's dense sequence (R2, R3), before anything is applied; one step per op, in order.
 * `EXPECTED`: a gap, send again from `lastN + 1`. `FORK`: a number or predecessor this device used for something else,
 * so its disk image was restored: it must go on as a successor.
 */
export function checkSequence(
  place: DevicePlace,
  ops: readonly SequencedOp[],
  known: ReadonlyMap<string, KnownOp>,
  device: string
): Result<readonly SequenceStep[], SequenceFailure> {
  const steps: SequenceStep[] = []
  let { lastN, lastOp } = place
  const sent = new Set<string>()
  for (const op of ops) {
    const earlier = known.get(op.body.opId)
    const sameDevice = earlier?.device === device
    if (op.n > lastN + 1) return err({ code: 'EXPECTED', lastN: place.lastN })
    if (sent.has(op.body.opId) || (sameDevice && earlier?.n !== op.n)) return err({ code: 'FORK', lastN: place.lastN })
    sent.add(op.body.opId)
    if (op.n <= lastN) {
      if (earlier === undefined) return err({ code: 'FORK', lastN: place.lastN })
      steps.push('replay')
      continue
    }
    if (op.prev !== lastOp) return err({ code: 'FORK', lastN: place.lastN })
    steps.push(earlier === undefined ? 'new' : 'reissued')
    lastN = op.n
    lastOp = op.body.opId
  }
  return ok(steps)
}

import { err, ok, type Result } from '@shared/kernel/result'
import type { PullStore, Scope, ScopedRecord } from './central-store'
import { fieldSpec } from './judge-shape'
import { toPulled } from './server-record'
import type { CentralDevice } from './server-state'
import type { PullReply, PulledRecord } from './wire'

/** What a device may see. */
export function scopeOf(device: CentralDevice): Scope | null {
  if (device.role === 'reviewer') return { role: 'reviewer' }
  return device.office === null ? null : { role: 'office', office: device.office }
}

export interface PullFailure {
  readonly code: 'EPOCH'
  readonly epoch: string
}

/**
 * One page of what changed after `from`, as this device may see it (I6). The head is read first, so every record up to it is
 * committed; `next` is the sequence number up to which nothing is missing (I9). A device without scope gets empty pages.
 * `EPOCH` when the device has seen more than the centre has: the centre was restored from a backup, and must not pass for complete.
 */
export async function pullPage(store: PullStore, device: CentralDevice, from: number, limit: number): Promise<Result<PullReply, PullFailure>> {
  const head = await store.head()
  const scope = scopeOf(device)
  if (from > head.seq) return err({ code: 'EPOCH', epoch: head.epoch })
  const { records, more } = scope === null ? { records: [], more: false } : await store.recordsAfter(scope, from, head.seq, limit)
  const last = records.at(-1)?.record.seq ?? from
  return ok({ from, next: more ? last : head.seq, more, head: head.seq, epoch: head.epoch, rows: records.map((row) => shaped(scope, row)) })
}

/**
 * A reviewer sees of a live plan record only its workflow; its content comes with the submission, as it was signed. Of a record
 * that is no longer part of what is signed only that it is gone: its last values may be of a draft nobody signed.
 */
function shaped(scope: Scope | null, { record, published }: ScopedRecord): PulledRecord {
  if (scope?.role === 'reviewer' && published && record.del) return toPulled(record, () => false)
  if (scope?.role !== 'reviewer' || published || record.kind !== 'plan') return toPulled(record)
  return toPulled(record, (field) => fieldSpec('plan', field)?.class === 'workflow')
}

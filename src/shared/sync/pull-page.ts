import { err, ok, type Result } from '@shared/kernel/result'
import { APPENDED_KINDS } from '@shared/project/project-lock'
import type { PullStore, Scope, ScopedRecord } from './central-store'
import { fieldSpec } from './judge-shape'
import { toPulled, type Told } from './server-record'
import type { CentralDevice } from './server-state'
import type { PullReply } from './wire'

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
 * `hands`: the device asked to be told whose the changes are.
 */
export async function pullPage(
  store: PullStore, device: CentralDevice, from: number, limit: number, hands = false
): Promise<Result<PullReply, PullFailure>> {
  const head = await store.head()
  const scope = scopeOf(device)
  if (from > head.seq) return err({ code: 'EPOCH', epoch: head.epoch })
  const { records, more } = scope === null ? { records: [], more: false } : await store.recordsAfter(scope, from, head.seq, limit)
  const last = records.at(-1)?.record.seq ?? from
  const rows = records.map((row) => toPulled(row.record, toldTo(scope, row, hands ? from : null)))
  return ok({ from, next: more ? last : head.seq, more, head: head.seq, epoch: head.epoch, rows })
}

/**
 * A reviewer sees of a live plan record only its workflow; its content comes with the submission, as it was signed. Of a record
 * that is no longer part of what is signed only that it is gone: its last values, and who wrote them, may be of a draft nobody signed.
 * An office hears whose hand each change after `from` was; a reviewer that of what was published, which carries the marks it was
 * signed with, of steps and amounts, which may be older than what is published, and of the live fields shown.
 */
function toldTo(scope: Scope | null, { record, published }: ScopedRecord, from: number | null): Told {
  const hand: Told = from === null ? {} : { hand: (_field, mark) => mark.s > from }
  if (scope?.role !== 'reviewer') return hand
  if (published && record.del) return { field: () => false }
  if (published) return from === null ? {} : { hand: () => true }
  if (APPENDED_KINDS.has(record.kind)) return from === null ? {} : { hand: () => true }
  if (record.kind !== 'plan') return hand
  const isShown = (field: string): boolean => fieldSpec('plan', field)?.class === 'workflow'
  return from === null ? { field: isShown } : { field: isShown, hand: (field, mark) => isShown(field) && mark.s > from }
}

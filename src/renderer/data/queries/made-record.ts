import type { RecordSpec } from '@shared/record/define-record'
import type { Reads } from './reads'

/** The id of the record of a kind that an own op made; `undefined` when it made none, or left the outbox already. */
export async function madeRecord(store: Reads, spec: RecordSpec, opId: string): Promise<string | undefined> {
  const row = await store.db.outbox.where('opId').equals(opId).first()
  return row?.body.changes.find(({ type, kind }) => type === 'create' && kind === spec.kind)?.ent
}

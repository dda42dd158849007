import type { RawRecord } from '@shared/record/define-record'
import { specOf } from '@shared/sync/record-registry'

/** Whatever is made out of the sample workspace says ตัวอย่าง, also a plan that was begun in it. */
export function markedSample<R extends RawRecord>(record: R): R {
  const isMarkable = specOf(record.kind)?.fields['sample'] !== undefined
  return !isMarkable ? record : { ...record, view: { ...record.view, sample: true } }
}

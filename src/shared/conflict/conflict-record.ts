import { z } from 'zod'
import { jsonSchema } from '@shared/kernel/json'
import { defineRecord, guarded, workflow, type RecordOf } from '@shared/record/define-record'

/**
 * ข้อขัดแย้ง: two hands on one field (rule R5). Opened by the centre only; closed by `conflict.resolve` (R6).
 * `committed` is what the field held, `contender` what arrived, `base` what the contender's author had seen.
 */
export const conflictRecord = defineRecord('conflict', {
  target: workflow(z.string(), ''),
  targetKind: workflow(z.string(), ''),
  field: workflow(z.string(), ''),
  base: workflow(jsonSchema, null),
  committed: workflow(jsonSchema, null),
  committedBy: workflow(z.string(), ''),
  committedAt: workflow(z.string(), ''),
  contender: workflow(jsonSchema, null),
  contenderBy: workflow(z.string(), ''),
  contenderAt: workflow(z.string(), ''),
  contenderOp: workflow(z.string(), ''),
  /** Which of the two the field shows until a person decides. */
  shown: workflow(z.enum(['committed', 'contender']), 'committed'),
  state: guarded(z.enum(['open', 'resolved']), 'open'),
  resolvedBy: guarded(z.string().max(120), '')
})
export type Conflict = RecordOf<typeof conflictRecord>

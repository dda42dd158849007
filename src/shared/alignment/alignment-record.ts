import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** ความสอดคล้อง: a project serves a goal of a reference plan, named by catalogue id, version and code, never by wording. */
export const alignmentRecord = defineRecord('alignment', {
  project: guarded(z.string(), '', 'project'),
  catalogue: guarded(z.string().max(100), ''),
  goal: guarded(z.string().max(40), ''),
  reason: text(z.string().max(1_000), '')
})
export type Alignment = RecordOf<typeof alignmentRecord>

import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/**
 * ความสอดคล้อง: a project or a strategic issue serves an item of a reference plan, named by catalogue id, version and code,
 * never by wording. Exactly one of `project` and `issue` is set.
 */
export const alignmentRecord = defineRecord('alignment', {
  project: guarded(z.string(), '', 'project'),
  issue: guarded(z.string(), '', 'issue'),
  catalogue: guarded(z.string().max(100), ''),
  version: guarded(z.int().min(1), 1),
  goal: guarded(z.string().max(40), ''),
  reason: text(z.string().max(1_000), ''),
  /** The newer edition (`id@version`) that a person saw and decided to keep this link against; empty for none. */
  kept: guarded(z.string().max(120), '')
})
export type Alignment = RecordOf<typeof alignmentRecord>

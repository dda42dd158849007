import { z } from 'zod'
import { defineRecord, workflow, type RecordOf } from '@shared/record/define-record'

/** `missing` of a submission that no centre judged: the centre was older than the mark, or has not answered yet. */
export const NOT_JUDGED = -1

export const DECISIONS = ['pending', 'recalled', 'returned', 'approved'] as const

/** การส่งแผน: what was signed, when, and what the centre decided. */
export const submissionRecord = defineRecord('submission', {
  edition: workflow(z.int().min(1), 1),
  digest: workflow(z.string(), ''),
  sentBy: workflow(z.string().max(120), ''),
  /** ms since 1970, UTC, by the sender's clock: for showing only */
  sentAt: workflow(z.int(), 0),
  decision: workflow(z.enum(DECISIONS), 'pending'),
  decidedBy: workflow(z.string().max(120), ''),
  decidedAt: workflow(z.int(), 0),
  reason: workflow(z.string().max(5_000), ''),
  /** Day by which a returned plan is due again (ISO day), or empty. */
  dueDay: workflow(z.string().max(10), ''),
  /** เลขรับ: the sequence number under which the centre took it in; written by the centre. */
  receipt: workflow(z.int().min(0), 0),
  /** ยังขาด: how many required things the plan lacked when the centre took it in; written by the centre. */
  missing: workflow(z.int().min(NOT_JUDGED), NOT_JUDGED),
  /** เกณฑ์รุ่น: by which version of the rules the centre counted; 0 for none. */
  criteria: workflow(z.int().min(0), 0)
})
export type Submission = RecordOf<typeof submissionRecord>

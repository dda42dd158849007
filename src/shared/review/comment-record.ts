import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** เปิด, ตอบแล้ว, ปิด */
export const COMMENT_STATES = ['open', 'answered', 'closed'] as const

/** ความเห็น pinned to one field of one record; written by a reviewer, answered by the office. */
export const commentRecord = defineRecord('comment', {
  target: guarded(z.string(), ''),
  targetKind: guarded(z.string().max(30), ''),
  field: guarded(z.string().max(40), ''),
  text: text(z.string().max(5_000), ''),
  author: guarded(z.string().max(120), ''),
  /** ms since 1970, UTC */
  at: guarded(z.int(), 0),
  state: guarded(z.enum(COMMENT_STATES), 'open'),
  answer: text(z.string().max(5_000), ''),
  answeredBy: text(z.string().max(120), '')
})
export type Comment = RecordOf<typeof commentRecord>

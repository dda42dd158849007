import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** ปัญหาและความต้องการ of one district (brief §1.2: a table by district or by side). `title` is the problem. */
export const needRecord = defineRecord('need', {
  order: text(z.string().max(200), ''),
  title: text(z.string().max(1_000), ''),
  district: text(z.string().max(200), ''),
  side: text(z.string().max(200), ''),
  need: text(z.string().max(2_000), ''),
  source: text(z.string().max(500), ''),
  /** 1 least to 5 most pressing; 0 when nobody said. */
  priority: guarded(z.int().min(0).max(5), 0)
})
export type Need = RecordOf<typeof needRecord>

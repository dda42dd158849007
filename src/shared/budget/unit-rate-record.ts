import { z } from 'zod'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

const day = guarded(z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/), '')

/**
 * อัตราอ้างอิง an office wrote down itself, or its own value of one of the program's (`code` then names that one).
 * `ceiling` is satang per `unit`. A rate never blocks; going beyond it asks for a reason (brief §3.7).
 */
export const unitRateRecord = defineRecord('unitRate', {
  order: text(z.string().max(200), ''),
  /** What budget lines hold against it by (`rateCode`); never changes. */
  code: guarded(z.string().max(80), ''),
  title: text(z.string().max(300), ''),
  ceiling: guarded(z.int().min(0).max(SATANG_LIMIT), 0),
  unit: guarded(z.string().max(60), ''),
  /** The letter or list it comes from, with its date; first and last ISO day it holds (empty: open). */
  source: text(z.string().max(500), ''),
  effectiveFrom: day,
  effectiveTo: day
})
export type UnitRate = RecordOf<typeof unitRateRecord>

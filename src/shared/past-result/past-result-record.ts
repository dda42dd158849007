import { z } from 'zod'
import { decimalSchema } from '@shared/kernel/decimal'
import { MAX_YEAR_BE, MIN_YEAR_BE } from '@shared/kernel/calendar'
import { SATANG_LIMIT, UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

const money = guarded(z.int().min(UNKNOWN_AMOUNT).max(SATANG_LIMIT), UNKNOWN_AMOUNT)

/**
 * ผลการดำเนินงานที่ผ่านมา: what one indicator or project of an earlier plan aimed at and reached in one year (T6, brief §1.3 ๒.๓).
 * `budget` and `disbursed` are satang, or `UNKNOWN_AMOUNT`.
 */
export const pastResultRecord = defineRecord('pastResult', {
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  unit: guarded(z.string().max(100), ''),
  /** B.E. fiscal year; 0 while nobody has given it. */
  year: guarded(z.union([z.literal(0), z.int().min(MIN_YEAR_BE).max(MAX_YEAR_BE)]), 0),
  target: guarded(decimalSchema, ''),
  actual: guarded(decimalSchema, ''),
  budget: money,
  disbursed: money,
  lesson: text(z.string().max(2_000), ''),
  source: text(z.string().max(300), ''),
  sample: guarded(z.boolean(), false)
})
export type PastResult = RecordOf<typeof pastResultRecord>

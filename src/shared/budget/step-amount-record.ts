import { z } from 'zod'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/**
 * The way of money from request to payment (brief §3.5): ขอตั้ง, ปรับตาม สงป., มติ ครม., กมธ., ตาม พ.ร.บ., จัดสรร, ก่อหนี้ผูกพัน, เบิกจ่าย.
 * Words: i18n `budget.step`.
 */
export const BUDGET_STEPS = ['request', 'bureau', 'cabinet', 'committee', 'act', 'allocation', 'commitment', 'disbursement'] as const
export type BudgetStep = (typeof BUDGET_STEPS)[number]

/**
 * What one step decided or paid for one budget line, in satang. Nothing is overwritten: every decision is a new entry. Of the
 * decisions (`request` … `act`) the latest entry counts, and `UNKNOWN_AMOUNT` takes the ones before it back; allocation, commitment and
 * disbursement add up, and may be negative to take back what was entered before.
 */
export const stepAmountRecord = defineRecord('stepAmount', {
  line: guarded(z.string(), '', 'budgetLine'),
  step: guarded(z.enum(BUDGET_STEPS), 'request'),
  satang: guarded(z.int().min(-SATANG_LIMIT).max(SATANG_LIMIT), 0),
  /** ISO day of the decision or payment */
  day: guarded(z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/), ''),
  /** Number of the letter, resolution or voucher. */
  reference: guarded(z.string().max(200), ''),
  note: text(z.string().max(500), ''),
  /** Who entered it. */
  by: guarded(z.string().max(120), ''),
  /** It came with a plan taken in from a file: nobody here entered it, and nobody judged it. */
  fromFile: guarded(z.boolean(), false)
})
export type StepAmount = RecordOf<typeof stepAmountRecord>

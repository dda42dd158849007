import { z } from 'zod'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** Sub-categories of expenditure (brief §3.1); labels are in i18n and documents under `category.<code>`. */
export const BUDGET_CATEGORIES = ['1', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '4.1', '4.2', '5'] as const
export type BudgetCategory = (typeof BUDGET_CATEGORIES)[number]

/** One factor of a line: "๑๘๐ คน", "๒ มื้อ". Whole numbers. */
export const factorSchema = z.strictObject({ quantity: z.int().min(0).max(1_000_000_000), unit: z.string().max(60) })
export type Factor = z.infer<typeof factorSchema>

/**
 * รายการงบประมาณ: amount = product of the factors × rate (brief §3.8). A lump sum has no factor.
 * The amount itself is derived, never stored.
 */
export const budgetLineRecord = defineRecord('budgetLine', {
  project: guarded(z.string(), '', 'project'),
  order: text(z.string().max(200), ''),
  category: guarded(z.enum(BUDGET_CATEGORIES), '2.2'),
  item: text(z.string().max(500), ''),
  factors: guarded(z.array(factorSchema).max(4), []),
  /** satang per unit of the product, or the whole amount of a lump sum */
  rate: guarded(z.int().min(0).max(SATANG_LIMIT), 0),
  note: text(z.string().max(1_000), '')
})
export type BudgetLine = RecordOf<typeof budgetLineRecord>

import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { SATANG_LIMIT, UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import { FUND_SOURCES } from '@shared/project/project-record'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** Sub-categories of expenditure (brief §3.1); labels are in i18n and documents under `category.<code>`. */
export const BUDGET_CATEGORIES = ['1', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '4.1', '4.2', '5'] as const
export type BudgetCategory = (typeof BUDGET_CATEGORIES)[number]

/** One factor of a line: "๑๘๐ คน", "๒ มื้อ". Whole numbers. */
export const factorSchema = z.strictObject({ quantity: z.int().min(0).max(1_000_000_000), unit: z.string().max(60) })
export type Factor = z.infer<typeof factorSchema>

/** ทดแทน or ซื้อใหม่, of an asset. Words: i18n `budget.assetUse`. */
export const ASSET_USES = ['replacement', 'new'] as const

const satangSchema = z.int().min(0).max(SATANG_LIMIT)
const optionalSatang = guarded(z.int().min(UNKNOWN_AMOUNT).max(SATANG_LIMIT), UNKNOWN_AMOUNT)

/** One year of a multi-year item: B.E. fiscal year and satang. */
export const commitmentSchema = z.strictObject({ fiscalYear: fiscalYearSchema, satang: satangSchema })
export type Commitment = z.infer<typeof commitmentSchema>

/**
 * รายการงบประมาณ: the whole = product of the factors × rate (brief §3.8). A lump sum has no factor. What is asked for in the
 * project's year is the whole, or `thisYear` where an item is paid over several years (รายการผูกพัน, brief §3.1).
 * The amount itself is derived, never stored.
 */
export const budgetLineRecord = defineRecord('budgetLine', {
  project: guarded(z.string(), '', 'project'),
  /** The activity it pays for; empty while none is chosen. */
  activity: guarded(z.string(), '', 'activity'),
  order: text(z.string().max(200), ''),
  category: guarded(z.enum(BUDGET_CATEGORIES), '2.2'),
  /** Code of the kind of expense within the category, from an edition of the classification; empty while not said. */
  expense: guarded(z.string().max(60), ''),
  item: text(z.string().max(500), ''),
  factors: guarded(z.array(factorSchema).max(4), []),
  /** satang per unit of the product, or the whole amount of a lump sum */
  rate: guarded(satangSchema, 0),
  /** Its own source of funds, where it is not the project's; empty: the project's. */
  fundSource: guarded(z.union([z.literal(''), z.enum(FUND_SOURCES)]), ''),
  /** satang a month in fiscal order, October first; empty: not planned yet. They add up to the amount of the year. */
  months: guarded(z.array(satangSchema).max(12), []),
  /** ประมาณการล่วงหน้า: satang of FY+1, +2 and +3 (P32) */
  forward: guarded(z.array(satangSchema).max(3), []),
  /** satang asked for in the project's year of an item paid over several years; `UNKNOWN_AMOUNT` for the whole */
  thisYear: optionalSatang,
  /** The other years of such an item, ascending. */
  commitments: guarded(z.array(commitmentSchema).max(10), []),
  /** ราคากลาง a unit, in satang, of an asset */
  marketPrice: optionalSatang,
  assetUse: guarded(z.union([z.literal(''), z.enum(ASSET_USES)]), ''),
  /** Where the asset goes, in full: printed with items above the threshold */
  location: text(z.string().max(500), ''),
  /** The reference rate it is held against, and why it goes beyond it. */
  rateCode: guarded(z.string().max(80), ''),
  overRateReason: text(z.string().max(1_000), ''),
  /** Why its price lies far from what the office usually pays (`outliers.ts`); empty while nobody said. */
  priceReason: text(z.string().max(500), ''),
  /** คำชี้แจง */
  justification: text(z.string().max(2_000), ''),
  note: text(z.string().max(1_000), '')
})
export type BudgetLine = RecordOf<typeof budgetLineRecord>

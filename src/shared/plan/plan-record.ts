import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, workflow, type RecordOf } from '@shared/record/define-record'

/** ร่าง, ส่งแล้ว, ส่งกลับ, เห็นชอบ */
export const PLAN_STATES = ['draft', 'submitted', 'returned', 'approved'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** แผนยุทธศาสตร์การบริหารงานยุติธรรมจังหวัด of one office and period (brief §1.3). Its id is derived from office and period. */
export const planRecord = defineRecord('plan', {
  startYear: guarded(fiscalYearSchema, 2571),
  endYear: guarded(fiscalYearSchema, 2575),
  vision: text(z.string().max(2_000), ''),
  /** Marked ตัวอย่าง everywhere it is shown. */
  sample: guarded(z.boolean(), false),
  state: workflow(z.enum(PLAN_STATES), 'draft'),
  /** The submission under review or last decided; empty before the first. */
  submission: workflow(z.string(), ''),
  /** How often the plan was submitted: ฉบับที่. */
  edition: workflow(z.int().min(0), 0)
})
export type Plan = RecordOf<typeof planRecord>

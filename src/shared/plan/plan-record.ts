import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, workflow, type RecordOf } from '@shared/record/define-record'
import { COPY_GROUPS, MOST_REVISIONS, PLAN_KINDS } from './plan-kind'

/** ร่าง, ส่งแล้ว, ส่งกลับ, เห็นชอบ */
export const PLAN_STATES = ['draft', 'submitted', 'returned', 'approved'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/**
 * แผนยุทธศาสตร์การบริหารงานยุติธรรมจังหวัด, or a yearly แผนปฏิบัติการ, of one office and period (brief §1.1, §1.3). Its id is derived
 * from office, period, kind and revision.
 */
export const planRecord = defineRecord('plan', {
  startYear: guarded(fiscalYearSchema, 2571),
  endYear: guarded(fiscalYearSchema, 2575),
  kind: guarded(z.enum(PLAN_KINDS), 'strategic'),
  /** ทบทวนครั้งที่; 0 for the first plan of its period. */
  revision: guarded(z.int().min(0).max(MOST_REVISIONS), 0),
  /** The office's own name of the plan, without its years; empty for the official one (brief §1.3). */
  title: text(z.string().max(200), ''),
  /** The plan this one was copied from; empty for none. It is another plan, so no reference. */
  basePlan: guarded(z.string().max(40), ''),
  /** What was taken over from that plan. */
  copied: guarded(z.array(z.enum(COPY_GROUPS)).max(COPY_GROUPS.length), []),
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

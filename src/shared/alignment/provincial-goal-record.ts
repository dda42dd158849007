import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** An item of แผนพัฒนาจังหวัด, typed by the office itself: no province's plan comes with this program. */
export const provincialGoalRecord = defineRecord('provincialGoal', {
  order: text(z.string().max(200), ''),
  code: guarded(z.string().max(40), ''),
  title: text(z.string().max(500), ''),
  startYear: guarded(fiscalYearSchema, 2566),
  endYear: guarded(fiscalYearSchema, 2570),
  /** The paper and page it was copied from. */
  source: text(z.string().max(300), '')
})
export type ProvincialGoal = RecordOf<typeof provincialGoalRecord>

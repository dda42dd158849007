import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { decimalSchema } from '@shared/kernel/decimal'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** A calendar month `YYYY-MM` (Gregorian), or empty. */
const month = guarded(z.string().regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/), '')

/** Ten thousand hundredths of a percent: the whole of a project. */
export const WHOLE_WEIGHT = 10_000

/**
 * กิจกรรม of a project (P28). It runs from `start` to `end` (both included), over fiscal years if need be. `weight` is in hundredths
 * of a percent. Its money is the sum of the budget lines that name it, never stored here.
 */
export const activityRecord = defineRecord('activity', {
  project: guarded(z.string(), '', 'project'),
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), ''),
  owner: text(z.string().max(300), ''),
  unit: guarded(z.string().max(60), ''),
  weight: guarded(z.int().min(0).max(WHOLE_WEIGHT), 0),
  start: month,
  end: month,
  note: text(z.string().max(1_000), '')
})
export type Activity = RecordOf<typeof activityRecord>

/** Twelve quantities in fiscal order, October first; empty list: nobody said, empty entry: none that month. */
const months = guarded(z.array(decimalSchema).max(12), [])

/** What an activity plans and reaches in the months of one fiscal year, in the activity's unit. */
export const activityYearRecord = defineRecord('activityYear', {
  activity: guarded(z.string(), '', 'activity'),
  fiscalYear: guarded(fiscalYearSchema, 2571),
  plan: months,
  result: months
})
export type ActivityYear = RecordOf<typeof activityYearRecord>

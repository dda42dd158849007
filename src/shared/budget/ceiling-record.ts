import { z } from 'zod'
import { fiscalYearSchema } from '@shared/kernel/calendar'
import { SATANG_LIMIT } from '@shared/kernel/satang'
import { FUND_SOURCES } from '@shared/project/project-record'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** กรอบวงเงิน: what a source grants at most in one fiscal year, in satang. What is left of it is derived. */
export const ceilingRecord = defineRecord('ceiling', {
  fundSource: guarded(z.enum(FUND_SOURCES), 'function'),
  fiscalYear: guarded(fiscalYearSchema, 2571),
  satang: guarded(z.int().min(0).max(SATANG_LIMIT), 0),
  /** The letter or resolution that sets it. */
  reference: text(z.string().max(300), '')
})
export type Ceiling = RecordOf<typeof ceilingRecord>

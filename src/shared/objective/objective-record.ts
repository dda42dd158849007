import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** เป้าประสงค์ under an issue */
export const objectiveRecord = defineRecord('objective', {
  issue: guarded(z.string(), '', 'issue'),
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), '')
})
export type Objective = RecordOf<typeof objectiveRecord>

import { z } from 'zod'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/** ประเด็นยุทธศาสตร์ */
export const issueRecord = defineRecord('issue', {
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), '')
})
export type Issue = RecordOf<typeof issueRecord>

/** กลยุทธ์ under an issue */
export const strategyRecord = defineRecord('strategy', {
  issue: guarded(z.string(), '', 'issue'),
  order: text(z.string().max(200), ''),
  title: text(z.string().max(500), '')
})
export type Strategy = RecordOf<typeof strategyRecord>

import { z } from 'zod'
import { defineRecord, text, type RecordOf } from '@shared/record/define-record'

/** คำของสำนักงาน: a word of this office that the spelling check shall not doubt. It belongs to the plan, so that colleagues share it. */
export const ownWordRecord = defineRecord('ownWord', {
  word: text(z.string().max(100), '')
})
export type OwnWord = RecordOf<typeof ownWordRecord>

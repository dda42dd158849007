import { z } from 'zod'
import { isoDaySchema } from '@shared/kernel/calendar'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'
import { templateContentSchema } from './template-content'

/** แม่แบบโครงการของสำนักงาน: what a project said, for the next one of its kind. It belongs to the plan and travels with it. */
export const projectTemplateRecord = defineRecord('projectTemplate', {
  order: text(z.string().max(200), ''),
  title: text(z.string().max(300), ''),
  /** Empty before anyone wrote it. */
  content: guarded(z.union([z.null(), templateContentSchema]), null),
  savedOn: guarded(z.union([isoDaySchema, z.literal('')]), '')
})
export type ProjectTemplate = RecordOf<typeof projectTemplateRecord>

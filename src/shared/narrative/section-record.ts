import { z } from 'zod'
import { defineRecord, text, type RecordOf } from '@shared/record/define-record'

/** The narrative parts of the plan book, in order (brief §1.3). Headings are in i18n and documents, keyed by these. */
export const SECTION_PARTS = [
  'summary', 'introduction', 'provinceData', 'situation', 'pastResults', 'alignment', 'environment', 'direction', 'drive'
] as const
export type SectionPart = (typeof SECTION_PARTS)[number]

/** One narrative part of a plan; its id is derived from plan and part. */
export const sectionRecord = defineRecord('section', {
  part: text(z.enum(SECTION_PARTS), 'introduction')
})
export type Section = RecordOf<typeof sectionRecord>

import { z } from 'zod'
import { richTextSchema } from '@shared/kernel/rich-text'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

export const PARAGRAPH_STYLES = ['body', 'heading', 'bullet', 'number'] as const
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number]

/** One paragraph of a narrative part: the unit that merges. Its `order` is a fractional index. */
export const paragraphRecord = defineRecord('paragraph', {
  section: guarded(z.string(), '', 'section'),
  order: text(z.string().max(200), ''),
  style: text(z.enum(PARAGRAPH_STYLES), 'body'),
  content: text(richTextSchema, [])
})
export type Paragraph = RecordOf<typeof paragraphRecord>

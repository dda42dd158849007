import { z } from 'zod'
import { plainText, richTextSchema, type RichText } from '@shared/kernel/rich-text'
import { defineRecord, guarded, text, type RawRecord, type RecordOf } from '@shared/record/define-record'
import { tableTexts, textTableSchema } from './text-table'

/** `table` and `figure` are blocks whose `content` is the caption. */
export const PARAGRAPH_STYLES = ['body', 'heading', 'subheading', 'bullet', 'number', 'quote', 'table', 'figure'] as const
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number]

/** How a numbered item counts: 1) 1.1) 1.1.1) with the items above it; letters ก. ข. ค.; or 1) by itself at every level. */
export const LIST_LOOKS = ['path', 'letter', 'single'] as const
export type ListLook = (typeof LIST_LOOKS)[number]

/** Levels of a list item; the deepest is 3. */
export const DEEPEST_LEVEL = 3

/** One block of a narrative part: the unit that merges. Its `order` is a fractional index. */
export const paragraphRecord = defineRecord('paragraph', {
  section: guarded(z.string(), '', 'section'),
  order: text(z.string().max(200), ''),
  style: text(z.enum(PARAGRAPH_STYLES), 'body'),
  /** Depth of a list item, 1 to 3. */
  level: text(z.int().min(1).max(DEEPEST_LEVEL), 1),
  look: text(z.enum(LIST_LOOKS), 'path'),
  content: text(richTextSchema, []),
  table: text(textTableSchema.nullable(), null),
  /** Id of the picture (`figure`) this block shows; no reference that the centre judges, for a picture may be deleted before its block. */
  figure: text(z.string().max(40), '')
})
export type Paragraph = RecordOf<typeof paragraphRecord>

/** What a block says, without its place. */
export type ParagraphBody = Omit<Paragraph['fields'], 'section' | 'order'>

export function paragraphBody({ style, level, look, content, table, figure }: ParagraphBody): ParagraphBody {
  return { style, level, look, content, table, figure }
}

/** A block as yet unwritten, with whatever is known of it. */
export function newParagraph(known: Partial<ParagraphBody>): ParagraphBody {
  return { style: 'body', level: 1, look: 'path', content: [], table: null, figure: '', ...known }
}

/** Id of the picture that a stored block shows; empty for none, and for what is no block. */
export function shownPicture({ kind, view }: Pick<RawRecord, 'kind' | 'view'>): string {
  const figure = kind === paragraphRecord.kind ? view['figure'] : undefined
  return typeof figure === 'string' ? figure : ''
}

/** Every text of a block: its own (or its caption), then the cells of its table. */
export function paragraphTexts({ content, table }: Pick<ParagraphBody, 'content' | 'table'>): readonly RichText[] {
  return table === null ? [content] : [content, ...tableTexts(table)]
}

/** The letters of a whole block, its cells one per line: for search and for asking whether anything was written. */
export function paragraphWords(body: Pick<ParagraphBody, 'content' | 'table'>): string {
  return paragraphTexts(body).map(plainText).filter((words) => words !== '').join('\n')
}

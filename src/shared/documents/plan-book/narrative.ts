import { listMarkers } from '@shared/narrative/list-markers'
import { paragraphWords, type Paragraph, type ParagraphStyle } from '@shared/narrative/paragraph-record'
import type { Block, FigureBlock, HeadingBlock, Inline, ListBlock, ParagraphBlock, ParagraphRole } from '../outline'
import { PORTRAIT_WIDTH } from '../page-geometry'
import { MISSING_FIGURE, NOT_WRITTEN } from '../words'
import type { BookContext } from './book-context'
import { heading, paragraph } from './compose'
import { lettersOf, textRuns, withoutNotes } from './text-runs'
import { writtenTable } from './written-table'

/** Tallest a picture stands on a page: 18 cm, so that its caption stays with it. */
const MOST_HEIGHT = 10_200
/** 96 dots per inch, 1 440 twips per inch. */
const TWIPS_PER_PIXEL = 15

const ROLES: Partial<Record<ParagraphStyle, ParagraphRole>> = { body: 'body', quote: 'quote' }

function picture({ id, fields }: Paragraph, context: BookContext): FigureBlock | ParagraphBlock {
  const held = context.snapshot.figures.get(fields.figure)?.fields
  if (held === undefined || held.data === '' || held.width === 0 || held.height === 0) return paragraph('flush', [{ text: MISSING_FIGURE, bold: true }])
  const scale = Math.min(1, PORTRAIT_WIDTH / (held.width * TWIPS_PER_PIXEL), MOST_HEIGHT / (held.height * TWIPS_PER_PIXEL))
  const { mime, data, alt } = held
  return {
    type: 'figure',
    anchor: context.marks.anchor(),
    number: context.marks.figureNumber(),
    caption: lettersOf(textRuns(withoutNotes(fields.content), context)),
    from: id,
    mime,
    data,
    alt,
    width: Math.floor(held.width * TWIPS_PER_PIXEL * scale),
    height: Math.floor(held.height * TWIPS_PER_PIXEL * scale)
  }
}

function listItem(marker: string, level: number, runs: readonly Inline[]): ListBlock {
  return { type: 'list', items: [{ marker, runs, ...(level === 2 || level === 3 ? { level } : {}) }] }
}

function writtenHeading(level: 3 | 4, runs: readonly Inline[], { marks }: BookContext): HeadingBlock {
  const notes = runs.flatMap((run) => run.note ?? [])
  return { ...heading(marks, level, '', lettersOf(runs)), ...(notes.length === 0 ? {} : { notes }) }
}

function block(record: Paragraph, marker: string, context: BookContext): Block {
  const { style, level, table, content } = record.fields
  if (style === 'table' && table !== null) return writtenTable(record, table, context)
  if (style === 'figure') return picture(record, context)
  const runs = textRuns(content, context)
  if (style === 'heading') return writtenHeading(3, runs, context)
  if (style === 'subheading') return writtenHeading(4, runs, context)
  const role = ROLES[style]
  return role === undefined && marker !== '' ? listItem(marker, level, runs) : paragraph(role ?? 'body', runs)
}

function isBlank({ fields }: Paragraph): boolean {
  if (fields.style === 'figure') return fields.figure === ''
  return paragraphWords(fields).trim() === '' && fields.content.every((run) => run.note === undefined)
}

/** The blocks an officer wrote, in order, with their list marks; blank ones are left out. */
export function writtenBlocks(records: readonly Paragraph[], context: BookContext): readonly Block[] {
  const written = records.filter((record) => !isBlank(record))
  const markers = listMarkers(written.map(({ fields }) => fields))
  return written.map((record, at) => block(record, markers[at] ?? '', context))
}

/** The blocks an officer wrote in a section; `level` is that of the headings within. Nothing when nothing is written. */
export function narrativeOf(section: string, context: BookContext, level: 3 | 4 = 3): readonly Block[] {
  context.marks.reach(section)
  const blocks = writtenBlocks(context.source.texts.get(section) ?? [], context)
  return level === 3 ? blocks : blocks.map((each) => (each.type === 'heading' ? { ...each, level } : each))
}

/** Says in print that a text is still missing. */
export function notWritten(): Block {
  return paragraph('flush', [{ text: NOT_WRITTEN, italic: true }])
}

import type { Paragraph } from '@shared/narrative/paragraph-record'
import type { SectionPart } from '@shared/narrative/section-record'
import type { Block, Inline } from '../outline'
import { NOT_WRITTEN } from '../words'
import type { BookContext } from './book-context'
import { heading, paragraph } from './compose'

function runsOf(record: Paragraph): readonly Inline[] {
  return record.fields.content.map((run) => ({
    text: run.t,
    ...(run.b === true ? { bold: true as const } : {}),
    ...(run.i === true ? { italic: true as const } : {})
  }))
}

/** A numbered list counts on until another style comes between. */
function listItem(record: Paragraph, count: number): { readonly marker: string; readonly runs: readonly Inline[] } {
  return { marker: record.fields.style === 'bullet' ? '•' : `${String(count)})`, runs: runsOf(record) }
}

/** The paragraphs an officer wrote for a part, or a line that says there are none. */
export function narrative(part: SectionPart, context: BookContext): readonly Block[] {
  const blocks: Block[] = []
  let count = 0
  for (const record of context.source.narrative.get(part) ?? []) {
    const runs = runsOf(record)
    if (runs.every((run) => run.text.trim() === '')) continue
    const { style } = record.fields
    count = style === 'number' ? count + 1 : 0
    if (style === 'heading') blocks.push(heading(context.marks, 3, '', runs.map((run) => run.text).join('')))
    else if (style === 'body') blocks.push(paragraph('body', runs))
    else blocks.push({ type: 'list', items: [listItem(record, count)] })
  }
  return blocks.length > 0 ? blocks : [paragraph('flush', [{ text: NOT_WRITTEN, italic: true }])]
}

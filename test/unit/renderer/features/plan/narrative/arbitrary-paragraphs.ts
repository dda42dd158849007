import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import type { RichText, TextRun } from '@shared/kernel/rich-text'
import { LIST_LOOKS, newParagraph, PARAGRAPH_STYLES } from '@shared/narrative/paragraph-record'
import type { TextTable } from '@shared/narrative/text-table'
import { TEXT_EXTENSIONS } from '@renderer/features/plan/narrative/narrative-schema'
import { tidyRuns } from '@renderer/features/plan/narrative/inline-doc'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'

export const schema = getSchema([...TEXT_EXTENSIONS])

const word = fc.string({ unit: fc.constantFrom('ก', 'ำ', 'เ', 'ห', 'ลื่', 'a', '๑', ' ', '7'), maxLength: 6 })
const marked = fc.record({ t: word, b: fc.constantFrom(true, undefined), i: fc.constantFrom(true, undefined) }).map(({ t, b, i }): TextRun => ({
  t, ...(b === true ? { b } : {}), ...(i === true ? { i } : {})
}))
const reference = fc.constantFrom<TextRun>({ t: '', ref: { of: 'planTotal' } }, { t: '', b: true, ref: { of: 'kpiTarget', id: 'k', year: 2571 } })
const note = word.map((t): TextRun => ({ t: '', note: t === '' ? [] : [{ t }] }))
const texts = (...runs: fc.Arbitrary<TextRun>[]): fc.Arbitrary<RichText> => fc.array(fc.oneof(...runs), { maxLength: 4 }).map((content) => tidyRuns(content))

const cell = fc.oneof(texts(marked, reference, note), fc.constant<RichText>([{ t: 'ก\nข' }])).map((c) => ({ c }))
const table: fc.Arbitrary<TextTable> = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()).chain(([columns, header]) => fc.record({
  header: fc.constant(header),
  widths: fc.constant(Array.from({ length: columns }, (_, at) => 100 + at)),
  rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 })
}))

export const paragraphArbitrary = (id: fc.Arbitrary<string>): fc.Arbitrary<EditorParagraph> =>
  fc.record({ id, style: fc.constantFrom(...PARAGRAPH_STYLES), level: fc.constantFrom(1, 2, 3), look: fc.constantFrom(...LIST_LOOKS), plain: texts(marked, reference, note), caption: texts(marked, reference), table })
    .map(({ id: own, style, level, look, plain, caption, table: held }): EditorParagraph => {
      if (style === 'table') return { id: own, ...newParagraph({ style, content: caption, table: held }) }
      if (style === 'figure') return { id: own, ...newParagraph({ style, content: caption, figure: 'f1' }) }
      return { id: own, ...newParagraph({ style, level, look, content: plain }) }
    })

/** Paragraph lists over a small set of ids, each id at most once, in any order. */
export const paragraphsArbitrary: fc.Arbitrary<readonly EditorParagraph[]> = fc.uniqueArray(
  paragraphArbitrary(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7')),
  { selector: ({ id }) => id, maxLength: 7 }
)

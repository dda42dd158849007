import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { PARAGRAPH_STYLES } from '@shared/narrative/paragraph-record'
import { TEXT_EXTENSIONS } from '@renderer/features/plan/narrative/narrative-schema'
import { tidyRuns } from '@renderer/features/plan/narrative/paragraph-doc'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'

export const schema = getSchema([...TEXT_EXTENSIONS])

const word = fc.string({ unit: fc.constantFrom('ก', 'ำ', 'เ', 'ห', 'ลื่', 'a', '๑', ' ', '7'), maxLength: 6 })
const runs = fc.array(
  fc.record({ t: word, b: fc.constantFrom(true, undefined), i: fc.constantFrom(true, undefined) }).map(({ t, b, i }) => ({
    t, ...(b === true ? { b } : {}), ...(i === true ? { i } : {})
  })),
  { maxLength: 4 }
)

export const paragraphArbitrary = (id: fc.Arbitrary<string>): fc.Arbitrary<EditorParagraph> =>
  fc.record({ id, style: fc.constantFrom(...PARAGRAPH_STYLES), content: runs.map((content) => tidyRuns(content)) })

/** Paragraph lists over a small set of ids, each id at most once, in any order. */
export const paragraphsArbitrary: fc.Arbitrary<readonly EditorParagraph[]> = fc.uniqueArray(
  paragraphArbitrary(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7')),
  { selector: ({ id }) => id, maxLength: 7 }
)

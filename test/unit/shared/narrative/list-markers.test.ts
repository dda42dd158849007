import { describe, expect, it } from 'vitest'
import { listMarkers } from '@shared/narrative/list-markers'
import { newParagraph, type ParagraphBody } from '@shared/narrative/paragraph-record'

const marks = (...blocks: Partial<ParagraphBody>[]): string => listMarkers(blocks.map(newParagraph)).join(' ')
const number = (level = 1, look: ParagraphBody['look'] = 'path'): Partial<ParagraphBody> => ({ style: 'number', level, look })

describe('marks of list items', () => {
  it('count with the items above them', () => {
    expect(marks(number(), number(2), number(2), number(3), number(), number(2))).toBe('1) 1.1) 1.2) 1.2.1) 2) 2.1)')
  })
  it('count with letters, or by themselves', () => {
    expect(marks(number(1, 'letter'), number(1, 'letter'), number(2, 'single'), number(1, 'letter'))).toBe('ก. ข. 1) ค.')
  })
  it('begin anew after another kind of block, and go on over a bullet below', () => {
    expect(marks(number(), { style: 'bullet', level: 2 }, number(), {}, number())).toBe('1) – 2)  1)')
  })
  it('count an item below nothing as if there were one above', () => {
    expect(marks(number(3))).toBe('1.1.1)')
  })
})

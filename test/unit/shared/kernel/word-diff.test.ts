import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff, type DiffPart } from '@shared/kernel/word-diff'

function without(kind: DiffPart['kind'], parts: readonly DiffPart[]): string {
  return parts.filter((part) => part.kind !== kind).map(({ text }) => text).join('')
}

describe('the difference of two Thai texts', () => {
  test('is told in whole words', () => {
    expect(wordDiff('แผนยุทธศาสตร์จังหวัดสุโขทัย', 'แผนปฏิบัติราชการจังหวัดสุโขทัย').filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['ยุทธศาสตร์'])
  })

  test('gives both texts back, whatever they hold', () => {
    const thai = fc.array(fc.constantFrom('แผน', 'ยุติธรรม', 'จังหวัด', ' ', '  ', '๑', 'x', '\n', 'กำ', '่', '!')).map((words) => words.join(''))
    fc.assert(fc.property(thai, thai, (before, after) => {
      const parts = wordDiff(before, after)
      expect(without('added', parts)).toBe(before)
      expect(without('removed', parts)).toBe(after)
    }))
  })
})

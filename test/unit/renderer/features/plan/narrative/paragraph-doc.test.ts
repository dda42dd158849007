import fc from 'fast-check'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { docOf, paragraphsOf } from '@renderer/features/plan/narrative/paragraph-doc'
import { showParagraphs } from '@renderer/features/plan/narrative/show-paragraphs'
import { paragraphsArbitrary, schema } from './arbitrary-paragraphs'

const isBlank = (list: Parameters<typeof docOf>[1]): boolean =>
  list.length === 1 && list[0]?.style === 'body' && list[0].content.length === 0

describe('narrative document ⇄ paragraph records', () => {
  it('round trips every part', () => {
    fc.assert(fc.property(paragraphsArbitrary, (paragraphs) => {
      const read = paragraphsOf(docOf(schema, paragraphs, 'empty'))
      expect(read).toEqual(isBlank(paragraphs) ? [] : paragraphs)
    }))
  })

  it('holds nothing when nobody has written yet', () => {
    const doc = docOf(schema, [], 'empty')
    expect(doc.childCount).toBe(1)
    expect(paragraphsOf(doc)).toEqual([])
  })

  it('turns any part into any other by steps', () => {
    fc.assert(fc.property(paragraphsArbitrary, paragraphsArbitrary.filter((list) => list.length > 0), (from, to) => {
      const state = EditorState.create({ doc: docOf(schema, from, 'empty') })
      const after = showParagraphs(state.tr, to).doc
      expect(after.toJSON()).toEqual(docOf(schema, to, 'empty').toJSON())
    }))
  })
})

import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { richText } from '@shared/kernel/rich-text'
import { diffParagraphs, type EditorParagraph, type StoredParagraph } from '@shared/narrative/diff-paragraphs'
import { editSection } from '@shared/narrative/edit-section'
import { newParagraph, PARAGRAPH_STYLES, paragraphBody, paragraphRecord } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { createPlan } from '@shared/plan/create-plan'
import { inOrder } from '@shared/record/order-key'
import { MemoryPlan } from '../plan/memory-plan'

let store: MemoryPlan
let plan: string
let section: string
beforeEach(() => {
  store = new MemoryPlan()
  plan = store.must(createPlan, { office: '64', startYear: 2571, endYear: 2575 })
  section = sectionId(plan, 'introduction')
})

const paragraph = (id: string, text: string): EditorParagraph => ({ id, ...newParagraph({ content: richText(text) }) })
const held = (): StoredParagraph[] => inOrder(store.all(paragraphRecord)).map(({ id, fields }) => ({
  id, order: fields.order, ...paragraphBody(fields)
}))
const shown = (): EditorParagraph[] => held().map(({ order: _, ...shown }) => shown)
const write = (after: EditorParagraph[]): void => void store.must(editSection, { plan, section, edits: diffParagraphs(held(), after) })

describe('editing a part', () => {
  it('writes, rewrites, moves and removes by paragraph', () => {
    const [a, b, c] = [paragraph('0190a000-0000-7000-8000-00000000000a', 'หนึ่ง'), paragraph('0190a000-0000-7000-8000-00000000000b', 'สอง'),
      paragraph('0190a000-0000-7000-8000-00000000000c', 'สาม')]
    write([a, b])
    expect(diffParagraphs(held(), [a, b])).toEqual([])
    expect(diffParagraphs(held(), [a, c, b]).map(({ id }) => id)).toEqual([c.id])
    write([c, { ...a, style: 'heading' }])
    expect(shown()).toEqual([c, { ...a, style: 'heading' }])
    expect(store.all(paragraphRecord).every(({ fields }) => fields.section === section)).toBe(true)
  })

  it('does not reach into another part', () => {
    const own = paragraph('0190a000-0000-7000-8000-00000000000a', 'หนึ่ง')
    write([own])
    const other = store.run(editSection, { plan, section: sectionId(plan, 'drive'), edits: [{ type: 'remove', id: own.id }] })
    expect(other).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } })
    const gone = store.run(editSection, { plan, section, edits: [{ type: 'remove', id: '0190a000-0000-7000-8000-00000000000f' }] })
    expect(gone.ok && gone.value.intents).toEqual([])
  })

  it('refuses an editor that gave two paragraphs one id', () => {
    expect(() => diffParagraphs([], [paragraph('a', ''), paragraph('a', '')])).toThrow('share an id')
  })

  it('ends as the editor shows, edit after edit', () => {
    const ids = Array.from({ length: 7 }, (_, index) => `0190a000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`)
    const editor = fc.shuffledSubarray(ids).chain((some) =>
      fc.tuple(...some.map((id) => fc.record({ id: fc.constant(id), style: fc.constantFrom(...PARAGRAPH_STYLES), content: fc.constantFrom([], richText('ก'), richText('ข')) }).map((some) => ({ ...newParagraph(some), id: some.id })))))
    fc.assert(fc.property(fc.array(editor, { maxLength: 6 }), (states) => {
      store.all(paragraphRecord).forEach(({ id }) => store.rows.delete(id))
      for (const state of states) {
        write(state)
        expect(shown()).toEqual(state)
      }
    }))
  })
})

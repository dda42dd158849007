import fc from 'fast-check'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { mergeRemote } from '@renderer/features/plan/narrative/merge-remote'
import { docOf, type EditorParagraph } from '@renderer/features/plan/narrative/paragraph-doc'
import { showParagraphs } from '@renderer/features/plan/narrative/show-paragraphs'
import { paragraphsArbitrary, schema } from './arbitrary-paragraphs'

const body = (id: string, text: string): EditorParagraph => ({ id, style: 'body', content: text === '' ? [] : [{ t: text }] })

describe('the store moves on while someone types', () => {
  it('follows the store where nothing is unsaved', () => {
    fc.assert(fc.property(paragraphsArbitrary, paragraphsArbitrary, (base, remote) => {
      expect(mergeRemote(base, base, remote)).toEqual(remote)
    }))
  })

  it('keeps the typing when the store did not move', () => {
    const kept = paragraphsArbitrary
    fc.assert(fc.property(kept, (base) => {
      const local = [...base.map((paragraph) => ({ ...paragraph, content: [...paragraph.content, { t: 'ใหม่' }] })), body('new', 'ก')]
      expect(mergeRemote(base, local, base)).toEqual(local)
    }))
  })

  it('never replaces a paragraph with unsaved typing, and shows every other change', () => {
    const base = [body('a', 'หนึ่ง'), body('b', 'สอง'), body('c', 'สาม')]
    const local = [body('a', 'หนึ่ง กำลังพิมพ์'), body('new', 'เพิ่งแยก'), body('b', 'สอง'), body('c', 'สาม')]
    const remote = [body('a', 'หนึ่ง จากอีกเครื่อง'), body('b', 'สอง จากอีกเครื่อง'), body('d', 'สี่')]
    expect(mergeRemote(base, local, remote)).toEqual([local[0], local[1], remote[1], remote[2]])
  })

  it('does not bring back a paragraph deleted here and not yet saved', () => {
    const base = [body('a', 'หนึ่ง'), body('b', 'สอง')]
    expect(mergeRemote(base, [base[0]!], base)).toEqual([base[0]])
  })

  it('leaves the caret at its letter when another paragraph changes', () => {
    const before = [body('a', 'ย่อหน้าแรก'), body('b', 'กำลังพิมพ์')]
    const doc = docOf(schema, before, 'empty')
    const caret = doc.child(0).nodeSize + 1 + 4
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
    const tr = showParagraphs(state.tr, [body('z', 'แทรกก่อน'), body('a', 'ย่อหน้าแรกที่ยาวขึ้น'), before[1]!])
    expect(tr.selection.$from.parent.attrs['id']).toBe('b')
    expect(tr.selection.$from.parentOffset).toBe(4)
  })
})

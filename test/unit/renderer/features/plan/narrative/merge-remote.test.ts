import fc from 'fast-check'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { mergeRemote } from '@renderer/features/plan/narrative/merge-remote'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'
import { newParagraph } from '@shared/narrative/paragraph-record'
import { docOf } from '@renderer/features/plan/narrative/paragraph-doc'
import { showParagraphs } from '@renderer/features/plan/narrative/show-paragraphs'
import { paragraphsArbitrary, schema } from './arbitrary-paragraphs'

const body = (id: string, text: string): EditorParagraph => ({ id, ...newParagraph({ content: text === '' ? [] : [{ t: text }] }) })

const newId = (): string => 'other'

describe('the store moves on while someone types', () => {
  it('follows the store where nothing is unsaved', () => {
    fc.assert(fc.property(paragraphsArbitrary, paragraphsArbitrary, (base, remote) => {
      expect(mergeRemote(base, base, remote, newId)).toEqual(remote)
    }))
  })

  it('keeps the typing when the store did not move', () => {
    const kept = paragraphsArbitrary
    fc.assert(fc.property(kept, (base) => {
      const local = [...base.map((paragraph) => ({ ...paragraph, content: [...paragraph.content, { t: 'ใหม่' }] })), body('new', 'ก')]
      expect(mergeRemote(base, local, base, newId)).toEqual(local)
    }))
  })

  it('never replaces a paragraph with unsaved typing, and shows every other change', () => {
    const base = [body('a', 'หนึ่ง'), body('b', 'สอง'), body('c', 'สาม')]
    const local = [body('a', 'หนึ่ง กำลังพิมพ์'), body('new', 'เพิ่งแยก'), body('b', 'สอง'), body('c', 'สาม')]
    const remote = [body('a', 'หนึ่ง'), body('b', 'สอง จากอีกเครื่อง'), body('d', 'สี่')]
    expect(mergeRemote(base, local, remote, newId)).toEqual([local[0], local[1], remote[1], remote[2]])
  })

  it('keeps a paragraph that was deleted here when somebody wrote in it meanwhile', () => {
    const base = [body('a', 'หนึ่ง'), body('b', 'สอง')]
    expect(mergeRemote(base, [body('a', 'หนึ่ง')], base, newId)).toEqual([base[0]])
    const remote = [body('a', 'หนึ่ง'), body('b', 'สอง จากอีกเครื่อง')]
    expect(mergeRemote(base, [body('a', 'หนึ่ง')], remote, newId)).toEqual(remote)
  })

  it('joins two hands in different places of one paragraph', () => {
    const base = [body('a', 'ก ข ค')]
    expect(mergeRemote(base, [body('a', 'ก ข ค ฉัน')], [body('a', 'เขา ก ข ค')], newId)).toEqual([body('a', 'เขา ก ข ค ฉัน')])
    expect(mergeRemote(base, [body('a', 'ฉัน ก ข ค')], [body('a', 'ก ข')], newId)).toEqual([body('a', 'ฉัน ก ข')])
  })

  it('keeps both texts when two hands changed the same place', () => {
    const base = [body('a', 'ประชากร 100 คน')]
    const mine = body('a', 'ประชากร 200 คน')
    expect(mergeRemote(base, [mine], [body('a', 'ประชากร 300 คน')], newId)).toEqual([mine, body('other', 'ประชากร 300 คน')])
  })

  it('does not bring back a paragraph deleted here and not yet saved', () => {
    const base = [body('a', 'หนึ่ง'), body('b', 'สอง')]
    expect(mergeRemote(base, [base[0]!], base, newId)).toEqual([base[0]])
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

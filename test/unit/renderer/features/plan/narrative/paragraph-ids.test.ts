import { EditorState, TextSelection } from '@tiptap/pm/state'
import { joinBackward, splitBlock } from '@tiptap/pm/commands'
import { describe, expect, it } from 'vitest'
import type { EditorParagraph } from '@shared/narrative/diff-paragraphs'
import { newParagraph } from '@shared/narrative/paragraph-record'
import { docOf, paragraphsOf } from '@renderer/features/plan/narrative/paragraph-doc'
import { paragraphIdsPlugin } from '@renderer/features/plan/narrative/paragraph-ids'
import { schema } from './arbitrary-paragraphs'

function stateWith(paragraphs: readonly EditorParagraph[], caret: number, spent: readonly string[] = []): EditorState {
  let count = 0
  const newId = (): string => `new${String((count += 1))}`
  const doc = docOf(schema, paragraphs, 'empty')
  const plugins = [paragraphIdsPlugin({ newId, isSpent: (id) => spent.includes(id) })]
  return EditorState.create({ doc, plugins, selection: TextSelection.create(doc, caret) })
}

function ids(state: EditorState): readonly string[] {
  return paragraphsOf(state.doc).map(({ id }) => id)
}

function after(state: EditorState, command: typeof splitBlock): EditorState {
  let next = state
  command(state, (tr) => (next = state.apply(tr)))
  return next
}

const two: readonly EditorParagraph[] = [
  { id: 'a', ...newParagraph({ content: [{ t: 'กขค' }] }) }, { id: 'b', ...newParagraph({ content: [{ t: 'งจฉ' }] }) }
]

describe('paragraph ids', () => {
  it('a split keeps the id on the first half and names the second', () => {
    expect(ids(after(stateWith(two, 2), splitBlock))).toEqual(['a', 'new1', 'b'])
  })

  it('Enter before the first letter leaves the id with the text', () => {
    expect(ids(after(stateWith(two, 1), splitBlock))).toEqual(['new1', 'a', 'b'])
  })

  it('a merge keeps the first id', () => {
    expect(ids(after(stateWith(two, 6), joinBackward))).toEqual(['a'])
  })

  it('a pasted copy of a paragraph gets an id of its own', () => {
    const state = stateWith(two, 1)
    const next = state.apply(state.tr.insert(state.doc.content.size, state.doc.child(0)))
    expect(ids(next)).toEqual(['a', 'b', 'new1'])
  })

  it('a paragraph whose record is gone comes back as a new record', () => {
    const state = stateWith([two[0]!], 1, ['b'])
    const next = state.apply(state.tr.insert(state.doc.content.size, schema.node('paragraph', { id: 'b', style: 'body' }, schema.text('ก'))))
    expect(ids(next)).toEqual(['a', 'new1'])
  })
})

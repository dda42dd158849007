import { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newParagraph } from '@shared/narrative/paragraph-record'
import type { SpellingFinding } from '@shared/spelling/spelling-finding'
import { NARRATIVE_SCHEMA, TEXT_EXTENSIONS } from '@renderer/features/plan/narrative/narrative-schema'
import { docOf } from '@renderer/features/plan/narrative/paragraph-doc'
import { showSpelling, SpellingMarks } from '@renderer/features/plan/narrative/spelling-marks'

const WRONG = 'ผิดด'
const PARAGRAPHS = 40

const check = vi.fn((text: string): readonly SpellingFinding[] => {
  const from = text.indexOf(WRONG)
  return from < 0 ? [] : [{ kind: 'misspelling', from, to: from + WRONG.length, typed: WRONG, suggestion: 'ผิด' }]
})
let editor: Editor

beforeEach(() => {
  vi.useFakeTimers()
  check.mockClear()
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => ({ id: String(index), ...newParagraph({ content: [{ t: `ข้อความ ${index % 2 === 0 ? WRONG : ''} ต่อ` }] }) }))
  editor = new Editor({ extensions: TEXT_EXTENSIONS.concat(SpellingMarks), content: docOf(NARRATIVE_SCHEMA, paragraphs, '').toJSON() as object })
  showSpelling(editor, check)
  vi.runAllTimers()
})

afterEach(() => {
  editor.destroy()
  vi.useRealTimers()
})

function marked(): readonly string[] {
  return [...editor.view.dom.querySelectorAll('.spelling-mark')].map(({ textContent }) => textContent)
}

function type(letters: string): void {
  for (const letter of letters) editor.view.dispatch(editor.state.tr.insertText(letter))
}

it('every block is read once, and none between two keys', () => {
  expect(check).toHaveBeenCalledTimes(PARAGRAPHS)
  expect(marked()).toHaveLength(PARAGRAPHS / 2)
  editor.commands.setTextSelection(1)
  type('กขคงจฉชซฌญ')
  expect(check).toHaveBeenCalledTimes(PARAGRAPHS)
  // The marks went along with the typing.
  expect(marked()).toEqual(Array.from({ length: PARAGRAPHS / 2 }, () => WRONG))
  vi.runAllTimers()
  expect(check).toHaveBeenCalledTimes(PARAGRAPHS + 1)
  expect(marked()).toHaveLength(PARAGRAPHS / 2)
})

it('a word is doubted when the caret has left it, and no longer once it is right', () => {
  const start = (editor.state.doc.firstChild?.nodeSize ?? 0) + 1
  const second = (): string | null | undefined => editor.view.dom.children[1]?.querySelector('.spelling-mark')?.textContent
  editor.commands.setTextSelection(start)
  type(WRONG)
  vi.runAllTimers()
  expect(second()).toBeUndefined()
  type(' ')
  expect(second()).toBe(WRONG)
  editor.view.dispatch(editor.state.tr.delete(start + WRONG.length - 1, start + WRONG.length))
  vi.runAllTimers()
  expect(second()).toBeUndefined()
  expect(marked()).toHaveLength(PARAGRAPHS / 2)
  showSpelling(editor, null)
  expect(marked()).toEqual([])
})

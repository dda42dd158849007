import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RichText } from '@shared/kernel/rich-text'
import { newParagraph, paragraphRecord } from '@shared/narrative/paragraph-record'
import { planRecord } from '@shared/plan/plan-record'
import type { CommandContext, RecordReader } from '@shared/record/command'
import { projectRecord } from '@shared/project/project-record'
import { recordWords } from '@shared/search/record-document'
import { fixWord } from '@shared/spelling/fix-word'
import { specOf } from '@shared/sync/record-registry'

const context: CommandContext = { actor: { id: 'a', name: 'สมหญิง' }, role: 'office', office: '64', now: 1, newId: () => 'x' }
const own = { office: '64', plan: 'p' }

function initialOf(kind: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(specOf(kind)?.fields ?? {}).map(([name, { initial }]) => [name, initial]))
}

function readerOf(kind: string, fields: object, state = 'draft'): RecordReader {
  const records = [
    { id: 'p', kind: planRecord.kind, ...own, fields: { ...initialOf('plan'), state } },
    { id: 'r', kind, ...own, fields: { ...initialOf(kind), ...fields } }
  ]
  return { get: ((_: unknown, id: string) => records.find((record) => record.id === id)) as RecordReader['get'], gone: () => undefined, list: () => [], digest: () => '' }
}

function fix(kind: string, fields: object, args: { field: string; from: number; typed: string; suggestion: string }, state?: string): unknown {
  const done = fixWord.decide(readerOf(kind, fields, state), { record: 'r', kind, ...args }, context)
  return done.ok ? (done.value.intents[0] as { readonly fields: unknown }).fields : done.error.code
}

describe('a doubtful word changed from the list', () => {
  test('in a plain field', () => {
    const word = { field: 'title', from: 7, typed: 'ดิจิตอล', suggestion: 'ดิจิทัล' }
    expect(fix(projectRecord.kind, { title: 'โครงการดิจิตอล' }, word)).toEqual({ title: 'โครงการดิจิทัล' })
    expect(fix(projectRecord.kind, { title: 'โครงการใหม่' }, word)).toBe('NOT_FOUND')
    expect(fix(projectRecord.kind, { title: 'โครงการดิจิตอล' }, word, 'submitted')).toBe('PLAN_LOCKED')
    expect(fix('comment', { text: 'ดิจิตอล' }, { ...word, field: 'text', from: 0 })).toBe('NOT_ALLOWED')
  })

  test('a word that is bold in part takes the look of its first letter', () => {
    const content: RichText = [{ t: 'ใช้' }, { t: 'ดิจิ', b: true }, { t: 'ตอลเสมอ' }]
    expect(fix(paragraphRecord.kind, { content }, { field: 'content', from: 3, typed: 'ดิจิตอล', suggestion: 'ดิจิทัล' }))
      .toEqual({ content: [{ t: 'ใช้' }, { t: 'ดิจิทัล', b: true }, { t: 'เสมอ' }] })
  })

  test('wherever it stands: text, cell or footnote, and nothing else moves', () => {
    const letters = fc.string({ unit: fc.constantFrom('ก', 'า', 'ร', ' '), maxLength: 6 })
    const note = fc.array(fc.record({ t: letters }), { maxLength: 3 })
    const run = fc.oneof(fc.record({ t: letters }), fc.record({ t: letters, b: fc.constant(true as const) }), fc.record({ t: fc.constant(''), note }), fc.constant({ t: '', ref: { of: 'plan.total' } }))
    const text = fc.array(run, { maxLength: 4 })
    const table = fc.option(fc.array(fc.array(fc.record({ c: text }), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({ header: true, widths: [1, 1], rows })), { nil: null })
    fc.assert(fc.property(text, table, fc.nat(40), fc.integer({ min: 1, max: 5 }), (content, cells, from, length) => {
      const fields = { ...initialOf('paragraph'), ...newParagraph({ content, table: cells }) }
      const wordsNow = (view: object): string => recordWords({ id: 'r', kind: 'paragraph', ...own, view: view as never })[0]?.words ?? ''
      const before = wordsNow(fields)
      const typed = before.slice(from, from + length)
      fc.pre(typed.length === length && !/[\n{…}]/u.test(typed) && typed.trim() !== '')
      const made = fix('paragraph', fields, { field: 'content', from, typed, suggestion: 'คำใหม่' })
      // A word that runs over the end of one footnote part into the next is no word anybody was shown.
      if (made === 'NOT_FOUND') return
      expect(wordsNow({ ...fields, ...(made as object) })).toBe(`${before.slice(0, from)}คำใหม่${before.slice(from + length)}`)
    }), { numRuns: 400 })
  })
})

import { expect, test } from 'vitest'
import type { Json } from '@shared/kernel/json'
import { newParagraph, type ParagraphBody } from '@shared/narrative/paragraph-record'
import { sectionId } from '@shared/narrative/section-id'
import { blankTable, type TextTable } from '@shared/narrative/text-table'
import type { Change } from '@shared/sync/op'
import { Bench, change, edit, id, OFFICE_A, OFFICE_A2, op, PLAN } from '../sync/sync-fixture'

const SECTION = sectionId(PLAN, 'drive')
const FIRST = id(20)
const SECOND = id(21)
const WRITTEN_AT = 4

const written = (ent: string, order: string, body: Partial<ParagraphBody>): Change => change('create', 'paragraph', ent, {
  section: edit(SECTION), order: edit(order), ...Object.fromEntries(Object.entries(newParagraph(body)).map(([name, value]) => [name, edit(value as Json)]))
})
const set = (n: number, ent: string, field: string, now: unknown, was: unknown) =>
  op(n, [change('set', 'paragraph', ent, { [field]: edit(now as Json, { s: WRITTEN_AT }, was as Json) })])
const said = (t: string): Json => [{ t }]
const withCell = (table: TextTable, t: string): TextTable => ({ ...table, rows: table.rows.map((row, at) => (at === 0 ? [{ c: [{ t }] }, ...row.slice(1)] : row)) })

function part(): Bench {
  const bench = new Bench().start()
  bench.apply(op(3, [change('create', 'section', SECTION, { part: edit('drive') })]))
  bench.apply(op(4, [written(FIRST, 'a0', { content: [{ t: 'หนึ่ง' }] }), written(SECOND, 'a1', { style: 'table', content: [{ t: 'คำขอ' }], table: blankTable(2, 2) })]))
  return bench
}

test('two devices in different paragraphs of one part, and in text and level of one, meet without a word', () => {
  const bench = part()
  bench.apply(set(5, FIRST, 'content', said('หนึ่งใหม่'), said('หนึ่ง')), OFFICE_A)
  expect(bench.apply(set(6, SECOND, 'content', said('คำขอรับบริการ'), said('คำขอ')), OFFICE_A2).status).toBe('applied')
  expect(bench.apply(set(7, FIRST, 'level', 2, 1), OFFICE_A2).status).toBe('applied')
  expect([bench.field(FIRST, 'content'), bench.field(FIRST, 'level'), bench.field(SECOND, 'content'), bench.cards().length])
    .toEqual([said('หนึ่งใหม่'), 2, said('คำขอรับบริการ'), 0])
})

test('two devices on the words of one paragraph, or on one table, leave a card that keeps both and what was there', () => {
  const bench = part()
  const table = blankTable(2, 2)
  bench.apply(set(5, FIRST, 'content', said('หนึ่ง ก'), said('หนึ่ง')), OFFICE_A)
  bench.apply(set(6, FIRST, 'content', said('หนึ่ง ข'), said('หนึ่ง')), OFFICE_A2)
  bench.apply(set(7, SECOND, 'table', withCell(table, 'ก'), table), OFFICE_A)
  bench.apply(set(8, SECOND, 'table', withCell(table, 'ข'), table), OFFICE_A2)
  expect(bench.cards().map(({ doc }) => [doc['field'], doc['base'], doc['committed'], doc['contender']])).toEqual([
    ['content', said('หนึ่ง'), said('หนึ่ง ก'), said('หนึ่ง ข')], ['table', table, withCell(table, 'ก'), withCell(table, 'ข')]
  ])
})
